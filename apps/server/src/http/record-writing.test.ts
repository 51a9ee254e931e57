import { join } from "node:path";
import { minutesOf } from "@staedtenetz/document";
import Database from "better-sqlite3";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join as joinRoom } from "../testing/writer.test-support.js";

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer({ DEMO: "0" });
  admin = await server.signIn("Ada");
});
afterAll(() => server.close());

interface Saved {
  record: { id: string; sequence: number; [field: string]: unknown };
  issues: { code: string; severity: string; path: unknown[]; fix?: unknown }[];
}

interface Sent {
  method?: string;
  body?: unknown;
  ifMatch?: string;
  key?: string;
  cookie?: string;
}

function send(path: string, { method = "POST", body, ifMatch, key, cookie = admin }: Sent) {
  return server.ask(path, {
    method,
    cookie,
    headers: {
      "content-type": "application/json",
      ...(ifMatch === undefined ? {} : { "if-match": ifMatch }),
      ...(key === undefined ? {} : { "idempotency-key": key }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function make(path: string, body: unknown) {
  const answer = await send(path, { body });
  expect(answer.status, await answer.clone().text()).toBe(201);
  const saved = (await answer.json()) as Saved;
  const location = answer.headers.get("location") ?? "";
  return { saved, location, etag: answer.headers.get("etag") ?? "" };
}

const town = (name: string) => ({ kind: "town", name: { de: name } });
const start = { local: "2030-03-05T10:00", zone: "Europe/Berlin" };
const end = { ...start, local: "2030-03-05T12:00" };

describe("a place", () => {
  test("is made, read, changed and removed", async () => {
    const { saved, location, etag } = await make("/api/v1/places", town("Musterstadt"));
    const read = await server.ask(location, { cookie: admin });
    expect(await read.json()).toEqual(saved.record);
    expect(read.headers.get("etag")).toBe(etag);
    const body = { ...saved.record, website: "musterstadt.example", id: "urn:uuid:other" };
    const changed = await send(location, { method: "PUT", body, ifMatch: etag });
    const after = (await changed.json()) as Saved;
    expect(after.record).toMatchObject({ id: saved.record.id, website: "musterstadt.example" });
    expect(after.issues).toMatchObject([
      { code: "place-website-without-scheme", severity: "warning", path: ["website"] },
    ]);
    expect(after.issues[0]?.fix).toEqual([
      { op: "set", path: ["website"], value: "https://musterstadt.example" },
    ]);
    const ifMatch = changed.headers.get("etag") ?? "";
    expect((await send(location, { method: "DELETE", ifMatch })).status).toBe(204);
    expect((await server.ask(location, { cookie: admin })).status).toBe(404);
  });

  test("that core refuses is not stored, and its faults say where and how to repair them", async () => {
    const body = { ...town("Falschstadt"), country: "DE", kind: "planet" };
    const answer = await send("/api/v1/places", { body });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: "invalidRecord",
      issues: [{ code: "value-not-in-list", severity: "error", path: ["kind"] }],
    });
    const list = await server.read<{ items: unknown[] }>("/api/v1/places?q=falschstadt", admin);
    expect(list.items).toEqual([]);
  });

  test("two people change it: the second is told and sees what the first wrote", async () => {
    const { location, etag: ifMatch } = await make("/api/v1/places", town("Doppelstadt"));
    const first = { method: "PUT", body: town("Erste Fassung"), ifMatch };
    expect((await send(location, first)).status).toBe(200);
    const answer = await send(location, { ...first, body: town("Zweite Fassung") });
    expect(answer.status).toBe(412);
    expect(await answer.json()).toMatchObject({
      code: "changedMeanwhile",
      current: { name: { de: "Erste Fassung" } },
    });
  });

  test("sent twice under one key is made once", async () => {
    const body = town("Einmalstadt");
    const made = [1, 2].map(() => send("/api/v1/places", { body, key: "einmal" }));
    for (const answer of await Promise.all(made)) expect([201, 409]).toContain(answer.status);
    expect((await send("/api/v1/places", { body, key: "einmal" })).status).toBe(201);
    const list = await server.read<{ items: unknown[] }>("/api/v1/places?q=einmalstadt", admin);
    expect(list.items).toHaveLength(1);
  });

  test("stays while a partnership needs it", async () => {
    const towns = await Promise.all(
      ["Hierstadt", "Dortstadt"].map((name) => make("/api/v1/places", town(name))),
    );
    const parties = towns.map(({ saved }) => ({ place: saved.record.id }));
    const body = {
      kind: "partnership",
      parties,
      agreements: [{ type: "contract", signed: "1980" }],
    };
    await make("/api/v1/partnerships", body);
    const { location = "", etag: ifMatch = "" } = towns[0] ?? {};
    const answer = await send(location, { method: "DELETE", ifMatch });
    expect([answer.status, await answer.json()]).toMatchObject([409, { code: "stillNeeded" }]);
  });

  test("an id that leads nowhere is an error at its field", async () => {
    const parties = ["dead", "beef"].map((digits) => ({
      place: `urn:uuid:00000000-0000-4000-8000-00000000${digits}`,
    }));
    const body = {
      kind: "partnership",
      parties,
      agreements: [{ type: "contract", signed: "1980" }],
    };
    const answer = await send("/api/v1/partnerships", { body });
    const problem = (await answer.json()) as { issues: { code: string; path: unknown[] }[] };
    expect(answer.status).toBe(422);
    const found = problem.issues.filter(({ code }) => code === "reference-unknown");
    expect(found.map(({ path }) => path)).toEqual([
      ["parties", 0, "place"],
      ["parties", 1, "place"],
    ]);
  });
});

describe("an event", () => {
  test("counts what guests must learn of and keeps its earlier date", async () => {
    const body = {
      title: { de: "Werkstatt" },
      when: { start, end },
      locations: [{ name: "Saal" }],
    };
    const { saved, location, etag } = await make("/api/v1/events", body);
    expect(saved.record).toMatchObject({ type: "event", sequence: 0, visibility: "network" });
    const same = { ...saved.record, audience: ["Vereine"] };
    const quiet = await send(location, { method: "PUT", body: same, ifMatch: etag });
    expect(((await quiet.json()) as Saved).record.sequence).toBe(0);
    const moved = {
      ...same,
      status: "rescheduled",
      when: { start: { ...start, local: "2030-03-06T10:00" } },
    };
    const ifMatch = quiet.headers.get("etag") ?? "";
    const told = (await (
      await send(location, { method: "PUT", body: moved, ifMatch })
    ).json()) as Saved;
    expect(told.record).toMatchObject({ sequence: 1, previousStarts: [{ start, end }] });
  });

  test("a partial date is kept as it was said", async () => {
    const when = { edtf: "2030-36", text: "4. Quartal 2030" };
    const body = { title: { de: "Irgendwann" }, when, status: "tentative", locations: [] };
    const { saved } = await make("/api/v1/events", body);
    expect(saved.record["when"]).toEqual(when);
  });
});

describe("a meeting", () => {
  const question = "Was wissen die Städte voneinander?";
  const body = {
    title: { de: "Netzwerktreffen" },
    when: { start, end },
    locations: [{ name: "Rathaus" }],
    questions: [{ id: "frage-1", text: question }],
  };

  test("gets its documents, with an agenda out of its questions", async () => {
    const { saved } = await make("/api/v1/meetings", body);
    const { documents, questions } = saved.record as unknown as {
      documents: { minutes: string; discussion: string; taskList: string };
      questions: { id: string }[];
    };
    const writer = joinRoom(server.origin, documents.minutes, admin);
    await writer.synced;
    const items = minutesOf(writer.doc).agenda.items();
    writer.leave();
    expect(items.map(({ title }) => title)).toContain(question);
    expect(items.find(({ title }) => title === question)?.sourceQuestion).toBe(questions[0]?.id);
    const discussion = joinRoom(server.origin, documents.discussion, admin);
    await discussion.synced;
    discussion.leave();
  });

  test("is called off and stays in the list", async () => {
    const { saved, location, etag } = await make("/api/v1/meetings", body);
    const sent = { ...saved.record, status: "cancelled" };
    const answer = await send(location, { method: "PUT", body: sent, ifMatch: etag });
    const { record } = (await answer.json()) as Saved;
    expect(record).toMatchObject({ status: "cancelled", state: "cancelled", sequence: 1 });
    const path = "/api/v1/meetings?status=cancelled";
    const { items } = await server.read<{ items: { id: string }[] }>(path, admin);
    expect(items.map(({ id }) => id)).toContain(record.id);
  });

  test("is changed by an address of meetings, not of other events", async () => {
    const { saved, location, etag: ifMatch } = await make("/api/v1/meetings", body);
    const elsewhere = location.replace("meetings", "events");
    const answer = await send(elsewhere, { method: "PUT", body: saved.record, ifMatch });
    expect(answer.status).toBe(404);
  });

  test("removed with its documents: nobody comes in any more", async () => {
    const { saved, location, etag: ifMatch } = await make("/api/v1/meetings", body);
    const { documents } = saved.record as unknown as { documents: { minutes: string } };
    const writer = joinRoom(server.origin, documents.minutes, admin);
    await writer.synced;
    const path = location.replace("meetings", "events");
    expect((await send(path, { method: "DELETE", ifMatch })).status).toBe(204);
    expect(await writer.closed).toBe(4410);
    writer.leave();
    const journal = new Database(join(server.folder, "journal.sqlite"), { readonly: true });
    const [left] = journal
      .prepare(
        "select deleted, (select count(*) from sync_journal where room = sync_room.id) + (select count(*) from sync_snapshot where room = sync_room.id) as rows from sync_room where name = ?",
      )
      .all(documents.minutes);
    journal.close();
    expect(left).toEqual({ deleted: 1, rows: 0 });
  });
});

describe("setting up an empty network", () => {
  test("names it, adds towns and groups, and takes them back", async () => {
    const network = await server.ask("/api/v1/network", { cookie: admin });
    const ifMatch = network.headers.get("etag") ?? "";
    const body = { name: { de: "Engagierte Städte Musterland" } };
    const named = await send("/api/v1/network", { method: "PUT", body, ifMatch });
    expect(await named.json()).toMatchObject(body);
    const { saved } = await make("/api/v1/places", town("Netzstadt"));
    const townPath = `/api/v1/network/towns/${saved.record.id.replace("urn:uuid:", "")}`;
    const since = { method: "PUT", body: { since: "2025" } };
    expect((await send(townPath, since)).status).toBe(204);
    const group = { slug: "ost", kind: "regionalGroup", name: { de: "Regionalgruppe Ost" } };
    const { location, etag, saved: made } = await make("/api/v1/groups", group);
    expect(made.record["taskList"]).toMatch(/^[\w-]{22}\.1$/);
    const now = await server.read<{
      members: { place: string; since: string }[];
      groups: { slug: string; places: string[] }[];
    }>("/api/v1/network", admin);
    expect(now.members).toMatchObject([{ place: saved.record.id, since: "2025" }]);
    expect(now.groups[0]?.places).toEqual([saved.record.id]);
    const again = await send("/api/v1/groups", { body: group });
    expect(await again.json()).toMatchObject({ issues: [{ code: "group-slug-taken" }] });
    expect((await send(location, { method: "DELETE", ifMatch: etag })).status).toBe(204);
    expect((await send(townPath, { method: "DELETE" })).status).toBe(204);
    expect((await send(townPath, { method: "DELETE" })).status).toBe(404);
  });
});
