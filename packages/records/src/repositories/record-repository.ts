import type { Expression, ExpressionBuilder, Insertable, Kysely, SqlBool } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { RecordTable, Tables } from "../database/tables.js";
import type { RecordFormat } from "../record-format.js";
import type { Findable } from "./record-facets.js";
import { clearFindable, matchesFilter, putFindable, type RecordFilter } from "./record-search.js";

/** The tables that hold whole records. */
export type RecordTableName =
  | "place"
  | "organisation"
  | "partnership"
  | "network_member"
  | "event"
  | "person"
  | "consent";

/** Records of one kind. A removed record stays as a tombstone and is no longer read. */
export interface RecordRepository<T> {
  /** The record, or `undefined` when there is none or it was removed. */
  get(id: string): Promise<T | undefined>;
  /** Writes a new record or a new state of a known one; throws `InvalidRecordError` for what core refuses. */
  put(record: T): Promise<void>;
  /** A page in the order of the kind's sort key. */
  list(request: PageRequest, filter?: RecordFilter): Promise<Page<T>>;
  /** How many there are. */
  count(): Promise<number>;
  /** Leaves a tombstone with the instant of removal; true when there was something to remove. */
  remove(id: string, at: string): Promise<boolean>;
}

/** What a kind adds to the columns every record has. */
export interface RecordRows<T, Table extends RecordTableName> {
  readonly table: Table;
  readonly format: RecordFormat<T>;
  /** The sort key and the kind's own columns. */
  columnsOf(record: T): Omit<Insertable<Tables[Table]>, "id" | "version" | "body" | "deleted">;
  /** What a record is found by in lists with a question or a filter. */
  findableOf?(record: T): Findable;
  /** Rows in other tables that lists filter by; runs in the transaction of `put`. */
  putReferences?(db: Kysely<Tables>, record: T): Promise<void>;
}

/** The tables of records seen alike: what they share is all these functions use. */
type SharedTables = { place: RecordTable };

/**
 * A repository over one table of records.
 *
 * @example
 * const places = createRecordRepository(db, placeRows);
 * await places.put(weisswasser);
 */
export function createRecordRepository<T extends { id: string }, Table extends RecordTableName>(
  db: Kysely<Tables>,
  rows: RecordRows<T, Table>,
): RecordRepository<T> {
  const table = rows.table as "place";
  const shared = db as unknown as Kysely<SharedTables>;
  return {
    async get(id) {
      const row = await shared
        .selectFrom(table)
        .selectAll()
        .where("id", "=", id)
        .where("deleted", "is", null)
        .executeTakeFirst();
      return row && rows.format.read(row);
    },
    async put(record) {
      const written = { ...rows.format.write(record), ...rows.columnsOf(record), deleted: null };
      await inTransaction(db, async (transaction) => {
        await (transaction as unknown as Kysely<SharedTables>)
          .insertInto(table)
          .values({ id: record.id, ...written } as unknown as Insertable<RecordTable>)
          .onConflict((conflict) => conflict.column("id").doUpdateSet(written))
          .execute();
        await rows.putReferences?.(transaction, record);
        const findable = rows.findableOf?.(record);
        if (findable !== undefined) await putFindable(transaction, record.id, findable);
      });
    },
    list: (request, filter) => listRecords(db, rows, request, filter),
    async count() {
      const { total } = await shared
        .selectFrom(table)
        .select((select) => select.fn.countAll<number>().as("total"))
        .where("deleted", "is", null)
        .executeTakeFirstOrThrow();
      return total;
    },
    async remove(id, at) {
      return inTransaction(db, async (transaction) => {
        const { numUpdatedRows } = await (transaction as unknown as Kysely<SharedTables>)
          .updateTable(table)
          .set({ deleted: at })
          .where("id", "=", id)
          .where("deleted", "is", null)
          .executeTakeFirst();
        if (rows.findableOf !== undefined) await clearFindable(transaction, id);
        return numUpdatedRows > 0n;
      });
    },
  };
}

/** The table of records a list reads, seen as `place`: what all of them share is all that lists use. */
export interface ListSource<T> {
  table: RecordTableName;
  format: RecordFormat<T>;
}

/** What a kind asks of its rows besides the filter every kind has. */
export type ListCondition = (where: ExpressionBuilder<Tables, "place">) => Expression<SqlBool>[];

/** A page of a kind's records in the order of their sort key. */
export async function listRecords<T>(
  db: Kysely<Tables>,
  source: ListSource<T>,
  { limit, cursor }: PageRequest,
  filter: RecordFilter = {},
  conditions: ListCondition = () => [],
): Promise<Page<T>> {
  const table = source.table as "place";
  const after = readCursor(cursor);
  const found = await db
    .selectFrom(`${table} as record`)
    .select(["record.id", "record.version", "record.body", "record.sort"])
    .where("record.deleted", "is", null)
    .where((where) =>
      where.and([
        ...matchesFilter(where as never, where.ref("record.id"), filter),
        ...conditions(where as never),
      ]),
    )
    .$if(after !== undefined, (query) =>
      query.where((where) =>
        where(
          where.refTuple("record.sort", "record.id"),
          ">",
          where.tuple(after?.sort ?? "", after?.id ?? ""),
        ),
      ),
    )
    .orderBy("record.sort")
    .orderBy("record.id")
    .limit(limit + 1)
    .execute();
  return pageOf(found, limit, (row) => source.format.readListed(row));
}
