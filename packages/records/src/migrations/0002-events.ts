import type { Kysely } from "kysely";

/** Events and meetings, with the days they can fall on. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("event")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("type", "text", (column) => column.notNull())
    .addColumn("working_group", "text")
    .addColumn("visibility", "text", (column) => column.notNull())
    .addColumn("vague", "integer", (column) => column.notNull())
    .addColumn("settled", "integer", (column) => column.notNull())
    .addColumn("first_day", "text", (column) => column.notNull())
    .addColumn("last_day", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addColumn("public_sort", "text", (column) => column.notNull())
    .addColumn("deleted", "text")
    .execute();
  await db.schema.createIndex("event_by_sort").on("event").columns(["sort", "id"]).execute();
  await db.schema
    .createIndex("event_by_visibility")
    .on("event")
    .columns(["visibility", "public_sort", "id"])
    .execute();
  await db.schema
    .createTable("event_place")
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("event", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("event_place_key", ["place", "event"])
    .execute();
}
