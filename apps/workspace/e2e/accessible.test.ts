import { AxeBuilder } from "@axe-core/playwright";
import type { Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { editorOf, openStage, pathOfMinutes, type Stage } from "./stage.js";

let stage: Stage;
let ada: Profile;
let paths: Record<string, string>;

beforeAll(async () => {
  stage = await openStage();
  ada = await stage.enter("Ada Lindner");
  const network = (await (
    await ada.page.request.get(`${stage.server.origin}/api/v1/network`)
  ).json()) as { members: { place: string }[] };
  const town = network.members[0]?.place.replace("urn:uuid:", "") ?? "";
  paths = {
    overview: "/",
    meetings: "/treffen",
    minutes: await pathOfMinutes(ada, stage),
    tasks: "/aufgaben",
    towns: "/kommunen",
    town: `/kommunen/${town}`,
    events: "/veranstaltungen",
    nowhere: "/gibt-es-nicht",
  };
});

afterAll(() => stage?.[Symbol.asyncDispose]());

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];

/** What axe finds, as rule and place. */
async function barriers(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} – ${failureSummary}`),
  );
}

async function choose(page: Page, language: "de" | "en", theme: "light" | "dark"): Promise<void> {
  await page.evaluate(
    (chosen) => localStorage.setItem("netz:preferences", JSON.stringify(chosen)),
    { locale: language, theme },
  );
}

/** Opens a page and everything on it that opens. */
async function open(page: Page, name: string): Promise<void> {
  await page.goto(stage.server.origin + (paths[name] ?? ""));
  await page.locator("h1").first().waitFor();
  if (name === "minutes") await editorOf(page).waitFor();
  if (name === "tasks") {
    const more = page.locator("netz-task-row").first().getByRole("button").first();
    await more.click();
    await page.locator("netz-due-field").waitFor();
  }
  if (name === "overview") await page.getByRole("button", { name: /Ada Lindner/ }).click();
  if (name === "events") await page.locator("summary").first().click();
}

describe.each(["de", "en"] as const)("in %s", (language) => {
  describe.each(["light", "dark"] as const)("and %s", (theme) => {
    test.each(["overview", "meetings", "minutes", "tasks", "towns", "town", "events", "nowhere"])(
      "axe finds nothing on the page %s",
      async (name) => {
        await choose(ada.page, language, theme);
        await open(ada.page, name);
        expect(await barriers(ada.page)).toEqual([]);
      },
    );

    test("axe finds nothing on the page that asks to sign in", async () => {
      const context = await stage.browser.newContext({ colorScheme: theme });
      const page = await context.newPage();
      await page.goto(stage.server.origin);
      await choose(page, language, theme);
      await page.reload();
      await page.locator("h1").waitFor();
      expect(await barriers(page)).toEqual([]);
      await context.close();
    });
  });
});

test("no page is wider than a screen of 320 pixels", async () => {
  await ada.page.setViewportSize({ width: 320, height: 256 });
  const tooWide: string[] = [];
  for (const name of Object.keys(paths)) {
    await open(ada.page, name === "overview" ? "meetings" : name);
    const excess = await ada.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) tooWide.push(`${name}: ${excess}`);
  }
  expect(tooWide).toEqual([]);
  await ada.page.setViewportSize({ width: 1280, height: 720 });
});

test("no page complained, about its content security policy neither", () => {
  expect(ada.complaints).toEqual([]);
});
