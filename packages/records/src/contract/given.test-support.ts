import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import type { InvalidRecordError } from "../errors.js";
import type { Records } from "../records.js";

/** What each test starts with: an empty database and the repositories over it. */
export interface Given {
  db: Kysely<Tables>;
  records: Records;
  /** What lists left out. */
  unreadable: InvalidRecordError[];
}
