import { expect, expectTypeOf, test } from "vitest";
import type { MeetingWithDocuments } from "../schemas/event.js";
import { createClient, readAll, type Result } from "./client.js";

function answering(...answers: (Response | Error)[]) {
  const requests: { url: string; init: RequestInit }[] = [];
  const client = createClient({
    origin: "https://netz.example",
    fetch: async (url, init) => {
      requests.push({ url, init });
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error("no answer");
      return answer;
    },
  });
  return { client, requests };
}

test("fills the path and sends only the query entries that were given", async () => {
  const { client, requests } = answering(Response.json({ id: "x" }), Response.json({ items: [] }));
  await client.getMeeting({ params: { id: "a/b" } });
  await client.listTasks({ query: { limit: 2, status: "open", cursor: undefined } });
  expect(requests.map(({ url }) => url)).toEqual([
    "https://netz.example/api/v1/meetings/a%2Fb",
    "https://netz.example/api/v1/tasks?limit=2&status=open",
  ]);
});

test("sends a body as JSON and answers 204 with nothing", async () => {
  const { client, requests } = answering(new Response(null, { status: 204 }));
  expect(await client.signIn({ body: { token: "t".repeat(20), name: "Alex" } })).toEqual({
    ok: true,
    value: undefined,
  });
  expect(requests[0]?.init.method).toBe("POST");
  expect(requests[0]?.init.body).toBe(`{"token":"${"t".repeat(20)}","name":"Alex"}`);
});

test("hands back what the server said about a failure", async () => {
  const problem = { type: "urn:x", title: "Gone", status: 410, code: "tokenSpent" };
  const { client } = answering(Response.json(problem, { status: 410 }));
  expect(await client.getSession()).toEqual({ ok: false, problem });
});

test("sends what keeps a change from doing harm, and gives the ETag back with the value", async () => {
  const etag = '"a.b"';
  const { client, requests } = answering(
    Response.json({ id: "x" }, { headers: { etag } }),
    Response.json({ code: "changedMeanwhile" }, { status: 412, headers: { etag: '"c.d"' } }),
  );
  const read = await client.getMeeting({ params: { id: "x" } });
  expect(read).toEqual({ ok: true, value: { id: "x" }, etag });
  const written = await client.getMeeting({
    params: { id: "x" },
    ifMatch: etag,
    idempotencyKey: "k",
  });
  expect(written).toMatchObject({ ok: false, etag: '"c.d"' });
  expect(requests[1]?.init.headers).toMatchObject({ "if-match": etag, "idempotency-key": '"k"' });
});

test("calls no answer, and an answer that is not JSON, unreachable", async () => {
  const { client } = answering(
    new Error("offline"),
    new Response("<h1>Bad Gateway</h1>", { status: 502 }),
  );
  for (const answer of [await client.getSession(), await client.getNetwork()]) {
    expect(answer).toMatchObject({ ok: false, problem: { code: "unreachable" } });
  }
});

test("giving up is the caller's own exception", async () => {
  const giveUp = new AbortController();
  giveUp.abort();
  const { client } = answering(new Error("aborted"));
  await expect(client.getSession({ signal: giveUp.signal })).rejects.toThrow("aborted");
});

test("reads a list to its end, page by page", async () => {
  const { client, requests } = answering(
    Response.json({ items: [1, 2], next: "c2" }),
    Response.json({ items: [3], next: null }),
  );
  const all = await readAll((page) => client.listPeople({ query: page }));
  expect(all).toEqual({ ok: true, value: [1, 2, 3] });
  expect(requests[1]?.url).toContain("?cursor=c2");
});

test("the types of input and output follow the routes", () => {
  const { client } = answering();
  expectTypeOf(client.getMeeting).returns.resolves.toEqualTypeOf<Result<MeetingWithDocuments>>();
  expectTypeOf(client.getMeeting).parameter(0).toHaveProperty("params");
  expectTypeOf(client.signOut).returns.resolves.toEqualTypeOf<Result<undefined>>();
});
