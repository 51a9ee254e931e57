import type { Path } from "../issues.js";
import { labelOf } from "../labels/label-of.js";
import { mistypes } from "./mistypes.js";
import {
  putAt,
  removeAt,
  valueAt,
  type CellContext,
  type Column,
  type Fields,
  type Headings,
  type WriteCellContext,
} from "./column.js";

type Reading = (cell: string, context: CellContext) => unknown;
type Writing = (value: unknown, context: WriteCellContext) => string;

const writeText: Writing = (value) => (typeof value === "string" ? value : "");

const pathOf = (field: string): Path =>
  field.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));

/** A column that fills one field; a cell that cannot be read leaves the field as it is. */
export function column(
  field: string,
  headings: Headings,
  read: Reading,
  write: Writing = writeText,
): Column {
  const path = pathOf(field);
  return {
    field,
    headings,
    path,
    read(cell, fields, context) {
      const value = read(cell, context);
      if (value !== undefined) putAt(fields, path, value);
    },
    clear: (fields) => removeAt(fields, path),
    write: (fields, context) => write(valueAt(fields, path), context),
  };
}

/** A text as it stands in the cell. */
export function text(field: string, ...headings: Headings): Column {
  return column(field, headings, (cell) => cell);
}

const itemsOf = (cell: string): string[] => cell.split(/\s*\|\s*/).filter((item) => item !== "");

/** Several texts, ` | ` between them. */
export function list(field: string, ...headings: Headings): Column {
  return column(field, headings, itemsOf, (value) =>
    Array.isArray(value) ? value.join(" | ") : "",
  );
}

function numberColumn(
  field: string,
  headings: Headings,
  plainOf: (cell: string) => string,
  form: RegExp,
): Column {
  return column(
    field,
    headings,
    (cell, context) => {
      const plain = plainOf(cell.replace(/[\s\u00a0\u202f']/g, ""));
      if (form.test(plain)) return Number(plain);
      context.report("table-cell-number", { value: cell });
      return undefined;
    },
    (value) => (typeof value === "number" ? String(value) : ""),
  );
}

const withoutGroups = (cell: string): string =>
  /^\d{1,3}([.,]\d{3})+$/.test(cell) ? cell.replace(/[.,]/g, "") : cell;

/** A count: `15.111`, `15,111`, `15 111` and `15111` are the same. */
export function count(field: string, ...headings: Headings): Column {
  return numberColumn(field, headings, withoutGroups, /^\d{1,15}$/);
}

/** A number whose comma or full stop stands before its decimals, as of degrees. */
export function decimal(field: string, ...headings: Headings): Column {
  return numberColumn(field, headings, (cell) => cell.replace(",", "."), /^[+-]?\d+(\.\d+)?$/);
}

/** A web address; one without its scheme is repaired. */
export function url(field: string, ...headings: Headings): Column {
  return {
    ...text(field, ...headings),
    suggest: (value) =>
      /^[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+(\/\S*)?$/u.test(value) ? `https://${value}` : undefined,
  };
}

const formsOf = (kind: string, one: string): string[] =>
  [one, labelOf(`${kind}.${one}`, "de"), labelOf(`${kind}.${one}`, "en")].map((form) =>
    form.toLowerCase(),
  );

/** The code that a cell means: itself, or its German or English label. */
function codeOf(cell: string, kind: string, codes: readonly string[]): string {
  return codes.find((one) => formsOf(kind, one).includes(cell.toLowerCase())) ?? cell;
}

const mostMistypes = 2;

/** The only code whose name or label is a slip of the hand away. */
function nearCode(value: string, kind: string, codes: readonly string[]): string | undefined {
  const wanted = value.toLowerCase().slice(0, 60);
  const most = Math.min(mostMistypes, Math.floor(wanted.length / 3));
  const near = codes.filter((one) =>
    formsOf(kind, one).some((form) => mistypes(wanted, form) <= most),
  );
  return near.length === 1 ? near[0] : undefined;
}

/** One of a table of codes, by its label or as it is stored. An unknown word is left to the rules of the record. */
export function code(
  kind: string,
  codes: readonly string[],
  field: string,
  ...headings: Headings
): Column {
  const plain = column(
    field,
    headings,
    (cell) => codeOf(cell, kind, codes),
    (value, { locale }) => {
      if (typeof value !== "string") return "";
      return codes.includes(value) ? labelOf(`${kind}.${value}`, locale) : value;
    },
  );
  return { ...plain, suggest: (value) => nearCode(value, kind, codes) };
}

/** The id of something that people write by its name. */
export function reference(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    (cell, { idOf }) => idOf(cell),
    (value, { nameOf }) => (typeof value === "string" ? nameOf(value) : ""),
  );
}

/** Several of them, ` | ` between them. */
export function references(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    (cell, { idOf }) => itemsOf(cell).map(idOf),
    (value, { nameOf }) =>
      Array.isArray(value) ? value.map((id) => nameOf(String(id))).join(" | ") : "",
  );
}

function entriesAt(fields: Fields, field: string): Fields[] {
  const entries = fields[field];
  return Array.isArray(entries) ? (entries as Fields[]) : [];
}

/** An identifier of one scheme; it becomes an entry of the list of identifiers. */
export function identifier(scheme: string, ...headings: Headings): Column {
  const isOwn = (entry: unknown) => valueAt(entry, ["scheme"]) === scheme;
  return {
    field: `identifiers.${scheme}`,
    headings,
    path: ["identifiers"],
    read(cell, fields) {
      const entries = entriesAt(fields, "identifiers");
      const own = entries.find(isOwn);
      if (own === undefined) fields["identifiers"] = [...entries, { scheme, value: cell }];
      else own["value"] = cell;
    },
    clear(fields) {
      fields["identifiers"] = entriesAt(fields, "identifiers").filter((entry) => !isOwn(entry));
    },
    write: (fields, context) =>
      writeText(entriesAt(fields, "identifiers").find(isOwn)?.["value"], context),
    holds: (path, fields) => path.length < 2 || isOwn(valueAt(fields, path.slice(0, 2))),
  };
}

/** The first contact point of a kind. Whoever comes in is visible to coordinators only, on no recorded basis. */
export function contactPoint(field: string, ...headings: Headings): Column {
  const imported = { context: "work", visibility: "coordinators", basis: "notRecorded" };
  return {
    field,
    headings,
    path: [field],
    read(cell, fields) {
      const [first] = entriesAt(fields, field);
      if (first === undefined) fields[field] = [{ value: cell, ...imported }];
      else first["value"] = cell;
    },
    clear(fields) {
      fields[field] = entriesAt(fields, field).slice(1);
    },
    write: (fields, context) => writeText(valueAt(fields, [field, 0, "value"]), context),
  };
}
