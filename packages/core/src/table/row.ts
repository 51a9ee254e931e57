import type { FixOperation, Issue, Path } from "../issues.js";
import { createIssue } from "../issues.js";
import { tableMessages } from "../messages/table.js";
import { valueAt, type CellContext, type Column, type Fields } from "./column.js";
import type { TableKind } from "./columns.js";
import { complete } from "./complete.js";
import { isInRest, readRest, type Rest } from "./rest.js";

/** A column of a table at hand: its heading, and what it is read as. */
export interface TableColumn {
  readonly heading: string;
  readonly column: Column | undefined;
  readonly isRest: boolean;
}

/** What the reader of a row knows of its table. */
export interface RowReader {
  readonly kind: TableKind;
  readonly columns: readonly TableColumn[];
  readonly zone: string;
  readonly reference: string;
  readonly idOf: (name: string) => string;
}

/** The id that stands for a name as long as nobody knows whose it is. */
export function nameId(name: string): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(name) ? name : `name:${encodeURIComponent(name.trim())}`;
}

/** A cell as it is compared and read. */
function textOf(cell: string | undefined): string {
  return (cell ?? "").normalize("NFC").trim();
}

const setTo = (path: Path, value: unknown): FixOperation => ({ op: "set", path, value });

function restOf(cells: readonly string[], columns: readonly TableColumn[]): string {
  return columns.map(({ isRest }, index) => (isRest ? (cells[index] ?? "") : "")).join("");
}

function readCell(
  cell: string,
  column: Column,
  fields: Fields,
  rest: Rest,
  context: CellContext,
): void {
  if (isInRest(column, rest)) {
    const written = rest.cells[column.field] ?? "";
    if (cell === written) return;
    if (cell === "") column.clear(fields);
  }
  if (cell !== "") column.read(cell, fields, context);
}

/** The fields that a row gives, before anything of them is validated, and what is to be said of its cells. */
export function readFields(
  cells: readonly string[],
  row: number,
  reader: RowReader,
): { fields: Fields; issues: Issue[] } {
  const issues: Issue[] = [];
  const say = (column: string, code: keyof typeof tableMessages, params: Issue["params"] = {}) =>
    void issues.push(createIssue(tableMessages, code, [], { params: { ...params, row, column } }));
  const restText = restOf(cells, reader.columns);
  const rest = restText.trim() === "" ? { fields: {}, cells: {} } : readRest(restText);
  if (rest === undefined) {
    const heading = reader.columns.find(({ isRest }) => isRest)!.heading;
    say(heading, "table-cell-json", { value: restText.slice(0, 60) });
  }
  const fields: Fields = { ...rest?.fields };
  for (const [index, { heading, column }] of reader.columns.entries()) {
    if (column === undefined) continue;
    readCell(textOf(cells[index]), column, fields, rest ?? { fields: {}, cells: {} }, {
      ...reader,
      report(code, params, meant) {
        const fix = meant === undefined ? {} : { fix: [setTo(column.path, meant)] };
        const all = { ...params, row, column: heading };
        issues.push(createIssue(tableMessages, code, column.path, { params: all, ...fix }));
      },
      pass(found) {
        for (const { fix: _textOfCell, ...issue } of found) {
          issues.push({ ...issue, path: [], params: { ...issue.params, row, column: heading } });
        }
      },
    });
  }
  complete(reader.kind, fields, (field, value) => {
    const shown = reader.columns.find(({ column }) => column?.field === field);
    say(shown?.heading ?? field, "table-value-without-date", { value });
  });
  return { fields, issues };
}

/** The column that an issue of a record belongs to: the one whose field lies closest to its path. */
export function columnOf(
  path: Issue["path"],
  fields: Fields,
  columns: readonly TableColumn[],
): TableColumn | undefined {
  if (path.length === 0) return undefined;
  const near = columns.filter(
    ({ column }) =>
      column !== undefined &&
      column.path.slice(0, path.length).every((step, index) => path[index] === step) &&
      (column.holds?.(path, fields) ?? true),
  );
  const byCloseness = near.toSorted((a, b) => b.column!.path.length - a.column!.path.length);
  return byCloseness[0];
}

/** Whether a value differs from another in anything that JSON shows. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** The repair that a column offers for a refused value of its field, where the issue brings none. */
export function suggestedFix(
  issue: Issue,
  fields: Fields,
  column: Column | undefined,
): Pick<Issue, "fix"> {
  if (issue.fix !== undefined || column?.suggest === undefined) return {};
  const value = valueAt(fields, column.path);
  const meant = typeof value === "string" ? column.suggest(value) : undefined;
  return meant === undefined || meant === value ? {} : { fix: [setTo(column.path, meant)] };
}
