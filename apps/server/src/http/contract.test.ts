import { operations, type OperationId } from "@staedtenetz/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { answerTypeOf } from "../testing/bad-input.test-support.js";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

/** Lists that a plain member sees something in. */
const shownInDemo = new Set([
  "listPlaces",
  "listOrganisations",
  "listPartnerships",
  "listGroups",
  "listEvents",
  "listMeetings",
  "listTasks",
  "listPublicEvents",
]);

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn("Alex");
});
afterAll(() => server.close());

const reading = (Object.keys(operations) as OperationId[]).filter(
  (id) => operations[id].method === "get",
);
const lists = reading.filter((id) => id.startsWith("list") && !operations[id].path.includes("{"));

/** Records the demo has none of; their own tests make one and read it. */
const missingInDemo = new Set<OperationId>(["getImport", "getErasure", "getFile"]);

/** Single records whose id a list of the demo gives to a plain member. */
const singles = reading.filter(
  (id) => /^\/[^{]*\{id\}$/.test(operations[id].path) && !missingInDemo.has(id),
);

/** Lists the demo shows nothing in, or nothing to a plain member. */
const emptyInDemo = new Set<string>(lists.filter((id) => !shownInDemo.has(id)));

function typeOf(id: OperationId): z.ZodType {
  const type = answerTypeOf(id);
  if (type === undefined) throw new Error(`${id} answers no JSON`);
  return type;
}

/** The first id in the list beside a single record's address; nothing when there is no list or nothing in it. */
async function idFor(id: OperationId): Promise<string | undefined> {
  const listPath = operations[id].path.replace("/{id}", "");
  const isList = lists.some((list) => operations[list].path === listPath);
  if (!isList) return undefined;
  const answer = await server.ask(listPath, { cookie });
  if (!answer.ok) return undefined;
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]?.id.replace("urn:uuid:", "");
}

describe.each(lists)("%s", (id) => {
  const { path } = operations[id];

  test("answers a page of what the contract describes, and nothing else", async () => {
    const answer = await server.ask(path, { cookie });
    if (emptyInDemo.has(id) && answer.status === 403) return;
    const body = (await answer.json()) as { items: unknown[] };
    expect(typeOf(id).parse(body)).toEqual(body);
    expect(body.items.length > 0 || emptyInDemo.has(id)).toBe(true);
  });
});

describe.each(singles)("%s", (id) => {
  const { path } = operations[id];

  test("answers what the contract describes, and nothing else", async () => {
    const known = await idFor(id);
    const answer = await server.ask(path.replace("{id}", String(known)), { cookie });
    const body = await answer.json();
    expect(typeOf(id).parse(body)).toEqual(body);
  });
});

test("the network answers what the contract describes", async () => {
  const body = await server.read("/api/v1/network", cookie);
  expect(typeOf("getNetwork").parse(body)).toEqual(body);
});

test("what members read is kept by no cache in between", async () => {
  const answer = await server.ask("/api/v1/places", { cookie });
  expect(answer.headers.get("cache-control")).toBe("private, no-cache");
  expect(answer.headers.get("access-control-allow-origin")).toBeNull();
});

test("a known address says which methods it knows", async () => {
  const answer = await server.ask("/api/v1/session", { method: "PATCH" });
  expect(answer.status).toBe(405);
  expect(answer.headers.get("allow")).toBe("POST, GET, DELETE");
  expect(await answer.json()).toMatchObject({ code: "methodNotAllowed" });
});

test("a page is only read: any other method is answered 405", async () => {
  for (const path of ["/", "/treffen", "/assets/x.js"]) {
    const answer = await server.ask(path, { method: "POST" });
    expect([answer.status, answer.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
  }
  expect((await server.ask("/api/v1/nothing", { method: "POST" })).status).toBe(404);
});

test("the contract itself can be read by anyone", async () => {
  const document = await server.read<{ openapi: string }>("/api/v1/openapi.json");
  expect(document.openapi).toBe("3.1.0");
});

test("an unknown address of the API is a problem, not a page", async () => {
  const answer = await server.ask("/api/v1/nothing", { headers: { accept: "text/html" } });
  expect(answer.status).toBe(404);
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
});

test("lists are filtered as asked", async () => {
  interface Body {
    items: { id: string; title?: string; name?: Record<string, string>; lines?: unknown[] }[];
  }
  const read = async (path: string) => (await server.read<Body>(path, cookie)).items;
  expect(await read("/api/v1/places?member=true")).toHaveLength(7);
  const goerlitz = (await read("/api/v1/places")).find(({ name }) => name?.["de"] === "Görlitz");
  expect(await read(`/api/v1/partnerships?place=${goerlitz?.id}`)).toHaveLength(1);
  const given = await read(`/api/v1/tasks?place=${goerlitz?.id}`);
  expect(given.map(({ title }) => title)).toContain("Kontaktdaten und Aktivitäten sammeln");
  expect(await read("/api/v1/tasks?status=done")).toEqual([]);
  expect(await read("/api/v1/events?from=2021-03-13&to=2021-03-13")).toHaveLength(1);
});

describe("health", () => {
  test("says that it lives and that it is ready", async () => {
    expect((await server.ask("/healthz")).status).toBe(200);
    expect(await server.read("/readyz")).toEqual({ status: "ready" });
  });

  test("is measured for this machine alone, not for whoever comes through a proxy", async () => {
    const answer = await server.ask("/metrics");
    expect(answer.status).toBe(200);
    const text = await answer.text();
    expect(text).toMatch(/^# HELP \w+/);
    expect(text).toMatch(
      /netz_http_request_seconds_count\{method="GET",route="\/healthz",status="200"\} 1/,
    );
    expect(text).toContain("netz_sync_connections");
    const headers = { "x-forwarded-for": "192.0.2.1" };
    expect((await server.ask("/metrics", { headers })).status).toBe(404);
  });
});
