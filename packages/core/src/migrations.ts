import type { Issue } from "./issues.js";
import { createIssue, hasErrors } from "./issues.js";
import { recordMessages } from "./messages/record.js";
import type { RecordDefinition } from "./definition.js";
import type { RecordBase } from "./record.js";
import { validateWith, type Validated } from "./validation.js";
import type { ValidationContext } from "./context.js";

/** A record as it lies in a store: with the version of its kind's shape. */
export interface StoredRecord<T = Record<string, unknown>> {
  readonly kind: string;
  readonly version: number;
  readonly record: T;
}

type AnyDefinition = Pick<RecordDefinition, "kind" | "migrations">;

/** The version a definition writes: 1 before the first migration. */
export function currentVersion(definition: AnyDefinition): number {
  return definition.migrations.at(-1)?.version ?? 1;
}

/** Wraps a record for a store, with the version of its shape. */
export function toStored<T extends RecordBase>(
  definition: AnyDefinition,
  record: T,
): StoredRecord<T> {
  return { kind: definition.kind, version: currentVersion(definition), record };
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

interface Envelope {
  readonly version: number;
  readonly record: Record<string, unknown>;
}

function readEnvelope(stored: unknown, newest: number, issues: Issue[]): Envelope | undefined {
  if (!isFields(stored)) {
    issues.push(createIssue(recordMessages, "not-an-object"));
    return undefined;
  }
  if (!Object.hasOwn(stored, "version") || !isFields(stored["record"])) {
    issues.push(createIssue(recordMessages, "version-missing", ["version"]));
    return { version: 1, record: stored };
  }
  const version = stored["version"];
  if (!Number.isInteger(version) || Number(version) < 1 || Number(version) > newest) {
    const params = { version: String(version).slice(0, 40), newest };
    issues.push(createIssue(recordMessages, "version-unknown", ["version"], { params }));
    return undefined;
  }
  return { version: Number(version), record: stored["record"] };
}

/**
 * Reads a stored record of any version: lifts it step by step, then validates it.
 *
 * @example
 * const { record, issues } = migrateWith(placeDefinition, { kind: "place", version: 1, record: row });
 */
export function migrateWith<K extends string, T extends RecordBase, C extends ValidationContext>(
  definition: RecordDefinition<K, T, C>,
  stored: unknown,
  context?: C,
): Validated<T> {
  const issues: Issue[] = [];
  const envelope = readEnvelope(stored, currentVersion(definition), issues);
  if (envelope === undefined) return { issues };
  let { record } = envelope;
  for (const migration of definition.migrations) {
    if (migration.version <= envelope.version) continue;
    try {
      record = migration.up(record);
    } catch {
      // A step may meet a stored shape its version never had; the caller gets an issue and keeps the stored text.
      const params = { version: migration.version - 1 };
      issues.push(createIssue(recordMessages, "migration-failed", [], { params }));
      return { issues };
    }
  }
  const validated = validateWith(definition, record, context);
  const all = [...issues, ...validated.issues];
  return validated.record === undefined || hasErrors(all)
    ? { issues: all }
    : { record: validated.record, issues: all };
}
