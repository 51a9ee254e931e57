import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { documentKinds, minutesOf } from "@staedtenetz/document";
import { createRecords, openSqlite, type Records } from "@staedtenetz/records";
import { createSyncServer, openAccess, type SyncServer } from "@staedtenetz/sync-server";
import { createSqliteStorage } from "@staedtenetz/sync-server/sqlite";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { createLog } from "../log.js";
import { raiseDocuments } from "./schema-raising.js";

const { plainText, update } = JSON.parse(
  readFileSync(
    new URL("../../../../packages/document/golden/minutes/schema-1.json", import.meta.url),
    "utf8",
  ),
) as { plainText: string; update: string };

const log = createLog("silent");
let folder: string;
let records: Records;
let sync: SyncServer;
let close: () => Promise<void>;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "netz-raising-"));
  const { db } = await openSqlite(":memory:");
  records = createRecords(db, () => undefined);
  sync = await createSyncServer({
    storage: createSqliteStorage({ file: join(folder, "journal.sqlite") }),
    access: openAccess("minutes"),
    documents: documentKinds,
  });
  close = async () => {
    await sync.close();
    await db.destroy();
  };
});
afterEach(async () => {
  await close();
  rmSync(folder, { recursive: true });
});

async function given(room: string, schema: number): Promise<void> {
  const entry = { room, kind: "minutes", subject: room, epoch: 0, created: "2025" } as const;
  await records.documents.add({ ...entry, schema });
  await sync.edit(room, { userId: "urn:test:earlier" }, (doc) =>
    Y.applyUpdate(doc, new Uint8Array(Buffer.from(update, "base64"))),
  );
}

const schemaOf = (room: string) => sync.read(room, (doc) => minutesOf(doc).schema);

test("raises the documents of an earlier build once, in the register and in themselves", async () => {
  await given("older", 1);
  await given("oldest", 1);
  expect(await raiseDocuments({ records, sync, log })).toBe(2);
  expect((await records.documents.list()).map(({ schema }) => schema)).toEqual([2, 2]);
  expect([await schemaOf("older"), await schemaOf("oldest")]).toEqual([2, 2]);
  expect(await sync.read("older", (doc) => minutesOf(doc).plainText())).toBe(plainText);
  expect(await raiseDocuments({ records, sync, log })).toBe(0);
});

test("says the new schema in the register before the document says it", async () => {
  await given("older", 1);
  const seen: unknown[] = [];
  const watched: Pick<SyncServer, "edit"> = {
    edit: async (room, actor, change) => {
      seen.push((await records.documents.find(room))?.schema, await schemaOf(room));
      return sync.edit(room, actor, change);
    },
  };
  await raiseDocuments({ records, sync: watched, log });
  expect(seen).toEqual([2, 1]);
});

test("a document that cannot be changed keeps older clients away and the others from nothing", async () => {
  await given("older", 1);
  await given("broken", 1);
  const failing: Pick<SyncServer, "edit"> = {
    edit: (room, actor, change) =>
      room === "broken" ? Promise.reject(new Error("cannot")) : sync.edit(room, actor, change),
  };
  expect(await raiseDocuments({ records, sync: failing, log })).toBe(2);
  expect(await records.documents.find("broken")).toMatchObject({ schema: 2 });
  expect(await schemaOf("older")).toBe(2);
});
