import { AxeBuilder } from "@axe-core/playwright";
import type { Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
  await openMinutes(ada, stage, minutes);
  await openMinutes(bruno, stage, minutes);
});

afterAll(() => stage?.[Symbol.asyncDispose]());

const panelOf = (page: Page) => page.locator("netz-discussion");
const marksIn = (page: Page) => editorOf(page).locator("mark.netz-comment");
const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return at?.getAttribute("data-thread") ?? at?.id ?? at?.tagName ?? "";
  });

/** Comments on the paragraph the caret stands in, by keyboard alone. */
async function comment(page: Page, words: string): Promise<void> {
  await page.keyboard.press("Control+Alt+m");
  await expect.poll(() => focused(page)).toBe("new-text");
  await page.keyboard.type(words);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await panelOf(page).getByText(words).waitFor();
}

test("a comment on a passage is written, found, answered and resolved by keyboard alone, live at both", async () => {
  await caretAfter(ada.page, "Die gastgebende Stadt");
  await comment(ada.page, "Gehört hier nicht auch Plauen dazu?");
  await expect.poll(() => marksIn(bruno.page).count()).toBeGreaterThan(0);
  expect(await marksIn(bruno.page).first().innerText()).toContain("Die gastgebende Stadt");

  await editorOf(bruno.page).focus();
  await bruno.page.keyboard.press("Control+Alt+j");
  await bruno.page.keyboard.press("Control+Alt+Enter");
  const answer = panelOf(bruno.page).getByRole("button", { name: "Antworten" });
  await expect.poll(() => focused(bruno.page)).toMatch(/^urn:uuid:/);
  await answer.focus();
  await bruno.page.keyboard.press("Enter");
  await expect.poll(() => focused(bruno.page)).toBe("reply");
  await bruno.page.keyboard.type("Ja, Plauen war online dabei.");
  await bruno.page.keyboard.press("Tab");
  await bruno.page.keyboard.press("Enter");
  await panelOf(ada.page).getByText("Ja, Plauen war online dabei.").waitFor();

  await panelOf(ada.page).getByRole("button", { name: "Erledigt", exact: true }).press("Enter");
  await expect
    .poll(() =>
      marksIn(bruno.page).evaluateAll(
        (all) => all.filter((each) => !each.classList.contains("netz-comment-current")).length,
      ),
    )
    .toBe(0);
  await panelOf(bruno.page)
    .getByText(/^Erledigt von Ada Lindner/)
    .waitFor({ state: "attached" });
  await panelOf(bruno.page).getByText("Erledigt (1)").click();
  await panelOf(bruno.page).getByText("Gehört hier nicht auch Plauen dazu?").waitFor();
  await panelOf(bruno.page).getByRole("button", { name: "Wieder öffnen" }).press("Enter");
  await expect.poll(() => marksIn(ada.page).count()).toBeGreaterThan(0);

  await panelOf(bruno.page).getByRole("button", { name: "Zur Stelle" }).press("Enter");
  await expect
    .poll(() => editorOf(bruno.page).evaluate((each) => each === document.activeElement))
    .toBe(true);
  await bruno.page.keyboard.press("Control+Alt+Enter");
  await expect.poll(() => focused(bruno.page)).toMatch(/^urn:uuid:/);
  await bruno.page.keyboard.press("Escape");
  await expect
    .poll(() => editorOf(bruno.page).evaluate((each) => each === document.activeElement))
    .toBe(true);
  expect(await panelOf(bruno.page).count()).toBe(0);
});

test("the slash menu offers it too, and a comment written offline arrives later", async () => {
  await panelOf(ada.page).getByRole("button", { name: "Schließen" }).click();
  await ada.context.setOffline(true);
  await ada.page.locator('netz-sync-state[state="offline"]').first().waitFor();
  await caretAfter(ada.page, "Die Städte sind sich einig");
  await ada.page.keyboard.type(" /Kommentar");
  await ada.page.keyboard.press("Enter");
  await expect.poll(() => focused(ada.page)).toBe("new-text");
  await ada.page.keyboard.type("Unterwegs geschrieben.");
  await panelOf(ada.page).getByRole("button", { name: "Absenden" }).click();
  await ada.context.setOffline(false);
  await bruno.page.getByRole("button", { name: /^Kommentare \(2\)/ }).click();
  await panelOf(bruno.page).getByText("Unterwegs geschrieben.").waitFor();
  await savedState(ada.page);
});

test("the words of a deleted passage stay readable beside its comment", async () => {
  await caretAfter(ada.page, "Die Städte sind sich einig");
  await ada.page.keyboard.press("Shift+Home");
  const paragraph = editorOf(ada.page).locator("p", { hasText: "Die Städte sind sich einig" });
  await paragraph.click({ clickCount: 3 });
  await ada.page.keyboard.press("Delete");
  const thread = panelOf(bruno.page).locator(".thread", { hasText: "Unterwegs geschrieben." });
  await thread.getByText("Diese Stelle steht nicht mehr im Text.").waitFor();
  expect(await thread.innerText()).toContain("Die Städte sind sich einig");
});

describe.each([360, 1280])("at %i pixels", (width) => {
  test.each([
    ["de", "light"],
    ["en", "dark"],
  ] as const)(
    "axe finds nothing in %s and %s, and nothing is wider than the page",
    async (locale, theme) => {
      const { page } = bruno;
      await page.setViewportSize({ width, height: 800 });
      await page.evaluate(
        (chosen) => localStorage.setItem("netz:preferences", JSON.stringify(chosen)),
        { locale, theme },
      );
      await page.reload();
      await editorOf(page).waitFor();
      await page.locator("netz-finishing details").first().locator("summary").click();
      await page.getByRole("button", { name: /^(Kommentare|Comments)/ }).click();
      await panelOf(page)
        .getByRole("button", { name: /^(Neuer Kommentar|New comment)$/ })
        .click();
      const folder = process.env["SCREENSHOTS"];
      if (folder)
        await page.screenshot({
          path: `${folder}/comments-${width}-${theme}.png`,
          fullPage: false,
        });
      const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];
      const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
        ),
      ).toEqual([]);
      const excess = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(excess).toBe(0);
    },
  );
});

test("nobody's page complained", () => {
  expect([...ada.complaints, ...bruno.complaints]).toEqual([]);
});
