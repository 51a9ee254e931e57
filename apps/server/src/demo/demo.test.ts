import type { Event, Group, Network, Organisation, Partnership, Place } from "@staedtenetz/api";
import { minutesOf, taskListOf } from "@staedtenetz/document";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestServer, type TestServer } from "../testing/test-server.test-support.js";
import { join } from "../testing/writer.test-support.js";
import { workdayAfter } from "./demo-context.js";

let server: TestServer;
let cookie: string;
beforeAll(async () => {
  server = await startTestServer();
  cookie = await server.signIn("Alex");
});
afterAll(() => server.close());

const list = async <Item>(path: string): Promise<Item[]> =>
  (await server.read<{ items: Item[] }>(`/api/v1/${path}`, cookie)).items;

test("is marked as demo data and has exactly seven towns, one of them known", async () => {
  const network = await server.read<Network>("/api/v1/network", cookie);
  expect(network).toMatchObject({ demo: true, name: { de: "Engagierte Städte Sachsen" } });
  expect(network.members).toHaveLength(7);
  const towns = await list<Place>("places?member=true");
  const marked = towns.filter(({ designations = [] }) =>
    designations.some(({ text }) => text === "Beispielstadt (Demo)"),
  );
  expect(marked).toHaveLength(6);
  const known = towns.find((town) => !marked.includes(town));
  expect(known?.name["de"]).toBe("Weißwasser/O.L.");
});

test("every town carries a Saxon key of its own", async () => {
  const towns = await list<Place>("places?member=true");
  const keys = towns.flatMap(({ identifiers = [] }) =>
    identifiers.filter(({ scheme }) => scheme === "ags").map(({ value }) => value),
  );
  expect(new Set(keys).size).toBe(7);
  expect(keys.filter((key) => !/^14\d{6}$/.test(key))).toEqual([]);
});

test("has an eastern group of four and a western group of three, without overlap", async () => {
  const groups = await list<Group>("groups");
  const sizes = groups.map(({ kind, slug, places }) => [kind, slug, places.length]);
  expect(sizes).toEqual([
    ["network", "sachsen", 7],
    ["regionalGroup", "ost", 4],
    ["regionalGroup", "west", 3],
  ]);
  expect(new Set(groups.slice(1).flatMap(({ places }) => places)).size).toBe(7);
  expect(new Set(groups.map(({ taskList }) => taskList)).size).toBe(3);
});

test("has two associations and a Ländergesellschaft, all said to be made up", async () => {
  const organisations = await list<Organisation>("organisations");
  expect(organisations.map(({ kind }) => kind).sort()).toEqual([
    "association",
    "association",
    "bilateralSociety",
  ]);
  expect(organisations.filter(({ name }) => !name.endsWith("(Demo)"))).toEqual([]);
});

test("names for every partnership two known places and a date of signing", async () => {
  const partnerships = await list<Partnership>("partnerships");
  const places = new Set((await list<Place>("places")).map(({ id }) => id as string));
  expect(partnerships.length).toBeGreaterThan(4);
  for (const { parties, agreements = [] } of partnerships) {
    expect(parties.filter(({ place = "" }) => !places.has(place))).toEqual([]);
    expect(agreements[0]?.signed).toMatch(/^19\d\d/);
  }
});

test("tells of the workshop: hours, deadline, audience, five questions, a role as contact", async () => {
  const [workshop] = await list<Event>("events?from=2021-03-13&to=2021-03-13");
  expect(workshop).toMatchObject({
    when: { start: { local: "2021-03-13T14:00" }, end: { local: "2021-03-13T17:00" } },
    mode: "online",
    registration: { deadline: "2021-02-25", confirmation: "immediate" },
  });
  expect(workshop?.questions).toHaveLength(5);
  expect(workshop?.audience).toHaveLength(2);
  expect(workshop?.registration?.contact).toBeDefined();
});

test("has the dialogue with its topic table and the vague next meeting", async () => {
  const dialogue = (await list<Event>("events?from=2025-10-22&to=2025-10-22")).find(
    ({ type }) => type === "event",
  );
  expect(dialogue?.topicTables).toHaveLength(1);
  const next = (await list<Event>("events")).find(({ when }) => "edtf" in when);
  expect(next).toMatchObject({
    when: { edtf: "2025-36", text: "4. Quartal 2025" },
    type: "meeting",
  });
});

test("the meeting of June has agenda, text, tasks and who was there", async () => {
  const [june] = await list<Event>("events?from=2025-06-18&to=2025-06-18");
  const meeting = await server.read<{ documents: { minutes: string; taskList: string } }>(
    `/api/v1/meetings/${june?.id.slice(9)}`,
    cookie,
  );
  const minutes = join(server.origin, meeting.documents.minutes, cookie);
  const tasks = join(server.origin, meeting.documents.taskList, cookie);
  await Promise.all([minutes.synced, tasks.synced]);
  const { agenda, attendance } = minutesOf(minutes.doc);
  expect(agenda.items().length).toBeGreaterThanOrEqual(8);
  expect(minutesOf(minutes.doc).agendaItemIdsInBody()).toEqual(agenda.items().map(({ id }) => id));
  expect(attendance.marks()).toHaveLength(7);
  expect(minutesOf(minutes.doc).plainText().length).toBeGreaterThan(1500);
  const contacts = taskListOf(tasks.doc)
    .entries()
    .find(({ title }) => title === "Kontaktdaten und Aktivitäten sammeln");
  expect(contacts?.progress).toEqual({ done: 3, total: 7 });
  minutes.leave();
  tasks.leave();
});

test("holds no telephone number, and no address but made-up ones", async () => {
  const everything = await Promise.all(
    ["events", "organisations", "tasks?limit=200"].map((path) => list<object>(path)),
  );
  const text = JSON.stringify(everything).replaceAll(/urn:uuid:[0-9a-f-]{36}/g, "");
  expect(text).not.toMatch(/\w@\w|\+49|\b0\d{2,5}[ /-]\d{4,}/);
  const people = JSON.stringify(await list("people?limit=200"));
  expect(people).not.toMatch(/@(?!stadt\.example")|\+49/);
});

test("has meetings ahead, on working days, whenever it is made", async () => {
  const upcoming = await server.read<{ items: Event[] }>("/public/v1/events");
  const days = upcoming.items.flatMap(({ when }) =>
    "start" in when ? [when.start.local.slice(0, 10)] : [],
  );
  expect(days.length).toBeGreaterThan(2);
  const weekdays = days.map((day) => new Date(`${day}T12:00Z`).getUTCDay());
  expect(weekdays.filter((weekday) => weekday === 0 || weekday === 6)).toEqual([]);
});

test.each([
  ["2026-11-20T10:00:00Z", 1, "2026-11-23"],
  ["2026-11-20T10:00:00Z", 2, "2026-11-23"],
  ["2026-11-20T10:00:00Z", 3, "2026-11-23"],
  ["2026-12-31T23:00:00Z", 1, "2027-01-01"],
])("the working day after %s plus %i days is %s", (now, days, expected) => {
  expect(workdayAfter(new Date(now), days)).toBe(expected);
});
