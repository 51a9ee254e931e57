import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseGv100ad } from "./gv100ad/index.js";
import { readCalendar } from "./icalendar/index.js";
import type { Issue } from "./issues.js";
import { readOparl } from "./oparl/index.js";
import { textOfBytes } from "./table/text-of-bytes.js";
import { readVCards } from "./vcard/index.js";

const now = "2026-01-05T09:00:00Z";

/** What a reader made of one file. */
export interface ReadOutcome {
  readonly records: number;
  readonly issues: readonly Issue[];
}

/** What a reader made of a folder of files. */
export interface ExchangeFigures {
  readonly files: number;
  readonly records: number;
  /** Files of which everything was read: records, and no issue at all. */
  readonly withoutLoss: number;
  /** Files that hold nothing a record could be made of, as definitions of zones. */
  readonly withoutEntry: number;
  /** Files of which something is said. */
  readonly withIssues: number;
  /** Files that gave neither a record nor an issue although they hold an entry: must be none. */
  readonly unanswered: readonly string[];
  /** Issue code → files that show it, the most frequent first. */
  readonly codes: Readonly<Record<string, number>>;
}

function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.toLowerCase().endsWith(ending))
    .toSorted()
    .map((name) => join(folder, name));
}

function figuresOf(
  files: readonly string[],
  entry: RegExp,
  read: (text: string) => ReadOutcome,
): ExchangeFigures {
  const outcomes = files.map((file) => {
    const { text } = textOfBytes(readFileSync(file));
    return { file, hasEntry: entry.test(text), ...read(text) };
  });
  const codes = new Map<string, number>();
  for (const { issues } of outcomes) {
    for (const code of new Set(issues.map((issue) => issue.code))) {
      codes.set(code, (codes.get(code) ?? 0) + 1);
    }
  }
  const silent = outcomes.filter(({ issues }) => issues.length === 0);
  return {
    files: files.length,
    records: outcomes.reduce((sum, { records }) => sum + records, 0),
    withoutLoss: silent.filter(({ records }) => records > 0).length,
    withoutEntry: silent.filter(({ records, hasEntry }) => records === 0 && !hasEntry).length,
    withIssues: outcomes.length - silent.length,
    unanswered: silent
      .filter(({ records, hasEntry }) => records === 0 && hasEntry)
      .map(({ file }) => file),
    codes: Object.fromEntries([...codes].toSorted((a, b) => b[1] - a[1])),
  };
}

/** What `readCalendar` makes of a folder of calendars. */
export function calendarFigures(folder: string): ExchangeFigures {
  return figuresOf(filesIn(folder, ".ics"), /^BEGIN:V(EVENT|TODO|JOURNAL)/im, (text) => {
    const { records, issues } = readCalendar(text, { now });
    return { records: records.length, issues };
  });
}

/** What `readVCards` makes of a folder of address books. */
export function vcardFigures(folder: string): ExchangeFigures {
  let count = 0;
  const newId = () => `urn:card:${(count += 1)}`;
  return figuresOf(filesIn(folder, ".vcf"), /^BEGIN:VCARD/im, (text) => {
    const { people, issues } = readVCards(text, { now, newId, callingCode: "49" });
    return { records: people.length, issues };
  });
}

/** What `readOparl` makes of captured bodies. */
export function oparlReadFigures(folder: string): ExchangeFigures {
  return figuresOf(filesIn(folder, ".json"), /"type"/, (text) => {
    const { record, issues } = readOparl(JSON.parse(text), { now });
    return { records: record === undefined ? 0 : 1, issues };
  });
}

/** What `parseGv100ad` makes of the register. */
export function registerReadFigures(file: string): ReadOutcome & { readonly lines: number } {
  const text = readFileSync(file, "utf8");
  const { places, issues } = parseGv100ad(text, { now });
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  return { lines, records: places.length, issues };
}
