import type { Issue } from "../issues.js";
import type { Partnership } from "../partnership/partnership.js";
import { createIssue } from "../issues.js";
import { tableMessages } from "../messages/table.js";
import { validateWith } from "../validation.js";
import type { Column, Fields } from "./column.js";
import { columnsOfKind, type TableKind } from "./columns.js";
import {
  distinctHeadings,
  headingRow,
  recogniseHeadings,
  restField,
  type TableMapping,
} from "./heading.js";
import {
  columnOf,
  nameId,
  readFields,
  suggestedFix,
  type RowReader,
  type TableColumn,
} from "./row.js";
import { tableDefinitions, type TableRecord } from "./table-kinds.js";

/** A table as rows of cells. */
export type Table = readonly (readonly string[])[];

/** What a reader of tables is told. Each has a default, so that a table can be looked at before anything is decided. */
export interface ReadTableOptions {
  /** The present instant: `created` and `modified` of records that do not say. Default: the beginning of 1970. */
  readonly now?: string;
  /** Makes the id of a record whose row has none. Default: `row:2` for the second row. */
  readonly newId?: (row: number) => string;
  /** The id of a place or organisation written by its name. Default: `name:` and the name. */
  readonly idOf?: (name: string) => string | undefined;
  /** Where clock times are meant. Default: `Europe/Berlin`. */
  readonly zone?: string;
  /** The calling code of phone numbers that name no country: `49`. */
  readonly callingCode?: string;
  /** Whether each row also brings the fields it gave before they were validated, so that chosen repairs can be applied. */
  readonly withFields?: boolean;
  /** Called before each row with its number and the number of the last one. */
  readonly onRow?: (row: number, last: number) => void;
}

