import { sql, type Expression, type ExpressionBuilder, type Kysely, type SqlBool } from "kysely";
import { searchPatternsOf, searchTextOf } from "../database/search.js";
import type { Tables } from "../database/tables.js";
import type { Findable } from "./record-facets.js";

/** Which records a list shows; all conditions hold together. */
export interface RecordFilter {
  /** Words that all occur in it, without accents and case. */
  q?: string | undefined;
  /** Named values it has, such as `kind`. */
  facets?: Readonly<Record<string, string | undefined>> | undefined;
}

/** Makes what a record is found by what its present state says. */
export async function putFindable(
  db: Kysely<Tables>,
  id: string,
  { texts, facets }: Findable,
): Promise<void> {
  const text = searchTextOf(texts);
  await db
    .insertInto("record_search")
    .values({ record: id, text })
    .onConflict((conflict) => conflict.column("record").doUpdateSet({ text }))
    .execute();
  await db.deleteFrom("record_facet").where("record", "=", id).execute();
  const rows = Object.entries(facets).flatMap(([name, value]) =>
    value === undefined ? [] : [{ record: id, name, value }],
  );
  if (rows.length > 0) await db.insertInto("record_facet").values(rows).execute();
}

/** Forgets what a removed record was found by. */
export async function clearFindable(db: Kysely<Tables>, id: string): Promise<void> {
  await db.deleteFrom("record_search").where("record", "=", id).execute();
  await db.deleteFrom("record_facet").where("record", "=", id).execute();
}

/** The conditions of a filter on a record whose id stands in `id`. */
export function matchesFilter(
  where: ExpressionBuilder<Tables, never>,
  id: Expression<string>,
  { q, facets = {} }: RecordFilter,
): Expression<SqlBool>[] {
  const words = searchPatternsOf(q ?? "").map((pattern) => hasWord(where, id, pattern));
  const values = Object.entries(facets).flatMap(([name, value]) =>
    value === undefined ? [] : [hasFacet(where, id, name, value)],
  );
  return [...words, ...values];
}

/** Whether a record has a word, given as a pattern of `searchPatternsOf`. */
export function hasWord(
  where: ExpressionBuilder<Tables, never>,
  id: Expression<string>,
  pattern: string,
): Expression<SqlBool> {
  return where.exists(
    where
      .selectFrom("record_search")
      .select("record_search.record")
      .where("record_search.record", "=", id)
      .where(sql<SqlBool>`record_search.text like ${pattern} escape '\\'`),
  );
}

function hasFacet(
  where: ExpressionBuilder<Tables, never>,
  id: Expression<string>,
  name: string,
  value: string,
): Expression<SqlBool> {
  return where.exists(
    where
      .selectFrom("record_facet")
      .select("record_facet.record")
      .where("record_facet.record", "=", id)
      .where("record_facet.name", "=", name)
      .where("record_facet.value", "=", value),
  );
}
