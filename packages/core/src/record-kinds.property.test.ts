/**
 * Laws over every kind of record:
 * - parse → serialise → parse is the identity, and so is storing and lifting;
 * - validating does not change its input;
 * - applying all repairs never adds an error, and doing it twice changes nothing more.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyFixes } from "./fixes.js";
import type { Issue } from "./issues.js";
import { kindFixtures } from "./kind-fixtures.js";
import { messageTables } from "./messages/all-messages.js";
import { toStored } from "./migrations.js";
import {
  definitionOf,
  migrate,
  recordKindNames,
  validate,
  type RecordKind,
} from "./record-kinds.js";

/** Errors of the shape hide those of the rules, which only see records whose shape is right. */
const shapeErrors = (issues: readonly Issue[]): number =>
  issues.filter(({ code, severity }) => severity === "error" && code in messageTables.record)
    .length;
const errors = (issues: readonly Issue[]): number =>
  issues.filter(({ severity }) => severity === "error").length;

/** Damage as it happens to records on their way: a field lost, emptied, in another type, or from another field. */
function damaged(kind: RecordKind): fc.Arbitrary<Record<string, unknown>> {
  const damage = fc.constantFrom<(value: unknown) => unknown>(
    () => undefined,
    () => null,
    () => "",
    () => [],
    () => ({}),
    (value) => [value],
    (value) => (typeof value === "string" ? ` ${value.toUpperCase()} ` : value),
    (value) =>
      typeof value === "string"
        ? Number(value.replace(/\D/g, "").slice(0, 12))
        : JSON.stringify(value),
    (value) => (typeof value === "string" ? `${value}\u0000o\u0308` : value),
    (value) => (Array.isArray(value) ? value.toReversed() : value),
    (value) => (Array.isArray(value) ? [...value, ...value] : value),
  );
  return fc
    .tuple(
      kindFixtures[kind].arbitrary as fc.Arbitrary<object>,
      fc.array(fc.tuple(fc.nat(), damage), { maxLength: 4 }),
    )
    .map(([record, damages]) => {
      const input: Record<string, unknown> = { ...record };
      const fields = Object.keys(input);
      for (const [position, damageOf] of damages) {
        const field = fields[position % fields.length]!;
        input[field] = damageOf(input[field]);
      }
      return input;
    });
}

describe.each(recordKindNames)("%s", (kind) => {
  const { arbitrary } = kindFixtures[kind];

  test("parse, serialise, parse is the identity", () => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (input) => {
        const first = validate(kind, input);
        expect(first.issues.filter((issue) => issue.severity === "error")).toEqual([]);
        const second = validate(kind, JSON.parse(JSON.stringify(first.record)));
        expect(JSON.stringify(second.record)).toBe(JSON.stringify(first.record));
        expect(second.issues).toEqual(first.issues);
      }),
      { numRuns: 100 },
    );
  });

  test("storing and lifting is the identity", () => {
    fc.assert(
      fc.property(arbitrary as fc.Arbitrary<object>, (input) => {
        const { record } = validate(kind, input);
        const stored: unknown = JSON.parse(JSON.stringify(toStored(definitionOf(kind)!, record!)));
        expect(migrate(kind, stored).record).toEqual(JSON.parse(JSON.stringify(record)));
      }),
      { numRuns: 30 },
    );
  });

  test("validating leaves its input as it is", () => {
    fc.assert(
      fc.property(damaged(kind), (input) => {
        const before = structuredClone(input);
        validate(kind, input);
        expect(input).toEqual(before);
      }),
      { numRuns: 50 },
    );
  });

  test("applying all repairs never adds an error", () => {
    fc.assert(
      fc.property(damaged(kind), (input) => {
        const before = validate(kind, input);
        const repaired = applyFixes(input, before.issues);
        const after = validate(kind, repaired);
        expect(shapeErrors(after.issues)).toBeLessThanOrEqual(shapeErrors(before.issues));
        const hidden = shapeErrors(before.issues) > 0 ? Number.POSITIVE_INFINITY : 0;
        expect(errors(after.issues)).toBeLessThanOrEqual(errors(before.issues) + hidden);
      }),
      { numRuns: 200 },
    );
  });
});
