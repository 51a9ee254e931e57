import { join } from "node:path";
import { operations, problems, problemSchema, type OperationId } from "@staedtenetz/api";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  badBodiesOf,
  badQueriesOf,
  bodyTypeOf,
  exampleOf,
  takesOnlyJson,
} from "../testing/bad-input.test-support.js";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";

/** Every operation of the table, those that are added later too: nothing here names one but for a reason. */
const all = Object.keys(operations) as OperationId[];
const of = (id: OperationId) => operations[id];
const isChange = (id: OperationId) => of(id).method !== "get";
const withParameters = all.filter((id) => of(id).path.includes("{"));
const takingBodies = all.filter((id) => bodyTypeOf(id) !== undefined);

const unknownId = "abcdef00-0000-4000-8000-000000000000";
const wrongIds = ["x", unknownId.toUpperCase(), `urn:uuid:${unknownId}`, "..%2f..", "%00"];

/** What a reader may do: with their own account and session, and read. */
const openToReaders = new Set<string>([
  "signIn",
  "signOut",
  "requestSignInLink",
  "changeAccount",
  "requestAddress",
  "endSession",
  "endOtherSessions",
  "changeOwnData",
]);

/** What would sign the one out who asks in all other tests. */
const endsSessions = new Set<string>(["signOut", "endOtherSessions"]);

let server: TestServer;
let admin: string;
let reader: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await signInAs("admin");
  reader = await signInAs("reader");
});
afterAll(() => server.close());

async function signInAs(role: string): Promise<string> {
  const cookie = await server.signIn(role);
  const { user } = await server.read<{ user: { id: string } }>("/api/v1/session", cookie);
  const database = new Database(join(server.folder, "records.sqlite"), { timeout: 2000 });
  database.prepare("update member set role = ? where user_id = ?").run(role, user.id);
  database.close();
  return cookie;
}

interface Sent {
  id?: string;
  query?: string;
  body?: string | undefined;
  type?: string;
  cookie?: string | undefined;
  method?: string;
}

function call(operation: OperationId, sent: Sent = {}): Promise<Response> {
  const { id = unknownId, query, body, type = "application/json", method } = sent;
  const path = of(operation).path.replace(/\{(\w+)\}/g, id);
  const cookie = "cookie" in sent ? sent.cookie : admin;
  return server.ask(query === undefined ? path : `${path}?${query}`, {
    method: (method ?? of(operation).method).toUpperCase(),
    ...(cookie === undefined ? {} : { cookie }),
    headers: { "if-match": "*", ...(body === undefined ? {} : { "content-type": type }) },
    ...(body === undefined ? {} : { body }),
  });
}

/** Addresses with a token count who guesses; these tests guess a lot. */
const TOO_MANY = 429;

/** A refusal in the contract's form: a 4xx that says which, tells nothing of the inside, and is kept by nobody. */
async function expectRefusal(answer: Response, statuses?: readonly number[]): Promise<void> {
  const text = await answer.text();
  const said = `${answer.status} ${text.slice(0, 200)}`;
  expect(answer.status, said).toBeGreaterThanOrEqual(400);
  expect(answer.status, said).toBeLessThan(500);
  expect([...(statuses ?? [answer.status]), TOO_MANY], said).toContain(answer.status);
  expect(answer.headers.get("content-type"), said).toBe("application/problem+json");
  expect(answer.headers.get("cache-control"), said).toContain("no-");
  const problem = problemSchema.parse(JSON.parse(text));
  expect(problems[problem.code].status).toBe(answer.status);
  expect(text).not.toMatch(/node_modules|at .*\.[jt]s:\d+|SQLITE|select /i);
}

describe.each(all)("%s", (id) => {
  test("is there, under its method", async () => {
    const cookie = endsSessions.has(id) ? await signInAs("admin") : admin;
    const answer = await call(id, { cookie, body: isChange(id) ? "{" : undefined });
    expect(answer.status, "no handler").not.toBe(405);
    expect(answer.status).toBeLessThan(500);
  });

  test("knows no other methods than those it names", async () => {
    const path = of(id).path;
    const known = Object.values(operations).filter((other) => other.path === path);
    for (const method of ["get", "post", "put", "patch", "delete"]) {
      if (known.some((other) => other.method === method)) continue;
      const answer = await call(id, { method });
      const allow = answer.headers.get("allow")?.split(", ").sort();
      await expectRefusal(answer, [405]);
      expect(allow).toEqual(known.map((other) => other.method.toUpperCase()).sort());
    }
  });
});

describe.each(withParameters)("%s", (id) => {
  test.each(wrongIds)("refuses the id %s", async (wrong) => {
    const body = isChange(id) ? JSON.stringify(exampleOf(id) ?? {}) : undefined;
    await expectRefusal(await call(id, { id: wrong, body }));
  });

  test("finds nothing under an id nobody has", async () => {
    const example = exampleOf(id);
    if (takingBody(id) && example === undefined) return;
    const body = example === undefined ? undefined : JSON.stringify(example);
    await expectRefusal(await call(id, { body }), [400, 403, 404, 410, 412]);
  });
});

describe.each(all.filter((id) => of(id).access === "member"))("%s", (id) => {
  test("is for those with a session only", async () => {
    await expectRefusal(await call(id, { cookie: undefined }), [401]);
    await expectRefusal(await call(id, { cookie: "netz_session=forged.value" }), [401]);
  });
});

function takingBody(id: OperationId): boolean {
  return takingBodies.includes(id);
}

describe.each(takingBodies)("%s", (id) => {
  test("refuses each body that breaks the contract in one point", async () => {
    for (const { name, value } of badBodiesOf(id)) {
      const answer = await call(id, { body: JSON.stringify(value) });
      await expectRefusal(answer).catch((error: unknown) => {
        throw new Error(`${name}: ${String(error)}`);
      });
    }
  });

  test("refuses what is no JSON, what is cut short, and what is too large", async () => {
    for (const body of ["{", '{"a":', "\u0000", "<a/>", "[".repeat(5000)]) {
      await expectRefusal(await call(id, { body }), [400, 404, 413]);
    }
    const large = JSON.stringify({ text: "x".repeat(1_100_000) });
    await expectRefusal(await call(id, { body: large }));
  });
});

describe.each(takingBodies.filter(takesOnlyJson))("%s", (id) => {
  test("refuses another media type", async () => {
    const body = JSON.stringify(exampleOf(id) ?? {});
    for (const type of ["text/plain", "application/xml", "application/x-www-form-urlencoded"]) {
      await expectRefusal(await call(id, { body, type }), [400, 415]);
    }
  });
});

describe.each(all.filter((id) => badQueriesOf(id).length > 0))("%s", (id) => {
  test.each(badQueriesOf(id).map(({ name, value }) => [name, value as string]))(
    "refuses %s",
    async (_name, query) => {
      await expectRefusal(await call(id, { query }), [400, 401, 403, 404, 415]);
    },
  );
});

describe.each(
  all.filter((id) => isChange(id) && of(id).access === "member" && !openToReaders.has(id)),
)("%s", (id) => {
  test("is not for readers", async () => {
    const example = exampleOf(id);
    const body = takingBody(id) ? JSON.stringify(example ?? {}) : undefined;
    const isDescribed = !takingBody(id) || example !== undefined;
    const refusals = isDescribed ? [400, 403, 404, 412] : undefined;
    await expectRefusal(await call(id, { body, cookie: reader }), refusals);
  });
});
