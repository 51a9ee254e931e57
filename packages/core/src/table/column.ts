import type { Issue, Locale } from "../issues.js";
import { createIssue } from "../issues.js";
import { labelOf } from "../labels/label-of.js";
import { tableMessages } from "../messages/table.js";
import { isEdtf } from "../time/edtf.js";
import { parsePartialDate } from "../time/phrases/parse-partial-date.js";

/** A record in the making: a nested object, or a list inside one. */
export type Fields = Record<string, unknown>;

export type FieldPath = readonly (string | number)[];

/** What a column is told when it reads a cell. */
export interface CellContext {
  readonly zone: string;
  /** The day that dates without a year are seen from. */
  readonly reference: string;
  /** The id that a name in a cell stands for. */
  readonly idOf: (name: string) => string;
  report(code: keyof typeof tableMessages, params?: Issue["params"]): void;
}

/** What a column is told when it writes a cell. */
export interface WriteCellContext {
  readonly locale: Locale;
  readonly nameOf: (id: string) => string;
}

/** A column of a table of records. */
export interface Column {
  /** Names the column in a mapping: `name.de`, `identifiers.ags`. */
  readonly field: string;
  /** Headings it is known by: the German one, the English one, then others people use. */
  readonly headings: readonly [string, string, ...string[]];
  /** The fields whose issues belong to this column. */
  readonly path: FieldPath;
  /** Puts the cell, never empty, into the record. */
  read(cell: string, fields: Fields, context: CellContext): void;
  write(fields: Fields, context: WriteCellContext): string;
}

type Headings = Column["headings"];

/** The value at a path; undefined where the path ends early. Own properties only. */
export function valueAt(fields: unknown, path: FieldPath): unknown {
  return path.reduce<unknown>((value, step) => {
    const isInside = typeof value === "object" && value !== null && Object.hasOwn(value, step);
    return isInside ? (value as Record<string | number, unknown>)[step] : undefined;
  }, fields);
}

/** Puts a value at a path of known steps, and makes what is missing on the way. */
export function putAt(fields: Fields, path: FieldPath, value: unknown): void {
  let inside: Record<string | number, unknown> = fields;
  for (const [index, step] of path.slice(0, -1).entries()) {
    const next = path[index + 1];
    inside[step] ??= typeof next === "number" ? [] : {};
    inside = inside[step] as Record<string | number, unknown>;
  }
  inside[path.at(-1)!] = value;
}

type Reading = (cell: string, context: CellContext) => unknown;
type Writing = (value: unknown, context: WriteCellContext) => string;

const writeText: Writing = (value) => (typeof value === "string" ? value : "");

function column(
  field: string,
  headings: Headings,
  path: FieldPath,
  read: Reading,
  write: Writing = writeText,
): Column {
  return {
    field,
    headings,
    path,
    read(cell, fields, context) {
      const value = read(cell, context);
      if (value !== undefined) putAt(fields, path, value);
    },
    write: (fields, context) => write(valueAt(fields, path), context),
  };
}

const pathOf = (field: string): FieldPath =>
  field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A text as it stands in the cell. */
export function text(field: string, ...headings: Headings): Column {
  return column(field, headings, pathOf(field), (cell) => cell);
}

/** Several texts, ` | ` between them. */
export function list(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    pathOf(field),
    (cell) => cell.split(/\s*\|\s*/).filter((item) => item !== ""),
    (value) => (Array.isArray(value) ? value.join(" | ") : ""),
  );
}

/** A number, with a comma or a full stop before its decimals and blanks or full stops between its thousands. */
export function number(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    pathOf(field),
    (cell, { report }) => {
      const plain = cell.replace(/[\s\u00a0']|\.(?=\d{3}(?:\D|$))/g, "").replace(",", ".");
      if (/^-?\d+(\.\d+)?$/.test(plain)) return Number(plain);
      report("table-cell-number", { value: cell });
      return undefined;
    },
    (value) => (typeof value === "number" ? String(value) : ""),
  );
}

/** The code that a cell means: itself, or its German or English label. */
function codeOf(cell: string, kind: string, codes: readonly string[]): string {
  const wanted = cell.trim().toLowerCase();
  const forms = (code: string) => [
    code,
    ...(["de", "en"] as const).map((locale) => labelOf(`${kind}.${code}`, locale)),
  ];
  return codes.find((code) => forms(code).some((form) => form.toLowerCase() === wanted)) ?? cell;
}

/** One of a table of codes, by its label or as it is stored. An unknown word is left to the rules of the record. */
export function code(
  kind: string,
  codes: readonly string[],
  field: string,
  ...headings: Headings
): Column {
  return column(
    field,
    headings,
    pathOf(field),
    (cell) => codeOf(cell, kind, codes),
    (value, { locale }) => (typeof value === "string" ? labelOf(`${kind}.${value}`, locale) : ""),
  );
}

/** A partial date: EDTF, or German or English words. */
export function date(field: string, ...headings: Headings): Column {
  return column(field, headings, pathOf(field), (cell, { reference, report }) => {
    if (isEdtf(cell)) return cell;
    const stated = parsePartialDate(cell, { reference, locale: "de" });
    if (stated.date !== undefined) return stated.date.edtf;
    const english = parsePartialDate(cell, { reference, locale: "en" });
    if (english.date !== undefined) return english.date.edtf;
    report("table-cell-date", { value: cell });
    return undefined;
  });
}

/** The id of something that people write by its name. */
export function reference(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    pathOf(field),
    (cell, { idOf }) => idOf(cell),
    (value, { nameOf }) => (typeof value === "string" ? nameOf(value) : ""),
  );
}

/** Several of them, ` | ` between them. */
export function references(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    pathOf(field),
    (cell, { idOf }) =>
      cell
        .split(/\s*\|\s*/)
        .filter((name) => name !== "")
        .map(idOf),
    (value, { nameOf }) =>
      Array.isArray(value) ? value.map((id) => nameOf(String(id))).join(" | ") : "",
  );
}

/** An identifier of one scheme; it becomes an entry of the list of identifiers. */
export function identifier(scheme: string, ...headings: Headings): Column {
  const entries = (fields: Fields) => (fields["identifiers"] ?? []) as Fields[];
  return {
    field: `identifiers.${scheme}`,
    headings,
    path: ["identifiers"],
    read(cell, fields) {
      fields["identifiers"] = [...entries(fields), { scheme, value: cell }];
    },
    write: (fields) =>
      String(entries(fields).find((entry) => entry["scheme"] === scheme)?.["value"] ?? ""),
  };
}

/** The first contact point of a kind. Whoever comes in is visible to coordinators only, on no recorded basis. */
export function contactPoint(field: string, ...headings: Headings): Column {
  const imported = { context: "work", visibility: "coordinators", basis: "notRecorded" };
  return column(
    field,
    headings,
    [field],
    (cell) => [{ value: cell, ...imported }],
    (value) => String(valueAt(value, [0, "value"]) ?? ""),
  );
}

/** The issue of a cell. */
export function cellIssue(
  codeName: keyof typeof tableMessages,
  row: number,
  heading: string,
  params: Issue["params"] = {},
): Issue {
  return createIssue(tableMessages, codeName, [], { params: { ...params, row, column: heading } });
}
