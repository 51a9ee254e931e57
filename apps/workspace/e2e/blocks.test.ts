import type { Locator } from "playwright-core";
import type { Profile } from "@staedtenetz/testing/workspace-server";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  caretAfter,
  editorOf,
  openMinutes,
  openStage,
  pathOfMinutes,
  savedState,
  type Stage,
} from "./stage.js";

let stage: Stage;
let ada: Profile;
let bruno: Profile;
let minutes: string;

const wording = "Die Herbsttagung dauert zwei Tage.";
const changed = "Die Herbsttagung dauert genau drei Tage.";
const cardOf = ({ page }: Profile, words: string) =>
  editorOf(page).locator(".netz-record", { hasText: words });
const stateOf = (profile: Profile, words: string, state: string) =>
  cardOf(profile, words).locator(".netz-record-state", { hasText: state });
const rowOf = ({ page }: Profile, words: string) =>
  page.locator("netz-entries-page article", { hasText: words });

/** The whole label of the choice that these words belong to. */
const labelIn = async (choice: Locator, words: RegExp): Promise<string> =>
  (await choice.locator("option").allTextContents()).find((text) => words.test(text)) ?? "";

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
  bruno = await stage.enter("Bruno Novak");
  minutes = await pathOfMinutes(ada, stage);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

test("a decision with a vote by town is written on the keyboard, and stands in the other's list without a reload", async () => {
  await bruno.page.goto(`${stage.server.origin}/beschluesse`);
  await rowOf(bruno, "sachsenweite Plattform").waitFor();
  await openMinutes(ada, stage, minutes);
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type("/beschluss");
  await ada.page.locator(".netz-slash-option").first().waitFor();
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type(wording);
  await stateOf(ada, wording, "im Konsens").waitFor();
  await rowOf(bruno, wording).waitFor();
  await ada.page.keyboard.press("Tab");
  await ada.page.keyboard.press("Enter");
  const card = cardOf(ada, wording);
  await card.getByLabel("Art", { exact: true }).selectOption("open");
  await card.getByText("Stimmberechtigt anwesend: 6 Kommunen").waitFor();
  await card.getByLabel("Ja", { exact: true }).fill("6");
  await card.getByLabel("Nein", { exact: true }).fill("1");
  await card.getByText("7 Stimmen gezählt, stimmberechtigt anwesend waren 6").waitFor();
  await card.getByLabel("Nein", { exact: true }).fill("0");
  await expect.poll(() => card.locator(".netz-record-issues li").count()).toBe(0);
  await rowOf(bruno, wording).getByText("6 Ja · 0 Nein").waitFor();
});

test("the way back from the list leads to the decision, scrolls to it and puts the caret there", async () => {
  await rowOf(bruno, wording).getByRole("link").click();
  await editorOf(bruno.page).waitFor();
  await bruno.page.locator(".netz-record.netz-arrived", { hasText: wording }).waitFor();
  await expect
    .poll(() =>
      cardOf(bruno, wording).evaluate((card) => {
        const { top, bottom } = card.getBoundingClientRect();
        return (
          top >= 0 && bottom <= innerHeight && card.contains(getSelection()?.anchorNode ?? null)
        );
      }),
    )
    .toBe(true);
});

test("changing one place is changing the other: from the list into the text, and from the text into the open form", async () => {
  await bruno.page.goto(`${stage.server.origin}/beschluesse`);
  await rowOf(bruno, wording).getByRole("button").click();
  const field = bruno.page.getByLabel("Wortlaut");
  await field.fill(changed);
  await cardOf(ada, changed).waitFor();
  await bruno.page.getByRole("dialog").getByLabel("Ergebnis").selectOption("false");
  await stateOf(ada, changed, "abgelehnt").waitFor();
  await cardOf(ada, changed).locator(".netz-record-text").click();
  await ada.page.keyboard.press("End");
  await ada.page.keyboard.type(" Einverstanden.");
  await expect.poll(() => field.inputValue()).toBe(`${changed} Einverstanden.`);
  await bruno.page.getByRole("button", { name: "Fertig" }).click();
  await rowOf(bruno, `${changed} Einverstanden.`).getByText("abgelehnt").waitFor();
  await savedState(ada.page);
});

test("the outline leads to each decision, beside the text and as a sheet on a narrow screen", async () => {
  await ada.page.setViewportSize({ width: 360, height: 740 });
  const outline = ada.page.locator("netz-minutes-outline");
  await outline.getByRole("button", { name: "Gliederung" }).click();
  await outline
    .getByRole("dialog")
    .getByRole("link", { name: /eigenen Thementisch/ })
    .click();
  await ada.page.locator(".netz-record.netz-arrived", { hasText: "eigenen Thementisch" }).waitFor();
  expect(await outline.getByRole("dialog").count()).toBe(0);
  await ada.page.setViewportSize({ width: 1280, height: 720 });
  await outline
    .getByRole("navigation")
    .getByRole("link", { name: /Generationenaward/ })
    .first()
    .waitFor();
});

test("a decision that replaces another says so, and the list leads from each to the other", async () => {
  const card = cardOf(ada, wording.slice(0, 20));
  await card.getByRole("button", { name: "Ersetzt" }).click();
  const choice = card.getByLabel("Ersetzt den Beschluss");
  await choice.selectOption({ label: await labelIn(choice, /sachsenweite Plattform/) });
  await card.getByRole("link", { name: /^sollte ersetzen: / }).waitFor();
  await card.getByLabel("Ergebnis").selectOption("true");
  await bruno.page.goto(`${stage.server.origin}/beschluesse`);
  const old = rowOf(bruno, "baut eine sachsenweite Plattform auf").filter({
    has: bruno.page.getByRole("heading", { name: /sachsenweite Plattform/ }),
  });
  await old
    .getByRole("link", { name: /^ersetzt durch: Die Herbsttagung.* \(18\. Juni 2025\)$/ })
    .click();
  await bruno.page.locator(".netz-record.netz-arrived", { hasText: "Herbsttagung" }).waitFor();
});

test("practices, calls and next dates of the minutes stand in their lists", async () => {
  await bruno.page.goto(`${stage.server.origin}/praxis`);
  await rowOf(bruno, "Beteiligung, die Ergebnisse zeigt").waitFor();
  await bruno.page.goto(`${stage.server.origin}/ausschreibungen`);
  await rowOf(bruno, "Generationenaward").waitFor();
  expect(await bruno.page.locator("h1").textContent()).toBe("Ausschreibungen");
  await bruno.page.getByRole("link", { name: "Nächste Termine" }).click();
  await bruno.page.getByRole("checkbox", { name: "nur kommende" }).uncheck();
  await rowOf(bruno, "Nächstes Treffen vor Ort").getByText("4. Quartal 2025").waitFor();
});

test("a decision or task whose time has come to be looked at again stands on the overview, with the way to it", async () => {
  await bruno.page.goto(stage.server.origin);
  const link = bruno.page.getByRole("link", { name: /Wiedervorlage: Die Städte bringen sich/ });
  expect(await link.getAttribute("href")).toMatch(
    /^\/treffen\/[0-9a-f-]{36}#eintrag-[0-9a-f-]{36}$/,
  );
  await bruno.page.getByRole("link", { name: /Wiedervorlage der Aufgabe: Entwurf/ }).click();
  const details = bruno.page.getByRole("button", { name: /Mehr zu „Entwurf/ });
  await expect.poll(() => details.getAttribute("aria-expanded")).toBe("true");
  expect(await bruno.page.getByLabel("Vorbehaltlich").first().inputValue()).toBe(
    "der Haushaltslage",
  );
});

test("nobody's page complained", () => {
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
