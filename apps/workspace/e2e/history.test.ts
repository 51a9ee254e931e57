import type { Profile } from "@staedtenetz/testing/workspace-server";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
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

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
  bruno = await stage.enter("Bruno Novak");
  minutes = await pathOfMinutes(ada, stage);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

const historyOf = (page: Page) => page.locator("netz-history");
const versionsIn = (page: Page) => historyOf(page).locator("nav .versions button");
const statusOf = (page: Page) => historyOf(page).locator(".status");
const button = (page: Page, name: string) =>
  historyOf(page).getByRole("button", { name, exact: true });

async function openHistory({ page }: Profile): Promise<void> {
  await page.goto(`${stage.server.origin}${minutes}/verlauf`);
  await statusOf(page).getByText("geändert").waitFor();
}

async function saveVersion({ page }: Profile, name: string): Promise<void> {
  await historyOf(page).getByLabel("Name der neuen Version (freiwillig)").fill(name);
  await button(page, "Version speichern").click();
  await historyOf(page).locator("#shown", { hasText: name }).waitFor();
}

test("two people write, and the versions show who wrote and who deleted which words", async () => {
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.press("Enter");
  await ada.page.keyboard.type("Ada ergänzt einen Satz.");
  await savedState(ada.page);
  await ada.page.getByRole("link", { name: "Verlauf ansehen" }).click();
  await saveVersion(ada, "Nach Ada");

  await caretAfter(bruno.page, "Ada ergänzt");
  for (let letter = 0; letter < "Satz.".length; letter++) {
    await bruno.page.keyboard.press("Backspace");
  }
  await bruno.page.keyboard.type("Gedanken.");
  await savedState(bruno.page);
  await openHistory(ada);
  await saveVersion(ada, "Nach Bruno");

  const changed = historyOf(ada.page).locator(".change.changed");
  await changed.locator("ins", { hasText: "Gedanken" }).waitFor();
  expect(await changed.locator("del").innerText()).toContain("Satz");
  const who = await changed.locator(".who").innerText();
  expect(who).toContain("Eingefügt von Bruno Novak");
  expect(who).toMatch(/Gestrichen von Bruno Novak am \d/);
  expect(await versionsIn(ada.page).first().innerText()).toContain("Bruno Novak");
});

test("steps with buttons and arrow keys, and says where one is", async () => {
  await button(ada.page, "Ältere Version").click();
  await statusOf(ada.page).getByText("Nach Ada").waitFor();
  expect(await versionsIn(ada.page).nth(1).getAttribute("aria-current")).toBe("true");
  await ada.page.keyboard.press("ArrowRight");
  await statusOf(ada.page).getByText("Nach Bruno").waitFor();
  await ada.page.keyboard.press("ArrowRight");
  await statusOf(ada.page).getByText("Heutiger Stand: nichts geändert.").waitFor();
  await ada.page.keyboard.press("ArrowLeft");
  await ada.page.keyboard.press("ArrowLeft");
  await statusOf(ada.page).getByText("Nach Ada").waitFor();
});

test("shows nothing of an earlier comparison while the next one is loaded, and nothing to restore by mistake", async () => {
  await historyOf(ada.page).locator(".change").first().waitFor();
  const { promise: answer, resolve: letPass } = Promise.withResolvers<void>();
  await ada.page.route("**/differences?from=*", async (route) => {
    await answer;
    await route.continue();
  });
  await historyOf(ada.page).getByLabel("Unterschied zu heute").check();
  await statusOf(ada.page).getByText("Vergleich wird geladen …").waitFor();
  expect(await historyOf(ada.page).locator(".change").count()).toBe(0);
  letPass();
  await historyOf(ada.page).locator(".change").first().waitFor();
  await ada.page.unroute("**/differences?from=*");
});

