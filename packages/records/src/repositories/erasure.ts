import { sql, type Kysely } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import type { Tables } from "../database/tables.js";

/** Whom all rows are cleared of. */
export interface ErasedPerson {
  id: string;
  /** Their mail addresses, by which mails, invitations and unfinished sign-ins are known. */
  addresses: readonly string[];
}

/** A row that still holds words of a person: which table, and the value of its first column. */
export interface FoundRow {
  table: string;
  id: string;
}

export interface ErasureRepository {
  /**
   * Takes everything out that is about one person: record, consents, links, account with its sessions, mails, group
   * memberships, invitations. Gives the number of rows by table. One transaction: all or nothing.
   */
  erase(person: ErasedPerson): Promise<Readonly<Record<string, number>>>;
  /** Rows of any table whose texts hold one of some terms; tables of other people's own records are left out. */
  find(terms: readonly string[]): Promise<FoundRow[]>;
  /** What `erase` would take out, by table; nothing is changed. */
  count(person: ErasedPerson): Promise<Readonly<Record<string, number>>>;
  /** Ids of the mails to somebody: their files carry them. */
  mailsOf(person: ErasedPerson): Promise<string[]>;
  /** The texts of all rows of some tables, other people's own records left out: to be searched for passages. */
  texts(isWanted: (table: string) => boolean): Promise<(FoundRow & { texts: string[] })[]>;
  /**
   * Changes the texts of a row, those inside JSON too; keys, numbers and names of JSON members stay. What is derived from
   * a record, such as its words for searching, follows when the record is put again.
   *
   * @example
   * await records.erasure.rewrite({ table: "event", id }, (text) => text.replaceAll(name, "[Name entfernt]"));
   */
  rewrite(row: FoundRow, change: (text: string) => string): Promise<void>;
  /** Clears the files themselves: free pages and the write-ahead log hold nothing of erased rows afterwards. */
  vacuum(): Promise<void>;
}

/** The column of each table that holds the id of a person. */
const personColumns = [
  ["person_subject", "person"],
  ["person_link", "person"],
  ["consent", "person"],
  ["consent_request", "person"],
  ["group_member", "member"],
  ["guest_access", "person"],
  ["link_token", "person"],
  ["mail_outbox", "person"],
  ["auth_session", "userId"],
  ["auth_account", "userId"],
  ["member", "user_id"],
  ["auth_user", "id"],
  ["person", "id"],
] as const;

const addressColumns = [
  ["mail_outbox", "address"],
  ["link_token", "email"],
  ["auth_verification", "identifier"],
  ["auth_verification", "value"],
] as const;

/** What another person of the same name is called by is theirs. */
const ownTables = new Set(["person", "auth_user", "consent", "kysely_migration", "request"]);

export function createErasureRepository(db: Kysely<Tables>): ErasureRepository {
  return {
    erase: (person) => inTransaction(db, (transaction) => erase(transaction, person)),
    find: (terms) => find(db, terms),
    count: (person) => count(db, person),
    texts: (isWanted) => texts(db, isWanted),
    rewrite: (row, change) => inTransaction(db, (transaction) => rewrite(transaction, row, change)),
    async mailsOf({ id, addresses }) {
      const lower = addresses.map((address) => address.toLowerCase());
      const rows = await db.selectFrom("mail_outbox").select(["id", "person", "address"]).execute();
      return rows
        .filter((row) => row.person === id || lower.includes(row.address.toLowerCase()))
        .map((row) => row.id);
    },
    async vacuum() {
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
      await sql`vacuum`.execute(db);
      await sql`pragma wal_checkpoint(truncate)`.execute(db);
    },
  };
}

