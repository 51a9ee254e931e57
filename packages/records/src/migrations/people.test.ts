import Database from "better-sqlite3";
import { Kysely, SqliteDialect } from "kysely";
import { expect, test } from "vitest";
import type { Tables } from "../database/tables.js";
import { createRecords } from "../records.js";
import { uuid } from "../record-samples.test-support.js";
import { migrations } from "./migrations.js";

function fail(failure: Error): never {
  throw failure;
}

test("everyone who had an account before the migration has a record of their name after it", async () => {
  const database = new Database(":memory:");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  const names = Object.keys(migrations);
  for (const name of names.slice(0, 5)) await migrations[name]?.up(db);
  const at = "2025-06-18T08:00:00Z";
  const times = { createdAt: at, updatedAt: at };
  const account = {
    id: uuid(1),
    name: "Ada Löwe",
    email: "a@x.invalid",
    emailVerified: 0,
    ...times,
  };
  await db.insertInto("auth_user").values(account).execute();
  const member = { user_id: uuid(1), role: "member", color_index: 3, joined: at, suspended: null };
  await db.insertInto("member").values(member).execute();
  await migrations["0006-people"]?.up(db);
  expect(await createRecords(db, fail).people.get(uuid(1))).toEqual({
    id: uuid(1),
    type: "person",
    created: at,
    modified: at,
    name: { formatted: "Ada Löwe" },
    roles: [],
    visibility: "coordinators",
    basis: "notRecorded",
    emails: [],
    phones: [],
    addresses: [],
  });
  await db.destroy();
});
