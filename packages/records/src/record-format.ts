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
  read(row: { id: string; version: number; body: string }): T;
}

/**
 * The format of a kind that core defines. Warnings do not keep a record out: real data has them.
 *
 * @example
 * const { version, body } = formatOf(placeDefinition).write(weisswasser);
 */
export function formatOf<Kind extends string, T extends RecordBase>(
  definition: RecordDefinition<Kind, T>,
): RecordFormat<T> {
  const { kind } = definition;
  return {
    write(record) {
      const validated = validateWith(definition, record);
      const accepted = accept(kind, record.id, validated);
      return { version: currentVersion(definition), body: JSON.stringify(accepted) };
    },
    read({ id, version, body }) {
      const stored = { kind, version, record: JSON.parse(body) as unknown };
      return accept(kind, id, migrateWith(definition, stored));
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
