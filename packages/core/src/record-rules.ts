import type { RecordBase } from "./record.js";
import type { Rule } from "./rules.js";

function isBefore(a: string, b: string): boolean {
  return a.endsWith("Z") && b.endsWith("Z") && a.length === b.length
    ? a < b
    : Date.parse(a) < Date.parse(b);
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
];
