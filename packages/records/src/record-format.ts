import {
  currentVersion,
  hasErrors,
  migrateWith,
  validateWith,
  type Issue,
  type RecordBase,
  type RecordDefinition,
} from "@staedtenetz/core/validation";
import { InvalidRecordError } from "./errors.js";

/** How a record of one kind is written to a row and read back. */
export interface RecordFormat<T> {
  /** Validates, then gives what the row holds; throws `InvalidRecordError` for what core does not accept. */
  write(record: T): { version: number; body: string };
  /** Lifts a stored record to the present version and validates it; throws `InvalidRecordError`. */
  read(row: StoredRow): T;
  /** The same for lists: a record that cannot be read is reported and left out, the others are shown. */
  readListed(row: StoredRow): T | undefined;
}

/** A record as it lies in its row. */
export interface StoredRow {
  id: string;
  version: number;
  body: string;
}

/** Hears of every record that a list leaves out. */
export type OnUnreadable = (failure: InvalidRecordError) => void;

/**
 * The format of a kind that core defines. Warnings do not keep a record out: real data has them.
 *
 * @example
 * const { version, body } = formatOf(placeDefinition, report).write(weisswasser);
 */
export function formatOf<Kind extends string, T extends RecordBase>(
  definition: RecordDefinition<Kind, T>,
  onUnreadable: OnUnreadable,
): RecordFormat<T> {
  const { kind } = definition;
  const read = ({ id, version, body }: StoredRow): T => {
    const stored = { kind, version, record: JSON.parse(body) as unknown };
    return accept(kind, id, migrateWith(definition, stored));
  };
  return {
    read,
    readListed(row) {
      try {
        return read(row);
      } catch (error) {
        if (!(error instanceof InvalidRecordError)) throw error;
        // One record that core no longer accepts must not take the list of all others away.
        onUnreadable(error);
        return undefined;
      }
    },
    write(record) {
      const validated = validateWith(definition, record);
      const accepted = accept(kind, record.id, validated);
      return { version: currentVersion(definition), body: JSON.stringify(accepted) };
    },
  };
}

function accept<T>(
  kind: string,
  id: string,
  { record, issues }: { readonly record?: T; readonly issues: readonly Issue[] },
): T {
  if (record === undefined || hasErrors(issues)) throw new InvalidRecordError(kind, id, issues);
  return record;
}
