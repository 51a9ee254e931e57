import type { DocumentExtract } from "@staedtenetz/document";
import { sql, type ExpressionBuilder, type Kysely } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import { searchPatternsOf } from "../database/search.js";
import type { Tables } from "../database/tables.js";
import {
  entryRowsOf,
  type EntryRow,
  type ProjectedEntryBodies,
  type ProjectedEntryKind,
} from "./projected-entry.js";

/** An entry as it was last projected, with the meeting in whose minutes it stands. */
export interface ProjectedEntry<Kind extends ProjectedEntryKind = ProjectedEntryKind> {
  document: string;
  meeting: string;
  /** The meeting's title as its record has it. */
  meetingTitle: Readonly<Record<string, string>>;
  /** First day the meeting can fall on, ISO 8601. */
  day: string;
  group?: string;
  body: ProjectedEntryBodies[Kind];
}

/** Which entries a list shows; all conditions hold together. */
export interface EntryFilter {
  /** Rooms of the minutes to read; absent for all. */
  documents?: readonly string[] | undefined;
  /** Ids of the groups whose meetings they come from. */
  groups?: readonly string[] | undefined;
  meeting?: string | undefined;
  /** A place, person or organisation it concerns. */
  subject?: string | undefined;
  /** Only of meetings that can still take place on or after this day. */
  from?: string | undefined;
  /** Only of meetings that can already take place on or before this day. */
  to?: string | undefined;
  /** Words that all occur in it, without accents and case. */
  q?: string | undefined;
  /** Only what is to be looked at again by this day. */
  revisitBy?: string | undefined;
  /** Only what is not over on this day: calls not closed, dates not past. */
  openOn?: string | undefined;
}

/** Newest meeting first, and in it as in the text; or by their own day, the nearest first. */
export type EntryOrder = "byMeeting" | "byDay";

/** Read-only rows made from minutes. They hold nothing the documents do not, and can be made again at any time. */
export interface EntryProjection {
  /** Makes the rows of one minutes document what it says now; writes only what differs. */
  project(
    document: string,
    extracted: Pick<DocumentExtract, "blocks" | "agenda" | "attendance">,
  ): Promise<void>;
  /** Removes the rows of one document, or of all. */
  clear(document?: string): Promise<void>;
  list<Kind extends ProjectedEntryKind>(
    kind: Kind,
    filter: EntryFilter,
    order: EntryOrder,
    request: PageRequest,
  ): Promise<Page<ProjectedEntry<Kind>>>;
  /**
   * The decisions under some ids, and those adopted that replace one of them.
   *
   * @param documents rooms of the minutes to read; absent for all
   */
  decisionsAround(
    ids: readonly string[],
    documents?: readonly string[],
  ): Promise<ProjectedEntry<"decision">[]>;
}

export function createEntryProjection(db: Kysely<Tables>): EntryProjection {
  return {
    project: (document, extracted) => project(db, document, entryRowsOf(extracted)),
    async clear(document) {
      await inTransaction(db, async (transaction) => {
        for (const table of ["projected_entry", "projected_entry_subject"] as const) {
          await transaction
            .deleteFrom(table)
            .$if(document !== undefined, (query) => query.where("document", "=", document ?? ""))
            .execute();
        }
      });
    },
    list: (kind, filter, order, request) => list(db, kind, filter, order, request),
    decisionsAround: (ids, documents) => decisionsAround(db, ids, documents),
  };
}

const keyOf = ({ kind, entry }: { kind: string; entry: string }): string => `${kind} ${entry}`;

async function project(
  db: Kysely<Tables>,
  document: string,
  rows: readonly EntryRow[],
): Promise<void> {
  const known = await db
    .selectFrom("projected_entry")
    .select(["kind", "entry", "body", "sort"])
    .where("document", "=", document)
    .execute();
  const stored = new Map(known.map((row) => [keyOf(row), row]));
  const present = new Set(rows.map(keyOf));
  const changed = rows.filter((row) => {
    const before = stored.get(keyOf(row));
    return before?.body !== row.body || before.sort !== row.sort;
  });
  const gone = known.filter((row) => !present.has(keyOf(row)));
  if (changed.length + gone.length === 0) return;
  await inTransaction(db, async (transaction) => {
    for (const row of [...gone, ...changed]) await removeRow(transaction, document, row);
    for (const row of changed) await insertRow(transaction, document, row);
  });
}

async function removeRow(
  db: Kysely<Tables>,
  document: string,
  { kind, entry }: { kind: string; entry: string },
): Promise<void> {
  for (const table of ["projected_entry", "projected_entry_subject"] as const) {
    await db
      .deleteFrom(table)
      .where("document", "=", document)
      .where("kind", "=", kind)
      .where("entry", "=", entry)
      .execute();
  }
}

async function insertRow(db: Kysely<Tables>, document: string, row: EntryRow): Promise<void> {
  const { kind, entry, body, words, revisitDay, sortDay, sort, subjects } = row;
  await db
    .insertInto("projected_entry")
    .values({
      document,
      kind,
      entry,
      body,
      words,
      revisit_day: revisitDay,
      sort_day: sortDay,
      sort,
    })
    .execute();
  if (subjects.length === 0) return;
  await db
    .insertInto("projected_entry_subject")
    .values(subjects.map((subject) => ({ subject, document, kind, entry })))
    .execute();
}

