import { minutesOf, readTextBlocks, taskListOf, type TaskList } from "@staedtenetz/document";
import { openSqlite } from "@staedtenetz/records";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join, type Writer } from "../testing/writer.test-support.js";

interface ShownMeeting {
  readonly id: string;
  readonly title: { readonly de: string };
  readonly when: object;
  readonly previous?: string;
  readonly next?: string;
  readonly visibility: string;
  readonly documents: { readonly minutes: string; readonly taskList: string };
}

let server: TestServer;
let cookie: string;
const writers: Writer[] = [];
const writing = { now: Date.now, newId: () => `urn:uuid:${crypto.randomUUID()}` };
const bare = (urn: string) => urn.replace("urn:uuid:", "");

beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn("Alex");
  await makeEditor(server, cookie);
});
afterAll(async () => {
  for (const writer of writers) writer.leave();
  await server.close();
});

/** Gives a signed-in person the role that may make meetings. */
async function makeEditor(where: TestServer, as: string): Promise<void> {
  const { user } = await where.read<{ user: { id: string } }>("/api/v1/session", as);
  const { db } = await openSqlite(`${where.folder}/records.sqlite`);
  await db.updateTable("member").set({ role: "editor" }).where("user_id", "=", user.id).execute();
  await db.destroy();
}

const meetingWith = (id: string) =>
  server.read<ShownMeeting>(`/api/v1/meetings/${bare(id)}`, cookie);

function followUp(id: string, body: object, as = cookie): Promise<Response> {
  return server.ask(`/api/v1/meetings/${bare(id)}/follow-up`, {
    method: "POST",
    cookie: as,
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
}

async function open(room: string): Promise<Writer["doc"]> {
  const writer = join(server.origin, room, cookie);
  writers.push(writer);
  await writer.synced;
  return writer.doc;
}

async function meetingsWithoutNext(): Promise<ShownMeeting[]> {
  const { items } = await server.read<{ items: ShownMeeting[] }>(
    "/api/v1/meetings?limit=200",
    cookie,
  );
  return items.filter(({ next }) => next === undefined);
}

/** Waits until the server has what was written here. */
async function projected(task: string): Promise<void> {
  await vi.waitFor(async () => {
    const { items } = await server.read<{ items: { id: string }[] }>(
      "/api/v1/tasks?limit=200",
      cookie,
    );
    expect(items.map(({ id }) => id)).toContain(task);
  });
}

const vague = { when: { edtf: "2027-36", text: "4. Quartal 2027" } };

describe("a follow-up meeting", () => {
  let before: ShownMeeting;
  let tasks: TaskList;

  beforeEach(async () => {
    const [free] = await meetingsWithoutNext();
    before = await meetingWith(free?.id ?? "");
    tasks = taskListOf(await open(before.documents.taskList), writing);
  });

  test("holds what ran on and what is open, each with its origin, and both meetings link to each other", async () => {
    const minutes = minutesOf(await open(before.documents.minutes), writing);
    const ongoing = minutes.agenda.create({ title: "Plattform", minutes: 30, position: "first" });
    minutes.agenda.setContinued(ongoing, true);
    const origin = { meeting: before.id, item: ongoing };
    const task = tasks.create({ title: "Entwurf schreiben", origin });
    await projected(task);

    const answer = await followUp(before.id, vague);
    expect(answer.status).toBe(200);
    const { id } = (await answer.json()) as ShownMeeting;
    const next = await meetingWith(id);
    expect(next).toMatchObject({ ...vague, previous: before.id, title: before.title });
    expect(next.visibility).not.toBe("public");
    expect((await meetingWith(before.id)).next).toBe(id);

    const content = minutesOf(await open(next.documents.minutes));
    const [first] = content.agenda.items();
    expect(first).toMatchObject({ title: "Plattform", minutes: 30, movedFrom: ongoing });
    const blocks = readTextBlocks(content.body);
    expect(blocks[0]).toMatchObject({ kind: "agendaItem", item: first?.id });
    expect(blocks[1]).toMatchObject({ kind: "task", task });
    expect(tasks.entry(task)?.origin).toEqual(origin);
  });

  test("is one, however often and however many at a time ask for it", async () => {
    const asked = await Promise.all([1, 2, 3].map(() => followUp(before.id, vague)));
    const when = { startDate: "2028-01-10", endDate: "2028-01-10" };
    const later = await followUp(before.id, { when });
    const ids: string[] = [];
    for (const answer of [...asked, later]) ids.push(((await answer.json()) as ShownMeeting).id);
    expect(new Set(ids).size).toBe(1);
    expect((await meetingWith(ids[0] ?? "")).when).toEqual(vague.when);
  });

  test("takes over only what was chosen", async () => {
    const task = tasks.create({ title: "Von anderswo" });
    await projected(task);
    const answer = await followUp(before.id, { ...vague, items: [], tasks: [task] });
    const { id } = (await answer.json()) as ShownMeeting;
    const content = minutesOf(await open((await meetingWith(id)).documents.minutes));
    expect(content.agenda.items().map(({ title }) => title)).toEqual(["Offene Aufgaben"]);
    expect(content.taskIds()).toEqual([task]);
  });
});

test("a date that does not exist is refused with core's issue, and nothing is made", async () => {
  const [before] = await meetingsWithoutNext();
  const when = { startDate: "2027-02-30", endDate: "2027-02-30" };
  const answer = await followUp(before?.id ?? "", { when });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    issues: [{ path: ["when", "startDate"] }, { path: ["when", "endDate"] }],
  });
  expect((await meetingWith(before?.id ?? "")).next).toBeUndefined();
});

test("of a meeting that does not exist there is no follow-up, and nobody makes one without the right", async () => {
  expect((await followUp("00000000-0000-4000-8000-000000000000", vague)).status).toBe(404);
  const [before] = await meetingsWithoutNext();
  expect((await followUp(before?.id ?? "", vague, "netz_session=forged.x")).status).toBe(401);
  expect((await followUp(before?.id ?? "", vague, await server.signIn("Bo"))).status).toBe(403);
});
