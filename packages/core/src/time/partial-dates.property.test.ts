/*
 * Laws of partial dates:
 * 1. parse ∘ serialise is the identity on structures, serialise ∘ parse on valid texts.
 * 2. The earliest day is never after the latest.
 * 3. `before` is a strict partial order: irreflexive, antisymmetric, transitive. `after` is its mirror;
 *    `overlaps` and `unknown` are symmetric.
 * 4. Sorting is a total order that agrees with `before`.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { earliestDay, isAfterEnd, latestDay } from "./bounds.js";
import { readDay, dayRank } from "./calendar.js";
import { comparePartialDates, orderPartialDates } from "./compare.js";
import { isEdtf, parseEdtf } from "./edtf.js";
import { toEdtf } from "./edtf-text.js";
import { anyPartialDate, anyParts } from "./partial-dates.test-support.js";

const runs = { numRuns: 2000 };
const mirrored = {
  before: "after",
  after: "before",
  overlaps: "overlaps",
  unknown: "unknown",
} as const;

function rankOf(day: string): number {
  return dayRank(...readDay(day)!);
}

describe("laws of partial dates", () => {
  test("DATE10 parsing what was written gives the same date", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const edtf = toEdtf(parts);
        expect(parseEdtf(edtf)).toMatchObject({ value: { ...parts, edtf }, issues: [] });
        expect(toEdtf(parseEdtf(edtf).value!)).toBe(edtf);
      }),
      runs,
    );
  });

  test("DATE10 a text near EDTF is either refused or written back letter by letter", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("0123456789XYTZ-+:/.?~%")),
      maxLength: 24,
    });
    const broken = fc
      .tuple(anyPartialDate, fc.nat(30), fc.constantFrom(...Array.from("0139XYTZ-+:/.?~% ")))
      .map(([date, at, letter]) => {
        const text = date.edtf;
        return text.slice(0, at) + letter + text.slice(at + 1);
      });
    fc.assert(
      fc.property(fc.oneof(letters, broken), (text) => {
        const { value, issues } = parseEdtf(text);
        const writtenBack = value === undefined || issues.length > 0 ? text : value.edtf;
        expect(writtenBack).toBe(text);
        expect(value !== undefined || issues.length > 0).toBe(true);
      }),
      runs,
    );
  });

  test("DATE11 the earliest day is never after the latest", () => {
    fc.assert(
      fc.property(anyPartialDate, (date) => {
        const [earliest, latest] = [earliestDay(date), latestDay(date)];
        fc.pre(earliest !== undefined && latest !== undefined);
        expect(rankOf(earliest)).toBeLessThanOrEqual(rankOf(latest));
        expect(isAfterEnd(date, latest)).toBe(false);
      }),
      runs,
    );
  });

  test("DATE14 before is irreflexive and antisymmetric, overlaps and unknown are symmetric", () => {
    fc.assert(
      fc.property(anyPartialDate, anyPartialDate, (a, b) => {
        expect(comparePartialDates(b, a)).toBe(mirrored[comparePartialDates(a, b)]);
        expect(["overlaps", "unknown"]).toContain(comparePartialDates(a, a));
      }),
      runs,
    );
  });

  test("DATE14 before is transitive", () => {
    fc.assert(
      fc.property(anyPartialDate, anyPartialDate, anyPartialDate, (x, y, z) => {
        const [a, b, c] = [x, y, z].sort(orderPartialDates) as [typeof x, typeof x, typeof x];
        fc.pre(comparePartialDates(a, b) === "before" && comparePartialDates(b, c) === "before");
        expect(comparePartialDates(a, c)).toBe("before");
      }),
      runs,
    );
  });

  test("DATE15 the order for sorting is total and agrees with before", () => {
    fc.assert(
      fc.property(anyPartialDate, anyPartialDate, anyPartialDate, (a, b, c) => {
        expect(Math.sign(orderPartialDates(b, a)) + Math.sign(orderPartialDates(a, b))).toBe(0);
        expect(orderPartialDates(a, b) === 0).toBe(a.edtf === b.edtf);
        const isRising = orderPartialDates(a, b) <= 0 && orderPartialDates(b, c) <= 0;
        expect(!isRising || orderPartialDates(a, c) <= 0).toBe(true);
        const isBefore = comparePartialDates(a, b) === "before";
        expect(!isBefore || orderPartialDates(a, b) === -1).toBe(true);
      }),
      runs,
    );
  });

  test("DATE6 any text at all is answered, never thrown at", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 80 }), (text) => {
        expect(isEdtf(text)).toBe(
          parseEdtf(text).value !== undefined && parseEdtf(text).issues.length === 0,
        );
      }),
      runs,
    );
  });
});
