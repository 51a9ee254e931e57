import { AxeBuilder } from "@axe-core/playwright";
import { openProfile, type Profile } from "@staedtenetz/testing/workspace-server";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { editorOf, openStage, pathOfMinutes, type Stage } from "./stage.js";

let stage: Stage;
let kim: Profile;
let paths: Readonly<Record<PageName, string>>;

const pageNames = [
  "overview",
  "meetings",
  "minutes",
  "history",
  "tasks",
  "decisions",
  "practices",
  "calls",
  "dates",
  "towns",
  "town",
  "people",
  "events",
  "members",
  "groups",
  "account",
  "newMeeting",
  "nowhere",
  "imprint",
  "api",
] as const;

type PageName = (typeof pageNames)[number];

beforeAll(async () => {
  stage = await openStage();
  await vi.waitUntil(() => stage.server.coordinatorUrl !== "");
  const coordinator = { ...stage.server, signInUrl: stage.server.coordinatorUrl };
  kim = await openProfile(stage.browser, coordinator, "Kim Koordination");
  const network = (await (
    await kim.page.request.get(`${stage.server.origin}/api/v1/network`)
  ).json()) as { members: { place: string }[] };
  const town = network.members[0]?.place.replace("urn:uuid:", "") ?? "";
  const minutes = await pathOfMinutes(kim, stage);
  paths = {
    overview: "/",
    meetings: "/treffen",
    minutes,
    history: `${minutes}/verlauf`,
    tasks: "/aufgaben",
    decisions: "/beschluesse",
    practices: "/praxis",
    calls: "/ausschreibungen",
    dates: "/naechste-termine",
    towns: "/kommunen",
    town: `/kommunen/${town}`,
    people: "/personen",
    events: "/veranstaltungen",
    members: "/mitglieder",
    groups: "/mitglieder/gruppen",
    account: "/konto",
    newMeeting: "/neu/treffen",
    nowhere: "/gibt-es-nicht",
    imprint: "/impressum",
    api: "/api",
  };
  await saveVersion(kim.page);
});

afterAll(async () => {
  await kim?.context.close();
  await stage?.[Symbol.asyncDispose]();
});

const versions = "netz-history nav .versions button";
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

/** So that the page of the history shows more than that there is none. */
async function saveVersion(page: Page): Promise<void> {
  await page.goto(stage.server.origin + paths.history);
  await page.getByLabel("Name der neuen Version (freiwillig)").fill("Vor der Sitzung");
  await page.getByRole("button", { name: "Version speichern", exact: true }).click();
  await page.locator(versions).first().waitFor();
}

/** What stands on a page once what it shows has arrived. */
const filled: Readonly<Partial<Record<PageName, string>>> = {
  history: versions,
  decisions: ".entry",
  practices: ".entry",
  calls: ".entry",
  people: ".person-row",
  members: ".member-row",
  groups: ".group-section",
  newMeeting: "form",
};

/** Opens a page and everything on it that opens. */
async function open(page: Page, name: PageName, language: "de" | "en" = "de"): Promise<void> {
  const query = name === "imprint" || name === "api" ? `?lang=${language}` : "";
  await page.goto(stage.server.origin + paths[name] + query);
  await page.locator("h1").first().waitFor();
  const isUnknown = (await page.locator("h1", { hasText: /nicht gefunden|not found/ }).count()) > 0;
  expect(isUnknown).toBe(name === "nowhere");
  const arrived = filled[name];
  if (arrived !== undefined) await page.locator(arrived).first().waitFor();
  if (name === "minutes") await editorOf(page).waitFor();
  if (name === "tasks") {
    const more = page.locator("netz-task-row").first().getByRole("button").first();
    await more.click();
    await page.locator("netz-due-field").first().waitFor();
  }
  if (name === "overview") await page.getByRole("button", { name: /Kim Koordination/ }).click();
  if (name === "events") await page.locator("summary").first().click();
}

describe.each([
  { language: "de", theme: "light" },
  { language: "en", theme: "dark" },
] as const)("in $language and $theme", ({ language, theme }) => {
  test.each(pageNames)("axe finds nothing on the page %s", async (name) => {
    await kim.page.emulateMedia({ colorScheme: theme });
    await choose(kim.page, language, theme);
    await open(kim.page, name, language);
    expect(await kim.page.locator("html").getAttribute("lang")).toBe(language);
    expect(await barriers(kim.page)).toEqual([]);
  });

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

test("no page is wider than a screen of 320 pixels", async () => {
  await kim.page.setViewportSize({ width: 320, height: 256 });
  const tooWide: string[] = [];
  for (const name of pageNames) {
    await open(kim.page, name === "overview" ? "meetings" : name);
    const excess = await kim.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    if (excess > 0) tooWide.push(`${name}: ${excess}`);
  }
  expect(tooWide).toEqual([]);
  await kim.page.setViewportSize({ width: 1280, height: 720 });
});

test("no page complained, about its content security policy neither", () => {
  expect(kim.complaints).toEqual([]);
});
