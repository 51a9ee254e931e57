import type { Issue } from "../issues.js";
import type { ReadTable, TableRow } from "./read-table.js";

function rowOf({ params }: Issue, headings: number): number {
  return typeof params["row"] === "number" ? params["row"] : headings;
}

/** Puts what was said of a file where it belongs: to the row it names, or to that of the headings. */
export function withFileIssues<T>(
  { rows, mapping }: ReadTable<T>,
  issues: readonly Issue[],
): ReadTable<T> {
  if (issues.length === 0) return { rows, mapping };
  const refused = issues.some(
    ({ code }) => code === "table-too-large" || code === "table-unreadable",
  );
  const byRow = new Map<number, TableRow<T>>(refused ? [] : rows.map((row) => [row.row, row]));
  for (const issue of issues) {
    const row = rowOf(issue, 1);
    const there = byRow.get(row) ?? { row, issues: [] };
    const params = { ...issue.params, row };
    byRow.set(row, { ...there, issues: [...there.issues, { ...issue, params }] });
  }
  return { rows: [...byRow.values()].toSorted((a, b) => a.row - b.row), mapping };
}
