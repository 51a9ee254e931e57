import Papa from "papaparse";
import { createIssue, type Issue } from "../issues.js";
import { tableMessages } from "../messages/table.js";
import type { TableKind } from "../table/columns.js";
import { countKnown, tableKinds, type TableMapping } from "../table/heading.js";
import { textOfBytes } from "../table/text-of-bytes.js";
import { textOfCell } from "./formula.js";

const largestFile = 20_000_000;
const mostRepairs = 20;

/** A file as a table, and what is to be said of it before any cell is looked at. */
export interface ParsedCsv {
  readonly table: string[][];
  readonly issues: readonly Issue[];
}

const delimiters = [";", ",", "\t"];
const rowsLookedAt = 25;

function parse(text: string, delimiter: string, preview = 0) {
  return Papa.parse<string[]>(text, { delimiter, delimitersToGuess: delimiters, preview });
}

/** The delimiter that makes headings of the first rows; where none does, the one that makes rows of equal length. */
function recogniseDelimiter(
  text: string,
  kinds: readonly TableKind[],
  stated: TableMapping,
): string {
  const scores = delimiters.map((delimiter) => {
    const { data } = parse(text, delimiter, rowsLookedAt);
    const known = data.flatMap((cells) => kinds.map((kind) => countKnown(cells, kind, stated)));
    return { delimiter, known: Math.max(0, ...known) };
  });
  const [best, next] = scores.toSorted((a, b) => b.known - a.known);
  if (best!.known > next!.known) return best!.delimiter;
  return parse(text, "", rowsLookedAt).meta.delimiter;
}

/** `sep=;` before the headings tells spreadsheets the delimiter, and is no row to them. */
function statedDelimiter(text: string): { delimiter: string; text: string } {
  const [line, delimiter = ""] = /^"?sep=([;,\t|])"?\r?\n?/i.exec(text) ?? [""];
  return { delimiter, text: text.slice(line.length) };
}

/**
 * A quotation mark that is never closed swallows the rest of the file: it is told with its row, and the file is read
 * again as if that mark were a letter left out.
 */
function parseWithBrokenQuotes(text: string, delimiter: string) {
  const broken = new Set<number>();
  let parsed = parse(text, delimiter);
  let rest = text;
  for (let repairs = 0; repairs < mostRepairs; repairs += 1) {
    const open = parsed.errors.find(({ code }) => code === "MissingQuotes");
    for (const { type, row } of parsed.errors) if (type === "Quotes") broken.add((row ?? 0) + 1);
    const mark = open?.index === undefined ? -1 : rest.lastIndexOf('"', open.index);
    if (mark < 0) break;
    rest = rest.slice(0, mark) + rest.slice(mark + 1);
    parsed = parse(rest, parsed.meta.delimiter);
  }
  for (const { type, row } of parsed.errors) if (type === "Quotes") broken.add((row ?? 0) + 1);
  return { rows: parsed.data, broken: [...broken].toSorted((a, b) => a - b) };
}

/** Reads text or bytes as rows of cells, whatever their encoding and delimiter; `kinds` are those it may be a table of. */
export function parseCsv(
  input: string | Uint8Array,
  kinds: readonly TableKind[] = tableKinds,
  stated: TableMapping = {},
): ParsedCsv {
  const size = input.length;
  if (size > largestFile) {
    const params = { size, limit: largestFile };
    return { table: [], issues: [createIssue(tableMessages, "table-too-large", [], { params })] };
  }
  const { text: whole, encoding } =
    typeof input === "string" ? { text: input, encoding: "utf-8" as const } : textOfBytes(input);
  const { delimiter, text } = statedDelimiter(whole.replace(/^\uFEFF/, ""));
  const { rows, broken } = parseWithBrokenQuotes(
    text,
    delimiter === "" ? recogniseDelimiter(text, kinds, stated) : delimiter,
  );
  const told = broken.map((row) =>
    createIssue(tableMessages, "table-row-broken", [], { params: { row } }),
  );
  const params = { encoding };
  const foreign =
    encoding === "utf-8" ? [] : [createIssue(tableMessages, "table-encoding", [], { params })];
  return { table: rows.map((cells) => cells.map(textOfCell)), issues: [...foreign, ...told] };
}
