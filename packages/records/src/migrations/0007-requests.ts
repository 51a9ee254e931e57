import type { Kysely } from "kysely";

/** Requests that were carried out under an idempotency key, for as long as they may be repeated. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("request")
    .addColumn("key", "text", (column) => column.primaryKey())
    .addColumn("fingerprint", "text", (column) => column.notNull())
    .addColumn("answer", "blob")
    .addColumn("created", "text", (column) => column.notNull())
    .execute();
  await db.schema.createIndex("request_by_age").on("request").columns(["created"]).execute();
}
