import type { Kysely, Selectable } from "kysely";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { MailOutboxTable, Tables } from "../database/tables.js";

/** A mail as it waits, or as it was delivered; the form `@staedtenetz/mail` gives and takes. */
export interface StoredMail {
  id: string;
  kind: string;
  to: { address: string; name?: string | undefined };
  subject: string;
  text: string;
  html?: string | undefined;
  person?: string | undefined;
  created: string;
  state: "waiting" | "delivered" | "failed";
  attempts: number;
  due: string;
  finished?: string;
  reason?: string;
}

/** What an attempt to deliver changes. */
export interface MailAttempt {
  state: StoredMail["state"];
  attempts: number;
  due: string;
  finished?: string;
  reason?: string;
  /** Removes what the mail says. */
  forget?: boolean;
}

/** Mails on their way out. Fits the store that `@staedtenetz/mail` works on. */
export interface MailOutboxRepository {
  add(mail: StoredMail): Promise<void>;
  due(at: string, limit: number): Promise<StoredMail[]>;
  nextDue(): Promise<string | undefined>;
  update(id: string, attempt: MailAttempt): Promise<void>;
  removeFinished(before: string): Promise<number>;
  /** A page, newest first. */
  list(request: PageRequest): Promise<Page<StoredMail>>;
  /** Every mail to a person. */
  listBy(person: string): Promise<StoredMail[]>;
  /** Removes every mail to a person, or to one of their addresses; how many. */
  erase(person: string, addresses?: readonly string[]): Promise<number>;
}

export function createMailOutboxRepository(db: Kysely<Tables>): MailOutboxRepository {
  const all = db.selectFrom("mail_outbox").selectAll();
  const waiting = all.where("state", "=", "waiting").orderBy("due").orderBy("id");
  return {
    add: (mail) => addMail(db, mail),
    due: async (at, limit) =>
      (await waiting.where("due", "<=", at).limit(limit).execute()).map(mailOf),
    nextDue: async () => (await waiting.limit(1).executeTakeFirst())?.due,
    async update(id, { forget = false, state, attempts, due, finished, reason }) {
      await db
        .updateTable("mail_outbox")
        .set({ state, attempts, due, finished: finished ?? null, reason: reason ?? null })
        .$if(forget, (query) => query.set({ text: "", html: null }))
        .where("id", "=", id)
        .execute();
    },
    async removeFinished(before) {
      const { numDeletedRows } = await db
        .deleteFrom("mail_outbox")
        .where("finished", "<", before)
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
    async list({ limit, cursor }) {
      const after = readCursor(cursor) ?? { sort: "~", id: "" };
      const rows = await all
        .select("created as sort")
        .where((where) =>
          where(where.refTuple("created", "id"), "<", where.tuple(after.sort, after.id)),
        )
        .orderBy("created", "desc")
        .orderBy("id", "desc")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, mailOf);
    },
    listBy: async (person) =>
      (await all.where("person", "=", person).orderBy("created").execute()).map(mailOf),
    async erase(person, addresses = []) {
      const { numDeletedRows } = await db
        .deleteFrom("mail_outbox")
        .where((where) =>
          where.or([
            where("person", "=", person),
            ...(addresses.length === 0 ? [] : [where("address", "in", [...addresses])]),
          ]),
        )
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

async function addMail(db: Kysely<Tables>, mail: StoredMail): Promise<void> {
  const { to, person, html, finished, reason, ...columns } = mail;
  await db
    .insertInto("mail_outbox")
    .values({
      id: columns.id,
      kind: columns.kind,
      person: person ?? null,
      address: to.address,
      name: to.name ?? null,
      subject: columns.subject,
      text: columns.text,
      html: html ?? null,
      created: columns.created,
      state: columns.state,
      attempts: columns.attempts,
      due: columns.due,
      finished: finished ?? null,
      reason: reason ?? null,
    })
    .execute();
}

function mailOf(row: Selectable<MailOutboxTable>): StoredMail {
  return {
    id: row.id,
    kind: row.kind,
    to: { address: row.address, ...(row.name === null ? {} : { name: row.name }) },
    subject: row.subject,
    text: row.text,
    ...(row.html === null ? {} : { html: row.html }),
    ...(row.person === null ? {} : { person: row.person }),
    created: row.created,
    state: row.state as StoredMail["state"],
    attempts: row.attempts,
    due: row.due,
    ...(row.finished === null ? {} : { finished: row.finished }),
    ...(row.reason === null ? {} : { reason: row.reason }),
  };
}
