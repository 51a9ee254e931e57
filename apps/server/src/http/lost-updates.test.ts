import { Hono } from "hono";
import { expect, test } from "vitest";
import { changeRecord, notModified, setEtag } from "./lost-updates.js";

interface Note {
  text: string;
}

/** A server with one note; `write` waits for whatever it is given before the note is written. */
function noteServer(write: () => Promise<void> = async () => undefined) {
  let note: Note | undefined = { text: "first" };
  const app = new Hono();
  app.use(notModified());
  app.get("/note", (context) => {
    if (note === undefined) return context.notFound();
    const shown = { ...note, link: context.req.query("link") };
    setEtag(context, note, shown);
    return context.json(shown);
  });
  app.put("/note", (context) =>
    changeRecord(context, { id: "note", read: async () => note }, async () => {
      await write();
      note = { text: await context.req.text() };
      setEtag(context, note);
      return context.json(note);
    }),
  );
  app.delete("/note", (context) =>
    changeRecord(context, { id: "note", read: async () => note }, async () => {
      note = undefined;
      return context.body(null, 204);
    }),
  );
  const put = (text: string, ifMatch?: string) =>
    app.request("/note", {
      method: "PUT",
      body: text,
      headers: ifMatch === undefined ? {} : { "if-match": ifMatch },
    });
  const etagNow = async (path = "/note") => (await app.request(path)).headers.get("etag") ?? "";
  return { app, put, etagNow };
}

test("a change with the ETag that was read goes through and gives the next one", async () => {
  const { put, etagNow } = noteServer();
  const read = await etagNow();
  const answer = await put("second", read);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("etag")).not.toBe(read);
  expect((await put("third", answer.headers.get("etag") ?? "")).status).toBe(200);
});

test("a change without If-Match is not made (428)", async () => {
  const { app, put } = noteServer();
  const answer = await put("second");
  expect([answer.status, await answer.json()]).toMatchObject([428, { code: "ifMatchRequired" }]);
  expect(await (await app.request("/note")).json()).toEqual({ text: "first" });
});

test("the second of two is told, and sees what it is now (412)", async () => {
  const { put, etagNow } = noteServer();
  const read = await etagNow();
  await put("from the first", read);
  const answer = await put("from the second", read);
  expect(answer.status).toBe(412);
  expect(await answer.json()).toMatchObject({
    code: "changedMeanwhile",
    current: { text: "from the first" },
  });
  expect((await put("agreed", answer.headers.get("etag") ?? "")).status).toBe(200);
});

test("of two that arrive together, only one is made", async () => {
  let open: (() => void) | undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const { put, etagNow } = noteServer(() => gate);
  const read = await etagNow();
  const both: Promise<Response>[] = [put("a", read), put("b", read)].map((one) =>
    Promise.resolve(one),
  );
  open?.();
  const statuses = (await Promise.all(both)).map(({ status }) => status);
  expect(statuses.sort((a, b) => a - b)).toEqual([200, 412]);
});

test("a change that failed does not keep the next one waiting", async () => {
  let fails = true;
  const { app, put, etagNow } = noteServer(async () => {
    if (fails) throw new Error("disk full");
  });
  app.onError((_error, context) => context.text("failed", 500));
  const read = await etagNow();
  expect((await put("a", read)).status).toBe(500);
  fails = false;
  expect((await put("b", read)).status).toBe(200);
});

test("what is gone cannot be changed (404)", async () => {
  const { app, put, etagNow } = noteServer();
  const read = await etagNow();
  await app.request("/note", { method: "DELETE", headers: { "if-match": read } });
  expect((await put("second", read)).status).toBe(404);
});

test("takes the weak form a compressing proxy makes of an ETag, lists of them, and *", async () => {
  const { put, etagNow } = noteServer();
  expect((await put("a", `W/${await etagNow()}`)).status).toBe(200);
  expect((await put("b", `"other", ${await etagNow()}`)).status).toBe(200);
  expect((await put("c", "*")).status).toBe(200);
  for (const wrong of ["", "x", '"x"', '"."']) expect((await put("d", wrong)).status).toBe(412);
});

test("an unchanged record is not sent again (304), but what is shown beside it is", async () => {
  const { app, put, etagNow } = noteServer();
  const ask = async (path: string, etag: string) =>
    (await app.request(path, { headers: { "if-none-match": etag } })).status;
  const read = await etagNow();
  expect(await ask("/note", read)).toBe(304);
  expect(await ask("/note?link=x", read)).toBe(200);
  expect((await put("b", await etagNow("/note?link=x"))).status).toBe(200);
  expect(await ask("/note", read)).toBe(200);
});
