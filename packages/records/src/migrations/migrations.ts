import type { Migration } from "kysely/migration";
import { MigrationOrderError } from "../errors.js";
import { up as directory } from "./0001-directory.js";
import { up as events } from "./0002-events.js";
import { up as accounts } from "./0003-accounts.js";
import { up as documents } from "./0004-documents.js";

/** Every migration of the database, in order. There is no way back: restore a backup to return to an older program. */
export const migrations: Readonly<Record<string, Migration>> = {
  "0001-directory": { up: directory },
  "0002-events": { up: events },
  "0003-accounts": { up: accounts },
  "0004-documents": { up: documents },
};

/** Throws {@link MigrationOrderError} unless the names are `0001-…`, `0002-…` and so on. */
export function requireRisingNames(names: readonly string[]): void {
  for (const [index, name] of names.entries()) {
    const expected = String(index + 1).padStart(4, "0");
    if (!new RegExp(`^${expected}-[a-z][a-z-]*$`).test(name)) {
      throw new MigrationOrderError(name, expected);
    }
  }
}
