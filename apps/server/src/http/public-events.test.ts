import type { PublicEvent } from "@staedtenetz/api";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

interface PageBody {
  items: PublicEvent[];
  next: string | null;
}
const list = (query: string) => server.read<PageBody>(`/public/v1/events${query}`);
const titles = async (query: string) => (await list(query)).items.map(({ title }) => title["de"]);

test("any site may read them without a cookie, and keep them for a while", async () => {
  const answer = await server.ask("/public/v1/events", {
    headers: { origin: "https://stadt.example" },
  });
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(answer.headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(answer.headers.get("cache-control")).toMatch(/^public, max-age=\d+$/);
  expect(answer.headers.getSetCookie()).toEqual([]);
});

test("who has the newest list is told so without sending it again", async () => {
  const first = await server.ask("/public/v1/events");
  const second = await server.ask("/public/v1/events", {
    headers: { "if-none-match": first.headers.get("etag") ?? "" },
  });
  expect(second.status).toBe(304);
  expect(second.headers.get("access-control-allow-origin")).toBe("*");
});

test("lists what is ahead, the vague date last and in the words it was given in", async () => {
  const { items } = await list("");
  const last = items.at(-1);
  expect(last?.when).toEqual({ edtf: "2025-36", text: "4. Quartal 2025" });
  expect(last?.status).toBe("tentative");
  expect(items.length).toBeGreaterThan(2);
  expect(items.slice(0, -1).every(({ when }) => "start" in when)).toBe(true);
});

test("a cancelled event stays listed and says so", async () => {
  const { items } = await list("");
  expect(items.filter(({ status }) => status === "cancelled")).toHaveLength(1);
});

test("the past comes newest first when asked for", async () => {
  expect(await titles("?include=past")).toEqual([
    "Generationendialog 2025",
    "Treffen der Engagierten Städte Sachsen",
    "Städtepartnerschaften in Sachsen: überholte Idee oder Außenpolitik der Kommunen?",
  ]);
});

test("filters by group with the groups below it, by AGS, by days and by number", async () => {
  expect((await list("?group=ost")).items.map(({ group }) => group?.slug)).toEqual(["ost"]);
  expect((await list("?group=sachsen")).items).toEqual((await list("")).items);
  expect(await titles("?group=nord")).toEqual([]);
  expect(await titles("?place=14626600&include=all")).toEqual([
    "Treffen der Engagierten Städte Sachsen",
  ]);
  expect(await titles("?place=00000000")).toEqual([]);
  expect(await titles("?include=all&from=2021-01-01&to=2021-12-31")).toHaveLength(1);
  const page = await list("?limit=1");
  expect(page.items).toHaveLength(1);
  expect(page.next).not.toBeNull();
});

test("pages through all without repeating or skipping one", async () => {
  const seen: string[] = [];
  let next: string | null = "";
  while (next !== null) {
    const page: PageBody = await list(`?include=all&limit=2${next && `&cursor=${next}`}`);
    seen.push(...page.items.map(({ id }) => id));
    ({ next } = page);
  }
  expect(seen).toEqual((await list("?include=all")).items.map(({ id }) => id));
});

test.each([
  "limit=0",
  "limit=201",
  "limit=x",
  "place=1462660",
  "from=tomorrow",
  "include=secret",
  "cursor=x",
])("a wrong ?%s is refused with its name", async (query) => {
  const answer = await server.ask(`/public/v1/events?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.headers.get("access-control-allow-origin")).toBe("*");
  expect(await answer.json()).toMatchObject({
    code: "invalidRequest",
    issues: [{ path: [query.split("=")[0]] }],
  });
});

test("shows nothing but what is named as public", async () => {
  const { items } = await list("?include=all");
  const allowed = new Set(
    "id type title description when status mode locations organisers audience registration group demo".split(
      " ",
    ),
  );
  expect(items.flatMap((item) => Object.keys(item)).filter((key) => !allowed.has(key))).toEqual([]);
  expect(JSON.stringify(items)).not.toMatch(/onlineAccess|questions|@|taskList|documents/);
});

test("one public event can be read; what is not there is 404", async () => {
  const [first] = (await list("")).items;
  const id = first?.id.slice("urn:uuid:".length);
  expect(await server.read(`/public/v1/events/${id}`)).toEqual(first);
  const missing = "00000000-0000-4000-8000-000000000000";
  expect((await server.ask(`/public/v1/events/${missing}`)).status).toBe(404);
  expect((await server.ask(`/public/v1/events/${first?.id}`)).status).toBe(400);
});

test("a request to change something is not for other origins", async () => {
  const answer = await server.ask("/public/v1/events", {
    method: "POST",
    headers: { origin: "https://stadt.example" },
  });
  expect(answer.status).toBe(403);
});
