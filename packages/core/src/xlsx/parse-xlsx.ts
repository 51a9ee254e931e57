import readXlsxFile from "read-excel-file/universal";
import { createIssue, type Issue } from "../issues.js";
import { tableMessages } from "../messages/table.js";
import type { TableKind } from "../table/columns.js";
import { countKnown, headingRow, tableKinds } from "../table/heading.js";
import { textOfXlsxCell } from "./cell-text.js";
import { hasBoundedExtent } from "./sheet-extent.js";
import { zipEntries } from "./zip-entries.js";

const largestFile = 20_000_000;
const largestUnpacked = 200_000_000;

/** A sheet as a table, and what is to be said of the file. */
export interface ParsedXlsx {
  readonly table: string[][];
  readonly issues: readonly Issue[];
}

function refuse(code: "table-too-large" | "table-unreadable", params: Issue["params"]): ParsedXlsx {
  return { table: [], issues: [createIssue(tableMessages, code, [], { params })] };
}

interface NamedTable {
  readonly sheet: string;
  readonly table: string[][];
}

/** The named sheet, else the one whose headings are known best, else the first. */
function chooseSheet(
  sheets: readonly NamedTable[],
  kinds: readonly TableKind[],
  wanted: string | undefined,
): NamedTable | undefined {
  if (wanted !== undefined) return sheets.find(({ sheet }) => sheet === wanted);
  const known = ({ table }: NamedTable) => {
    const headings = table[headingRow(table, kinds)] ?? [];
    return Math.max(...kinds.map((kind) => countKnown(headings, kind)));
  };
  return sheets.toSorted((a, b) => known(b) - known(a))[0];
}

/** Looks at the archive before the library unpacks it. */
async function refusalOf(bytes: Uint8Array): Promise<ParsedXlsx | undefined> {
  if (bytes.length > largestFile) {
    return refuse("table-too-large", { size: bytes.length, limit: largestFile });
  }
  const entries = zipEntries(bytes);
  if (entries === undefined) return refuse("table-unreadable", { reason: "no XLSX" });
  const size = entries.reduce((sum, { unpackedSize }) => sum + unpackedSize, 0);
  if (size > largestUnpacked) return refuse("table-too-large", { size, limit: largestUnpacked });
  for (const entry of entries.filter(({ name }) => name.endsWith(".xml"))) {
    if (await hasBoundedExtent(entry)) continue;
    return refuse("table-unreadable", { reason: `cells too far out in ${entry.name}` });
  }
  return undefined;
}

/** Reads the bytes of an XLSX file as rows of cells of one sheet. */
export async function parseXlsx(
  bytes: Uint8Array,
  kinds: readonly TableKind[] = tableKinds,
  wanted?: string,
): Promise<ParsedXlsx> {
  try {
    const refusal = await refusalOf(bytes);
    if (refusal !== undefined) return refusal;
    const sheets = await readXlsxFile(bytes.slice().buffer, { trim: false });
    const tables = sheets.map(({ sheet, data }) => ({
      sheet,
      table: data.map((row) => row.map(textOfXlsxCell)),
    }));
    const chosen = chooseSheet(tables, kinds, wanted);
    if (chosen !== undefined) return { table: chosen.table, issues: [] };
    return refuse("table-unreadable", { reason: `no sheet “${wanted ?? ""}”` });
  } catch (error) {
    // The library and the unpacking throw at a file that is no XLSX: a fault of the file, so it becomes an issue.
    const reason = error instanceof Error ? error.message.slice(0, 120) : "?";
    return refuse("table-unreadable", { reason });
  }
}
