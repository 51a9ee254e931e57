import { currentVersion } from "@staedtenetz/core/validation";
import { personDefinition } from "@staedtenetz/core/person";
import { sql, type Kysely } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import { sortKeyOf } from "../database/sort-key.js";
import type { Tables } from "../database/tables.js";
import type { Formats, Person } from "../kinds.js";
import { createRecordRepository, type RecordRepository } from "./record-repository.js";

/** Which people a search looks among. What they may be shown with is decided by the caller, for its viewer. */
export interface PersonFilter {
  /** Words that all have to be found in name, offices or contact details; accents and case do not matter. */
  q?: string | undefined;
  /** People with an office in one of these towns or organisations. */
  subjects?: readonly string[] | undefined;
  /** Only these. */
  ids?: readonly string[] | undefined;
}

export interface PersonRepository extends RecordRepository<Person> {
  /** A page of those a filter fits, by family name. */
  search(filter: PersonFilter, request: PageRequest): Promise<Page<Person>>;
  /** All of them, by family name: for imports, exports and retention. */
  all(): Promise<Person[]>;
  getMany(ids: readonly string[]): Promise<ReadonlyMap<string, Person>>;
  /** Takes a record out for good: no tombstone, nothing that tells who it was. True when there was one. */
  erase(id: string): Promise<boolean>;
}

/** The order of directories: family name, then the rest. */
function sortOf({ name }: Person): string {
  const { family, given, formatted } = name;
  return sortKeyOf(family === undefined ? formatted : `${family} ${given ?? ""} ${formatted}`);
}

/**
 * Everything somebody can be found by, as one text without accents and case.
 *
 * @example
 * searchTextOf(person).includes(sortKeyOf("Bürgermeisterin"));
 */
export function searchTextOf({ name, roles, emails, phones, addresses, keywords }: Person): string {
  const points = [...emails, ...phones, ...addresses].map(({ value }) => value);
  const words = [name.formatted, name.given, name.family, ...roles.map(({ title }) => title)];
  return sortKeyOf([...words, ...points, ...(keywords ?? [])].filter(Boolean).join(" "));
}

/** The words of a search, as they stand in the text that is searched. */
export function searchWordsOf(q: string): string[] {
  return sortKeyOf(q).split(/\s+/).filter(Boolean).slice(0, 8);
}

function subjectsOf({ roles }: Person): string[] {
  const subjects = roles.flatMap(({ place, organisation }) => [place, organisation]);
  return [...new Set(subjects.filter((subject) => subject !== undefined))];
}

function personRecords(db: Kysely<Tables>, formats: Formats): RecordRepository<Person> {
  return createRecordRepository<Person, "person">(db, {
    table: "person",
    format: formats.person,
    columnsOf: (person) => ({ sort: sortOf(person), search: searchTextOf(person) }),
    async putReferences(transaction, person) {
      await transaction.deleteFrom("person_subject").where("person", "=", person.id).execute();
      const rows = subjectsOf(person).map((subject) => ({ subject, person: person.id }));
      if (rows.length > 0) await transaction.insertInto("person_subject").values(rows).execute();
      await transaction
        .updateTable("auth_user")
        .set({ name: person.name.formatted })
        .where("id", "=", person.id)
        .execute();
    },
  });
}

export function createPersonRepository(db: Kysely<Tables>, formats: Formats): PersonRepository {
  const present = db.selectFrom("person").selectAll().where("deleted", "is", null);
  return {
    ...personRecords(db, formats),
    search: (filter, request) => search(db, formats, filter, request),
    async all() {
      const rows = await present.orderBy("sort").orderBy("id").execute();
      return rows.flatMap((row) => formats.person.readListed(row) ?? []);
    },
    async getMany(ids) {
      if (ids.length === 0) return new Map();
      const rows = await present.where("id", "in", [...new Set(ids)]).execute();
      const people = rows.flatMap((row) => formats.person.readListed(row) ?? []);
      return new Map(people.map((person) => [person.id, person]));
    },
    erase: (id) =>
      inTransaction(db, async (transaction) => {
        await transaction.deleteFrom("person_subject").where("person", "=", id).execute();
        await transaction.deleteFrom("person_link").where("person", "=", id).execute();
        const { numDeletedRows } = await transaction
          .deleteFrom("person")
          .where("id", "=", id)
          .executeTakeFirst();
        return numDeletedRows > 0n;
      }),
  };
}

async function search(
  db: Kysely<Tables>,
  formats: Formats,
  { q, subjects, ids }: PersonFilter,
  { limit, cursor }: PageRequest,
): Promise<Page<Person>> {
  if (subjects?.length === 0 || ids?.length === 0) return { items: [], next: null };
  const after = readCursor(cursor) ?? { sort: "", id: "" };
  let query = db
    .selectFrom("person")
    .selectAll()
    .where("deleted", "is", null)
    .where((where) => where(where.refTuple("sort", "id"), ">", where.tuple(after.sort, after.id)))
    .$if(ids !== undefined, (all) => all.where("id", "in", [...(ids ?? [])]))
    .$if(subjects !== undefined, (all) =>
      all.where("id", "in", (people) =>
        people
          .selectFrom("person_subject")
          .select("person")
          .where("subject", "in", [...(subjects ?? [])]),
      ),
    );
  for (const word of searchWordsOf(q ?? "")) {
    const pattern = `%${word.replace(/[\\%_]/g, "\\$&")}%`;
    query = query.where(sql<boolean>`search like ${pattern} escape '\\'`);
  }
  const rows = await query
    .orderBy("sort")
    .orderBy("id")
    .limit(limit + 1)
    .execute();
  return pageOf(rows, limit, (row) => formats.person.readListed(row));
}

/**
 * Gives someone with an account a record of their name, unless they have one: both carry the same id. For use inside a
 * transaction of another repository.
 */
export async function ensurePerson(
  db: Kysely<Tables>,
  { id, name, at }: { id: string; name: string; at: string },
): Promise<void> {
  const defaults = personDefinition.defaults();
  const times = { created: at, modified: at };
  const body = { id, type: "person", ...times, name: { formatted: name }, ...defaults };
  const sort = sortKeyOf(name);
  await db
    .insertInto("person")
    .values({
      id,
      version: currentVersion(personDefinition),
      body: JSON.stringify(body),
      sort,
      search: sort,
      deleted: null,
    })
    .onConflict((conflict) => conflict.column("id").doNothing())
    .execute();
}

/** Gives the record of someone with an account the account's new name; without parts, since nobody said which they are. */
export async function renamePerson(
  db: Kysely<Tables>,
  { id, name, at }: { id: string; name: string; at: string },
): Promise<void> {
  const row = await db
    .selectFrom("person")
    .select("body")
    .where("id", "=", id)
    .where("deleted", "is", null)
    .executeTakeFirst();
  if (row === undefined) return;
  const before = JSON.parse(row.body) as Person;
  if (before.name.formatted === name) return;
  const person: Person = { ...before, name: { formatted: name }, modified: at };
  await db
    .updateTable("person")
    .set({ body: JSON.stringify(person), sort: sortOf(person), search: searchTextOf(person) })
    .where("id", "=", id)
    .execute();
}
