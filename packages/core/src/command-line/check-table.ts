import { repairTable } from "../table/repair-table.js";
import { recogniseKind } from "../table/heading.js";
import { readTable, type ReadTableOptions, type Table } from "../table/read-table.js";
import { withFileIssues } from "../table/file-issues.js";
import type { Issue } from "../issues.js";
import type { CheckContext, CheckedFile } from "./checked-file.js";

const unreadableCodes = new Set(["table-unreadable", "table-too-large"]);

interface ParsedTable {
  readonly table: Table;
  readonly issues: readonly Issue[];
}

function checkTable(
  format: "csv" | "xlsx",
  file: string,
  { table, issues: ofFile }: ParsedTable,
  context: CheckContext,
  write: (table: Table) => string | Promise<Uint8Array>,
): CheckedFile {
  const base = { file, format, records: 0 };
  if (ofFile.some(({ code }) => unreadableCodes.has(code))) {
    return { ...base, issues: ofFile, unreadable: "notReadable" };
  }
  const kind = context.kind ?? recogniseKind(table);
  if (kind === undefined) return { ...base, issues: ofFile, unreadable: "unknownKind" };
  const options: ReadTableOptions = { now: context.now, callingCode: "49", onRow: context.onRow };
  const { rows } = withFileIssues(readTable(table, kind, {}, options), ofFile);
  return {
    ...base,
    kind,
    records: rows.filter(({ record }) => record !== undefined).length,
    issues: rows.flatMap(({ issues }) => issues),
    repair: async () => {
      const { table: after, repaired } = repairTable(table, kind, {}, options);
      return { content: await write(after), changed: repaired };
    },
  };
}

/** Checks a file of comma-separated values. Its reader is loaded only when there is such a file. */
export async function checkCsv(
  file: string,
  bytes: Uint8Array,
  context: CheckContext,
): Promise<CheckedFile> {
  const { parseCsv } = await import("../csv/parse-csv.js");
  const { csvOfTable } = await import("../csv/write-cells.js");
  const kinds = context.kind === undefined ? undefined : [context.kind];
  return checkTable("csv", file, parseCsv(bytes, kinds), context, csvOfTable);
}

/** Checks the sheet of a spreadsheet whose headings are known best. */
export async function checkXlsx(
  file: string,
  bytes: Uint8Array,
  context: CheckContext,
): Promise<CheckedFile> {
  const { parseXlsx } = await import("../xlsx/parse-xlsx.js");
  const { xlsxOfTable } = await import("../xlsx/write-cells.js");
  const kinds = context.kind === undefined ? undefined : [context.kind];
  const parsed = await parseXlsx(bytes, kinds);
  return checkTable("xlsx", file, parsed, context, (table) => xlsxOfTable(table, "Daten"));
}
