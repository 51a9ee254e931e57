import { operations, routes, type OperationId } from "@staedtenetz/api";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type * as z from "zod";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

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
const lists = reading.filter((id) => id.startsWith("list"));
const listed = new Set(lists.map((id) => `${operations[id].path}/`));
/** What is found under the id of something that a list shows; content that is no JSON has tests of its own. */
const singles = reading.filter((id) => {
  const [before = "", after] = operations[id].path.split("{id}");
  return after !== undefined && !after.includes("{") && listed.has(before) && hasSchema(id);
});
const members = reading.filter((id) => operations[id].access === "member");

function hasSchema(id: OperationId): boolean {
  const { responses } = routes[id];
  return 200 in responses && "application/json" in responses[200].content;
}

function schemaOf(id: OperationId): z.ZodType {
  const { responses } = routes[id];
  if (!(200 in responses) || !("application/json" in responses[200].content)) {
    throw new Error(`${id} answers nothing`);
  }
  return responses[200].content["application/json"].schema;
}

async function idFor(id: OperationId): Promise<string> {
  const [path = ""] = operations[id].path.split("/{id}");
  const { items } = await server.read<{ items: { id: string }[] }>(path, cookie);
  return items[0]?.id.replace("urn:uuid:", "") ?? "";
}

describe.each(members)("%s", (id) => {
  test("is for members only", async () => {
    const answer = await server.ask(operations[id].path.replace("{id}", "x"));
    expect(answer.status).toBe(401);
    expect(await answer.json()).toMatchObject({ code: "noSession" });
  });
});

describe.each(lists)("%s", (id) => {
  const { path } = operations[id];

  test("answers a page of what the contract describes, and nothing else", async () => {
    const body = await server.read<{ items: unknown[] }>(path, cookie);
    expect(schemaOf(id).parse(body)).toEqual(body);
    expect(body.items.length).toBeGreaterThan(0);
  });

  test.each(["limit=0", "limit=1000", "limit=many", `cursor=${"x".repeat(600)}`])(
    "refuses ?%s",
    async (query) => {
      const answer = await server.ask(`${path}?${query}`, { cookie });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toMatchObject({ code: "invalidRequest", status: 400 });
    },
  );
});

describe.each(singles)("%s", (id) => {
  const { path } = operations[id];

  test("answers what the contract describes, and nothing else", async () => {
    const body = await server.read(path.replace("{id}", await idFor(id)), cookie);
    expect(schemaOf(id).parse(body)).toEqual(body);
  });

  test("takes a bare lowercase UUID and nothing else", async () => {
    const upper = "ABCDEF00-0000-4000-8000-000000000000";
    for (const wrong of ["x", upper, `urn:uuid:${upper.toLowerCase()}`]) {
      expect((await server.ask(path.replace("{id}", wrong), { cookie })).status).toBe(400);
    }
    const unknown = path.replace("{id}", upper.toLowerCase());
    expect((await server.ask(unknown, { cookie })).status).toBe(404);
  });
});

test("the network answers what the contract describes", async () => {
  const body = await server.read("/api/v1/network", cookie);
  expect(schemaOf("getNetwork").parse(body)).toEqual(body);
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
  for (const { path } of Object.values(operations)) {
    const wrong = await server.ask(path.replace("{id}", "x"), { method: "PUT", cookie });
    expect(wrong.status).toBe(405);
  }
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
    expect(await answer.text()).toMatch(/^# HELP \w+/);
    const headers = { "x-forwarded-for": "192.0.2.1" };
    expect((await server.ask("/metrics", { headers })).status).toBe(404);
  });
});
