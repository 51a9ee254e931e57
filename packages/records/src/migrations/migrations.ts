import type { Migration } from "kysely/migration";
import { MigrationOrderError } from "../errors.js";
import { up as directory } from "./0001-directory.js";
import { up as events } from "./0002-events.js";
import { up as accounts } from "./0003-accounts.js";
import { up as documents } from "./0004-documents.js";
import { up as rights } from "./0005-rights.js";
import { up as people } from "./0006-people.js";
import { up as requests } from "./0007-requests.js";
import { up as minutesState } from "./0008-minutes-state.js";
import { up as projectedEntries } from "./0009-projected-entries.js";
import { up as files } from "./0010-files.js";
import { up as search } from "./0012-search.js";
import { up as taskRevisits } from "./0013-task-revisits.js";

/** Every migration of the database, in order. There is no way back: restore a backup to return to an older program. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-directory": { up: directory },
  "0002-events": { up: events },
  "0003-accounts": { up: accounts },
  "0004-documents": { up: documents },
  "0005-rights": { up: rights },
  "0006-people": { up: people },
  "0007-requests": { up: requests },
  "0008-minutes-state": { up: minutesState },
  "0009-projected-entries": { up: projectedEntries },
  "0010-files": { up: files },
  "0012-search": { up: search },
  "0013-task-revisits": { up: taskRevisits },
};

/** Throws {@link MigrationOrderError} unless the names rise: `0001-…`, `0002-…` and so on. */
export function requireRisingNames(names: readonly string[]): void {
  let last = 0;
  for (const name of names) {
    const number = Number(/^(\d{4})-[a-z][a-z-]*$/.exec(name)?.[1]);
    const isFirst = last === 0 && number !== 1;
    if (!(number > last) || isFirst) {
      throw new MigrationOrderError(name, String(last + 1).padStart(4, "0"));
    }
    last = number;
  }
}
