import { refusedEdits, taskListOf } from "@staedtenetz/document";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join, type Writer } from "../testing/writer.test-support.js";

interface Group {
  id: string;
  slug: string;
  kind: string;
  name: object;
  taskList: string;
}

let server: TestServer;
let ada: string;
let bruno: string;
let network: Group;
let west: Group;
const writers: Writer[] = [];
const writing = { now: Date.now, newId: () => `urn:uuid:${crypto.randomUUID()}` };

beforeAll(async () => {
  server = await startTestServer();
  ada = await server.signInBy(server.coordinatorUrl, "Ada");
  bruno = await server.signIn("Bruno");
  const { items } = await server.read<{ items: Group[] }>("/api/v1/groups", ada);
  const groupOf = (found: (group: Group) => boolean) => items.find(found) as Group;
  network = groupOf(({ kind }) => kind === "network");
  west = groupOf(({ slug }) => slug === "west");
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server.close());

async function enter(cookie: string, { taskList }: Group) {
  const writer = join(server.origin, taskList, cookie);
  writers.push(writer);
  await writer.synced;
  return { provider: writer.provider, tasks: taskListOf(writer.doc, writing) };
}

/** Ada moves a task of the network into the group's list while Bruno is offline with the first. */
async function moveWhileOffline(title: string) {
  const [here, there] = [await enter(ada, network), await enter(ada, west)];
  const id = here.tasks.create({ title });
  const offline = await enter(bruno, network);
  await vi.waitFor(() => expect(offline.tasks.entry(id)?.title).toBe(title));
  offline.provider.disconnect();
  there.tasks.takeOver(id, here.tasks, west.id);
  return { id, here, there, offline };
}

test("what somebody wrote offline arrives at the task in the list it was moved to meanwhile", async () => {
  const { id, there, offline } = await moveWhileOffline("Raum in Zwickau buchen");
  offline.tasks.setStatus(id, "done");
  offline.tasks.setComment(id, "für 30 Leute");
  there.tasks.setPriority(id, "high");
  offline.provider.connect();
  await vi.waitFor(() =>
    expect(there.tasks.entry(id)).toMatchObject({
      status: "done",
      comment: "für 30 Leute",
      priority: "high",
    }),
  );
});

test("where its author may not write it stays in the first list, for them to see", async () => {
  const path = `/api/v1/groups/${west.id.slice(-36)}`;
  const { slug, kind, name } = west;
  const closed = await server.ask(path, {
    method: "PUT",
    cookie: ada,
    headers: { "content-type": "application/json", "if-match": "*" },
    body: JSON.stringify({ slug, kind, name, access: "members" }),
  });
  expect(closed.status).toBe(200);
  const { id, there, offline } = await moveWhileOffline("Raum in Plauen buchen");
  offline.tasks.setStatus(id, "done");
  offline.provider.connect();
  await vi.waitFor(() =>
    expect(refusedEdits(offline.tasks)).toMatchObject([
      { id, to: west.id, after: { status: "done" } },
    ]),
  );
  expect(there.tasks.entry(id)?.status).toBe("open");
});
