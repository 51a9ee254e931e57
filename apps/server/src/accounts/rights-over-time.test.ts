import { taskListOf } from "@staedtenetz/document";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { cookieOf, startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join, passed, until, type Writer } from "../testing/writer.test-support.js";

interface Meeting {
  id: string;
  state: string;
  group?: string;
}
interface Made {
  invitation: { id: string };
  url: string;
}
interface Group {
  id: string;
  slug: string;
  taskList: string;
}

let server: TestServer;
let coordinator: string;
let meeting: string;
let rooms: { minutes: string; taskList: string };
let groups: Group[];
const writers: Writer[] = [];

beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.signInBy(server.coordinatorUrl, "Mara Sommer");
  const { items } = await server.read<{ items: Meeting[] }>("/api/v1/meetings", coordinator);
  meeting = items.find(({ state }) => state === "held")?.id ?? "";
  const shown = await server.read<{ documents: typeof rooms }>(pathOf(meeting), coordinator);
  rooms = shown.documents;
  groups = (await server.read<{ items: Group[] }>("/api/v1/groups", coordinator)).items;
});
afterEach(() => {
  for (const writer of writers.splice(0)) writer.leave();
});
afterAll(() => server.close());

const bare = (urn: string): string => urn.slice(-36);
const pathOf = (id: string): string => `/api/v1/meetings/${bare(id)}`;

function enter(room: string, cookie: string): Writer {
  const writer = join(server.origin, room, cookie);
  writers.push(writer);
  return writer;
}

interface Answer<Body> {
  status: number;
  body: Body;
}

