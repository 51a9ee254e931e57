import { taskListOf } from "@staedtenetz/document";
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
  touched("room", "minutes");
  await projector.settled();
  expect(reads).toBe(0);
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
