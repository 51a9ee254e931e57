import type { Column } from "./column.js";
import { columnsOfKind, type TableKind } from "./columns.js";

/** Heading → field of a record, `null` for a column that is left aside. */
export type TableMapping = Readonly<Record<string, string | null>>;

/** The heading of the column that holds, as JSON, whatever has no column of its own. */
export const restHeadings = { de: "Weitere Angaben (JSON)", en: "Further fields (JSON)" } as const;

/** The field of that column in a mapping. */
export const restField = "(rest)";

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

function fieldOf(heading: string, columns: readonly Column[], taken: ReadonlySet<string>) {
  const wanted = fold(heading);
  if (Object.values(restHeadings).some((name) => fold(name) === wanted)) return restField;
  const free = columns.filter(({ field }) => !taken.has(field));
  const exact = free.find(({ field }) => field === heading);
  const known = free.find(({ headings }) => headings.some((name) => fold(name) === wanted));
  return (exact ?? known)?.field ?? null;
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
  const recognised = headings.map((heading): [string, string | null] => {
    if (Object.hasOwn(stated, heading)) return [heading, stated[heading]!];
    const field = fieldOf(heading, columns, taken);
    if (field !== null) taken.add(field);
    return [heading, field];
  });
  return Object.fromEntries(recognised);
}
