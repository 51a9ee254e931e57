import type { Kysely } from "kysely";
import type { Tables } from "./tables.js";

/**
 * Does something in one transaction: in a new one, or in the one `db` stands for already. All of it is written, or when
 * `work` throws, nothing.
 *
 * @example
 * await inTransaction(db, async (transaction) => {
 *   await transaction.deleteFrom("person").where("id", "=", id).execute();
 * });
 */
export function inTransaction<Value>(
  db: Kysely<Tables>,
  work: (transaction: Kysely<Tables>) => Promise<Value>,
): Promise<Value> {
  return db.isTransaction ? work(db) : db.transaction().execute(work);
}
