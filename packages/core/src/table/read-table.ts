import { eventDefinition } from "../event/event.js";
import { createIssue, type Issue } from "../issues.js";
import { tableMessages } from "../messages/table.js";
import { organisationDefinition } from "../organisation/organisation.js";
import { partnershipDefinition } from "../partnership/partnership.js";
import { personDefinition } from "../person/person.js";
import { placeDefinition } from "../place/place.js";
import { taskDefinition } from "../task/task.js";
import { validateWith, type Validated } from "../validation.js";
import { cellIssue, type Column, type Fields } from "./column.js";
import { columnsOfKind, type TableKind } from "./columns.js";
import { complete } from "./complete.js";
import { recogniseHeadings, restField, type TableMapping } from "./heading.js";

const definitions = {
  place: placeDefinition,
  partnership: partnershipDefinition,
  organisation: organisationDefinition,
  person: personDefinition,
  event: eventDefinition,
  task: taskDefinition,
} as const;

/** The record of a kind of table. */
export type TableRecord<K extends TableKind> = (typeof definitions)[K]["schema"] extends {
  readonly _output: infer T;
}
  ? T
  : never;

/** What a reader of tables is told. Each has a default, so that a table can be looked at before anything is decided. */
export interface ReadTableOptions {
  /** The present instant: `created` and `modified` of each record. Default: the beginning of 1970. */
  readonly now?: string;
  /** Makes the id of a record whose row has none. Default: `row:2` for the second row. */
  readonly newId?: (row: number) => string;
  /** The id of a place or organisation written by its name. Default: `name:` and the name. */
  readonly idOf?: (name: string) => string | undefined;
  /** Where clock times are meant. Default: `Europe/Berlin`. */
  readonly zone?: string;
  /** The calling code of phone numbers that name no country: `49`. */
  readonly callingCode?: string;
}

/** One row of a table: counted as a spreadsheet counts, the headings are row 1. */
export interface TableRow<T> {
  readonly row: number;
  readonly record?: T;
  readonly issues: readonly Issue[];
}

/** The outcome: the rows that hold something, and which heading was read as what. */
export interface ReadTable<T> {
  readonly rows: readonly TableRow<T>[];
  readonly mapping: TableMapping;
}

interface Reader {
  readonly kind: TableKind;
  readonly columns: readonly { heading: string; column: Column | undefined; isRest: boolean }[];
  readonly options: ReadTableOptions;
}

/** The id that stands for a name as long as nobody knows whose it is. */
export function nameId(name: string): string {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(name) ? name : `name:${encodeURIComponent(name.trim())}`;
}

function readCells(cells: readonly string[], row: number, reader: Reader) {
  const fields: Fields = {};
  const issues: Issue[] = [];
  const { options } = reader;
  let rest: string | undefined;
  for (const [index, { heading, column, isRest }] of reader.columns.entries()) {
    const cell = (cells[index] ?? "").normalize("NFC").trim();
    if (cell === "") continue;
    if (isRest) rest = cell;
    column?.read(cell, fields, {
      zone: options.zone ?? "Europe/Berlin",
      reference: options.now?.slice(0, 10) ?? "",
      idOf: (name) => options.idOf?.(name) ?? nameId(name),
      report: (code, params) => issues.push(cellIssue(code, row, heading, params)),
    });
  }
  return { fields, issues, rest };
}

/** JSON of the fields without a column, put over what the columns gave. Keys become own properties, whatever their name. */
function withRest(fields: Fields, rest: string | undefined, row: number, issues: Issue[]): Fields {
  if (rest === undefined) return fields;
  try {
    const read: unknown = JSON.parse(rest);
    if (typeof read === "object" && read !== null && !Array.isArray(read)) {
      return Object.fromEntries([...Object.entries(fields), ...Object.entries(read)]);
    }
  } catch {
    // Broken JSON is told below; the columns of the row were read.
  }
  issues.push(cellIssue("table-cell-json", row, restField, { value: rest.slice(0, 60) }));
  return fields;
}

/** The column that an issue of the record belongs to: the one whose field lies closest around its path. */
function columnOf(path: Issue["path"], { columns }: Reader): string | undefined {
  const around = columns.filter(
    ({ column }) =>
      column !== undefined &&
      column.path.slice(0, path.length).every((step, index) => path[index] === step),
  );
  return around.toSorted((a, b) => b.column!.path.length - a.column!.path.length)[0]?.heading;
}

function readRow(cells: readonly string[], row: number, reader: Reader): TableRow<unknown> {
  const { kind, options } = reader;
  const { fields: read, issues, rest } = readCells(cells, row, reader);
  const fields = withRest(complete(kind, read), rest, row, issues);
  const now = options.now ?? "1970-01-01T00:00:00Z";
  const validated: Validated<unknown> = validateWith(
    definitions[kind] as never,
    {
      id: options.newId?.(row) ?? `row:${row}`,
      type: kind,
      created: now,
      modified: now,
      ...fields,
    },
    (options.callingCode === undefined ? {} : { callingCode: options.callingCode }) as never,
  );
  const found = validated.issues.map((issue) => {
    const column = columnOf(issue.path, reader);
    const params = { ...issue.params, row, ...(column !== undefined && { column }) };
    return { ...issue, params };
  });
  const all = [...issues, ...found];
  return validated.record === undefined
    ? { row, issues: all }
    : { row, record: validated.record, issues: all };
}

function unknownColumns(mapping: TableMapping): Issue[] {
  return Object.entries(mapping)
    .filter(([heading, field]) => field === null && heading.trim() !== "")
    .map(([column]) =>
      createIssue(tableMessages, "table-column-unknown", [], { params: { row: 1, column } }),
    );
}

/**
 * Reads a table, first row its headings, as records of one kind. Issues carry `params.row` and `params.column`. Headings
 * that nobody knows are told with row 1, and their cells are left aside.
 */
export function readTable<K extends TableKind>(
  table: readonly (readonly string[])[],
  kind: K,
  stated: TableMapping = {},
  options: ReadTableOptions = {},
): ReadTable<TableRecord<K>> {
  const headings = (table[0] ?? []).map((heading) => heading.trim());
  const mapping = recogniseHeadings(headings, kind, stated);
  const columns: readonly Column[] = columnsOfKind[kind];
  const reader: Reader = {
    kind,
    options,
    columns: headings.map((heading) => ({
      heading,
      column: columns.find(({ field }) => field === mapping[heading]),
      isRest: mapping[heading] === restField,
    })),
  };
  const rows: TableRow<unknown>[] = [];
  const unknown = unknownColumns(mapping);
  if (unknown.length > 0) rows.push({ row: 1, issues: unknown });
  for (const [index, cells] of table.entries()) {
    if (index === 0 || cells.every((cell) => cell.trim() === "")) continue;
    rows.push(readRow(cells, index + 1, reader));
  }
  return { rows: rows as TableRow<TableRecord<K>>[], mapping };
}
