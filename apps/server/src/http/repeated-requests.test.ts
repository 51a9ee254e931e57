import { createRecords, openSqlite, type OpenedDatabase } from "@staedtenetz/records";
import { Hono } from "hono";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Access } from "../accounts/access.js";
import { repeatedRequests } from "./repeated-requests.js";

const HOUR = 60 * 60 * 1000;

let opened: OpenedDatabase;
let app: Hono;
let made: string[];
let clock: number;
let gate: Promise<void>;

beforeEach(async () => {
  opened = await openSqlite(":memory:");
  made = [];
  clock = Date.parse("2025-06-18T08:00:00Z");
  gate = Promise.resolve();
  const records = createRecords(opened.db, (failure) => {
    throw failure;
  });
  const authenticate: Access["authenticate"] = async ({ headers }) => {
    const id = headers.get("cookie");
    return id === null ? undefined : ({ user: { id } } as never);
  };
  app = new Hono();
  app.onError((_error, context) => context.text("failed", 500));
  const access = { authenticate } as Access;
  app.use(
    repeatedRequests({ records, access, secret: "s".repeat(43), now: () => new Date(clock) }),
  );
  app.post("/notes", async (context) => {
    await gate;
    const text = await context.req.text();
    if (text === "wrong") return context.json({ code: "invalidRecord" }, 422);
    if (text === "broken") throw new Error("disk full");
    made.push(text);
    return context.json({ text }, 201, { location: `/notes/${made.length}`, "set-cookie": "a=b" });
  });
  app.post("/files", async (context) => {
    const { file } = await context.req.parseBody();
    made.push(file instanceof File ? await file.text() : "");
    return context.body(null, 204);
  });
});
afterEach(() => opened.db.destroy());

function post(
  body: string | FormData,
  key?: string,
  person = "ada",
  path = "/notes",
): Promise<Response> {
  const headers = { cookie: person, ...(key === undefined ? {} : { "idempotency-key": key }) };
  return Promise.resolve(app.request(path, { method: "POST", body, headers }));
}

test("the same wish again gets the same answer and is not carried out twice", async () => {
  const first = await post("hello", '"k1"');
  const again = await post("hello", "k1");
  expect(made).toEqual(["hello"]);
  expect([again.status, await again.json()]).toEqual([201, { text: "hello" }]);
  expect(again.headers.get("location")).toBe(first.headers.get("location"));
  expect(again.headers.get("idempotency-replayed")).toBe("true");
  expect(again.headers.get("set-cookie")).toBeNull();
});

test("without a key, with another key, and from another person it is another wish", async () => {
  await post("hello", "k1");
  for (const [key, person] of [
    [undefined, "ada"],
    ["k2", "ada"],
    ["k1", "bob"],
  ] as const) {
    expect((await post("hello", key, person)).headers.get("idempotency-replayed")).toBeNull();
  }
  expect(made).toHaveLength(4);
});

test("a key that came with something else is refused", async () => {
  await post("hello", "k1");
  for (const answer of [await post("other", "k1"), await post("hello", "k1", "ada", "/files")]) {
    expect([answer.status, await answer.json()]).toMatchObject([
      422,
      { code: "idempotencyKeyReused" },
    ]);
  }
  expect(made).toEqual(["hello"]);
});

test("while the first is under way, the second is asked to wait", async () => {
  let open: () => void = () => undefined;
  gate = new Promise((resolve) => (open = resolve));
  const first = post("hello", "k1");
  let second = await post("hello", "k1");
  expect([second.status, await second.json()]).toMatchObject([409, { code: "requestRunning" }]);
  open();
  expect((await first).status).toBe(201);
  second = await post("hello", "k1");
  expect(second.status).toBe(201);
  expect(made).toEqual(["hello"]);
});

test("what failed changed nothing and may be tried again under the same key", async () => {
  expect((await post("wrong", "k1")).status).toBe(422);
  expect((await post("broken", "k1")).status).toBe(500);
  expect((await post("right", "k1")).status).toBe(201);
});

test("the same file is the same wish, although each form has its own border", async () => {
  const form = (text: string) => {
    const fields = new FormData();
    fields.set("file", new File([text], "a.csv"));
    return fields;
  };
  for (const text of ["x", "x"]) {
    expect((await post(form(text), "k1", "ada", "/files")).status).toBe(204);
  }
  expect(made).toEqual(["x"]);
  expect((await post(form("y"), "k1", "ada", "/files")).status).toBe(422);
});

test("is forgotten after 24 hours", async () => {
  await post("hello", "k1");
  clock += 24 * HOUR;
  await post("hello", "k1");
  expect(made).toHaveLength(1);
  clock += 1;
  await post("hello", "k1");
  expect(made).toHaveLength(2);
});

test("keeps nothing that can be read: not the person, the key, the question or the answer", async () => {
  await post("a-marker-name", "a-marker-key");
  const rows = await opened.db.selectFrom("request").selectAll().execute();
  expect(rows).toHaveLength(1);
  const bytes = rows
    .map((row) => `${JSON.stringify(row)}${Buffer.from(row.answer ?? []).toString("latin1")}`)
    .join();
  expect(bytes).not.toMatch(/marker|ada/);
});

test.each(["", " ", '""', "ä", "k".repeat(256), "two words"])("refuses the key %j", async (key) => {
  const headers = new Headers({ cookie: "ada" });
  headers.set("idempotency-key", Buffer.from(key).toString("latin1"));
  const answer = await app.request("/notes", { method: "POST", body: "hello", headers });
  expect([answer.status, await answer.json()]).toMatchObject([400, { code: "invalidRequest" }]);
  expect(made).toEqual([]);
});
