import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { serveStatic } from "./static-site.js";

describe("a static site for tests", () => {
  it("answers with the pages and headers it was given", async () => {
    await using site = await serveStatic({
      pages: { "/": "<p>Hallo", "/data.json": { body: "{}", headers: { "x-one": "1" } } },
      headers: { "content-security-policy": "default-src 'none'" },
    });
    const home = await fetch(`${site.origin}/?a=1`);
    expect(await home.text()).toBe("<p>Hallo");
    expect(home.headers.get("content-security-policy")).toBe("default-src 'none'");
    const json = await fetch(`${site.origin}/data.json`);
    expect(json.headers.get("content-type")).toBe("application/json");
    expect(json.headers.get("x-one")).toBe("1");
    expect(site.requests.map(({ line }) => line)).toEqual(["GET /?a=1", "GET /data.json"]);
  });

  it("serves a folder, and nothing outside of it", async () => {
    const folder = await mkdtemp(join(tmpdir(), "static-site-"));
    await writeFile(join(folder, "a.js"), "export {};");
    await using site = await serveStatic({ folders: { "/scripts/": folder } });
    const script = await fetch(`${site.origin}/scripts/a.js`);
    expect(script.headers.get("content-type")).toContain("text/javascript");
    expect((await fetch(`${site.origin}/scripts/none.js`)).status).toBe(404);
    expect((await fetch(`${site.origin}/scripts/%2e%2e%2f%2e%2e%2fetc/passwd`)).status).toBe(404);
    await rm(folder, { recursive: true });
  });

  it("holds an answer back until it is told", async () => {
    const gate = new EventTarget();
    const after = new Promise((resolve) => gate.addEventListener("open", resolve));
    await using site = await serveStatic({ pages: { "/": { body: "late", after } } });
    const answer = fetch(site.origin);
    gate.dispatchEvent(new Event("open"));
    expect(await (await answer).text()).toBe("late");
  });

  it("is gone once closed", async () => {
    const site = await serveStatic({ pages: { "/": "here" } });
    await site.close();
    await expect(fetch(site.origin)).rejects.toThrow("fetch failed");
  });
});
