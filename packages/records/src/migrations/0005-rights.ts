import type { Kysely } from "kysely";
import { groupMemberIdOf } from "../repositories/group-member-id.js";

interface Before {
  working_group_place: { working_group: string; place: string };
  group_member: {
    id: string;
    working_group: string;
    member: string;
    kind: string;
    role: string;
    since: string | null;
    until: string | null;
  };
}

/**
 * Who belongs to a group and since when, what a link opens, which meetings a guest may see, who changed whose rights,
 * and the mails that wait to be sent.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await createGroupMembers(db);
  await movePlaces(db);
  await widenLinks(db);
  await db.schema
    .createTable("guest_access")
    .addColumn("person", "text", (column) => column.notNull())
    .addColumn("meeting", "text", (column) => column.notNull())
    .addColumn("document_right", "text", (column) => column.notNull())
    .addColumn("until", "text")
    .addColumn("link", "text")
    .addPrimaryKeyConstraint("guest_access_key", ["person", "meeting"])
    .execute();
  await createAudit(db);
  await createOutbox(db);
}

async function createGroupMembers(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable("working_group")
    .addColumn("access", "text", (column) => column.notNull().defaultTo("open"))
    .execute();
  await db.schema
    .createTable("group_member")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("working_group", "text", (column) => column.notNull())
    .addColumn("member", "text", (column) => column.notNull())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("role", "text", (column) => column.notNull())
    .addColumn("since", "text")
    .addColumn("until", "text")
    .execute();
  for (const column of ["working_group", "member"] as const) {
    await db.schema
      .createIndex(`group_member_by_${column}`)
      .on("group_member")
      .column(column)
      .execute();
  }
}

/** The towns of groups were listed without dates; they become members whose first day is not known. */
async function movePlaces(unknown: Kysely<unknown>): Promise<void> {
  const db = unknown as Kysely<Before>;
  const rows = await db.selectFrom("working_group_place").selectAll().execute();
  for (const { working_group, place } of rows) {
    const id = groupMemberIdOf({ group: working_group, member: place, since: undefined });
    await db
      .insertInto("group_member")
      .values({
        id,
        working_group,
        member: place,
        kind: "place",
        role: "member",
        since: null,
        until: null,
      })
      .execute();
  }
  await db.schema.dropTable("working_group_place").execute();
}

const linkColumns = [
  "id",
  "created_by",
  "label",
  "email",
  "person",
  "working_group",
  "group_role",
  "meeting",
  "document_right",
] as const;

async function widenLinks(db: Kysely<unknown>): Promise<void> {
  for (const column of linkColumns) {
    await db.schema.alterTable("link_token").addColumn(column, "text").execute();
  }
  await db.schema.createIndex("link_token_by_id").on("link_token").column("id").execute();
}

async function createAudit(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("audit")
    .addColumn("id", "integer", (column) => column.primaryKey().autoIncrement())
    .addColumn("at", "text", (column) => column.notNull())
    .addColumn("actor", "text", (column) => column.notNull())
    .addColumn("action", "text", (column) => column.notNull())
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("detail", "text")
    .execute();
  await db.schema.createIndex("audit_by_subject").on("audit").column("subject").execute();
}

async function createOutbox(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable("mail_outbox")
    .addColumn("id", "text", (column) => column.primaryKey())
    .addColumn("kind", "text", (column) => column.notNull())
    .addColumn("person", "text")
    .addColumn("address", "text", (column) => column.notNull())
    .addColumn("name", "text")
    .addColumn("subject", "text", (column) => column.notNull())
    .addColumn("text", "text", (column) => column.notNull())
    .addColumn("html", "text")
    .addColumn("created", "text", (column) => column.notNull())
    .addColumn("state", "text", (column) => column.notNull())
    .addColumn("attempts", "integer", (column) => column.notNull())
    .addColumn("due", "text", (column) => column.notNull())
    .addColumn("finished", "text")
    .addColumn("reason", "text")
    .execute();
  await db.schema
    .createIndex("mail_outbox_by_state")
    .on("mail_outbox")
    .columns(["state", "due"])
    .execute();
}
