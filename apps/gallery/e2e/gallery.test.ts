import { AxeBuilder } from "@axe-core/playwright";
import { serveStatic, type StaticSite } from "@staedtenetz/testing/static-site";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserLaunchOptions } from "../../../scripts/browser.js";
import { build, type Built } from "./built.js";
import { openWatched, type WatchedPage } from "./watched-page.js";

let built: Built;
let browser: Browser;
let site: StaticSite;
let tags: string[] = [];

beforeAll(async () => {
  built = await build();
  browser = await chromium.launch(browserLaunchOptions());
  site = await serveStatic({
    pages: { "/favicon.ico": "" },
    folders: { "/gallery/": built.gallery },
    headers: {
      "content-security-policy":
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'",
    },
  });
  tags = (await readdir(built.gallery)).filter((name) => name.startsWith("netz-"));
});

afterAll(async () => {
  await site?.close();
  await browser?.close();
  await built?.remove();
});

/** Opens a page of the gallery and brings every example into view, so that each has loaded. */
async function open(watched: WatchedPage, path: string): Promise<Page> {
  const { page } = watched;
  await page.goto(`${site.origin}/gallery/${path}`);
  for (const element of await page.locator(".demo netz-events").all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator(".stack[aria-busy=false]").waitFor();
  }
  return page;
}

/** What axe finds by WCAG 2.2 AA and EN 301 549, as rule and place. */
async function barriers(page: Page): Promise<string[]> {
  const tagsOfRules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "EN-301-549"];
  const { violations } = await new AxeBuilder({ page })
    .withTags([...tagsOfRules, "best-practice"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(" ")}`),
  );
}

/** Everything wrong with a page, but for the example whose source is out of reach on purpose. */
async function complaints(watched: WatchedPage, path: string): Promise<string[]> {
  const page = await open(watched, path);
  const errors = watched.errors.filter((error) => !error.includes("/demo/unreachable/"));
  return [await barriers(page), await watched.violations(), errors].flat();
}

describe("the gallery", () => {
  it("has a page for each element, in German and English", async () => {
    expect(tags).toContain("netz-events");
    expect(tags.length).toBeGreaterThan(1);
    const english = await readdir(join(built.gallery, "en"));
    expect(english.filter((name) => name.startsWith("netz-"))).toEqual(tags);
  });

  it.each([
    ["light", "netz-events/"],
    ["dark", "netz-events/"],
    ["light", "en/netz-events/"],
    ["light", ""],
    ["dark", "en/"],
  ] as const)(
    "keeps to the policy and has no barrier, in %s on /gallery/%s",
    async (colorScheme, path) => {
      await using watched = await openWatched(browser, { colorScheme });
      expect(await complaints(watched, path)).toEqual([]);
    },
  );

  it("keeps to the policy and has no barrier on the page of any other element", async () => {
    await using watched = await openWatched(browser);
    const others = tags.filter((tag) => tag !== "netz-events");
    const found: Record<string, string[]> = {};
    for (const tag of others) found[tag] = await complaints(watched, `${tag}/`);
    expect(found).toEqual(Object.fromEntries(others.map((tag) => [tag, []])));
    // axe takes a second or two for each of the pages.
  }, 120_000);

  it.each([320, 360, 1280])("needs no sideways scrolling at %i px", async (width) => {
    await using watched = await openWatched(browser, { viewport: { width, height: 800 } });
    for (const path of ["", "netz-events/"]) {
      const page = await open(watched, path);
      const needed = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(needed).toBeLessThanOrEqual(width);
    }
  });

  it("switches between light and dark", async () => {
    await using watched = await openWatched(browser, { colorScheme: "light" });
    const page = await open(watched, "");
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const light = await ground();
    await page.getByRole("button", { name: "Dunkel" }).click();
    expect(await ground()).not.toBe(light);
    await page.getByRole("button", { name: "Hell" }).click();
    expect(await ground()).toBe(light);
  });

  it("leads from each page to the same page in the other language", async () => {
    await using watched = await openWatched(browser);
    const page = await open(watched, "netz-events/");
    await page.getByRole("link", { name: "English" }).click();
    expect(page.url()).toBe(`${site.origin}/gallery/en/netz-events/`);
    expect(await page.getByRole("heading", { name: "Embedding" }).isVisible()).toBe(true);
  });

  it("copies the snippet with the address of this workspace", async () => {
    await using watched = await openWatched(browser, {
      permissions: ["clipboard-read", "clipboard-write"],
    });
    const page = await open(watched, "netz-events/");
    await page.getByRole("button", { name: "Kopieren" }).first().click();
    await page.getByRole("button", { name: "Kopiert" }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toContain(`<script type="module" src="${site.origin}/elements/events.js">`);
    expect(copied).toContain(`<netz-events source="${site.origin}" limit="3">`);
  });

  it("can be read without JavaScript", async () => {
    await using watched = await openWatched(browser, { javaScriptEnabled: false });
    await watched.page.goto(`${site.origin}/gallery/netz-events/`);
    const attribute = watched.page.getByRole("rowheader", { name: "source" });
    expect(await attribute.isVisible()).toBe(true);
    expect(await watched.page.getByRole("button").count()).toBe(0);
  });
});

describe("the examples of the list of events", () => {
  let watched: WatchedPage;
  let page: Page;

  beforeAll(async () => {
    watched = await openWatched(browser);
    page = await open(watched, "netz-events/");
  });

  afterAll(() => watched?.[Symbol.asyncDispose]());

  it.each([
    ["loaded", "4. Quartal 2025"],
    ["narrow", "Zukunftswerkstatt der östlichen Städte"],
    ["dark", "Unter Vorbehalt"],
    ["english", "Dialogue of generations with a table of the Engaged Cities"],
    ["cancelled", "Abgesagt"],
    ["empty", "Zurzeit sind keine Termine angekündigt."],
    ["down", "Die Termine lassen sich gerade nicht laden."],
    ["hostile", "<svg onload=alert(1)>"],
  ])("show it %s", async (id, text) => {
    expect(await page.locator(`#${id}`).getByText(text).first().isVisible()).toBe(true);
  });

  it("leave the content of the element where the source is out of reach, and only there", async () => {
    expect(await page.locator("#down netz-events > a").isVisible()).toBe(true);
    expect(await page.locator("#loaded netz-events > a").isVisible()).toBe(false);
  });

  it("reach each link with the keyboard and show where one is", async () => {
    const link = page.locator("#loaded").getByRole("link").first();
    await link.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    const outline = await link.evaluate((element) => getComputedStyle(element).outlineStyle);
    expect(outline).toBe("solid");
  });

  it("print dark ink on white paper, with every event on it", async () => {
    await page.emulateMedia({ media: "print" });
    const leaf = page.locator("#loaded [part=date]").first();
    const look = await leaf.evaluate((element) => {
      const { backgroundColor, borderTopStyle } = getComputedStyle(element);
      return { backgroundColor, borderTopStyle };
    });
    expect(look).toEqual({ backgroundColor: "rgba(0, 0, 0, 0)", borderTopStyle: "solid" });
    expect(await page.locator("#loaded [part=event]").count()).toBe(5);
    await page.emulateMedia({ media: "screen" });
  });
});
