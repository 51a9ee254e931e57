import type * as z from "zod";
import type { ValidationContext } from "./context.js";
import type { Messages } from "./issues.js";
import type { RecordBase } from "./record.js";
import type { Report, Rule } from "./rules.js";

/** One step of a kind's sequence: lifts a stored record from `version - 1` to `version`. */
export interface Migration {
  /** `place/2-designations-have-a-source`: kind, version, what it does. */
  readonly name: string;
  readonly version: number;
  /** Pure; gets the record of the version before. */
  up(record: Readonly<Record<string, unknown>>): Record<string, unknown>;
  /** The way back for older readers. Absent by decision, with a sentence in SPEC.md. */
  down?(record: Readonly<Record<string, unknown>>): Record<string, unknown>;
}

/**
 * Everything the package knows about one kind of record. The same furniture in every kind's file:
 * type, schema, defaults, rules, migrations.
 */
export interface RecordDefinition<
  Kind extends string = string,
  T extends RecordBase = RecordBase,
  Context extends ValidationContext = ValidationContext,
> {
  readonly kind: Kind;
  /** Shape of the current version. Objects in it are made by `openObject`: bad input loses nothing. */
  readonly schema: z.ZodType<T, T>;
  /** Values of absent top-level fields. A new object at each call. */
  readonly defaults: () => Partial<T>;
  readonly rules: readonly Rule<T, Context>[];
  /** The named sequence from version 1; empty as long as version 1 is current. */
  readonly migrations: readonly Migration[];
  readonly messages: Messages;
  /**
   * Looks at the raw input before the schema, reports misfits that have exactly one reading (a number where a key
   * was meant) and hands on the input read that way. Never changes what it was given.
   */
  readonly prepare?: (
    input: Readonly<Record<string, unknown>>,
    report: Report,
  ) => Readonly<Record<string, unknown>>;
}