/** Each row with its meeting: a meeting that moves to another day or group takes its entries along. */
function placedEntries(db: Kysely<Tables>) {
  return db
    .selectFrom("projected_entry")
    .innerJoin("document", "document.room", "projected_entry.document")
    .innerJoin("event", "event.id", "document.subject")
    .where("document.deleted", "is", null)
    .where("event.deleted", "is", null);
}

/** In one text, so that a cursor is one: day, document, place in the text. */
const orderings = {
  byMeeting: sql<string>`event.first_day || ' ' || projected_entry.document || ' ' || projected_entry.sort`,
  byDay: sql<string>`projected_entry.sort_day || ' ' || projected_entry.document || ' ' || projected_entry.sort`,
} as const;

async function list<Kind extends ProjectedEntryKind>(
  db: Kysely<Tables>,
  kind: Kind,
  filter: EntryFilter,
  order: EntryOrder,
  { limit, cursor }: PageRequest,
): Promise<Page<ProjectedEntry<Kind>>> {
  const after = readCursor(cursor);
  if (filter.documents?.length === 0 || filter.groups?.length === 0) {
    return { items: [], next: null };
  }
  const backwards = order === "byMeeting";
  const sort = orderings[order];
  const rows = await matching(placedEntries(db).where("projected_entry.kind", "=", kind), filter)
    .select(shown)
    .select(sort.as("sort"))
    .$if(after !== undefined, (query) =>
      query.where(sort, backwards ? "<" : ">", after?.sort ?? ""),
    )
    .orderBy(sort, backwards ? "desc" : "asc")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => entryOf<Kind>(row));
}

const shown = [
  "projected_entry.document",
  "projected_entry.body",
  "projected_entry.entry as id",
  "event.id as meeting",
  "event.body as meetingBody",
  "event.first_day as day",
  "event.working_group as group",
] as const;

interface ShownRow {
  document: string;
  body: string;
  meeting: string;
  meetingBody: string;
  day: string;
  group: string | null;
}

function entryOf<Kind extends ProjectedEntryKind>(row: ShownRow): ProjectedEntry<Kind> {
  return {
    document: row.document,
    meeting: row.meeting,
    meetingTitle: (JSON.parse(row.meetingBody) as TitledBody).title,
    day: row.day,
    ...(row.group === null ? {} : { group: row.group }),
    body: JSON.parse(row.body) as ProjectedEntryBodies[Kind],
  };
}

async function decisionsAround(
  db: Kysely<Tables>,
  ids: readonly string[],
  documents: readonly string[] | undefined,
): Promise<ProjectedEntry<"decision">[]> {
  if (ids.length === 0 || documents?.length === 0) return [];
  const rows = await placedEntries(db)
    .where("projected_entry.kind", "=", "decision")
    .$if(documents !== undefined, (query) =>
      query.where("projected_entry.document", "in", [...(documents ?? [])]),
    )
    .where((where) =>
      where.or([
        where("projected_entry.entry", "in", [...ids]),
        where.exists(concerning(where).where("named.subject", "in", [...ids])),
      ]),
    )
    .select(shown)
    .orderBy("event.first_day")
    .execute();
  return rows.map((row) => entryOf<"decision">(row));
}

interface TitledBody {
  title: Record<string, string>;
}

type Placed = ReturnType<typeof placedEntries>;

function matching(query: Placed, filter: EntryFilter): Placed {
  const { documents, groups, meeting, subject, from, to, q, revisitBy, openOn } = filter;
  let found = query;
  if (documents) found = found.where("projected_entry.document", "in", [...documents]);
  if (groups) found = found.where("event.working_group", "in", [...groups]);
  if (meeting !== undefined) found = found.where("event.id", "=", meeting);
  if (from !== undefined) found = found.where("event.last_day", ">=", from);
  if (to !== undefined) found = found.where("event.first_day", "<=", to);
  if (revisitBy !== undefined) {
    found = found.where("projected_entry.revisit_day", "<=", revisitBy).where(isNotReplaced);
  }
  if (openOn !== undefined) found = found.where("projected_entry.sort_day", ">=", openOn);
  for (const pattern of searchPatternsOf(q ?? "")) {
    found = found.where(sql<boolean>`projected_entry.words like ${pattern} escape '\\'`);
  }
  if (subject === undefined) return found;
  return found.where((where) =>
    where.exists(concerning(where).where("named.subject", "=", subject)),
  );
}

/** What the entry of a row concerns. */
function concerning(where: ExpressionBuilder<Tables, "projected_entry">) {
  return where
    .selectFrom("projected_entry_subject as named")
    .select("named.entry")
    .whereRef("named.entry", "=", "projected_entry.entry")
    .whereRef("named.kind", "=", "projected_entry.kind")
    .whereRef("named.document", "=", "projected_entry.document");
}

/** A decision that another one replaces need not be looked at again. */
function isNotReplaced(where: ExpressionBuilder<Tables, "projected_entry">) {
  const successors = where
    .selectFrom("projected_entry_subject as successor")
    .select("successor.entry")
    .whereRef("successor.subject", "=", "projected_entry.entry")
    .whereRef("successor.entry", "!=", "projected_entry.entry")
    .where("successor.kind", "=", "decision");
  return where.not(where.exists(successors));
}
