import { nameAt, weekdayNames } from "../../format/date-names.js";
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

const longestText = 10_000;

/** Another day before the one that was read: the 1. of "1. und 8. Juni". */
const dayBefore = /[\d.] ([ua]nd|o(de)?r) $/;

/** A time on a day or so many days later; 24:00 is 00:00 of the day after. Undefined when it is no single day. */
function localOf(day: string, time: string, later: number): string | undefined {
  const isDayEnd = time.startsWith("24");
  const date = addDays(day, later + (isDayEnd ? 1 : 0));
  return date && `${date}T${isDayEnd ? "00:00" : time.slice(0, 5)}`;
}

function timesOn(day: string, { time, endTime }: ClockTimes) {
  const end = endTime && localOf(day, endTime, endTime < time ? 1 : 0);
  return { time, endTime, start: localOf(day, time, 0), end };
}

/** The date with its times: to the second where there is one time, else the day. */
function timed(date: PartialDate, times: ClockTimes): Partial<DateReading> {
  const onDay = timesOn(date.edtf, times);
  if (onDay.endTime !== undefined) return { ...onDay, kind: "timeRange", date };
  const { time, offset = "" } = times;
  const exact = parseEdtf(`${date.edtf}T${time}${time.length > 5 ? "" : ":00"}${offset}`).value;
  return { ...onDay, kind: "dateTime", date: exact ?? date };
}

function weekdayIssue([{ weekday }, edtf]: readonly [Draft, string], text: string, locale: Locale) {
  const actual = weekdayOf(edtf.slice(0, 10));
  if (weekday === undefined || actual === undefined || actual === weekday.number) return [];
  const { start, end } = weekday;
  const name = nameAt(weekdayNames[locale], actual - 1);
  const params = { stated: text.slice(start, end), actual: name, date: edtf.slice(0, 10) };
  const repaired = text.slice(0, start) + name + text.slice(end);
  return [timeIssue("weekday-mismatch", "error", params, repaired)];
}

function readingOf(
  phrase: Phrase,
  text: string,
  before: string,
  options: PhraseOptions,
): DateReading {
  const { first, times } = phrase;
  if (first === undefined) return { kind: "time", ...times, issues: [] };
  const reference = readDay(options.reference) && options.reference;
  const resolved = resolvePhrase({ ...phrase, first }, reference);
  if (resolved === undefined) {
    return { kind: "date", issues: [timeIssue("year-missing", "error", {})] };
  }
  const { due, inferred, dates } = resolved;
  const { value: date, issues: found } = parseEdtf(resolved.edtf);
  const misfits = dates.flatMap((told) => weekdayIssue(told, text, options.locale));
  const issues = [...found, ...misfits];
  if (dayBefore.test(before)) issues.push(timeIssue("date-not-alone", "warning", {}));
  const kind = due === undefined ? "date" : "deadline";
  if (date === undefined) return { kind, issues };
  const onDay = times && (due === undefined ? timed(date, times) : timesOn(due, times));
  return { kind, date, due, ...onDay, inferred, issues };
}

/** Whether something besides a bare year, month or season says that it is meant as a date. */
function isMeant({ first, second, bound, isDeadline }: Phrase, before: string, lead: RegExp) {
  if (!first?.isWeak) return true;
  if (first.year !== undefined && (first.year < 1500 || first.year > 2199)) return false;
  const isTold = second ?? bound ?? first.weekday;
  return !!isTold || isDeadline || first.mark !== "" || lead.test(before);
}

/** The words that were read, with their place in the text. */
function said(words: string, start: number) {
  return { words, span: { start, end: start + words.length } };
}

function* readingsIn(text: string, options: PhraseOptions): Generator<DateReading> {
  const length = text.trim().length;
  const reading: Reading = {
    ...grammars[options.locale],
    text,
    at: 0,
    year: Number(options.reference.slice(0, 4)),
  };
  for (const { index: start } of text.matchAll(/[\p{L}\d]+|['’](?=\d)/gu)) {
    const from = reading.at;
    if (start < from) continue;
    reading.at = start;
    const phrase = readPhrase(reading);
    const end = reading.at;
    const before = text.slice(Math.max(0, start - 16), start);
    if (phrase && (end - start === length || isMeant(phrase, before, reading.lead))) {
      const words = said(text.slice(start, end), start);
      yield { ...readingOf(phrase, text, before, options), ...words };
    } else reading.at = from;
  }
}

/** The text as EDTF, if it is nothing else. */
function edtfReading(text: string): DateReading | undefined {
  const words = text.trim();
  const { value: date, issues } = parseEdtf(words);
  if (date === undefined) return undefined;
  const reading = { ...said(words, text.indexOf(words)), date, issues };
  if (date.kind !== "dateTime") return { kind: "date", ...reading };
  const [day = "", time = ""] = date.edtf.split("T");
  return { kind: "dateTime", ...reading, ...timesOn(day, { time: time.slice(0, 5) }) };
}

function vagueReading(text: string, vague: RegExp): DateReading {
  const match = vague.exec(text);
  if (match === null) return { kind: "none", issues: [timeIssue("date-not-found", "warning", {})] };
  return { kind: "vague", ...said(match[0], match.index), issues: [] };
}

/**
 * Reads the first date in a text, as German or English tells it: `4. Quartal 2025`, `Anfang Juni`, `um 1990`,
 * `bis spätestens zum 25. Februar 2021`, `Samstag, 13. März 2021, 14 - 17 Uhr`, or EDTF. The date is never more exact
 * than the words, and the span says which words were read. What names no date ("Termin folgt") keeps its words.
 *
 * A date without a year is the next on or after the reference day (after "since" the last by then): `inferred` says so.
 * Of a text of more than 10,000 characters only those are read.
 *
 * Issues: `weekday-mismatch` with the text set right as repair, `date-missing`, `interval-reversed`, `year-missing`
 * (no reference day), `date-not-found`, `date-not-alone`, `text-cut-off`.
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