test("a restored paragraph appears at the other's page, and is taken back there too", async () => {
  const before = await versionsIn(ada.page).count();
  await button(ada.page, "Diese Stelle wiederherstellen").first().click();
  const question = historyOf(ada.page).getByRole("dialog");
  await question.getByRole("button", { name: "Wiederherstellen" }).click();
  await editorOf(bruno.page).getByText("Ada ergänzt einen Satz.").waitFor();
  await statusOf(ada.page).getByText("nichts geändert").waitFor();

  await button(ada.page, "Rückgängig machen").click();
  await editorOf(bruno.page).getByText("Ada ergänzt einen Gedanken.").waitFor();
  await historyOf(ada.page).getByText("Zurückgenommen.").waitFor();
  expect(await editorOf(bruno.page).innerText()).not.toContain("Ada ergänzt einen Satz.");
  await expect.poll(() => versionsIn(ada.page).count()).toBe(before + 2);
});

test("everything is restored after a question, and what was there is kept as a version", async () => {
  const before = await versionsIn(ada.page).count();
  await button(ada.page, "Alles wiederherstellen").click();
  const question = historyOf(ada.page).getByRole("dialog");
  await question.getByRole("button", { name: "Abbrechen" }).click();
  await question.waitFor({ state: "detached" });
  await button(ada.page, "Alles wiederherstellen").click();
  await question.getByRole("button", { name: "Alles wiederherstellen" }).click();
  await editorOf(bruno.page).getByText("Ada ergänzt einen Satz.").waitFor();
  await expect.poll(() => versionsIn(ada.page).count()).toBe(before + 1);
});

test("a version is named and removed by who saved it", async () => {
  await saveVersion(ada, "Vorläufig");
  await button(ada.page, "Benennen").click();
  await historyOf(ada.page).getByLabel("Name dieser Version").fill("Endgültig");
  await ada.page.keyboard.press("Enter");
  await historyOf(ada.page).locator("#shown", { hasText: "Endgültig" }).waitFor();
  await button(ada.page, "Version entfernen").click();
  const question = historyOf(ada.page).getByRole("dialog");
  await question.getByRole("button", { name: "Version entfernen" }).click();
  await versionsIn(ada.page).filter({ hasText: "Endgültig" }).waitFor({ state: "detached" });
  await expect.poll(() => statusOf(ada.page).innerText()).toContain("Heutiger Stand");
});

test("offline it shows the comparisons that were opened before, and says so for others", async () => {
  await openHistory(ada);
  await versionsIn(ada.page).filter({ hasText: "Nach Bruno" }).click();
  await statusOf(ada.page).getByText("Nach Bruno").waitFor();
  await historyOf(ada.page).locator('.text[aria-busy="false"]').waitFor();
  await button(ada.page, "Neuere Version").click();
  await statusOf(ada.page).getByText("Nach Bruno").waitFor({ state: "detached" });
  await ada.context.setOffline(true);
  await versionsIn(ada.page).filter({ hasText: "Nach Bruno" }).click();
  await statusOf(ada.page).getByText("Nach Bruno").waitFor();
  await historyOf(ada.page).getByLabel("Unterschied zu heute").check();
  await statusOf(ada.page).getByText("Keine Verbindung.").waitFor();
  expect(await historyOf(ada.page).locator("ins").count()).toBe(0);
  await ada.context.setOffline(false);
});

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];

test.each([
  ["de", "light"],
  ["de", "dark"],
  ["en", "light"],
  ["en", "dark"],
] as const)("axe finds nothing in %s and %s", async (locale, theme) => {
  await ada.page.evaluate(
    (chosen) => localStorage.setItem("netz:preferences", JSON.stringify(chosen)),
    { locale, theme },
  );
  await ada.page.goto(`${stage.server.origin}${minutes}/verlauf`);
  const versions = versionsIn(ada.page).filter({ hasText: "Nach Bruno" });
  await versions.click();
  await historyOf(ada.page).locator("ins").first().waitFor();
  const { violations } = await new AxeBuilder({ page: ada.page }).withTags(tags).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
  expect(found).toEqual([]);
});

test("nobody's page complained", () => {
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
