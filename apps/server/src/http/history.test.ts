import { minutesOf, openFrozenMinutes } from "@staedtenetz/document";
import type { Comparison, Restored, Version, VersionList } from "@staedtenetz/api";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join, until, type Writer } from "../testing/writer.test-support.js";

let server: TestServer;
let cookies: { anna: string; ben: string };
let path: string;
let room: string;
const writers: Writer[] = [];

beforeAll(async () => {
  server = await startTestServer();
  cookies = { anna: await server.signIn("Anna"), ben: await server.signIn("Ben") };
  const { items } = await server.read<{ items: { id: string; state: string }[] }>(
    "/api/v1/meetings",
    cookies.anna,
  );
  const id = items.find(({ state }) => state === "held")?.id.replace("urn:uuid:", "");
  path = `/api/v1/meetings/${id}`;
  const meeting = await server.read<{ documents: { minutes: string } }>(path, cookies.anna);
  room = meeting.documents.minutes;
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server.close());

const enter = async (cookie: string): Promise<Writer> => {
  const writer = join(server.origin, room, cookie);
  writers.push(writer);
  await writer.synced;
  return writer;
};

interface Answer<Body> {
  status: number;
  body: Body;
  headers: Headers;
}

async function send(
  method: string,
  where: string,
  body: unknown,
  cookie = cookies.anna,
): Promise<Answer<never>> {
  const answer = await server.ask(path + where, {
    method,
    cookie,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  const value: unknown = text === "" ? undefined : JSON.parse(text);
  return { status: answer.status, body: value as never, headers: answer.headers };
}
const save = (name?: string, cookie = cookies.anna): Promise<Answer<Version>> =>
  send("POST", "/history", name === undefined ? {} : { name }, cookie);
const list = (cookie = cookies.anna) => server.read<VersionList>(`${path}/history`, cookie);
const compare = (query = "") =>
  server.read<Comparison>(`${path}/differences${query}`, cookies.anna);

const paragraph = (words: string): Y.XmlElement => {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};
const wordsOf = (writer: Writer): string => minutesOf(writer.doc).plainText();
const textAt = (writer: Writer, index: number): Y.XmlText =>
  (writer.doc.getXmlFragment("body").get(index) as Y.XmlElement).get(0) as Y.XmlText;
const present = async (): Promise<string> => JSON.stringify((await compare("?from=1")).blocks);
async function onServer(words: string, is = true): Promise<void> {
  await expect.poll(async () => (await present()).includes(words)).toBe(is);
}
const idOf = async (cookie: string): Promise<string> =>
  (await server.read<{ user: { id: string } }>("/api/v1/session", cookie)).user.id;

test("a version is saved with a name, listed newest first, renamed and removed", async () => {
  const first = await save("Vor der Abstimmung");
  expect(first.status).toBe(201);
  expect(first.headers.get("location")).toBe(`${path}/history/${first.body.version}`);
  expect(first.body).toMatchObject({
    kind: "named",
    name: "Vor der Abstimmung",
    by: await idOf(cookies.anna),
    mayRemove: true,
  });
  const second = await save();
  expect((await list()).items.map(({ version }) => version)).toEqual([
    second.body.version,
    first.body.version,
  ]);
  const where = `/history/${second.body.version}`;
  expect((await send("PATCH", where, { name: "Danach" })).body).toMatchObject({ name: "Danach" });
  expect((await send("PATCH", where, {})).body).not.toHaveProperty("name");
  expect((await send("PATCH", where, { name: "x".repeat(201) })).status).toBe(400);
  expect((await send("DELETE", where, undefined, cookies.ben)).status).toBe(403);
  expect((await send("DELETE", where, undefined)).status).toBe(204);
  expect((await send("DELETE", where, undefined)).status).toBe(404);
  expect((await server.ask(`${path}/history/x`, { cookie: cookies.anna })).status).toBe(400);
});

describe("two people write", () => {
  let anna: Writer;
  let ben: Writer;
  let version: number;

  beforeEach(async () => {
    [anna, ben] = [await enter(cookies.anna), await enter(cookies.ben)];
    anna.doc.getXmlFragment("body").insert(0, [paragraph("Die Stadt Zittau lädt alle ein.")]);
    await until(ben.doc, () => wordsOf(ben).startsWith("Die Stadt Zittau"));
    await onServer("Die Stadt Zittau");
    version = (await save("Entwurf")).body.version;
    textAt(ben, 0).delete(10, 6);
    textAt(ben, 0).insert(10, "Görlitz");
    await until(anna.doc, () => wordsOf(anna).includes("Görlitz"));
    await onServer("Görlitz");
  });
  afterEach(async () => {
    anna.doc.getXmlFragment("body").delete(0, 1);
    await until(
      ben.doc,
      () => ben.doc.getXmlFragment("body").length === anna.doc.getXmlFragment("body").length,
    );
    await onServer("lädt alle ein", false);
  });

  test("a comparison names the words, who wrote and who deleted them", async () => {
    const { blocks, from, to } = await compare(`?from=${version}`);
    expect([from, to]).toEqual([version, undefined]);
    const [annaId, benId] = [await idOf(cookies.anna), await idOf(cookies.ben)];
    expect(blocks[0]?.change).toBe("changed");
    expect(blocks[0]?.runs?.map(({ change, text, author }) => [change, text, author])).toEqual([
      ["kept", "Die Stadt ", annaId],
      ["deleted", "Zittau", benId],
      ["inserted", "Görlitz", benId],
      ["kept", " lädt alle ein.", annaId],
    ]);
    expect(blocks.slice(1).every(({ change }) => change === "kept")).toBe(true);
    const saved = (await save("Danach")).body;
    expect(saved.authors).toEqual([benId]);
    const steps = await compare(`?to=${saved.version}`);
    expect(steps).toMatchObject({ from: version, to: saved.version });
    expect(steps.blocks).toEqual(blocks);
  });

  test("a paragraph is restored as an edit everybody sees, and that is taken back as one", async () => {
    const [changed] = (await compare(`?from=${version}`)).blocks;
    const pair = { old: changed?.old, new: changed?.new };
    const where = `/history/${version}/restorations`;
    const { body }: Answer<Restored> = await send("POST", where, pair, cookies.anna);
    expect(body.restored).toBe(true);
    await until(ben.doc, () => wordsOf(ben).startsWith("Die Stadt Zittau lädt"));
    const again = await compare(`?from=${body.undo?.version}`);
    const inserted = again.blocks[0]?.runs?.find(({ change }) => change === "inserted");
    expect(inserted).toMatchObject({ text: "Zittau", author: await idOf(cookies.anna) });
    const { version: before, ...undo } = body.undo ?? { version: 0 };
    await send("POST", `/history/${before}/restorations`, undo);
    await until(ben.doc, () => wordsOf(ben).startsWith("Die Stadt Görlitz lädt"));
    expect((await send("POST", where, { old: "1:1" })).body).toEqual({
      restored: false,
    });
  });

  test("everything is restored by edits, and what others write meanwhile stays", async () => {
    ben.doc.getXmlFragment("body").insert(1, [paragraph("Ein neuer Absatz.")]);
    await onServer("Ein neuer Absatz.");
    textAt(anna, 0).insert(0, "Heute: ");
    const { body }: Answer<Restored> = await send("POST", `/history/${version}/restorations`, {});
    expect(body.restored).toBe(true);
    await until(ben.doc, () => wordsOf(ben).includes("Die Stadt Zittau lädt alle ein."));
    await until(ben.doc, () => !wordsOf(ben).includes("Ein neuer Absatz."));
    await send("POST", `/history/${body.undo?.version}/restorations`, {});
    await until(ben.doc, () => wordsOf(ben).includes("Ein neuer Absatz."));
    ben.doc.getXmlFragment("body").delete(1, 1);
  });
});

test("strangers and readers of nothing learn nothing", async () => {
  expect((await server.ask(`${path}/history`)).status).toBe(401);
  const unknown = path.replace(/[0-9a-f-]{36}$/, "00000000-0000-4000-8000-000000000000");
  expect((await server.ask(`${unknown}/history`, { cookie: cookies.anna })).status).toBe(404);
  expect((await server.ask(`${unknown}/differences`, { cookie: cookies.anna })).status).toBe(404);
});

/** Stands last: nobody writes in these minutes any more. */
test("a restoration in the moment of finishing is in the frozen version, or refused", async () => {
  const writer = await enter(cookies.anna);
  const saved: number[] = [];
  for (const words of ["Hier steht eins.", "Hier steht zwei."]) {
    writer.doc.getXmlFragment("body").push([paragraph(words)]);
    await onServer(words);
    saved.push((await save(words)).body.version);
  }
  const step = async (method: string, where: string, body: object) => {
    const etag = (await server.ask(`${path}/minutes`, { cookie: cookies.anna })).headers.get(
      "etag",
    );
    const headers = { "content-type": "application/json", "if-match": etag ?? "" };
    const to = `${path}/minutes${where}`;
    return server.ask(to, { method, headers, cookie: cookies.anna, body: JSON.stringify(body) });
  };
  const form = { approval: "none", formalBody: false, takers: [await idOf(cookies.anna)] };
  expect((await step("PUT", "", form)).status).toBe(200);

  const restorations: Promise<Answer<never>>[] = [];
  const restore = (): void => {
    const version = saved[restorations.length % 2];
    restorations.push(send("POST", `/history/${version}/restorations`, {}));
  };
  restore();
  await restorations[0];
  const asking = setInterval(restore, 3);
  await expect.poll(() => restorations.length).toBeGreaterThan(5);
  const finished = await step("POST", "/steps", { step: "finish" });
  clearInterval(asking);
  expect(finished.status).toBe(200);
  const codes = (await Promise.all(restorations)).map(({ status }) => status);
  expect(new Set(codes)).toEqual(new Set([200, 403]));
  const { text } = await server.read<{ text: string }>(`${path}/minutes/versions/1`, cookies.anna);
  const reader = await enter(cookies.ben);
  expect(wordsOf(reader)).toBe(minutesOf(openFrozenMinutes(text).minutes).plainText());
});
