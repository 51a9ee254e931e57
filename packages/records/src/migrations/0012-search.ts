import { latestDay } from "@staedtenetz/core/time";
import type { Kysely } from "kysely";
import { sortKeyOf } from "../database/sort-key.js";
import { searchTextOf } from "../database/search.js";
import {
  eventFindable,
  organisationFindable,
  partnershipFindable,
  placeFindable,
  type Findable,
} from "../repositories/record-facets.js";

interface Before {
  [table: string]: { id: string; body: string };
}

interface After {
  record_search: { record: string; text: string };
  record_facet: { record: string; name: string; value: string };
  working_group: { id: string; kind: string; name: string; sort: string };
  projected_task: {
    document: string;
    entry: string;
    body: string;
    due_day: string | null;
    search: string;
  };
}

/** What records are found by, the order of groups by their names, and the day after which a task is overdue. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("record_search")
    .addColumn("record", "text", (column) => column.primaryKey())
    .addColumn("text", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("record_facet")
    .addColumn("record", "text", (column) => column.notNull())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("record_facet_key", ["record", "name"])
    .execute();
  await db.schema
    .createIndex("record_facet_by_value")
    .on("record_facet")
    .columns(["name", "value"])
    .execute();
  await db.schema.alterTable("projected_task").addColumn("due_day", "text").execute();
  await db.schema
    .alterTable("projected_task")
    .addColumn("search", "text", (column) => column.notNull().defaultTo(""))
    .execute();
  await fillFindable(db, "place", placeFindable);
  await fillFindable(db, "organisation", organisationFindable);
  await fillFindable(db, "partnership", partnershipFindable);
  await fillFindable(db, "event", eventFindable);
  await orderGroups(db);
  await fillTasks(db);
}

/** Records that can no longer be read stay as they are: lists leave them out and report them. */
async function fillFindable(
  db: Kysely<unknown>,
  table: string,
  findableOf: (record: never) => Findable,
): Promise<void> {
  const rows = await (db as Kysely<Before>).selectFrom(table).select(["id", "body"]).execute();
  const after = db as Kysely<After>;
  for (const { id, body } of rows) {
    let findable: Findable;
    try {
      findable = findableOf(JSON.parse(body) as never);
    } catch {
      // A damaged record is found by its id alone until somebody writes it anew.
      continue;
    }
    const text = searchTextOf(findable.texts);
    await after.insertInto("record_search").values({ record: id, text }).execute();
    for (const [name, value] of Object.entries(findable.facets)) {
      if (value === undefined) continue;
      await after.insertInto("record_facet").values({ record: id, name, value }).execute();
    }
  }
}

async function orderGroups(db: Kysely<After>): Promise<void> {
  const groups = await db.selectFrom("working_group").selectAll().execute();
  for (const { id, kind, name } of groups) {
    const names = JSON.parse(name) as Record<string, string>;
    const shown = names["de"] ?? Object.values(names)[0] ?? "";
    const sort = `${kind === "network" ? 0 : 1}${sortKeyOf(shown)}`;
    await db.updateTable("working_group").set({ sort }).where("id", "=", id).execute();
  }
}

interface Task {
  title?: string;
  comment?: string;
  due?: string | { local: string };
}

async function fillTasks(db: Kysely<After>): Promise<void> {
  const tasks = await db.selectFrom("projected_task").selectAll().execute();
  for (const { document, entry, body } of tasks) {
    const { due, title, comment } = JSON.parse(body) as Task;
    const due_day = typeof due === "object" ? due.local.slice(0, 10) : due && latestDay(due);
    await db
      .updateTable("projected_task")
      .set({ due_day: due_day ?? null, search: searchTextOf([title, comment]) })
      .where("document", "=", document)
      .where("entry", "=", entry)
      .execute();
  }
}
