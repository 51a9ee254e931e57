import type { Kysely } from "kysely";

const recordTables = ["place", "organisation", "partnership"] as const;

/** Places, organisations, partnerships, the network and its towns and groups. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of recordTables) {
    await db.schema
      .createTable(table)
      .addColumn("id", "text", (column) => column.primaryKey())
      .addColumn("version", "integer", (column) => column.notNull())
      .addColumn("body", "text", (column) => column.notNull())
      .addColumn("sort", "text", (column) => column.notNull())
      .addColumn("deleted", "text")
      .execute();
    await db.schema.createIndex(`${table}_by_sort`).on(table).columns(["sort", "id"]).execute();
  }
  await db.schema
    .createTable("place_identifier")
    .addColumn("place", "text", (column) => column.notNull())
    .addColumn("scheme", "text", (column) => column.notNull())
    .addColumn("value", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("place_identifier_key", ["scheme", "value", "place"])
    .execute();
  await db.schema
    .createTable("partnership_party")
    .addColumn("party", "text", (column) => column.notNull())
    .addColumn("partnership", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("partnership_party_key", ["party", "partnership"])
    .execute();
  await createNetworkTables(db);
}

async function createNetworkTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("network")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("demo", "integer", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("network_member")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull().unique())
    .addColumn("deleted", "text")
    .execute();
  await db.schema
    .createTable("working_group")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("slug", "text", (column) => column.notNull().unique())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("parent", "text")
    .addColumn("name", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("working_group_place")
    .addColumn("working_group", "text", (column) => column.notNull())
    .addColumn("place", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("working_group_place_key", ["working_group", "place"])
    .execute();
}