/** One row of a table: counted as a spreadsheet counts, the headings are row 1. */
export interface TableRow<T> {
  readonly row: number;
  readonly record?: T;
  readonly issues: readonly Issue[];
  /** Only when they were asked for. */
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** The outcome: the rows that hold something, and which heading was read as what. */
export interface ReadTable<T> {
  readonly rows: readonly TableRow<T>[];
  readonly mapping: TableMapping;
}

/** A row with the fields it gave before they were validated, which its repairs are applied to. */
export interface RowInput extends TableRow<unknown> {
  readonly fields: Fields;
}

/** A table with its headings understood. */
export interface OpenTable {
  readonly mapping: TableMapping;
  readonly headingRow: number;
  readonly reader: RowReader;
  /** What is to be said of the headings. */
  readonly issues: readonly Issue[];
  rows(): Generator<RowInput>;
}

const issueAt = (
  code: keyof typeof tableMessages,
  row: number,
  params: Issue["params"] = {},
): Issue => createIssue(tableMessages, code, [], { params: { row, ...params } });

function headingIssues(mapping: TableMapping, kind: TableKind, row: number): Issue[] {
  const columns: readonly Column[] = columnsOfKind[kind];
  const fields = new Set([restField, ...columns.map(({ field }) => field)]);
  const entries = Object.entries(mapping);
  const hasWords = entries.some(([heading]) => /[\p{L}\p{N}]/u.test(heading));
  if (!hasWords) return [issueAt("table-empty", row)];
  if (entries.every(([, field]) => field === null || !fields.has(field))) {
    return [issueAt("table-no-heading-known", row, { headings: entries.map(([name]) => name) })];
  }
  return entries.flatMap(([column, field]) => {
    if (field === null) return [issueAt("table-column-unknown", row, { column })];
    return fields.has(field)
      ? []
      : [issueAt("table-field-unknown", row, { column, target: field })];
  });
}

const pairOf = ({ parties }: Partnership): string =>
  parties
    .map(({ place, organisation }) => place ?? organisation ?? "")
    .toSorted()
    .join("\n");

/** Whether the fields are those of a partnership as far as its rule about pairs looks at them. */
function hasParties(fields: Fields): fields is Fields & Partnership {
  const { parties, type } = fields;
  const isList = Array.isArray(parties) && parties.length > 1;
  return (
    isList &&
    type === "partnership" &&
    parties.every((party) => typeof party === "object" && party !== null)
  );
}

function idTwice(value: string, row: number, first: number): Issue {
  const params = { row, value, first };
  const fix = [{ op: "remove", path: ["id"] }] as const;
  return createIssue(tableMessages, "table-id-twice", ["id"], { params, fix });
}

/** What the rows before say about a row: the same id, the same pair of partners. */
function createNeighbours() {
  const rowOfId = new Map<unknown, number>();
  const pairs = new Map<string, Partnership[]>();
  return {
    rowOf: (id: unknown) => rowOfId.get(id),
    others(fields: Fields): Partnership[] {
      return hasParties(fields) ? (pairs.get(pairOf(fields)) ?? []) : [];
    },
    add(row: number, fields: Fields) {
      if (!rowOfId.has(fields["id"])) rowOfId.set(fields["id"], row);
      if (!hasParties(fields)) return;
      const key = pairOf(fields);
      pairs.set(key, [...(pairs.get(key) ?? []), fields]);
    },
  };
}

type Neighbours = ReturnType<typeof createNeighbours>;

function readRow(
  cells: readonly string[],
  row: number,
  reader: RowReader,
  options: ReadTableOptions,
  neighbours: Neighbours,
): RowInput {
  const { fields: read, issues: ofCells } = readFields(cells, row, reader);
  const now = options.now ?? "1970-01-01T00:00:00Z";
  const id = options.newId?.(row) ?? `row:${row}`;
  const created = read["created"] ?? read["modified"] ?? now;
  const fields: Fields = { id, type: reader.kind, created, modified: created, ...read };
  const { callingCode } = options;
  const context = {
    others: neighbours.others(fields),
    ...(callingCode !== undefined && { callingCode }),
  };
  const { record, issues } = validateWith(
    tableDefinitions[reader.kind] as never,
    fields,
    context as never,
  );
  const found = issues.map((issue) => {
    const shown = columnOf(issue.path, fields, reader.columns);
    const params = { ...issue.params, row, ...(shown !== undefined && { column: shown.heading }) };
    return Object.assign({}, issue, { params }, suggestedFix(issue, fields, shown?.column));
  });
  const first = neighbours.rowOf(fields["id"]);
  const isTwice = first !== undefined && typeof fields["id"] === "string";
  const twice = isTwice ? [idTwice(fields["id"] as string, row, first)] : [];
  neighbours.add(row, fields);
  const all = [...ofCells, ...found, ...twice];
  const base = { row, fields, issues: all };
  return record === undefined || isTwice ? base : { ...base, record };
}

function wideRow(cells: readonly string[], row: number, headings: readonly string[]): Issue[] {
  const beyond = cells.slice(headings.length).some((cell) => cell.trim() !== "");
  return beyond ? [issueAt("table-row-broken", row)] : [];
}

/** Recognises the headings of a table; its rows are read one by one. */
export function openTable(
  table: Table,
  kind: TableKind,
  stated: TableMapping = {},
  options: ReadTableOptions = {},
): OpenTable {
  const at = Math.max(0, headingRow(table, [kind], stated));
  const headings = distinctHeadings(table[at] ?? []);
  const mapping = recogniseHeadings(headings, kind, stated);
  const all: readonly Column[] = columnsOfKind[kind];
  const columns = headings.map((heading): TableColumn => ({
    heading,
    column: all.find(({ field }) => heading !== "" && field === mapping[heading]),
    isRest: heading !== "" && mapping[heading] === restField,
  }));
  const issues = headingIssues(mapping, kind, at + 1);
  const isReadable = columns.some(({ column, isRest }) => column !== undefined || isRest);
  const reader: RowReader = {
    kind,
    columns,
    zone: options.zone ?? "Europe/Berlin",
    reference: options.now?.slice(0, 10) ?? "",
    idOf: (name) => options.idOf?.(name) ?? nameId(name),
  };
  return {
    mapping,
    headingRow: at,
    reader,
    issues,
    *rows() {
      if (!isReadable) return;
      const neighbours = createNeighbours();
      for (const [index, cells] of table.entries()) {
        if (index <= at || cells.every((cell) => cell.trim() === "")) continue;
        options.onRow?.(index + 1, table.length);
        const read = readRow(cells, index + 1, reader, options, neighbours);
        yield { ...read, issues: [...wideRow(cells, index + 1, headings), ...read.issues] };
      }
    },
  };
}

/**
 * Reads a table as records of one kind. The headings stand in its first row, or below a title. Issues carry `params.row`
 * and `params.column`. Headings that nobody knows are told in the row of the headings, and their cells are left aside.
 */
export function readTable<K extends TableKind>(
  table: Table,
  kind: K,
  stated: TableMapping = {},
  options: ReadTableOptions = {},
): ReadTable<TableRecord<K>> {
  const open = openTable(table, kind, stated, options);
  const rows: TableRow<unknown>[] = [];
  if (open.issues.length > 0) rows.push({ row: open.headingRow + 1, issues: open.issues });
  for (const { fields, ...row } of open.rows()) {
    rows.push(options.withFields === true ? { ...row, fields } : row);
  }
  return { rows: rows as TableRow<TableRecord<K>>[], mapping: open.mapping };
}
