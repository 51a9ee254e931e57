import type { DecisionRow, TaskRow } from "@staedtenetz/api";
import { minutesOf, taskListOf } from "@staedtenetz/document";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join, type Writer } from "../testing/writer.test-support.js";

interface Row {
  id: string;
  title?: string | undefined;
  reservation?: { text: string } | undefined;
}

let server: TestServer;
let cookie: string;
let meeting: string;
let rooms: { minutes: string; taskList: string };
const writers: Writer[] = [];
const writing = { now: Date.now, newId: () => `urn:uuid:${crypto.randomUUID()}` };

beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn("Alex");
  const { items } = await server.read<{ items: { id: string; state: string }[] }>(
    "/api/v1/meetings",
    cookie,
  );
  meeting = items.find(({ state }) => state === "held")?.id ?? "";
  const path = `/api/v1/meetings/${meeting.replace("urn:uuid:", "")}`;
  rooms = (await server.read<{ documents: typeof rooms }>(path, cookie)).documents;
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server.close());

async function enter(room: string) {
  const writer = join(server.origin, room, cookie);
  writers.push(writer);
  await writer.synced;
  return writer.doc;
}

async function rows<Of extends Row = Row>(list: string, as = cookie): Promise<Of[]> {
  return (await server.read<{ items: Of[] }>(`/api/v1/${list}`, as)).items;
}

test("a decision, topic, date or task under reservation is listed from the day it is to be looked at again", async () => {
  const minutes = minutesOf(await enter(rooms.minutes), writing);
  const tasks = taskListOf(await enter(rooms.taskList), writing);
  const topic = minutes.agenda.items()[0]?.id ?? "";
  const date = minutes.blocks.all().find(({ kind }) => kind === "nextDate")?.id ?? "";
  const task = tasks.entries()[0]?.id ?? "";
  const listed = async () => {
    const lists = ["topics", "dates", "tasks"];
    const found = await Promise.all(lists.map((list) => rows(`${list}?revisit=true&limit=200`)));
    return found.map((items) =>
      items.flatMap(({ id, reservation }) => (reservation?.text === "der Wetterlage" ? [id] : [])),
    );
  };
  const reserve = (revisit: string): void => {
    const reservation = { text: "der Wetterlage", revisit };
    minutes.agenda.setReservation(topic, reservation);
    minutes.blocks.setReservation(date, reservation);
    tasks.setReservation(task, reservation);
  };
  reserve("2025-36");
  await vi.waitFor(async () => expect(await listed()).toEqual([[topic], [date], [task]]));
  reserve("2999");
  await vi.waitFor(async () => expect(await listed()).toEqual([[], [], []]));
  const shown = (await rows<TaskRow>("tasks?limit=200")).find(({ id }) => id === task);
  expect(shown?.reservation).toEqual({ text: "der Wetterlage", revisit: "2999" });
});

test("a decision leads to the one that replaces it, and that one back", async () => {
  const { blocks } = minutesOf(await enter(rooms.minutes), writing);
  const [first, second] = blocks.all().filter(({ kind }) => kind === "decision");
  const shown = async (id = "") =>
    (await rows<DecisionRow>("decisions")).find((row) => row.id === id);
  blocks.set(second?.id ?? "", { supersedes: first?.id });
  await vi.waitFor(async () =>
    expect((await shown(first?.id))?.replacedBy).toEqual([
      { id: second?.id, text: second?.text, meeting, day: "2025-06-18" },
    ]),
  );
  expect((await shown(second?.id))?.replaces).toMatchObject({ id: first?.id, text: first?.text });
  blocks.set(second?.id ?? "", { adopted: false });
  await vi.waitFor(async () => expect(await shown(first?.id)).not.toHaveProperty("replacedBy"));
});

test("a list that did not change is not sent again", async () => {
  const path = "/api/v1/decisions";
  const first = await server.ask(path, { cookie });
  const etag = first.headers.get("etag") ?? "";
  expect(etag).not.toBe("");
  const ask = () => server.ask(path, { cookie, headers: { "if-none-match": etag } });
  const again = await ask();
  expect([again.status, again.headers.get("cache-control")]).toEqual([304, "private, no-cache"]);
  const { blocks } = minutesOf(await enter(rooms.minutes), writing);
  const decision = blocks.all().find(({ kind }) => kind === "decision");
  blocks.setText(decision?.id ?? "", "Anders beschlossen.");
  await vi.waitFor(async () => expect((await ask()).status).toBe(200));
});