async function erase(
  db: Kysely<Tables>,
  { id, addresses }: ErasedPerson,
): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  const note = (table: string, rows: bigint | undefined) => {
    if (rows !== undefined && rows > 0n) counts[table] = (counts[table] ?? 0) + Number(rows);
  };
  for (const [table, column] of personColumns) {
    const { numAffectedRows } =
      await sql`delete from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(db);
    note(table, numAffectedRows);
  }
  for (const address of addresses) {
    for (const [table, column] of addressColumns) {
      const { numAffectedRows } =
        await sql`delete from ${sql.table(table)} where instr(lower(${sql.ref(column)}), ${address.toLowerCase()}) > 0`.execute(
          db,
        );
      note(table, numAffectedRows);
    }
  }
  return counts;
}

async function find(db: Kysely<Tables>, terms: readonly string[]): Promise<FoundRow[]> {
  const wanted = terms.map((term) => term.toLowerCase()).filter((term) => term.length > 2);
  if (wanted.length === 0) return [];
  const found: FoundRow[] = [];
  for (const { name, columns, isView } of await db.introspection.getTables()) {
    if (isView || ownTables.has(name)) continue;
    const [key] = columns;
    const kept = columns.filter(({ dataType }) => /text|clob|char/i.test(dataType));
    if (key === undefined || kept.length === 0) continue;
    const holds = kept.flatMap((column) =>
      wanted.map((term) => sql`instr(lower(${sql.ref(column.name)}), ${term}) > 0`),
    );
    const { rows } = await sql<{ id: string | number }>`
      select ${sql.ref(key.name)} as id from ${sql.table(name)} where ${sql.join(holds, sql` or `)}
    `.execute(db);
    found.push(...rows.map(({ id }) => ({ table: name, id: String(id) })));
  }
  return found;
}

async function count(
  db: Kysely<Tables>,
  { id }: ErasedPerson,
): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  for (const [table, column] of personColumns) {
    const { rows } = await sql<{
      total: number;
    }>`select count(*) as total from ${sql.table(table)} where ${sql.ref(column)} = ${id}`.execute(
      db,
    );
    const total = rows[0]?.total ?? 0;
    if (total > 0) counts[table] = total;
  }
  return counts;
}

interface TextColumns {
  table: string;
  key: string;
  columns: readonly string[];
}

/** The columns of each table that hold text besides its key; tables of other people's own records are left out. */
async function textColumns(
  db: Kysely<Tables>,
  isWanted: (table: string) => boolean,
): Promise<TextColumns[]> {
  const tables = await db.introspection.getTables();
  return tables.flatMap(({ name, columns: [key, ...columns], isView }) => {
    if (isView || ownTables.has(name) || !isWanted(name) || key === undefined) return [];
    const kept = columns.filter(({ dataType }) => /text|clob|char/i.test(dataType));
    const names = kept.map((column) => column.name);
    return names.length === 0 ? [] : [{ table: name, key: key.name, columns: names }];
  });
}

async function texts(
  db: Kysely<Tables>,
  isWanted: (table: string) => boolean,
): Promise<(FoundRow & { texts: string[] })[]> {
  const found: (FoundRow & { texts: string[] })[] = [];
  for (const { table, key, columns } of await textColumns(db, isWanted)) {
    const { rows } = await sql<Record<string, unknown>>`select * from ${sql.table(table)}`.execute(
      db,
    );
    for (const row of rows) {
      const values = columns.map((column) => row[column]);
      const kept = values.filter((value) => typeof value === "string").flatMap(stringsIn);
      found.push({ table, id: String(row[key]), texts: kept });
    }
  }
  return found;
}

async function rewrite(
  db: Kysely<Tables>,
  { table, id }: FoundRow,
  change: (text: string) => string,
): Promise<void> {
  const [found] = await textColumns(db, (name) => name === table);
  if (found === undefined) return;
  const { key, columns } = found;
  const { rows } = await sql<Record<string, unknown> & { place: number }>`
    select *, rowid as place from ${sql.table(table)} where ${sql.ref(key)} = ${id}
  `.execute(db);
  for (const row of rows) {
    for (const column of columns) {
      const value = row[column];
      if (typeof value !== "string") continue;
      const changed = changedIn(value, change);
      if (changed === value) continue;
      await sql`
        update ${sql.table(table)} set ${sql.ref(column)} = ${changed} where rowid = ${row.place}
      `.execute(db);
    }
  }
}

/** The object or list a text is the JSON of. */
function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // A text that only begins like JSON is a text.
    return undefined;
  }
}

function stringsIn(text: string): string[] {
  const strings: string[] = [];
  const json = jsonIn(text);
  if (json === undefined) return [text];
  JSON.stringify(json, (_key, value: unknown) => {
    if (typeof value === "string") strings.push(value);
    return value;
  });
  return strings;
}

function changedIn(text: string, change: (text: string) => string): string {
  const json = jsonIn(text);
  if (json === undefined) return change(text);
  return JSON.stringify(json, (_key, value: unknown) =>
    typeof value === "string" ? change(value) : value,
  );
}