async function send<Body>(
  method: string,
  path: string,
  body: unknown,
  more: { cookie?: string; headers?: Record<string, string> } = {},
): Promise<Answer<Body>> {
  const answer = await server.ask(path, {
    method,
    cookie: more.cookie ?? coordinator,
    headers: { "content-type": "application/json", ...more.headers },
    body: JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: (text === "" ? undefined : JSON.parse(text)) as Body };
}

/** Somebody who came by an invitation. */
async function invite(
  order: object,
  name: string,
): Promise<{ cookie: string; id: string; link: string }> {
  const { status, body } = await send<Made>("POST", "/api/v1/invitations", order);
  expect(status).toBe(201);
  const answer = await server.ask(new URL(body.url).pathname, {
    method: "POST",
    body: new URLSearchParams({ action: "join", name }),
  });
  const cookie = cookieOf(answer);
  const { user } = await server.read<{ user: { id: string } }>("/api/v1/session", cookie);
  return { cookie, id: user.id, link: body.invitation.id };
}

async function change(id: string, body: object): Promise<number> {
  const headers = { "if-match": "*" };
  return (await send("PATCH", `/api/v1/members/${bare(id)}`, body, { headers })).status;
}

const auditOf = async (subject: string) =>
  (
    await server.read<{ items: { action: string; detail?: object }[] }>(
      `/api/v1/audit?subject=${subject}`,
      coordinator,
    )
  ).items;

const has = (doc: Writer["doc"], task: string) => () =>
  taskListOf(doc)
    .entries()
    .some((entry) => entry.id === task);

test("a lowered right acts on an open connection within two seconds, and nothing acknowledged is lost", async () => {
  const { cookie, id } = await invite({}, "Ada");
  const [ada, bo] = [enter(rooms.taskList, cookie), enter(rooms.taskList, coordinator)];
  await Promise.all([ada.synced, bo.synced]);
  const writing = { now: () => Date.now(), newId: () => `urn:uuid:${crypto.randomUUID()}` };
  const kept = taskListOf(ada.doc, writing).create({ title: "Vor der Änderung" });
  await until(bo.doc, has(bo.doc, kept));
  expect(await change(id, { role: "reader" })).toBe(200);
  const late = await vi.waitFor(
    async () => {
      const probe = taskListOf(ada.doc, writing).create({ title: "Nach der Änderung" });
      await passed(ada);
      const answer = taskListOf(bo.doc, writing).create({ title: "Antwort" });
      await until(ada.doc, has(ada.doc, answer));
      await passed(bo);
      expect(has(bo.doc, probe)()).toBe(false);
      return probe;
    },
    { timeout: 2000 },
  );
  const again = enter(rooms.taskList, cookie);
  await again.synced;
  expect(has(again.doc, kept)()).toBe(true);
  expect(has(again.doc, late)()).toBe(false);
  expect(has(bo.doc, late)()).toBe(false);
  expect((await auditOf(id)).map(({ action }) => action)).toContain("member.roleChanged");
});

test("who is suspended is out within two seconds, by HTTP and by sync, and comes back when restored", async () => {
  const { cookie, id } = await invite({}, "Bo");
  const bo = enter(rooms.minutes, cookie);
  await bo.synced;
  expect(await change(id, { suspended: true })).toBe(200);
  const changed = performance.now();
  await bo.closed;
  expect(performance.now() - changed).toBeLessThan(2000);
  expect((await server.ask("/api/v1/session", { cookie })).status).toBe(401);
  expect(await change(id, { suspended: false })).toBe(200);
  expect((await server.ask("/api/v1/session", { cookie })).status).toBe(200);
});

describe("groups", () => {
  test("who does not belong to a group that writes alone reads what it does, and writes once added", async () => {
    const east = groups.find(({ slug }) => slug === "ost") as Group;
    const group = `/api/v1/groups/${bare(east.id)}`;
    const shown = await server.read<{ slug: string; kind: string; name: object }>(
      group,
      coordinator,
    );
    const { slug, kind, name } = shown;
    const put = (access: string) =>
      send("PUT", group, { slug, kind, name, access }, { headers: { "if-match": "*" } });
    expect((await put("members")).status).toBe(200);
    const { cookie, id } = await invite({}, "Cem");
    const cem = enter(east.taskList, cookie);
    await cem.synced;
    const added = await send<{ id: string }>("POST", `${group}/members`, {
      member: id,
      kind: "person",
    });
    expect(added.status).toBe(201);
    expect((await send("POST", `${group}/members`, { member: id, kind: "person" })).status).toBe(
      409,
    );
    const task = await writes(east.taskList, cookie);
    expect(task).toBe(true);
    const membership = `/api/v1/group-members/${bare(added.body.id)}`;
    expect((await send("PATCH", membership, { until: "2000-01-01" })).status).toBe(400);
    expect((await send("DELETE", membership, undefined)).status).toBe(204);
    expect(await writes(east.taskList, cookie)).toBe(false);
    expect((await put("open")).status).toBe(200);
    expect(await writes(east.taskList, cookie)).toBe(true);
  });

  test("who coordinates a group invites into it and nowhere else", async () => {
    const [east, west] = ["ost", "west"].map((slug) => groups.find((group) => group.slug === slug));
    const order = { group: east?.id, groupRole: "coordinator" };
    const { cookie } = await invite(order, "Dana");
    const attempt = async (body: object) =>
      (await send("POST", "/api/v1/invitations", body, { cookie })).status;
    expect(await attempt({ group: east?.id })).toBe(201);
    expect(await attempt({ group: east?.id, role: "coordinator" })).toBe(403);
    expect(await attempt({ group: west?.id })).toBe(403);
    expect(await attempt({})).toBe(403);
    expect((await server.ask("/api/v1/audit", { cookie })).status).toBe(403);
    const { items } = await server.read<{ items: object[] }>("/api/v1/invitations", cookie);
    expect(items).toHaveLength(1);
  });
});

/** Whether what somebody writes in a task list reaches the server. */
async function writes(room: string, cookie: string): Promise<boolean> {
  const writer = enter(room, cookie);
  await writer.synced;
  const writing = { now: () => Date.now(), newId: () => `urn:uuid:${crypto.randomUUID()}` };
  const id = taskListOf(writer.doc, writing).create({ title: "Probe" });
  const watcher = enter(room, coordinator);
  const found = () =>
    taskListOf(watcher.doc)
      .entries()
      .some((entry) => entry.id === id);
  await Promise.race([
    writer.closed,
    until(watcher.doc, found),
    new Promise((r) => setTimeout(r, 700)),
  ]);
  writer.leave();
  watcher.leave();
  return found();
}

describe("a guest", () => {
  test("sees one meeting with the tasks in its minutes, and nothing else of the network", async () => {
    const { cookie, link } = await invite({ meeting }, "Gast");
    const { items } = await server.read<{ items: Meeting[] }>("/api/v1/meetings", cookie);
    expect(items.map(({ id }) => id)).toEqual([meeting]);
    const shown = await server.read<{ documents: object }>(pathOf(meeting), cookie);
    expect(shown.documents).toMatchObject({ minutes: rooms.minutes });
    expect(shown.documents).not.toHaveProperty("taskList");
    const tasks = await server.read<{ items: { title: string }[] }>(
      `${pathOf(meeting)}/tasks`,
      cookie,
    );
    expect(tasks.items.map(({ title }) => title)).toContain("Kontaktdaten und Aktivitäten sammeln");
    for (const path of ["members", "invitations", "audit", "outbox", "organisations", "groups"]) {
      expect([path, (await server.ask(`/api/v1/${path}`, { cookie })).status]).toEqual([path, 403]);
    }
    const all = await server.read<{ items: Meeting[] }>("/api/v1/meetings", coordinator);
    const other = all.items.find(({ id }) => id !== meeting)?.id ?? "";
    expect((await server.ask(pathOf(other), { cookie })).status).toBe(404);
    expect((await server.ask(`${pathOf(other)}/tasks`, { cookie })).status).toBe(404);
    expect((await server.read<{ items: [] }>("/api/v1/tasks", cookie)).items).toEqual([]);
    const decisions = await server.read<{ items: { meeting: string }[] }>(
      "/api/v1/decisions",
      cookie,
    );
    expect(new Set(decisions.items.map((row) => row.meeting))).toEqual(new Set([meeting]));

    const minutes = enter(rooms.minutes, cookie);
    await minutes.synced;
    expect(await enter(rooms.taskList, cookie).closed).toBe(4404);
    const revoked = await server.ask(`/api/v1/invitations/${bare(link)}`, {
      method: "DELETE",
      cookie: coordinator,
    });
    expect(revoked.status).toBe(204);
    const at = performance.now();
    await minutes.closed;
    expect(performance.now() - at).toBeLessThan(2000);
    expect((await server.read<{ items: [] }>("/api/v1/meetings", cookie)).items).toEqual([]);
  });
});

describe("members", () => {
  test("nobody but those who manage members sees addresses or changes roles", async () => {
    const member = await server.signIn("Eva");
    const body = await server.read<{ items: { id: string; name: string }[] }>(
      "/api/v1/members",
      member,
    );
    expect(JSON.stringify(body)).not.toContain("address");
    const demo = body.items.find(({ name }) => name.startsWith("Mira Koch"));
    const headers = { "if-match": "*" };
    const path = `/api/v1/members/${bare(demo?.id ?? "")}`;
    expect((await send("PATCH", path, { role: "guest" }, { cookie: member, headers })).status).toBe(
      403,
    );
    expect((await send("PATCH", path, { role: "admin" }, { headers })).status).toBe(403);
  });

  test("of two who change the same member, the second is told", async () => {
    const { id } = await invite({}, "Finn");
    const path = `/api/v1/members/${bare(id)}`;
    const read = await server.ask(path, { cookie: coordinator });
    const headers = { "if-match": read.headers.get("etag") ?? "" };
    expect((await send("PATCH", path, { role: "editor" }, { headers })).status).toBe(200);
    const second = await send<{ code: string; current: { role: string } }>(
      "PATCH",
      path,
      { role: "reader" },
      { headers },
    );
    expect(second).toMatchObject({ status: 412, body: { current: { role: "editor" } } });
  });
});

test("a leaving coordinator's tasks, groups and invitations go to a successor, and her sessions end", async () => {
  const east = groups.find(({ slug }) => slug === "ost") as Group;
  const leaving = await invite(
    { group: east.id, groupRole: "coordinator", role: "coordinator" },
    "Gina",
  );
  const successor = await invite({}, "Hanna");
  const mine = await send<Made>("POST", "/api/v1/invitations", { label: "Ida" }, leaving);
  const writing = { now: () => Date.now(), newId: () => `urn:uuid:${crypto.randomUUID()}` };
  const gina = enter(east.taskList, leaving.cookie);
  const watcher = enter(east.taskList, coordinator);
  await Promise.all([gina.synced, watcher.synced]);
  const list = taskListOf(gina.doc, writing);
  const open = list.create({ title: "Raum buchen", assignees: [leaving.id] });
  const done = list.create({ title: "Einladen", assignees: [leaving.id], status: "done" });
  await until(watcher.doc, () =>
    taskListOf(watcher.doc)
      .entries()
      .some(({ id }) => id === done),
  );

  const path = `/api/v1/members/${bare(leaving.id)}/handover`;
  const counts = { tasks: 1, groups: 1, invitations: 1, sessions: 1 };
  expect(await server.read(path, coordinator)).toEqual(counts);
  expect((await send("POST", path, { successor: leaving.id })).status).toBe(400);
  expect(await send("POST", path, { successor: successor.id })).toEqual({
    status: 200,
    body: counts,
  });

  const assigneesOf = (task: string) =>
    taskListOf(watcher.doc)
      .entries()
      .find(({ id }) => id === task)?.assignees;
  await until(watcher.doc, () => assigneesOf(open)?.includes(successor.id) === true);
  expect(assigneesOf(open)).toEqual([successor.id]);
  expect(assigneesOf(done)).toEqual([leaving.id]);
  expect((await server.ask("/api/v1/session", { cookie: leaving.cookie })).status).toBe(401);
  await gina.closed;
  expect(await server.read("/api/v1/account", successor.cookie)).toMatchObject({
    role: "coordinator",
    groups: [{ group: east.id, role: "coordinator" }],
  });
  const { items } = await server.read<{ items: { id: string; createdBy: string }[] }>(
    "/api/v1/invitations",
    successor.cookie,
  );
  expect(items.find(({ id }) => id === mine.body.invitation.id)?.createdBy).toBe(successor.id);
  const [line] = await auditOf(leaving.id);
  expect(line).toMatchObject({
    action: "member.handedOver",
    detail: { successor: successor.id, tasks: 1 },
  });
  expect(await server.read(path, coordinator)).toEqual({
    tasks: 0,
    groups: 0,
    invitations: 0,
    sessions: 0,
  });
});

test("somebody always remains who manages the network", async () => {
  const own = await startTestServer({ DEMO: "0" });
  try {
    const admin = await own.signIn("Admin");
    const { user } = await own.read<{ user: { id: string } }>("/api/v1/session", admin);
    for (const body of [{ role: "member" }, { suspended: true }]) {
      const answer = await own.ask(`/api/v1/members/${bare(user.id)}`, {
        method: "PATCH",
        cookie: admin,
        headers: { "content-type": "application/json", "if-match": "*" },
        body: JSON.stringify(body),
      });
      expect(answer.status).toBe(409);
      expect(await answer.json()).toMatchObject({ code: "lastAdmin" });
    }
    expect(own.coordinatorUrl).toBeUndefined();
  } finally {
    await own.close();
  }
});
