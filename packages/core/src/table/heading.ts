import type { Column } from "./column.js";
import { columnsOfKind, type TableKind } from "./columns.js";

/** Heading → field of a record, `null` for a column that is left aside. */
export type TableMapping = Readonly<Record<string, string | null>>;

/** The heading of the column that holds, as JSON, whatever has no column of its own. */
export const restHeadings = { de: "Weitere Angaben (JSON)", en: "Further fields (JSON)" } as const;

/** The field of that column in a mapping. Long JSON goes on in further columns: `Weitere Angaben (JSON) 2`. */
export const restField = "(rest)";

/** The kinds of records that can be exchanged as tables. */
export const tableKinds = Object.keys(columnsOfKind) as TableKind[];

/** Headings are compared without case, marks and anything that is no letter or digit. */
function fold(heading: string): string {
  return heading
    .slice(0, 200)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

const foldedRest = Object.values(restHeadings).map(fold);

function isRestHeading(folded: string): boolean {
  return foldedRest.some(
    (name) => folded.startsWith(name) && /^\d*$/.test(folded.slice(name.length)),
  );
}

function fieldOf(heading: string, columns: readonly Column[], taken: ReadonlySet<string>) {
  const wanted = fold(heading);
  if (wanted === "") return null;
  if (isRestHeading(wanted)) return restField;
  const free = columns.filter(({ field }) => !taken.has(field));
  const exact = free.find(({ field }) => field === heading);
  const known = free.find(({ headings }) => headings.some((name) => fold(name) === wanted));
  return (exact ?? known)?.field ?? null;
}

/** The headings with a number behind each that stands there again: `Name`, `Name (2)`. */
export function distinctHeadings(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell) => {
    const heading = cell.normalize("NFC").trim();
    const times = (seen.get(heading) ?? 0) + 1;
    seen.set(heading, times);
    return heading === "" || times === 1 ? heading : `${heading} (${times})`;
  });
}

/**
 * Recognises the headings of a table: by the names the columns have in German and English and those that offices use.
 * What the caller says of a heading goes before; a field is given to one heading only.
 */
export function recogniseHeadings(
  headings: readonly string[],
  kind: TableKind,
  stated: TableMapping = {},
): TableMapping {
  const columns: readonly Column[] = columnsOfKind[kind];
  const taken = new Set(Object.values(stated).filter((field) => field !== null));
  const recognised = headings
    .filter((heading) => heading !== "")
    .map((heading): [string, string | null] => {
      if (Object.hasOwn(stated, heading)) return [heading, stated[heading]!];
      const field = fieldOf(heading, columns, taken);
      if (field !== null) taken.add(field);
      return [heading, field];
    });
  return Object.fromEntries(recognised);
}

/** How many headings of a row a kind knows. */
export function countKnown(
  headings: readonly string[],
  kind: TableKind,
  stated: TableMapping = {},
): number {
  const mapping = recogniseHeadings(distinctHeadings(headings), kind, stated);
  return Object.values(mapping).filter((field) => field !== null).length;
}

const rowsLookedAt = 20;

/**
 * The position of the row with the headings: the first with text, unless it holds no known heading and one of the rows
 * below it, as under a title, holds at least two. -1 for a table without any text.
 */
export function headingRow(
  table: readonly (readonly string[])[],
  kinds: readonly TableKind[],
  stated: TableMapping = {},
): number {
  const first = table.findIndex((cells) => cells.some((cell) => cell.trim() !== ""));
  if (first < 0) return -1;
  const known = (cells: readonly string[]) =>
    Math.max(...kinds.map((kind) => countKnown(cells, kind, stated)));
  if (known(table[first]!) > 0) return first;
  const below = table.slice(first + 1, first + 1 + rowsLookedAt);
  const found = below.findIndex((cells) => known(cells) >= 2);
  return found < 0 ? first : first + 1 + found;
}

/** The kind whose headings a table has: the one that knows most of them, at least two, and more than any other. */
export function recogniseKind(table: readonly (readonly string[])[]): TableKind | undefined {
  const row = headingRow(table, tableKinds);
  if (row < 0) return undefined;
  const counts = tableKinds
    .map((kind) => ({ kind, known: countKnown(table[row]!, kind) }))
    .toSorted((a, b) => b.known - a.known);
  const [best, next] = counts as [(typeof counts)[number], (typeof counts)[number]];
  return best.known >= 2 && best.known > next.known ? best.kind : undefined;
}
