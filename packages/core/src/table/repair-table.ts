import { applyFixes } from "../fixes.js";
import { valueAt, type Fields, type WriteCellContext } from "./column.js";
import type { TableKind } from "./columns.js";
import type { TableMapping } from "./heading.js";
import { openTable, type ReadTableOptions, type RowInput, type Table } from "./read-table.js";
import { readRest, writeRest } from "./rest.js";
import { isSame, type RowReader } from "./row.js";

/** The JSON of a row with the repaired fields that stand in it. */
function repairedRest(cell: string, before: Fields, after: Fields): string {
  const rest = readRest(cell);
  if (rest === undefined) return cell;
  const changed = Object.keys(rest.fields).filter((key) => !isSame(before[key], after[key]));
  if (changed.length === 0) return cell;
  const fields = { ...rest.fields };
  for (const key of changed) fields[key] = after[key];
  return writeRest(fields, [], []);
}

function repairedRow(
  cells: readonly string[],
  { fields, issues }: RowInput,
  { columns }: RowReader,
  context: WriteCellContext,
): string[] {
  const after = applyFixes(fields, issues);
  const width = Math.max(cells.length, columns.length);
  return Array.from({ length: width }, (_, index) => {
    const cell = cells[index] ?? "";
    const { column, isRest } = columns[index] ?? {};
    if (isRest === true) return repairedRest(cell, fields, after);
    if (column === undefined) return cell;
    const isSameField = isSame(valueAt(fields, column.path), valueAt(after, column.path));
    const written = column.write(after, context);
    return isSameField || written === column.write(fields, context) ? cell : written;
  });
}

/**
 * The table with the repairs of its issues in their cells; everything else, unknown columns too, stays as it is.
 * `repaired` counts the rows that changed.
 */
export function repairTable(
  table: Table,
  kind: TableKind,
  stated: TableMapping = {},
  options: ReadTableOptions = {},
): { table: string[][]; repaired: number } {
  const open = openTable(table, kind, stated, options);
  const after = table.map((cells) => [...cells]);
  const context: WriteCellContext = { locale: "de", zone: open.reader.zone, nameOf: (id) => id };
  let repaired = 0;
  for (const row of open.rows()) {
    if (row.issues.every(({ fix }) => fix === undefined)) continue;
    const cells = table[row.row - 1]!;
    const changed = repairedRow(cells, row, open.reader, context);
    if (isSame(changed.slice(0, cells.length), cells) && changed.length === cells.length) continue;
    after[row.row - 1] = changed;
    repaired += 1;
  }
  return { table: after, repaired };
}
