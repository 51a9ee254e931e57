import type { Issue, Parsed, Severity } from "../issues.js";
import { addDays, isCalendarDate } from "./calendar.js";
import { firstRank } from "./extent.js";
import type {
  DatePoint,
  DatePointParts,
  DateTime,
  Edtf,
  IntervalEnd,
  PartialDate,
  Qualifier,
} from "./types.js";

const longestEdtf = 60;

const pointPattern =
  /^(?:Y(-?[1-9]\d{4,11})|(-?)(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d|XX)(?:-(\d\d|XX))?)?)([?~%])?$/;

const dateTimePattern =
  /^(-?\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(Z|[+-](?:0\d|1[0-3])(?::[0-5]\d)?|[+-]14(?::00)?)?$/;

function issueOf(code: string, severity: Severity, text: string, fixed?: string): Issue {
  const issue = { code, severity, path: [], params: { text } };
  return fixed === undefined
    ? issue
    : { ...issue, fix: [{ op: "set" as const, path: [], value: fixed }] };
}

/** A code of the issue instead of a value, so that a reason can travel up. */
type Read<T> = T | "edtf-invalid" | "date-missing" | "interval-reversed";

function readPartOfYear(year: number, code: number): DatePointParts | undefined {
  if (code >= 21 && code <= 24) return { kind: "season", year, code };
  if (code < 33 || code > 41) return undefined;
  return { kind: code < 37 ? "quarter" : code < 40 ? "third" : "half", year, code };
}

function readYears(minus: string, digits: string): DatePointParts {
  const last = Number(digits.replaceAll("X", minus === "" ? "0" : "9"));
  return { kind: digits.endsWith("XX") ? "century" : "decade", year: minus === "" ? last : -last };
}

function readUnqualified(match: RegExpExecArray): Read<DatePointParts> {
  const [, longYear, minus = "", digits = "", month, day] = match;
  if (longYear !== undefined) return { kind: "year", year: Number(longYear) };
  if (minus + digits === "-0000") return "edtf-invalid";
  if (digits.endsWith("X")) return month === undefined ? readYears(minus, digits) : "edtf-invalid";
  const year = Number(minus + digits);
  if (month === undefined) return { kind: "year", year };
  if (month === "XX") {
    if (day === undefined) return { kind: "unknownMonth", year };
    return day === "XX" ? { kind: "unknownMonthAndDay", year } : "edtf-invalid";
  }
  const code = Number(month);
  if (code > 12) return (day === undefined && readPartOfYear(year, code)) || "edtf-invalid";
  if (code === 0) return "edtf-invalid";
  if (!isCalendarDate(year, code, day === undefined || day === "XX" ? 1 : Number(day)))
    return "date-missing";
  if (day === undefined) return { kind: "month", year, month: code };
  if (day === "XX") return { kind: "unknownDay", year, month: code };
  return { kind: "day", year, month: code, day: Number(day) };
}

function readPoint(text: string): Read<DatePoint> {
  const match = pointPattern.exec(text);
  if (match === null) return "edtf-invalid";
  const point = readUnqualified(match);
  const qualifier = match[6] as Qualifier | undefined;
  if (typeof point === "string") return point;
  const edtf: Edtf = text;
  return qualifier === undefined ? { ...point, edtf } : { ...point, qualifier, edtf };
}

function readDateTime(text: string): Read<DateTime> {
  const match = dateTimePattern.exec(text);
  if (match === null) return "edtf-invalid";
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1, 7)
    .map(Number);
  const offset = match[7];
  if (match[1] === "-0000" || /^-00(:00)?$/.test(offset ?? "")) return "edtf-invalid";
  if (hour > 23 || minute > 59 || second > 59) return "edtf-invalid";
  if (!isCalendarDate(year, month, day)) return "date-missing";
  const edtf: Edtf = text;
  const dateTime = { kind: "dateTime" as const, year, month, day, hour, minute, second, edtf };
  return offset === undefined ? dateTime : { ...dateTime, offset };
}

function readEnd(text: string): Read<IntervalEnd> {
  if (text === "") return "unknown";
  return text === ".." ? "open" : readPoint(text);
}

function isPoint(end: Read<IntervalEnd>): end is DatePoint {
  return typeof end === "object";
}

function readInterval(text: string): Read<PartialDate> {
  const ends = text.split("/");
  if (ends.length !== 2 || text === "/" || text.includes("Y")) return "edtf-invalid";
  const [start, end] = ends.map(readEnd) as [Read<IntervalEnd>, Read<IntervalEnd>];
  for (const side of [start, end]) {
    if (!isPoint(side) && side !== "open" && side !== "unknown") return side;
  }
  if (isPoint(start) && isPoint(end) && firstRank(start) > firstRank(end)) {
    return "interval-reversed";
  }
  const edtf: Edtf = text;
  return { kind: "interval", start: start as IntervalEnd, end: end as IntervalEnd, edtf };
}

function read(text: string): Read<PartialDate> {
  if (text.length > longestEdtf) return "edtf-invalid";
  if (text.includes("/")) return readInterval(text);
  return text.includes("T") ? readDateTime(text) : readPoint(text);
}

/** `2025-06-18T24:00:00` is 00:00 of the next day. */
function withoutHour24(text: string): string | undefined {
  const [, day, offset] = /^(\d{4}-\d\d-\d\d)T24:00:00(\S{0,6})$/.exec(text) ?? [];
  const next = day === undefined ? undefined : addDays(day, 1);
  return next === undefined ? undefined : `${next}T00:00:00${offset}`;
}

/** What drafts of the standard, blanks and small letters are mended to; undefined when that helps nothing. */
function mended(text: string): string | undefined {
  if (text.length > longestEdtf) return undefined;
  const words = text.trim().toLowerCase().replace("unknown/", "/").replace("/unknown", "/");
  const mend = words.replace("open", "..").replaceAll("u", "X").replaceAll("*", "X").toUpperCase();
  return typeof read(mend) === "object" ? mend : undefined;
}

/**
 * Reads EDTF (ISO 8601-2): level 0, level 1, and the codes 33–41 of level 2 (quarters, thirds, halves), each with
 * `?`, `~` or `%`, and intervals of them. A day the calendar lacks is an issue, never another day. `T24:00:00` is read
 * as 00:00 of the next day and said so.
 *
 * Issues: `edtf-invalid` (with a repair where it is plain), `date-missing`, `interval-reversed`, `hour-24`.
 *
 * @example
 * parseEdtf("2025-36").value   // { kind: "quarter", year: 2025, code: 36, edtf: "2025-36" }
 * parseEdtf("2025-02-29")      // { issues: [{ code: "date-missing", … }] }
 */
export function parseEdtf(text: string): Parsed<PartialDate> {
  if (typeof text !== "string") return { issues: [issueOf("edtf-invalid", "error", String(text))] };
  const value = read(text);
  if (typeof value === "object") return { value, issues: [] };
  const next = withoutHour24(text);
  const nextValue = next === undefined ? value : read(next);
  if (typeof nextValue === "object") {
    return { value: nextValue, issues: [issueOf("hour-24", "info", text, next)] };
  }
  const fixed = value === "edtf-invalid" ? mended(text) : undefined;
  return { issues: [issueOf(value, "error", text, fixed)] };
}

/** True when the text is a partial date in its stored form; narrows it to `Edtf`. */
export function isEdtf(text: unknown): text is Edtf {
  return typeof text === "string" && typeof read(text) === "object";
}
