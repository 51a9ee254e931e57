import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { NewerDatabaseError } from "../errors.js";
import { describeRecords } from "../contract/records.contract.test-support.js";
import { createRecords } from "../records.js";
import { place, uuid } from "../record-samples.test-support.js";
import { openSqlite } from "./sqlite.js";

describeRecords("SQLite", {
  async open() {
    const { db } = await openSqlite(":memory:");
    return { db, close: () => db.destroy() };
  },
});

const fail = (failure: Error): void => {
  throw failure;
};

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "records-"))));
afterEach(() => rmSync(folder, { recursive: true }));

test("a file keeps its records when it is opened again", async () => {
  const file = join(folder, "records.sqlite");
  const first = await openSqlite(file);
  await createRecords(first.db, fail).places.put(place(1, "Görlitz"));
  await first.db.destroy();
  const second = await openSqlite(file);
  expect(await createRecords(second.db, fail).places.get(uuid(1))).toBeDefined();
  await second.db.destroy();
});

test("commits survive a power cut: write-ahead log with full synchronisation", async () => {
  const { db, sqlite } = await openSqlite(join(folder, "records.sqlite"));
  expect(sqlite.pragma("journal_mode", { simple: true })).toBe("wal");
  expect(sqlite.pragma("synchronous", { simple: true })).toBe(2);
  await db.destroy();
});

test("refuses a database that a newer program has written", async () => {
  const file = join(folder, "records.sqlite");
  const { db, sqlite } = await openSqlite(file);
  sqlite
    .prepare("insert into kysely_migration (name, timestamp) values (?, ?)")
    .run("9999-future", "2030-01-01");
  await db.destroy();
  await expect(openSqlite(file)).rejects.toBeInstanceOf(NewerDatabaseError);
});

test("an opening that failed half-way leaves nothing behind that hinders the next", async () => {
  const file = join(folder, "records.sqlite");
  const obstacle = new Database(file);
  obstacle.exec("create table place_identifier (place text)");
  await expect(openSqlite(file)).rejects.toThrow("already exists");
  obstacle.exec("drop table place_identifier");
  obstacle.close();
  const { db } = await openSqlite(file);
  expect(await createRecords(db, fail).places.count()).toBe(0);
  await db.destroy();
});
