import { taskListOf, writeMinutesTemplate } from "@staedtenetz/document";
import { createRecords, openSqlite, type Records } from "@staedtenetz/records";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createLog } from "../log.js";
import { createProjector, type Projector } from "./projector.js";

let records: Records;
let close: () => Promise<void>;
let doc: Y.Doc;
let reads: number;
let projector: Projector;
const writing = { now: () => 0, newId: () => "urn:uuid:00000000-0000-4000-8000-000000000001" };
const titles = async () =>
  (await records.tasks.list({}, { limit: 10 })).items.map(({ task }) => task.title);

beforeEach(async () => {
  const { db } = await openSqlite(":memory:");
  records = createRecords(db, () => undefined);
  close = () => db.destroy();
  doc = new Y.Doc();
  reads = 0;
  const read = async <Value>(room: string, look: (doc: Y.Doc) => Value): Promise<Value> => {
    reads++;
    if (room === "broken") throw new Error("cannot be read");
    return look(doc);
  };
  projector = createProjector(() => ({ read }), records, createLog("silent"));
});
afterEach(() => close());

const touched = (room: string, kind = "taskList") =>
  projector.touched([{ room, kind, userIds: [] }]);

test("projects what a task list says after the last of many changes", async () => {
  const id = taskListOf(doc, writing).create({ title: "Raum" });
  for (const title of ["Raum b", "Raum bu", "Raum buchen"]) {
    taskListOf(doc, writing).retitle(id, title);
    touched("room");
  }
  await projector.settled();
  expect(await titles()).toEqual(["Raum buchen"]);
  expect(reads).toBeLessThanOrEqual(2);
});

test("leaves documents of other kinds alone", async () => {
  touched("room", "discussion");
  await projector.settled();
  expect(reads).toBe(0);
});

const id = (number: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${number}`;

async function registerMinutes(room: string): Promise<void> {
  await records.events.put({
    id: id(2),
    type: "meeting",
    created: "2025-06-18T08:00:00Z",
    modified: "2025-06-18T08:00:00Z",
    title: { de: "Treffen" },
    when: { startDate: "2025-06-18", endDate: "2025-06-18" },
    status: "confirmed",
    mode: "onSite",
    locations: [],
    organisers: [],
    audience: [],
    sequence: 0,
    visibility: "network",
    state: "held",
    organs: [],
  });
  const entry = { kind: "minutes", subject: id(2), schema: 2, epoch: 0, created: "2025" } as const;
  await records.documents.add({ ...entry, room });
}

const decisions = async () =>
  (await records.entries.list("decision", {}, "byMeeting", { limit: 10 })).items.map(
    ({ body }) => body.text,
  );

test("projects the decisions of minutes, and many keystrokes at once", async () => {
  await registerMinutes("minutes-room");
  const record = { type: "decision", id: id(3), text: "So machen wir es." } as const;
  writeMinutesTemplate(doc, [record], writing);
  for (let keystroke = 0; keystroke < 20; keystroke++) touched("minutes-room", "minutes");
  await projector.settled();
  expect(await decisions()).toEqual(["So machen wir es."]);
  expect(reads).toBe(1);
});

test("a rebuild makes the rows of minutes again and forgets those of documents that are gone", async () => {
  await registerMinutes("minutes-room");
  const record = { type: "decision", id: id(3), text: "So machen wir es." } as const;
  writeMinutesTemplate(doc, [record], writing);
  expect(await projector.rebuild()).toBe(1);
  expect(await decisions()).toEqual(["So machen wir es."]);
  await records.documents.markDeleted("minutes-room", "2025-07-01T08:00:00Z");
  expect(await projector.rebuild()).toBe(0);
  expect(await decisions()).toEqual([]);
});

test("a document that cannot be read does not keep others from being projected", async () => {
  taskListOf(doc, writing).create({ title: "Raum buchen" });
  touched("broken");
  touched("room");
  await projector.settled();
  expect(await titles()).toEqual(["Raum buchen"]);
});

test("a rebuild makes all rows again from the documents in the register", async () => {
  taskListOf(doc, writing).create({ title: "Raum buchen" });
  const entry = { kind: "taskList", subject: "x", schema: 1, epoch: 0, created: "2025" } as const;
  await records.documents.add({ ...entry, room: "room" });
  await records.tasks.project("gone", taskListOf(doc).entries());
  await projector.rebuild();
  const { items } = await records.tasks.list({}, { limit: 10 });
  expect(items.map((item) => item.document)).toEqual(["room"]);
});
