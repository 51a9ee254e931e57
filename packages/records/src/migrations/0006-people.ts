import type { Kysely } from "kysely";

interface Before {
  auth_user: { id: string; name: string };
  member: { user_id: string; joined: string };
  person: {
    id: string;
    version: number;
    body: string;
    sort: string;
    search: string;
    deleted: string | null;
  };
}

/**
 * People, what they agreed to and by which words, links to their own data, imports that can be undone, and reports of
 * erasures and retention. Everyone with an account gets a record of their name.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createPeople(db);
  await createConsents(db);
  await createReports(db);
  await recordMembers(db);
}

async function createPeople(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("person")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addColumn("search", "text", (column) => column.notNull())
    .addColumn("deleted", "text")
    .execute();
  await db.schema.createIndex("person_by_sort").on("person").columns(["sort", "id"]).execute();
  await db.schema
    .createTable("person_subject")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addPrimaryKeyConstraint("person_subject_key", ["subject", "person"])
    .execute();
  await db.schema
    .createTable("person_link")
    .addColumn("hash", "text", (column) => column.primaryKey())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("expires", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("person_import")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
}

async function createConsents(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("consent")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("version", "integer", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .addColumn("sort", "text", (column) => column.notNull())
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("deleted", "text")
    .execute();
  await db.schema.createIndex("consent_by_person").on("consent").column("person").execute();
  await db.schema
    .createTable("consent_wording")
    .addColumn("version", "text", (column) => column.primaryKey())
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createTable("consent_request")
    .addColumn("person", "text", (column) => column.primaryKey())
    .addColumn("asked", "text", (column) => column.notNull())
    .addColumn("reminded", "text")
    .addColumn("reminders", "integer", (column) => column.notNull())
    .addColumn("answered", "text")
    .addColumn("outcome", "text")
    .execute();
}

async function createReports(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("people_report")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("subject", "text")
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("body", "text", (column) => column.notNull())
    .execute();
  await db.schema
    .createIndex("people_report_by_kind")
    .on("people_report")
    .columns(["kind", "at"])
    .execute();
}

async function recordMembers(unknown: Kysely<unknown>): Promise<void> {
  const db = unknown as Kysely<Before>;
  const members = await db
    .selectFrom("member")
    .innerJoin("auth_user", "auth_user.id", "member.user_id")
    .select(["member.user_id as id", "auth_user.name", "member.joined"])
    .execute();
  for (const { id, name, joined } of members) {
    const body = {
      id,
      type: "person",
      created: joined,
      modified: joined,
      name: { formatted: name },
      roles: [],
      visibility: "coordinators",
      basis: "notRecorded",
      emails: [],
      phones: [],
      addresses: [],
    };
    const sort = name.toLowerCase();
    await db
      .insertInto("person")
      .values({ id, version: 1, body: JSON.stringify(body), sort, search: sort, deleted: null })
      .onConflict((conflict) => conflict.column("id").doNothing())
      .execute();
  }
}
