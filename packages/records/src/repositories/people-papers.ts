import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** Links to one's own data; of a link's token only the hash is kept. */
export interface PersonLinkRepository {
  add(link: { token: string; person: string; created: string; expires: string }): Promise<void>;
  /** The person a link belongs to, unless it is unknown or over. */
  find(token: string, at: string): Promise<string | undefined>;
  /** Ends all links of a person, or those that are over at an instant. */
  removeOf(person: string): Promise<void>;
  purge(before: string): Promise<number>;
}

/** A list that was uploaded: looked at, taken in, or taken out again. Its content is JSON of the caller. */
export interface StoredImport {
  id: string;
  created: string;
  actor: string;
  state: "preview" | "committed" | "undone";
  body: unknown;
}

export interface ImportRepository {
  get(id: string): Promise<StoredImport | undefined>;
  /** Newest first. */
  all(): Promise<StoredImport[]>;
  put(stored: StoredImport): Promise<void>;
  remove(id: string): Promise<void>;
}

/** A report about people that holds nobody's name: of an erasure, or of a retention run. */
export interface PeopleReport {
  id: string;
  kind: "erasure" | "retention";
  at: string;
  actor: string;
  /** The id of the person it is about. */
  subject?: string;
  state: "open" | "done";
  body: unknown;
}

export interface PeopleReportRepository {
  get(id: string): Promise<PeopleReport | undefined>;
  /** Newest first. */
  list(kind: PeopleReport["kind"]): Promise<PeopleReport[]>;
  put(report: PeopleReport): Promise<void>;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function createPersonLinkRepository(db: Kysely<Tables>): PersonLinkRepository {
  return {
    async add({ token, ...link }) {
      await db
        .insertInto("person_link")
        .values({ ...link, hash: hashOf(token) })
        .execute();
    },
    async find(token, at) {
      const row = await db
        .selectFrom("person_link")
        .select("person")
        .where("hash", "=", hashOf(token))
        .where("expires", ">", at)
        .executeTakeFirst();
      return row?.person;
    },
    async removeOf(person) {
      await db.deleteFrom("person_link").where("person", "=", person).execute();
    },
    async purge(before) {
      const { numDeletedRows } = await db
        .deleteFrom("person_link")
        .where("expires", "<=", before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

export function createImportRepository(db: Kysely<Tables>): ImportRepository {
  const all = db.selectFrom("person_import").selectAll();
  return {
    async get(id) {
      const row = await all.where("id", "=", id).executeTakeFirst();
      return row && importOf(row);
    },
    all: async () => (await all.orderBy("created", "desc").orderBy("id").execute()).map(importOf),
    async put({ id, created, actor, state, body }) {
      const changeable = { state, body: JSON.stringify(body) };
      await db
        .insertInto("person_import")
        .values({ id, created, actor, ...changeable })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(changeable))
        .execute();
    },
    async remove(id) {
      await db.deleteFrom("person_import").where("id", "=", id).execute();
    },
  };
}

export function createPeopleReportRepository(db: Kysely<Tables>): PeopleReportRepository {
  const all = db.selectFrom("people_report").selectAll();
  const reportOf = (row: Awaited<ReturnType<typeof all.execute>>[number]): PeopleReport => ({
    id: row.id,
    kind: row.kind as PeopleReport["kind"],
    at: row.at,
    actor: row.actor,
    state: row.state as PeopleReport["state"],
    body: JSON.parse(row.body) as unknown,
    ...(row.subject === null ? {} : { subject: row.subject }),
  });
  return {
    async get(id) {
      const row = await all.where("id", "=", id).executeTakeFirst();
      return row && reportOf(row);
    },
    list: async (kind) =>
      (await all.where("kind", "=", kind).orderBy("at", "desc").execute()).map(reportOf),
    async put({ body, subject, state, ...fixed }) {
      const changeable = { state, body: JSON.stringify(body) };
      await db
        .insertInto("people_report")
        .values({ ...fixed, subject: subject ?? null, ...changeable })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(changeable))
        .execute();
    },
  };
}

type ImportRow = { body: string; state: string } & Omit<StoredImport, "body" | "state">;

function importOf({ body, state, ...row }: ImportRow): StoredImport {
  return { ...row, state: state as StoredImport["state"], body: JSON.parse(body) as unknown };
}
