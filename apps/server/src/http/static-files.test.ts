import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Hono } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { HttpEnvironment } from "./context.js";
import { addElementFiles, addPages } from "./static-files.js";

let folder: string;
let app: Hono<HttpEnvironment>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "netz-files-"));
  const files = {
    "secret.txt": "not for anyone",
    "workspace/index.html": "<!doctype html><title>Workspace</title>",
    "workspace/service-worker.js": "self",
    "workspace/assets/app-1a2b3c.js": "app",
    "elements/events.js": "newest",
    "elements/0.1.0/events.js": "fixed",
    "gallery/index.html": "<!doctype html><title>Gallery</title>",
    "gallery/netz-events/index.html": "<!doctype html><title>Events</title>",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  app = new Hono<HttpEnvironment>();
  addElementFiles(app, join(folder, "elements"));
  addPages(app, {
    workspace: join(folder, "workspace"),
    elements: join(folder, "elements"),
    gallery: join(folder, "gallery"),
  });
});
afterAll(() => rmSync(folder, { recursive: true }));

const cacheOf = async (path: string) => (await app.request(path)).headers.get("cache-control");

describe("the workspace", () => {
  test.each(["/", "/treffen/0b5b1f5e", "/aufgaben", "/staedte?lang=en"])(
    "%s is a page of it",
    async (path) => {
      const answer = await app.request(path);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("<title>Workspace</title>");
      expect(answer.headers.get("cache-control")).toBe("no-cache");
    },
  );

  test("hashed files never change; the page and its service worker are asked for every time", async () => {
    expect(await cacheOf("/assets/app-1a2b3c.js")).toBe("public, max-age=31536000, immutable");
    expect(await cacheOf("/service-worker.js")).toBe("no-cache");
  });

  test.each([
    "/assets/gone-1a2b3c.js",
    "/missing.css",
    "/api/nothing",
    "/join/x",
    "/elements/x.js",
  ])("%s is no page of it", async (path) => {
    expect((await app.request(path)).status).toBe(404);
  });

  test("says that it is not built when it is not", async () => {
    const bare = new Hono<HttpEnvironment>();
    const missing = join(folder, "nowhere");
    addPages(bare, { workspace: missing, elements: missing, gallery: missing });
    const answer = await bare.request("/");
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain("not built");
  });
});

describe("the elements", () => {
  test("any origin may load them, the versioned ones for ever", async () => {
    const newest = await app.request("/elements/events.js");
    expect(await newest.text()).toBe("newest");
    expect(newest.headers.get("access-control-allow-origin")).toBe("*");
    expect(newest.headers.get("cache-control")).toBe("public, max-age=300");
    expect(newest.headers.get("content-type")).toContain("javascript");
    expect(await cacheOf("/elements/0.1.0/events.js")).toBe("public, max-age=31536000, immutable");
  });

  test("one that is missing is kept by no cache", async () => {
    const answer = await app.request("/elements/9.9.9/events.js");
    expect(answer.status).toBe(404);
    expect(answer.headers.get("cache-control")).toBeNull();
  });
});

test("the gallery is served below its own path", async () => {
  expect((await app.request("/gallery")).headers.get("location")).toBe("/gallery/");
  expect(await (await app.request("/gallery/")).text()).toContain("<title>Gallery</title>");
  expect(await (await app.request("/gallery/netz-events/")).text()).toContain(
    "<title>Events</title>",
  );
});

test.each([
  "/../secret.txt",
  "/%2e%2e/secret.txt",
  "/elements/%2e%2e%2fsecret.txt",
  "/assets/..%5csecret.txt",
])("%s does not lead out of the folders", async (path) => {
  const answer = await app.request(path);
  expect(await answer.text()).not.toContain("not for anyone");
});
