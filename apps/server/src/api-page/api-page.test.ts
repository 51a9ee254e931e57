import { operations, problems, type OperationId } from "@staedtenetz/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodyTypeOf } from "../testing/bad-input.test-support.js";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { operationViews } from "./operation-view.js";

const ids = Object.keys(operations) as OperationId[];
const views = operationViews("0.0.0-test");

let server: TestServer;
const pages = { de: "", en: "" };
beforeAll(async () => {
  server = await startTestServer();
  for (const language of ["de", "en"] as const) {
    pages[language] = await (await server.ask(`/api?lang=${language}`)).text();
  }
});
afterAll(() => server.close());

/** The part of the page that is about one operation, without its marks. */
function partOf(page: string, id: OperationId): string {
  const start = page.indexOf(`<article id="${id}"`);
  const part = page.slice(start, page.indexOf("</article>", start));
  return start < 0 ? "" : part.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
}

test.each(ids)("%s stands on the page under an anchor, in German and English", (id) => {
  const { method, path } = operations[id];
  for (const page of Object.values(pages)) {
    const part = partOf(page, id);
    expect(part).toContain(`${method.toUpperCase()} ${path}`);
    expect(page).toContain(`href="#${id}"`);
  }
  expect(partOf(pages.de, id)).toMatch(/Wer: \S/);
  expect(partOf(pages.en, id)).toMatch(/Who: \S/);
});

test("no operation is left without an area", () => {
  expect(views.filter(({ area }) => area === "other").map(({ path }) => path)).toEqual([]);
});

test("every link inside the page leads to an id that is there once", () => {
  const all = [...pages.de.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(new Set(all).size).toBe(all.length);
  const links = [...pages.de.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(ids.length);
  expect(links.filter((link) => !all.includes(link))).toEqual([]);
});

test("every code a failure may have is explained", () => {
  for (const code of Object.keys(problems)) {
    expect(pages.en).toContain(`<tr id="problem-${code}">`);
  }
});

test("runs nothing and asks no other server", async () => {
  const answer = await server.ask("/api");
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(answer.headers.get("content-security-policy")).toContain("default-src");
  expect(pages.de).not.toMatch(/<(script|iframe|img)|style="|\son\w+="/i);
  const loaded = [...pages.de.matchAll(/<(?:link|script)[^>]*(?:href|src)="([^"]+)"/g)];
  expect(loaded.map(([, address]) => address)).toEqual(["data:,", "/api.css"]);
  const style = await server.ask("/api.css");
  expect(style.headers.get("content-type")).toContain("text/css");
  expect(await style.text()).toContain("--netz-color-page");
});

async function languageOf(path: string, accepted?: string): Promise<string | undefined> {
  const headers = accepted === undefined ? {} : { "accept-language": accepted };
  const answer = await server.ask(path, { headers });
  return /<html lang="(\w+)">/.exec(await answer.text())?.[1];
}

test("speaks the reader's language, German unless asked", async () => {
  expect(await languageOf("/api")).toBe("de");
  expect(await languageOf("/api", "en-GB,en;q=0.9")).toBe("en");
  expect(await languageOf("/api?lang=de", "en")).toBe("de");
});

describe("examples", () => {
  const bodies = views.flatMap(({ id, body }) => {
    const type = bodyTypeOf(id);
    return type === undefined ? [] : [{ id, type, example: body?.example }];
  });

  test.each(bodies)("what $id shows as a body is taken by the contract", ({ type, example }) => {
    expect(type.safeParse(example).error?.issues ?? []).toEqual([]);
  });

  test("every JSON answer shows one, with words instead of fillers", () => {
    const answers = views.flatMap(({ id, answers: all }) =>
      all
        .filter(({ body }) => body?.mediaTypes.includes("application/json"))
        .map((it) => ({ id, ...it })),
    );
    expect(answers.length).toBeGreaterThan(60);
    const without = answers.filter(
      ({ body }) => body?.example === undefined || body.example === null,
    );
    expect(without.map(({ id }) => id)).toEqual([]);
    expect(JSON.stringify(answers)).not.toMatch(/"x+"/);
  });
});
