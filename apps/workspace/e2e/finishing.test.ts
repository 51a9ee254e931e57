import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  caretAfter,
  editorOf,
  openMinutes,
  openStage,
  openTasks,
  pathOfMinutes,
  savedState,
  type Stage,
  tickOf,
} from "./stage.js";

const preload = fileURLToPath(new URL("moved-clock.mjs", import.meta.url));
const day = 86_400_000;

let folder: string;
let stage: Stage;
let ada: Profile;
let bruno: Profile;
let clara: Profile;
let minutes: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "netz-clock-"));
  stage = await openStage({
    NODE_OPTIONS: `--import ${preload}`,
    MOVED_CLOCK: join(folder, "clock"),
  });
  ada = await stage.enter("Ada Lindner");
  bruno = await stage.enter("Bruno Novak");
  clara = await stage.enter("Clara Wendt");
  minutes = await pathOfMinutes(ada, stage);
});

afterAll(async () => {
  await stage?.[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

const panelOf = (page: Page) => page.locator("netz-finishing");
const stateOf = (page: Page) => panelOf(page).locator('[aria-current="step"]');
const discussionOf = (page: Page) => page.locator("netz-discussion");
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const movedBy = (days: number) => writeFile(join(folder, "clock"), String(days * day));

async function openForm(page: Page): Promise<void> {
  const form = panelOf(page).locator("#finishing-form");
  if (!(await form.evaluate((each: HTMLDetailsElement) => each.open))) {
    await form.locator("summary").click();
  }
}

test("the checklist says what is missing, and leads there", async () => {
  await openMinutes(ada, stage, minutes);
  const list = panelOf(ada.page).locator("details", { hasText: "Was noch fehlt" });
  await list.locator("summary").click();
  await list.getByRole("button", { name: "Zur Stelle: Wer die Sitzung geleitet hat" }).click();
  const chair = ada.page.getByLabel("Sitzungsleitung");
  await expect.poll(() => chair.evaluate((each) => each === document.activeElement)).toBe(true);
  await chair.selectOption({ label: "Ada Lindner" });
  await ada.page.getByLabel("Protokollführung").selectOption({ label: "Ada Lindner" });
  await ada.page.getByLabel("Im Umlauf, durch Schweigen bis zu einer Frist").check();
  await panelOf(ada.page).getByRole("button", { name: "Speichern" }).click();
  await panelOf(ada.page).getByText("Gespeichert.").waitFor();
  await expect.poll(() => list.getByText("Wer die Sitzung geleitet hat").count()).toBe(0);
});

test("sent round, the text is closed for everyone within two seconds, and can be discussed", async () => {
  await openMinutes(bruno, stage, minutes);
  await openMinutes(clara, stage, minutes);
  await clara.context.setOffline(true);
  await clara.page.locator('netz-sync-state[state="offline"]').first().waitFor();
  await caretAfter(clara.page, "Die Arbeitsgruppen setzen");
  await clara.page.keyboard.type(" Clara schreibt im Zug weiter.");

  await ada.page.getByLabel("Einwände bis einschließlich").fill(inDays(14));
  await ada.page.getByRole("button", { name: "In Umlauf geben" }).click();
  const start = performance.now();
  await expect.poll(() => editorOf(bruno.page).count(), { timeout: 5000 }).toBe(0);
  expect(performance.now() - start).toBeLessThan(2000);
  await expect.poll(() => stateOf(bruno.page).innerText()).toBe("Im Umlauf");

  await bruno.page
    .locator('netz-minutes [role="textbox"] p', { hasText: "gastgebende Stadt" })
    .first()
    .click();
  await bruno.page.getByRole("button", { name: "Kommentieren" }).click();
  const panel = discussionOf(bruno.page);
  await panel.getByRole("radio", { name: "Einwand" }).check();
  await panel.getByLabel("Ihr Beitrag").fill("Das hat die Stadt anders gesagt.");
  await panel.getByRole("button", { name: "Absenden" }).click();
  await panelOf(ada.page).getByText("1 Einwand ist offen.").waitFor();
});

test("a settled objection no longer stands in the way", async () => {
  await ada.page.getByRole("button", { name: /^Kommentare/ }).click();
  const panel = discussionOf(ada.page);
  await panel.getByText("Das hat die Stadt anders gesagt.").waitFor();
  await panel.getByRole("button", { name: "Ablehnen" }).click();
  await panel.getByText(/^Abgelehnt von Ada Lindner/).waitFor({ state: "attached" });
  await expect.poll(() => panelOf(ada.page).getByText("1 Einwand ist offen.").count()).toBe(0);
});

test("after the end of the last day silence has approved them, with a checksum that can be recomputed", async () => {
  await movedBy(15);
  await expect.poll(() => stateOf(bruno.page).innerText(), { timeout: 15_000 }).toBe("Angenommen");
  await bruno.page
    .getByText(/^Angenommen, weil bis zum Ende der Frist kein Einwand offen war/)
    .first()
    .waitFor();
  await bruno.page.getByRole("button", { name: "Prüfsumme nachrechnen" }).click();
  await bruno.page.getByText("Die Prüfsumme stimmt: Die Fassung ist unverändert.").waitFor();
}, 40_000);

test.each([
  [360, "de", "light"],
  [1280, "en", "dark"],
  [1280, "de", "light"],
] as const)(
  "approved minutes at %i pixels have no barrier in %s and %s, and are not wider than the page",
  async (width, locale, theme) => {
    const { page } = bruno;
    await page.setViewportSize({ width, height: 900 });
    await page.evaluate(
      (chosen) => localStorage.setItem("netz:preferences", JSON.stringify(chosen)),
      { locale, theme },
    );
    await page.reload();
    await panelOf(page).locator(".hash").first().waitFor();
    await panelOf(page).locator("tbody th").first().waitFor();
    const folderOfPictures = process.env["SCREENSHOTS"];
    if (folderOfPictures !== undefined) {
      await panelOf(page).scrollIntoViewIfNeeded();
      await page.screenshot({
        path: `${folderOfPictures}/finished-${width}-${theme}.png`,
        fullPage: true,
      });
    }
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];
    const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
    expect(
      violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
      ),
    ).toEqual([]);
    const tooWide = await page.evaluate(() => {
      const visible = document.documentElement.clientWidth;
      if (document.documentElement.scrollWidth <= visible) return [];
      return [...document.querySelectorAll("body *")]
        .filter((each) => each.getBoundingClientRect().right > visible)
        .map((each) => `${each.localName}.${each.className}`);
    });
    expect(tooWide).toEqual([]);
  },
  40_000,
);

test("what was written offline before arrives too late, and is offered to its author as an objection", async () => {
  await clara.context.setOffline(false);
  const notice = clara.page.locator("netz-untaken-edits").getByRole("alert");
  await notice.getByText("Clara schreibt im Zug weiter.").waitFor();
  await notice.getByRole("button", { name: "Als Einwand einbringen" }).click();
  await discussionOf(ada.page).getByText("Clara schreibt im Zug weiter.").waitFor();
  await panelOf(ada.page).getByText("1 Einwand ist offen.").waitFor();
  const text = ada.page.locator('netz-minutes [role="textbox"]');
  expect(await text.innerText()).not.toContain("Clara schreibt");
});

test("a task ticked after the approval stands beside the frozen text, which stays as it was", async () => {
  const hash = await panelOf(bruno.page).locator(".hash").first().innerText();
  const inText = await bruno.page.locator('netz-minutes [role="textbox"]').innerText();
  await openTasks(ada, stage);
  const title = await firstTaskIn(bruno.page, ada.page);
  const row = panelOf(bruno.page).getByRole("row", { name: title });
  const [before] = await row.getByRole("cell").allInnerTexts();
  await tickOf(ada.page, title).check();
  await expect.poll(() => row.getByRole("cell").allInnerTexts()).toEqual([before, "erledigt"]);
  expect(before).not.toBe("erledigt");
  expect(await panelOf(bruno.page).locator(".hash").first().innerText()).toBe(hash);
  expect(await bruno.page.locator('netz-minutes [role="textbox"]').innerText()).toBe(inText);
});

/** A task of the minutes that can be ticked in the task list. */
async function firstTaskIn(minutesPage: Page, tasksPage: Page): Promise<string> {
  const titles = await panelOf(minutesPage).locator("tbody th").allInnerTexts();
  for (const title of titles) {
    if (await tickOf(tasksPage, title).isEnabled()) return title;
  }
  throw new Error(`None of ${titles.join(", ")} can be ticked.`);
}

test("a change afterwards is a correction with a reason, and the old version stays", async () => {
  await openClosed(ada.page);
  const panel = panelOf(ada.page);
  await panel.locator("summary", { hasText: "Berichtigen" }).click();
  await panel.getByLabel("Grund der Berichtigung").fill("Ein Name war falsch geschrieben.");
  await panel.getByRole("button", { name: "Berichtigen", exact: true }).click();
  await panel.getByText(/Berichtigung in Arbeit: Fassung 2/).waitFor();
  await editorOf(ada.page).waitFor();
  await caretAfter(ada.page, "Die Arbeitsgruppen setzen");
  await ada.page.keyboard.type(" Berichtigt.");
  await savedState(ada.page);
  await openForm(ada.page);
  await ada.page.getByLabel("Ohne förmliche Annahme (Ergebnisprotokoll)").check();
  await panel.getByRole("button", { name: "Speichern" }).click();
  await panel.getByText("Gespeichert.").waitFor();
  await panel.getByRole("button", { name: "Fertigstellen" }).click();
  await expect.poll(() => stateOf(ada.page).innerText()).toBe("Fertiggestellt");
  await panel.getByText(/^Fassung 2, festgehalten am/).waitFor();
  await panel.getByText(/Fassung 1, festgehalten am/).waitFor();
  expect([...ada.complaints, ...bruno.complaints, ...clara.complaints]).toEqual([]);
});

test("on paper the minutes end with lines for the chair and the minute taker", async () => {
  await ada.page.emulateMedia({ media: "print" });
  await ada.page.locator(".signatures").waitFor();
  expect(await ada.page.locator(".signatures").innerText()).toMatch(
    /Sitzungsleitung\s+Ada Lindner\s+Protokollführung\s+Ada Lindner/,
  );
  const folderOfPictures = process.env["SCREENSHOTS"];
  if (folderOfPictures !== undefined) {
    await ada.page.screenshot({ path: `${folderOfPictures}/print.png`, fullPage: true });
  }
  await ada.page.emulateMedia({ media: "screen" });
});

async function openClosed(page: Page): Promise<void> {
  await page.goto(stage.server.origin + minutes);
  await panelOf(page).locator('[aria-current="step"]').waitFor();
}
