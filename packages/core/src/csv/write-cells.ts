import Papa from "papaparse";
import type { Table } from "../table/read-table.js";
import { neutralCell } from "./formula.js";

/** A table as text that spreadsheets open as it is meant: UTF-8 with its mark, `;`, CRLF, no cell a formula. */
export function csvOfTable(table: Table): string {
  const cells = table.map((row) => row.map(neutralCell));
  return `\uFEFF${Papa.unparse(cells, { delimiter: ";", newline: "\r\n" })}\r\n`;
}
