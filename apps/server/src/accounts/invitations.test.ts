import { afterAll, beforeAll, expect, test } from "vitest";
import { cookieOf, startTestServer, type TestServer } from "../testing/test-server.test-support.js";

let server: TestServer;
let coordinator: string;
let east: string;

beforeAll(async () => {
  server = await startTestServer();
  coordinator = await server.signInBy(server.coordinatorUrl, "Mara Sommer");
  const { items } = await server.read<{ items: { id: string; slug: string }[] }>(
    "/api/v1/groups",
    coordinator,
  );
  east = items.find(({ slug }) => slug === "ost")?.id ?? "";
});
afterAll(() => server.close());

const bare = (urn: string): string => urn.slice(-36);

async function send(method: string, path: string, body: object, cookie = coordinator) {
  const answer = await server.ask(path, {
    method,
    cookie,
    headers: { "content-type": "application/json", "if-match": "*" },
    body: JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, never> };
}

async function linkOf(order: object, cookie = coordinator): Promise<string> {
  const { status, body } = await send("POST", "/api/v1/invitations", order, cookie);
  expect(status).toBe(201);
  return new URL(body["url"] ?? "").pathname;
}

async function use(path: string, name: string, cookie?: string) {
  const body = new URLSearchParams({ action: "join", name });
  const answer = await server.ask(path, {
    method: "POST",
    body,
    ...(cookie === undefined ? {} : { cookie }),
  });
  return { status: answer.status, cookie: cookieOf(answer) };
}

async function enter(order: object, name: string): Promise<{ cookie: string; id: string }> {
  const { cookie } = await use(await linkOf(order), name);
  const { user } = await server.read<{ user: { id: string } }>("/api/v1/session", cookie);
  return { cookie, id: user.id };
}

const invite = async (order: object, cookie?: string) =>
  (await send("POST", "/api/v1/invitations", order, cookie)).status;

test("nobody enters another's account by inviting its person, neither with a link nor to another address", async () => {
  const { id } = await enter({ role: "coordinator" }, "Ada");
  expect(await invite({ person: id })).toBe(400);
  expect(await invite({ person: id, address: "stranger@example.org" })).toBe(400);
});

test("a second link for a person does not open the account the first one made", async () => {
  const { body } = await send("POST", "/api/v1/people", { name: { formatted: "Bo Winter" } });
  const person = body["id"];
  const [first, second] = [await linkOf({ person }), await linkOf({ person })];
  const bo = await use(first, "Bo Winter");
  expect(bo.status).toBe(303);
  expect((await use(second, "Bo Winter")).status).toBe(410);
  expect((await use(second, "Bo Winter", coordinator)).status).toBe(410);
});

test("who coordinates a group invites guests to its meetings alone, and names no person of the directory", async () => {
  const { cookie } = await enter({ group: east, groupRole: "coordinator" }, "Dana");
  const { items } = await server.read<{ items: { id: string; group?: string }[] }>(
    "/api/v1/meetings",
    coordinator,
  );
  const ofNetwork = items.find(({ group }) => group === undefined || group !== east)?.id;
  expect(await invite({ meeting: ofNetwork }, cookie)).toBe(403);
  expect(await invite({ meeting: ofNetwork, group: east, right: "write" }, cookie)).toBe(403);
  const person = await send("POST", "/api/v1/people", { name: { formatted: "Cem Sommer" } });
  expect(await invite({ group: east, person: person.body["id"] }, cookie)).toBe(403);
  expect(await invite({ group: east, person: `urn:uuid:${crypto.randomUUID()}` })).toBe(400);
});

test("who coordinates a group is told so with the session, and sees the invitations they made; others see none", async () => {
  const dana = await enter({ group: east, groupRole: "coordinator", label: "Dana" }, "Dana Ost");
  const session = await server.read<{ rights: { coordinates: string[] } }>(
    "/api/v1/session",
    dana.cookie,
  );
  expect(session.rights.coordinates).toEqual([east]);
  await linkOf({ group: east, label: "Von Dana" }, dana.cookie);
  const { items } = await server.read<{ items: { label: string }[] }>(
    "/api/v1/invitations",
    dana.cookie,
  );
  expect(items.map(({ label }) => label)).toEqual(["Von Dana"]);

  const memberships = await server.read<{ items: { id: string; member: string }[] }>(
    `/api/v1/groups/${bare(east)}/members`,
    coordinator,
  );
  const own = memberships.items.find(({ member }) => member === dana.id)?.id ?? "";
  const ended = await server.ask(`/api/v1/group-members/${bare(own)}`, {
    method: "DELETE",
    cookie: coordinator,
    headers: { "if-match": "*" },
  });
  expect(ended.status).toBe(204);
  const asked = await server.ask("/api/v1/invitations", { cookie: dana.cookie });
  expect(asked.status).toBe(403);
});

test("nobody whose role was lowered raises it again by an invitation they kept", async () => {
  const { cookie, id } = await enter({ role: "coordinator" }, "Ela");
  const kept = [
    await linkOf({ role: "coordinator" }, cookie),
    await linkOf({ role: "member", reusable: true }, cookie),
  ];
  expect((await send("PATCH", `/api/v1/members/${bare(id)}`, { role: "reader" })).status).toBe(200);
  for (const path of kept) {
    expect((await use(path, "Ela", cookie)).status).toBe(410);
    expect((await use(path, "Somebody else")).status).toBe(410);
  }
});
