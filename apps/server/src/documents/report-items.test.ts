import { taskListOf } from "@staedtenetz/document";
import { createRecords, openSqlite, type Records } from "@staedtenetz/records";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { reportsFor } from "./report-items.js";

const network = "urn:uuid:00000000-0000-4000-8000-00000000000a";
const working = "urn:uuid:00000000-0000-4000-8000-00000000000b";
const created = "2025-06-18T08:00:00.000Z";
const group = { places: [] as string[], created };
let count = 0;
const writing = {
  now: () => Date.parse(created),
  newId: () => `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`,
};

let records: Records;
let close: () => Promise<void>;
let doc: Y.Doc;
const sync = { read: async <Value>(_room: string, look: (doc: Y.Doc) => Value) => look(doc) };

beforeEach(async () => {
  const { db } = await openSqlite(":memory:");
  records = createRecords(db, () => undefined);
  close = () => db.destroy();
  doc = new Y.Doc();
  const name = { de: "Netzwerk" };
  await records.groups.put({ ...group, id: network, slug: "netz", kind: "network", name });
});
afterEach(() => close());

test("a network without working groups begins without reports", async () => {
  expect(await reportsFor({ group: network }, { records, sync })).toEqual([]);
  expect(await reportsFor({}, { records, sync })).toEqual([]);
});

test("each working group and the Prozessbegleitung get a report, with the group's open tasks", async () => {
  const name = { de: "AG Plattform" };
  const kind = "workingGroup";
  await records.groups.put({ ...group, id: working, slug: "ag", kind, parent: network, name });
  const task = taskListOf(doc, writing).create({ title: "Kontakte sammeln" });
  taskListOf(doc, writing).assign(task, working);
  const entry = { kind: "taskList", subject: network, schema: 1, epoch: 0, created } as const;
  await records.documents.add({ ...entry, room: "room" });
  const blocks = await reportsFor({ group: network }, { records, sync });
  expect(blocks).toMatchObject([
    { type: "agendaItem", item: { title: "Bericht: AG Plattform", reportOf: working } },
    { type: "taskBlock", task },
    { type: "paragraph" },
    { type: "agendaItem", item: { title: "Bericht der Prozessbegleitung" } },
    { type: "paragraph" },
  ]);
});
