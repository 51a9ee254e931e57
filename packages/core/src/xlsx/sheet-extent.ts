import { unpack, type ZipEntry } from "./zip-entries.js";

/** The last row a spreadsheet can have (Excel, "Specifications and limits"). */
const lastRow = 1_048_576;
const mostColumnLetters = 3;
const mostCells = 20_000_000;

const address = /^([A-Z]*)(\d{1,7})$/;
/** A row or a cell with its address; a cell that ends at once has no value. */
const placed = /<(?:\w+:)?(?:row|c)\s[^<>]*?\br\s*=\s*(["'])([^"'<>]*)\1[^<>]*?(\/?)>/g;

function columnNumber(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

interface Extent {
  rows: number;
  columns: number;
}

/** False for an address that no spreadsheet has. */
function reach(extent: Extent, text: string, isEmpty: boolean): boolean {
  const [, letters = "", digits] = address.exec(text) ?? [];
  const row = Number(digits);
  if (!(row >= 1 && row <= lastRow) || letters.length > mostColumnLetters) return false;
  extent.rows = Math.max(extent.rows, row);
  if (!isEmpty) extent.columns = Math.max(extent.columns, columnNumber(letters));
  return extent.rows * extent.columns <= mostCells;
}

function latinText(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return text;
}

/**
 * Whether the cells of a sheet lie where a spreadsheet can have them. The library fills the way to the last row and column
 * with empty cells: a file of one kilobyte with a cell in row 99,999,999 would stop the process. Throws where the sheet
 * cannot be unpacked.
 */
export async function hasBoundedExtent(sheet: ZipEntry): Promise<boolean> {
  const extent: Extent = { rows: 0, columns: 0 };
  let rest = "";
  for await (const piece of unpack(sheet)) {
    const text = rest + latinText(piece);
    for (const [, , where, end] of text.matchAll(placed)) {
      if (!reach(extent, where!, end === "/")) return false;
    }
    rest = text.slice(Math.max(0, text.lastIndexOf("<"))).slice(-100_000);
  }
  return true;
}
