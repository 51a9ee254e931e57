import { minutesOf, taskListOf } from "@staedtenetz/document";
import { afterEach, beforeAll, afterAll, expect, test, vi } from "vitest";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join, until, type Writer } from "../testing/writer.test-support.js";

let server: TestServer;
let cookie: string;
let rooms: { minutes: string; taskList: string };
const writers: Writer[] = [];
const enter = (room: string, as?: string): Writer => {
  const writer = join(server.origin, room, as);
  writers.push(writer);
  return writer;
};
const writing = {
  now: () => Date.parse("2025-06-18T10:00:00Z"),
  newId: () => `urn:uuid:${crypto.randomUUID()}`,
};

beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn("Alex");
  const { items } = await server.read<{ items: { id: string; state: string }[] }>(
    "/api/v1/meetings",
    cookie,
  );
  const held = items.find(({ state }) => state === "held");
  const id = held?.id.replace("urn:uuid:", "");
  const meeting = await server.read<{ documents: typeof rooms }>(`/api/v1/meetings/${id}`, cookie);
  rooms = meeting.documents;
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server.close());

test("a plain y-websocket client with a session reads minutes and writes for others", async () => {
  const [alex, bo] = [
    enter(rooms.minutes, cookie),
    enter(rooms.minutes, await server.signIn("Bo")),
  ];
  await Promise.all([alex.synced, bo.synced]);
  expect(minutesOf(bo.doc).agenda.items().length).toBeGreaterThan(8);
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("Ein Satz von Alex")]);
  alex.doc.getXmlFragment("body").push([paragraph]);
  await until(bo.doc, () => minutesOf(bo.doc).plainText().includes("Ein Satz von Alex"));
});

test("every task block of the minutes is an entry of the meeting's task list", async () => {
  const [minutes, taskList] = [enter(rooms.minutes, cookie), enter(rooms.taskList, cookie)];
  await Promise.all([minutes.synced, taskList.synced]);
  const known = new Set(
    taskListOf(taskList.doc)
      .entries()
      .map(({ id }) => id),
  );
  const inText = minutesOf(minutes.doc).taskIds();
  expect(inText.length).toBeGreaterThan(3);
  expect(inText.filter((id) => !known.has(id))).toEqual([]);
});

test("what is written in a task list stands in the task rows shortly after", async () => {
  const writer = enter(rooms.taskList, cookie);
  await writer.synced;
  const tasks = taskListOf(writer.doc, writing);
  const id = tasks.create({ title: "Raum für das nächste Treffen buchen" });
  const rows = async () =>
    (
      await server.read<{ items: { id: string; title: string; status: string }[] }>(
        "/api/v1/tasks?limit=200",
        cookie,
      )
    ).items;
  await vi.waitFor(async () =>
    expect((await rows()).find((row) => row.id === id)?.title).toBe(
      "Raum für das nächste Treffen buchen",
    ),
  );
  tasks.setStatus(id, "done");
  await vi.waitFor(async () =>
    expect((await rows()).find((row) => row.id === id)?.status).toBe("done"),
  );
  tasks.remove(id);
  await vi.waitFor(async () => expect((await rows()).find((row) => row.id === id)).toBeUndefined());
});

test("without a session the connection is closed with 4401, and with a forged one too", async () => {
  expect(await enter(rooms.minutes).closed).toBe(4401);
  expect(await enter(rooms.minutes, "netz_session=forged.x").closed).toBe(4401);
});

test("a room that does not exist is closed with 4404", async () => {
  expect(await enter("AAAAAAAAAAAAAAAAAAAAAA.1", cookie).closed).toBe(4404);
});

test("signing out closes that session's connections and nobody else's", async () => {
  const leaving = await server.signIn("Bo");
  const [bo, alex] = [enter(rooms.minutes, leaving), enter(rooms.minutes, cookie)];
  await Promise.all([bo.synced, alex.synced]);
  await server.ask("/api/v1/session", { method: "DELETE", cookie: leaving });
  expect(await bo.closed).toBe(4401);
  expect(alex.provider.wsconnected).toBe(true);
});

test.each(["https://evil.example", "null"])(
  "a page of %s gets 403 and no connection",
  async (origin) => {
    const address = `${server.origin.replace("http", "ws")}/sync/${rooms.minutes}`;
    const socket = new WebSocket(address, { headers: { cookie, origin } });
    const status = await new Promise((resolve) => {
      socket.on("unexpected-response", (_request, response) => resolve(response.statusCode));
      socket.on("open", () => resolve("open"));
      socket.on("error", () => undefined);
    });
    socket.terminate();
    expect(status).toBe(403);
  },
);

test("the streamed way for networks without WebSockets passes this server, with a session", async () => {
  const ending = new AbortController();
  const open = (headers: Record<string, string>) =>
    fetch(`${server.origin}/sync/${rooms.minutes}`, {
      method: "POST",
      headers: { "netz-protocols": "netz.2", ...headers },
      signal: ending.signal,
    });
  const foreign = await open({ cookie, origin: "https://evil.example" });
  expect(foreign.status).toBe(403);
  const stranger = Buffer.from(await (await open({})).arrayBuffer());
  expect(stranger.readUInt16BE(2)).toBe(4401);
  const response = await open({ cookie });
  expect(response.headers.get("netz-protocol")).toBe("netz.2");
  const first = await response.body?.getReader().read();
  const [head, length, messageType, right] = first?.value ?? [];
  expect([head, length, messageType, right]).toEqual([0x82, 2, 102, 3]);
  ending.abort();
});
