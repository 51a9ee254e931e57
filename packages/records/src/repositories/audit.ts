import type { Kysely, Selectable } from "kysely";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { AuditTable, Tables } from "../database/tables.js";

/** One change of rights, people, consent, states or files: who did what to whom. Ids only, never a name or address. */
export interface AuditEntry {
  /** ISO 8601 instant. */
  at: string;
  /** The id of the account that acted; `urn:staedtenetz:server` for the server itself. */
  actor: string;
  /** A stable code, such as `member.roleChanged`. */
  action: string;
  /** The id of whom or what it was done to. */
  subject: string;
  /** Codes, ids and numbers that the sentence needs. */
  detail?: Readonly<Record<string, string | number | boolean>>;
}

/** An entry as it was written, with its place in the order. */
export interface WrittenAuditEntry extends AuditEntry {
  id: number;
}

/** Which entries a list shows. */
export interface AuditFilter {
  subject?: string | undefined;
  actor?: string | undefined;
  action?: string | undefined;
}

export interface AuditRepository {
  /**
   * Writes one entry.
   *
   * @example
   * await records.audit.add({ at, actor: visitor.user.id, action: "member.suspended", subject: person });
   */
  add(entry: AuditEntry): Promise<void>;
  /** A page, newest first. */
  list(filter: AuditFilter, request: PageRequest): Promise<Page<WrittenAuditEntry>>;
}

export function createAuditRepository(db: Kysely<Tables>): AuditRepository {
  return {
    add: (entry) => addAuditEntry(db, entry),
    async list({ subject, actor, action }, { limit, cursor }) {
      const before = readCursor(cursor);
      const rows = await db
        .selectFrom("audit")
        .selectAll()
        .$if(before !== undefined, (query) => query.where("id", "<", Number(before?.id)))
        .$if(subject !== undefined, (query) => query.where("subject", "=", subject ?? ""))
        .$if(actor !== undefined, (query) => query.where("actor", "=", actor ?? ""))
        .$if(action !== undefined, (query) => query.where("action", "=", action ?? ""))
        .orderBy("id", "desc")
        .limit(limit + 1)
        .execute();
      const positions = rows.map((row) => ({ row, id: String(row.id), sort: "" }));
      return pageOf(positions, limit, ({ row }) => entryOf(row));
    },
  };
}

/** The same inside a transaction of another repository. */
export async function addAuditEntry(db: Kysely<Tables>, entry: AuditEntry): Promise<void> {
  const { detail, ...columns } = entry;
  await db
    .insertInto("audit")
    .values({ ...columns, detail: detail === undefined ? null : JSON.stringify(detail) })
    .execute();
}

function entryOf(row: Selectable<AuditTable>): WrittenAuditEntry {
  const { id, at, actor, action, subject, detail } = row;
  const entry = { id, at, actor, action, subject };
  if (detail === null) return entry;
  return { ...entry, detail: JSON.parse(detail) as NonNullable<AuditEntry["detail"]> };
}
