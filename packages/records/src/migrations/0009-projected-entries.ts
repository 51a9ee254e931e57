import type { Kysely } from "kysely";

/** Rows projected from minutes: decisions, next dates, practices, calls, topics under reservation, attendance. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("projected_entry")
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("words", "text", (column) => column.notNull())
    .addColumn("revisit_day", "text")
    .addColumn("sort_day", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("projected_entry_key", ["document", "kind", "entry"])
    .execute();
  await db.schema
    .createIndex("projected_entry_by_kind")
    .on("projected_entry")
    .columns(["kind", "sort_day"])
    .execute();
  await db.schema
    .createTable("projected_entry_subject")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("projected_entry_subject_key", [
      "subject",
      "document",
      "kind",
      "entry",
    ])
    .execute();
}
