import { createRecords, openSqlite } from "@staedtenetz/records";
import { getMigrations } from "better-auth/db/migration";
import { expect, test } from "vitest";
import { createAccounts } from "./accounts.js";

test("the records' tables are exactly what better-auth expects", async () => {
  const { db } = await openSqlite(":memory:");
  const accounts = createAccounts({
    db,
    records: createRecords(db, () => undefined),
    secret: "3f9a2c7be1d84560a7c9e2b4f6d81357",
    origin: "http://127.0.0.1:4260",
    secureCookies: false,
    now: () => new Date(),
    today: () => "2025-06-18",
    newToken: () => "t".repeat(43),
    newId: () => "urn:uuid:00000000-0000-4000-8000-000000000000",
  });
  const { toBeCreated, toBeAdded } = await getMigrations(accounts.options);
  expect(toBeCreated).toEqual([]);
  expect(toBeAdded).toEqual([]);
  await db.destroy();
});
