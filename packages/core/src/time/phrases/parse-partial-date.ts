import { weekdays } from "../../format/weekdays.js";
import type { Locale } from "../../issues.js";
import { addDays, readDay, weekdayOf } from "../calendar.js";
import { parseEdtf } from "../edtf.js";
import { timeIssue } from "../time-issue.js";
import type { PartialDate } from "../types.js";
import type { DateReading, PhraseOptions } from "./date-reading.js";
import { grammars } from "./grammar.js";
import type { ClockTimes } from "./read-clock.js";
import { readPhrase, type Phrase } from "./read-phrase.js";
import type { Draft, Reading } from "./read-point.js";
import { resolvePhrase } from "./resolve.js";

const longestText = 20_000;

function localOf(day: string, time: string): string | undefined {
  if (!time.startsWith("24")) return `${day}T${time.slice(0, 5)}`;
  const next = addDays(day, 1);
  return next && `${next}T00:00`;
}

/** Times with the day they are on; times that follow no single day stay without. */
function timesOn(day: string, { time, endTime }: ClockTimes) {
  const isDay = readDay(day) !== undefined;
  const endDay = endTime !== undefined && endTime < time ? addDays(day, 1) : day;
  const start = isDay ? localOf(day, time) : undefined;
  const end = isDay && endTime && endDay ? localOf(endDay, endTime) : undefined;
  return { time, endTime, start, end };
}

/** The date with its times: to the second where there is one time, else the day. */
function timed(date: PartialDate, times: ClockTimes): Partial<DateReading> {
  const said = timesOn(date.edtf, times);
  if (said.endTime !== undefined) return { ...said, kind: "timeRange", date };
  const { time, offset = "" } = times;
  const exact = parseEdtf(`${date.edtf}T${time}${time.length > 5 ? "" : ":00"}${offset}`).value;
  return { ...said, kind: "dateTime", date: exact ?? date };
}

function weekdayIssue([{ weekday }, edtf]: readonly [Draft, string], text: string, locale: Locale) {
  const actual = weekdayOf(edtf.slice(0, 10));
  if (weekday === undefined || actual === undefined || actual === weekday.number) return [];
  const { start, end } = weekday;
  const name = weekdays[locale][actual - 1] ?? "";
  const params = { stated: text.slice(start, end), actual: name, date: edtf.slice(0, 10) };
  const repaired = text.slice(0, start) + name + text.slice(end);
  return [timeIssue("weekday-mismatch", "error", params, repaired)];
}

function readingOf(phrase: Phrase, text: string, options: PhraseOptions): DateReading {
  const { first, times } = phrase;
  if (first === undefined) return { kind: "time", ...times, issues: [] };
  const reference = readDay(options.reference) && options.reference;
  const resolved = resolvePhrase({ ...phrase, first }, reference);
  if (resolved === undefined) {
    return { kind: "date", issues: [timeIssue("year-missing", "error", {})] };
  }
  const { due, inferred, dates } = resolved;
  const { value: date, issues: found } = parseEdtf(resolved.edtf);
  const misfits = dates.flatMap((said) => weekdayIssue(said, text, options.locale));
  const issues = [...found, ...misfits];
  if (date === undefined) return { kind: due === undefined ? "date" : "deadline", issues };
  const onDay = times && (due === undefined ? timed(date, times) : timesOn(due, times));
  return { kind: due === undefined ? "date" : "deadline", date, due, ...onDay, inferred, issues };
}

/** Whether something besides a bare year, month or season says that it is meant as a date. */
function isMeant({ first, second, bound, isDeadline }: Phrase, before: string, lead: RegExp) {
  if (!first?.isWeak) return true;
  if (first.year !== undefined && (first.year < 1500 || first.year > 2199)) return false;
  return !!(second ?? bound) || isDeadline || first.mark !== "" || lead.test(before);
}

function* readingsIn(text: string, options: PhraseOptions): Generator<DateReading> {
  const grammar = grammars[options.locale];
  const length = text.trim().length;
  const reading: Reading = { text, at: 0, grammar, year: Number(options.reference.slice(0, 4)) };
  for (const { index: start } of text.matchAll(/[\p{L}\d]+|['’](?=\d)/gu)) {
    const from = reading.at;
    if (start < from) continue;
    reading.at = start;
    const phrase = readPhrase(reading);
    const end = reading.at;
    const before = text.slice(Math.max(0, start - 16), start);
    if (phrase && (end - start === length || isMeant(phrase, before, grammar.lead))) {
      const words = text.slice(start, end);
      yield { ...readingOf(phrase, text, options), span: { start, end }, words };
    } else reading.at = from;
  }
}

/** The text as EDTF, if it is nothing else. */
function edtfReading(text: string): DateReading | undefined {
  const words = text.trim();
  const { value: date, issues } = parseEdtf(words);
  if (date === undefined) return undefined;
  const start = text.indexOf(words);
  const said = { words, span: { start, end: start + words.length }, date, issues };
  if (date.kind !== "dateTime") return { kind: "date", ...said };
  const [day = "", time = ""] = date.edtf.split("T");
  return { kind: "dateTime", ...said, ...timesOn(day, { time: time.slice(0, 5) }) };
}

function vagueReading(text: string, vague: RegExp): DateReading {
  const match = vague.exec(text);
  if (match === null) return { kind: "none", issues: [timeIssue("date-not-found", "warning", {})] };
  const [words] = match;
  const span = { start: match.index, end: match.index + words.length };
  return { kind: "vague", span, words, issues: [] };
}

/**
 * Reads the first date in a text, as German or English tells it: `4. Quartal 2025`, `Anfang Juni`, `um 1990`,
 * `bis spätestens zum 25. Februar 2021`, `Samstag, 13. März 2021, 14 - 17 Uhr`, or EDTF. The date is never more exact
 * than the words, and the span says which words were read. What names no date ("Termin folgt") keeps its words.
 *
 * A date without a year is the next on or after the reference day (after "since" the last by then): `inferred` says so.
 * Of a text of more than 20,000 characters only those are read.
 *
 * Issues: `weekday-mismatch` with the text set right as repair, `date-missing`, `interval-reversed`, `year-missing`
 * (no reference day), `date-not-found`, `text-cut-off`.
 *
 * @example
 * parsePartialDate("Der nächste Termin ist für das 4. Quartal geplant.", { reference: "2025-06-18", locale: "de" });
 * // { kind: "date", date: { kind: "quarter", …, edtf: "2025-36" }, words: "4. Quartal", inferred: "year", … }
 */
export function parsePartialDate(text: string, options: PhraseOptions): DateReading {
  const read = text.slice(0, longestText);
  let found = edtfReading(read);
  for (const reading of found ? [] : readingsIn(read, options)) {
    if (reading.kind !== "time") return reading;
    found ??= reading;
  }
  const result = found ?? vagueReading(read, grammars[options.locale].vague);
  if (read.length === text.length) return result;
  const cut = timeIssue("text-cut-off", "warning", { limit: longestText });
  return { ...result, issues: [...result.issues, cut] };
}
