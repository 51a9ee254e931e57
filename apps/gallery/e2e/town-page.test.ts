import { serveStatic, type StaticSite } from "@staedtenetz/testing/static-site";
import { cp, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { browserLaunchOptions } from "../../../scripts/browser.js";
import { demoFiles } from "../src/demos/demo-events.js";
import { build, type Built } from "./built.js";
import { openWatched } from "./watched-page.js";

let built: Built;
let browser: Browser;
let workspace: StaticSite;
let version = "";

const budget = 15_000;

/** A network's server as far as a town's page meets it. */
function serveWorkspace(items: unknown = demoFiles["network/public/v1/events"]) {
  return serveStatic({
    pages: { "/public/v1/events": { body: JSON.stringify(items), type: "application/json" } },
    folders: { "/elements/": built.embed },
    headers: { "access-control-allow-origin": "*" },
  });
}

const content = '<a href="https://netz.example/termine">Alle Termine</a>';

interface TownPage {
  readonly scripts?: string;
  readonly body?: string;
  readonly style?: string;
  readonly pages?: Readonly<Record<string, string>>;
}

/** The town's own site on another origin, with the strictest policy that the element promises to live with. */
function serveTown({ scripts, body, style = "", pages }: TownPage = {}, source = workspace.origin) {
  const script = `<script type="module" src="${workspace.origin}/elements/events.js"></script>`;
  const list = `<netz-events source="${source}" group="sachsen" limit="5">${content}</netz-events>`;
  return serveStatic({
    pages: {
      "/": `<!doctype html><html lang="de"><head><title>Beispielstadt</title>
        <meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/town.css">
        ${scripts ?? script}</head>
        <body><main><h1>Beispielstadt</h1><p>Was im Netzwerk ansteht:</p>${body ?? list}
        <p>So geht die Seite weiter.</p></main></body></html>`,
      "/town.css": `body { font: 1rem/1.5 sans-serif; margin: 1rem } ${style}`,
      "/favicon.ico": "",
      ...pages,
    },
    folders: { "/kopie/": built.embed },
    headers: {
      "content-security-policy": `default-src 'none'; script-src ${workspace.origin}; style-src 'self'; connect-src ${source}`,
    },
  });
}

/** The style sheet that the gallery recommends to towns, as it stands on its page. */
async function calmStyle(): Promise<string> {
  await using gallery = await serveStatic({ folders: { "/gallery/": built.gallery } });
  await using watched = await openWatched(browser);
  await watched.page.goto(`${gallery.origin}/gallery/netz-events/`);
  const code = watched.page.locator(".snippet code", { hasText: ":not(:defined)" });
  const style = await code.innerText();
  return style;
}

/** What these files weigh on the way, in bytes. */
async function packedSize(files: readonly string[]): Promise<number> {
  const texts = await Promise.all(files.map((file) => readFile(join(built.embed, file))));
  return texts.reduce((sum, text) => sum + gzipSync(text, { level: 9 }).length, 0);
}

beforeAll(async () => {
  built = await build();
  browser = await chromium.launch(browserLaunchOptions());
  workspace = await serveWorkspace();
  const integrity = await readFile(join(built.embed, "integrity.json"), "utf8");
  ({ version } = JSON.parse(integrity) as { version: string });
});

afterAll(async () => {
  await workspace?.close();
  await browser?.close();
  await built?.remove();
});

describe("a town's page with the strictest policy", () => {
  it("shows the events without a violation, and asks nobody else", async () => {
    await using town = await serveTown();
    await using watched = await openWatched(browser);
    const { page, errors, requests } = watched;
    await page.goto(town.origin);
    await page.getByText("4. Quartal 2025").waitFor();
    expect(await page.getByRole("list", { name: "Termine" }).getByRole("listitem").count()).toBe(5);
    expect(await page.getByText("Alle Termine").isVisible()).toBe(false);
    expect(await watched.violations()).toEqual([]);
    expect(errors).toEqual([]);
    const origins = new Set(requests.map((url) => new URL(url).origin));
    expect([...origins].sort()).toEqual([town.origin, workspace.origin].sort());
  });

  it("would tell of anything that breaks the policy", async () => {
    await using town = await serveTown({ body: '<p style="color: red">inline</p>' });
    await using watched = await openWatched(browser);
    await watched.page.goto(town.origin);
    expect(await watched.violations()).toEqual(["style-src-attr inline"]);
    expect(watched.errors).toHaveLength(1);
  });

  it("leaves no cookie and nothing stored, and sends none", async () => {
    await using town = await serveTown();
    await using watched = await openWatched(browser);
    const { page } = watched;
    await page.context().addCookies([{ name: "a", value: "1", url: workspace.origin }]);
    await page.goto(town.origin);
    await page.getByText("4. Quartal 2025").waitFor();
    const asked = workspace.requests.findLast(({ line }) => line.includes("/public/v1/events"));
    expect(asked?.line).toBe("GET /public/v1/events?group=sachsen&limit=5");
    expect(asked?.headers.cookie).toBeUndefined();
    expect(asked?.headers.referer).toBeUndefined();
    const state = await page.context().storageState();
    expect(state.cookies.map(({ name }) => name)).toEqual(["a"]);
    expect(state.origins).toEqual([]);
  });

  it.each([320, 1280])("moves hardly anything at %i px while the list appears", async (width) => {
    const list = `<netz-events source="${workspace.origin}" limit="3">${content}</netz-events>`;
    const text = `<p>${"Und weiter im Text. ".repeat(300)}</p>`;
    await using town = await serveTown({ body: list + text, style: await calmStyle() });
    await using watched = await openWatched(browser, { viewport: { width, height: 800 } });
    await watched.page.goto(town.origin);
    await watched.page.getByText("Abgesagt").waitFor();
    expect(await watched.layoutShift()).toBeLessThan(0.05);
  });

  it("pays at most 15 kB for everything that is loaded", async () => {
    await using town = await serveTown();
    await using watched = await openWatched(browser);
    await watched.page.goto(town.origin);
    await watched.page.getByText("4. Quartal 2025").waitFor();
    const scripts = watched.requests.filter((url) => url.endsWith(".js"));
    expect(scripts.length).toBeGreaterThan(1);
    const files = scripts.map((url) => new URL(url).pathname.replace("/elements/", ""));
    expect(await packedSize(files)).toBeLessThanOrEqual(budget);
    expect(await packedSize([`${version}/events.standalone.js`])).toBeLessThanOrEqual(budget);
  });

  it("takes the fixed version with its checksum", async () => {
    const integrity = JSON.parse(await readFile(join(built.embed, "integrity.json"), "utf8")) as {
      integrity: Record<string, string>;
    };
    const path = `${version}/events.standalone.js`;
    const script = (hash: string) =>
      `<script type="module" crossorigin integrity="${hash}" src="${workspace.origin}/elements/${path}"></script>`;
    await using town = await serveTown({ scripts: script(integrity.integrity[path] ?? "") });
    await using watched = await openWatched(browser);
    await watched.page.goto(town.origin);
    await watched.page.getByText("4. Quartal 2025").waitFor();
    expect(watched.errors).toEqual([]);
    const loaded = watched.requests.filter((url) => url.endsWith(".js"));
    expect(loaded).toEqual([`${workspace.origin}/elements/${path}`]);
  });

  it("bears the script twice, in two versions and as one file, with two languages", async () => {
    await cp(join(built.embed, version), join(built.embed, "0.0.9"), { recursive: true });
    const paths = ["events.js", "events.js?again", "0.0.9/events.js", "0.0.9/events.standalone.js"];
    const scripts = paths
      .map((path) => `<script type="module" src="${workspace.origin}/elements/${path}"></script>`)
      .join("");
    const body = ["de", "en"]
      .map(
        (lang) =>
          `<netz-events lang="${lang}" source="${workspace.origin}">${content}</netz-events>`,
      )
      .join("");
    await using town = await serveTown({ scripts, body });
    await using watched = await openWatched(browser);
    await watched.page.goto(town.origin, { waitUntil: "networkidle" });
    await watched.page.getByText("4. Quartal 2025").waitFor();
    await watched.page.getByText("4th quarter of 2025").waitFor();
    expect(watched.errors).toEqual([]);
    expect(await watched.violations()).toEqual([]);
  });

  it("keeps hostile entries text", async () => {
    await using evil = await serveWorkspace(demoFiles["hostile/public/v1/events"]);
    await using town = await serveTown({}, evil.origin);
    await using watched = await openWatched(browser);
    const dialogs: string[] = [];
    watched.page.on("dialog", (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
    await watched.page.goto(town.origin);
    await watched.page.getByText('"><img src=x onerror=alert(1)></script>').waitFor();
    expect(dialogs).toEqual([]);
    expect(await watched.violations()).toEqual([]);
    expect(await watched.page.locator("netz-events").locator("img, script, a[href]").count()).toBe(
      1,
    );
  });
});

describe("a town's page on a bad day", () => {
  it("shows the content of the element when the network's server is down", async () => {
    const gone = await serveWorkspace();
    await gone.close();
    await using town = await serveTown({}, gone.origin);
    await using watched = await openWatched(browser);
    await watched.page.goto(town.origin);
    await watched.page.getByText("Die Termine lassen sich gerade nicht laden.").waitFor();
    expect(await watched.page.getByRole("link", { name: "Alle Termine" }).isVisible()).toBe(true);
    expect(watched.errors).toHaveLength(1);
    expect(watched.errors[0]).toContain("net::ERR_CONNECTION_REFUSED");
  });

  it("shows the content of the element when the script cannot be loaded", async () => {
    const scripts = `<script type="module" src="${workspace.origin}/elements/gone.js"></script>`;
    await using town = await serveTown({ scripts });
    await using watched = await openWatched(browser);
    await watched.page.goto(town.origin, { waitUntil: "networkidle" });
    expect(await watched.page.getByRole("link", { name: "Alle Termine" }).isVisible()).toBe(true);
  });

  it("shows the content of the element without JavaScript", async () => {
    await using town = await serveTown();
    await using watched = await openWatched(browser, { javaScriptEnabled: false });
    await watched.page.goto(town.origin);
    expect(await watched.page.getByRole("link", { name: "Alle Termine" }).isVisible()).toBe(true);
  });
});

describe("a town that keeps everything on its own server", () => {
  it("needs nobody else for an exported file", async () => {
    const file = JSON.stringify(demoFiles["network/public/v1/events"]);
    await using town = await serveStatic({
      pages: {
        "/": `<!doctype html><html lang="de"><title>Beispielstadt</title>
          <script type="module" src="/kopie/${version}/events.standalone.js"></script>
          <netz-events source="/termine.json">${content}</netz-events></html>`,
        "/termine.json": file,
        "/favicon.ico": "",
      },
      folders: { "/kopie/": built.embed },
      headers: {
        "content-security-policy": "default-src 'none'; script-src 'self'; connect-src 'self'",
      },
    });
    await using watched = await openWatched(browser);
    await watched.page.clock.setFixedTime(new Date("2025-11-13T12:00:00Z"));
    await watched.page.goto(town.origin);
    const titles = watched.page.locator("netz-events [part=title]");
    await watched.page.getByText("4. Quartal 2025").waitFor();
    expect(await titles.allInnerTexts()).toEqual([
      "Zukunftswerkstatt der östlichen Städte",
      "Nächstes Treffen der Engagierten Städte Sachsen",
    ]);
    expect(watched.requests.every((url) => url.startsWith(town.origin))).toBe(true);
    expect(await watched.violations()).toEqual([]);
  });
});
