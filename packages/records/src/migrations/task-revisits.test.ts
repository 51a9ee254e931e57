import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { expect, test } from "vitest";
import type { Tables } from "../database/tables.js";
import { createRecords } from "../records.js";
import { migrations } from "./migrations.js";

function fail(failure: Error): never {
  throw failure;
}

test("a task that was under reservation before the migration is found by its day after it", async () => {
  const database = new Database(":memory:");
  const db = new Kysely<Omit<Tables, "projected_task"> & { projected_task: object }>({
    dialect: new SqliteDialect({ database }),
  });
  const names = Object.keys(migrations).filter((name) => name < "0013");
  for (const name of names) await migrations[name]?.up(db);
  const task = {
    id: "urn:test:task",
    title: "Plattform beauftragen",
    status: "open",
    order: "a",
    public: false,
    reservation: { text: "des Haushalts", revisit: "2026-21" },
    assignees: [],
    lines: [],
  };
  const row = { document: "room", entry: task.id, status: "open", sort: "room a", search: "" };
  await db
    .insertInto("projected_task")
    .values({ ...row, body: JSON.stringify(task), meeting: null, due_day: null })
    .execute();
  await migrations["0013-task-revisits"]?.up(db);
  const { tasks } = createRecords(db, fail);
  const found = async (revisitBy: string) => (await tasks.list({ revisitBy }, { limit: 5 })).items;
  expect(await found("2026-02-28")).toEqual([]);
  expect((await found("2026-03-01")).map((each) => each.task.title)).toEqual([task.title]);
  await db.destroy();
});
