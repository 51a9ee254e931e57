import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { expect, test } from "vitest";
import { migrations } from "./migrations.js";
import type { Tables } from "../database/tables.js";
import { createRecords } from "../records.js";
import { uuid } from "../record-samples.test-support.js";

test("towns of groups and links from before the migration are still there after it", async () => {
  const db = new Kysely<Tables>({
    dialect: new SqliteDialect({ database: new Database(":memory:") }),
  });
  for (const name of Object.keys(migrations).slice(0, 4)) await migrations[name]?.up(db);
  const before = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  await before
    .insertInto("working_group")
    .values({
      id: uuid(1),
      slug: "ost",
      kind: "regionalGroup",
      name: '{"de":"Ost"}',
      sort: "1ost",
      created: "2025",
    })
    .execute();
  for (const place of [uuid(7), uuid(8)]) {
    await before
      .insertInto("working_group_place")
      .values({ working_group: uuid(1), place })
      .execute();
  }
  await migrations["0005-rights"]?.up(db);
  const records = createRecords(db, () => undefined);
  const [group] = await records.groups.list("2025-06-18");
  expect(new Set(group?.places)).toEqual(new Set([uuid(7), uuid(8)]));
  expect(group?.access).toBe("open");
  const tables = await db.introspection.getTables();
  expect(tables.map(({ name }) => name)).not.toContain("working_group_place");
  await db.destroy();
});
