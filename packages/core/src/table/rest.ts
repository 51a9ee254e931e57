import { valueAt, type Column, type Fields } from "./column.js";

/** What stands in the last column: fields as JSON, and what their cells showed when it was written. */
export interface Rest {
  readonly fields: Fields;
  /** Field of a column → its cell. A cell that differs by now was changed by someone, and goes before the JSON. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The key that no record has, since it is no name. */
const cellsKey = "(cells)";

function textsOf(value: unknown): Record<string, string> {
  if (typeof value !== "object" || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, text]) => typeof text === "string"));
}

/** Reads the last column; undefined where it holds no JSON object. Keys become own properties, whatever their name. */
export function readRest(cell: string): Rest | undefined {
  try {
    const read: unknown = JSON.parse(cell);
    if (typeof read !== "object" || read === null || Array.isArray(read)) return undefined;
    const fields = Object.entries(read).filter(([key]) => key !== cellsKey);
    return { fields: Object.fromEntries(fields), cells: textsOf(valueAt(read, [cellsKey])) };
  } catch {
    // Broken JSON is told by the caller with its row; the columns of the row are read.
    return undefined;
  }
}

/** Whether a column shows a field of the rest. */
export function isInRest({ path }: Column, { fields }: Rest): boolean {
  return Object.hasOwn(fields, path[0]!);
}

/** The last column: JSON of the fields, with the cells that show them too. Empty without fields. */
export function writeRest(
  fields: Fields,
  columns: readonly Column[],
  row: readonly string[],
): string {
  if (Object.keys(fields).length === 0) return "";
  const shown = columns.flatMap((column, index): [string, string][] => {
    const cell = row[index]!.normalize("NFC").trim();
    const isShown = cell !== "" && isInRest(column, { fields, cells: {} });
    return isShown ? [[column.field, cell]] : [];
  });
  const cells = shown.length === 0 ? [] : [[cellsKey, Object.fromEntries(shown)] as const];
  return JSON.stringify(Object.fromEntries([...Object.entries(fields), ...cells]));
}
