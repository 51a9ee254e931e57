import type { Kysely } from "kysely";

/** How far minutes have got: their state in the register, what was frozen of them, and each step with who took it. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const column of ["state", "deadline", "hash"] as const) {
    await db.schema.alterTable("document").addColumn(column, "text").execute();
  }
  await db.schema.createIndex("document_by_state").on("document").column("state").execute();
  await db.schema
    .createTable("minutes_form")
    .addColumn("document", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("approval", "text", (column) => column.notNull())
    .addColumn("formal_body", "integer", (column) => column.notNull())
    .addColumn("chair", "text")
    .addColumn("takers", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("stopped", "text")
    .addColumn("approved_in", "text")
    .addColumn("approval_item", "text")
    .execute();
  await db.schema
    .createTable("minutes_version")
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("hash", "text", (column) => column.notNull())
    .addColumn("frozen", "text", (column) => column.notNull())
    .addColumn("frozen_at", "text", (column) => column.notNull())
    .addColumn("frozen_by", "text", (column) => column.notNull())
    .addColumn("reason", "text")
    .addColumn("snapshot", "text")
    .addPrimaryKeyConstraint("minutes_version_key", ["document", "version"])
    .execute();
  await db.schema
    .createTable("minutes_step")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("detail", "text")
    .execute();
  await db.schema
    .createIndex("minutes_step_by_document")
    .on("minutes_step")
    .column("document")
    .execute();
}
