import type { RecordBase, Span } from "./record.js";
import type { Path } from "./issues.js";
import type { Report, Rule } from "./rules.js";
import { comparePartialDates } from "./time/compare.js";

function isBefore(a: string, b: string): boolean {
  return a.endsWith("Z") && b.endsWith("Z") && a.length === b.length
    ? a < b
    : Date.parse(a) < Date.parse(b);
}

/** Reports a span whose end lies before its beginning, with the repair that swaps the two. */
export function reportReversedSpan(span: Span | undefined, path: Path, report: Report): void {
  if (span?.from === undefined || span.to === undefined) return;
  const { from, to } = span;
  if (comparePartialDates(from, to) !== "after") return;
  report("span-reversed", path, {
    params: { from, to },
    fix: [
      { op: "set", path: [...path, "from"], value: to },
      { op: "set", path: [...path, "to"], value: from },
    ],
  });
}

/** The rules of the base, checked for every kind. */
export const recordRules: readonly Rule<RecordBase>[] = [
  {
    id: "REC1",
    codes: ["modified-before-created"],
    check({ created, modified }, _context, report) {
      if (isBefore(modified, created)) {
        report("modified-before-created", ["modified"], { params: { created, modified } });
      }
    },
  },
  {
    id: "REC2",
    codes: ["deleted-before-created"],
    check({ created, deleted }, _context, report) {
      if (deleted !== undefined && isBefore(deleted, created)) {
        report("deleted-before-created", ["deleted"], { params: { created, deleted } });
      }
    },
  },
  {
    id: "REC8",
    codes: ["span-reversed"],
    check({ identifiers }, _context, report) {
      if (identifiers === undefined) return;
      for (let i = 0; i < identifiers.length; i++) {
        reportReversedSpan(identifiers[i]!.valid, ["identifiers", i, "valid"], report);
      }
    },
  },
];
