import type { Kysely } from "kysely";

/** The register of shared documents, and the rows projected from them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("document")
    .addColumn("room", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("schema", "integer", (column) => column.notNull())
    .addColumn("epoch", "integer", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("deleted", "text")
    .execute();
  await db.schema
    .createIndex("document_by_subject")
    .on("document")
    .columns(["subject", "kind"])
    .execute();
  await db.schema
    .createTable("projected_task")
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("status", "text", (column) => column.notNull())
    .addColumn("meeting", "text")
    .addColumn("sort", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("projected_task_key", ["document", "entry"])
    .execute();
  await db.schema
    .createTable("projected_task_subject")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("document", "text", (column) => column.notNull())
    .addColumn("entry", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("projected_task_subject_key", ["subject", "document", "entry"])
    .execute();
}
