import writeXlsxFile from "write-excel-file/universal";
import type { Table } from "../table/read-table.js";
import { writableText } from "./cell-text.js";

/** Excel takes no more, and cuts what is longer. */
export const longestXlsxCell = 32_000;

function cell(value: string) {
  return value === "" ? null : { value: writableText(value), type: String, format: "@" };
}

/**
 * A table as an XLSX file: every cell is text, and formatted as text, so that none is a formula even after somebody edited
 * it. The headings stay in view.
 */
export async function xlsxOfTable(table: Table, sheet: string): Promise<Uint8Array> {
  const [headings = [], ...rows] = table;
  const bold = headings.map((value) => {
    const plain = cell(value);
    return plain === null ? null : { ...plain, fontWeight: "bold" as const };
  });
  const written = writeXlsxFile([bold, ...rows.map((row) => row.map(cell))], {
    sheet,
    stickyRowsCount: 1,
    columns: headings.map((heading) => ({ width: Math.max(14, heading.length + 2) })),
  });
  const blob = await written.toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}
