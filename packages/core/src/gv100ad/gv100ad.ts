import { createIssue, type Issue } from "../issues.js";
import { gv100adMessages } from "../messages/gv100ad.js";
import type { Place } from "../place/place.js";
import { cutLine, isKnownRecordKind, shortestLine } from "./fields.js";
import { isShadow, placeOfLine } from "./place-of-line.js";

/** What a reader of the register needs to be told. */
export interface Gv100adOptions {
  /** The present instant; becomes `created` and `modified` of each place. */
  readonly now: string;
}

/** One line's outcome: a place or none, and what is to be said, with `params.row` counted from 1. */
export interface Gv100adEntry {
  readonly place?: Place;
  readonly issues: readonly Issue[];
}

function lineIssue(line: string, row: number): Issue | undefined {
  if (!isKnownRecordKind(line)) {
    const params = { row, value: line.slice(0, 2) };
    return createIssue(gv100adMessages, "register-line-unknown", [], { params });
  }
  if (line.length >= shortestLine) return undefined;
  const params = { row, length: line.length };
  return createIssue(gv100adMessages, "register-line-short", [], { params });
}

/** Reads one line after the other and remembers the keys it has seen. */
function createLineReader({ now }: Gv100adOptions): (line: string) => Gv100adEntry | undefined {
  const seen = new Set<string>();
  let row = 0;
  return (text) => {
    row += 1;
    const line = (row === 1 ? text.replace(/^\uFEFF/, "") : text).replace(/\r$/, "");
    if (line.trim() === "") return undefined;
    const issue = lineIssue(line, row);
    if (issue !== undefined) return { issues: [issue] };
    const record = cutLine(line, row);
    if (isShadow(record)) return undefined;
    const entry = placeOfLine(record, now);
    if (!seen.has(record.key)) {
      seen.add(record.key);
      return entry;
    }
    const params = { row, value: record.key };
    const twice = createIssue(gv100adMessages, "register-key-twice", ["identifiers"], { params });
    return { ...entry, issues: [...entry.issues, twice] };
  };
}

/**
 * Reads the official register of German municipalities (GV100AD of the Statistisches Bundesamt, fixed width) as places:
 * Länder, Regierungsbezirke, Kreise, Gemeindeverbände and Gemeinden with AGS, ARS, parent, population and postal code.
 * Records that stand for a municipality once more (the Kreis of a kreisfreie Stadt, the "Verband" of a municipality
 * that is in none) make no place of their own. The register is supplied by the caller; none is shipped.
 *
 * @example
 * const { places, issues } = parseGv100ad(text, { now: "2026-01-05T09:00:00Z" });
 * places[0].name; // { de: "Sachsen" }
 */
export function parseGv100ad(
  text: string,
  options: Gv100adOptions,
): { places: Place[]; issues: Issue[] } {
  const read = createLineReader(options);
  const places: Place[] = [];
  const issues: Issue[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start);
    const entry = read(text.slice(start, end < 0 ? text.length : end));
    if (entry?.place !== undefined) places.push(entry.place);
    if (entry !== undefined) issues.push(...entry.issues);
    start = end < 0 ? text.length : end + 1;
  }
  return { places, issues };
}

/**
 * Reads a large register piece by piece, as `parseGv100ad` does; holds one line at a time, and gives way to other work
 * whenever the source does. Pieces may end within a line.
 *
 * @example
 * for await (const { place, issues } of streamGv100ad(response.body.pipeThrough(new TextDecoderStream()), { now })) { … }
 */
export async function* streamGv100ad(
  pieces: AsyncIterable<string> | Iterable<string>,
  options: Gv100adOptions,
): AsyncGenerator<Gv100adEntry> {
  const read = createLineReader(options);
  let rest = "";
  for await (const piece of pieces) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const entry = read(line);
      if (entry !== undefined) yield entry;
    }
  }
  const last = rest === "" ? undefined : read(rest);
  if (last !== undefined) yield last;
}
