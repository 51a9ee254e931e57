import type { Kysely } from "kysely";

/** Pictures and attachments of meetings: what is known of each. Their content lies in the folder of files. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("file")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("meeting", "text", (column) => column.notNull())
    .addColumn("uploaded_by", "text", (column) => column.notNull())
    .addColumn("sha256", "text", (column) => column.notNull())
    .addColumn("width", "integer")
    .addColumn("height", "integer")
    .addColumn("created", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("file_by_meeting")
    .on("file")
    .columns(["meeting", "created"])
    .execute();
}
