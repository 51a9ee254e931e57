import type { Parsed } from "../issues.js";
import { addDays, isCalendarDate } from "./calendar.js";
import { firstRank } from "./extent.js";
import { timeIssue } from "./time-issue.js";
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

/** Year of five and more digits; year, month and day or what is unspecified of them; decade; century; qualifier. */
const pointPattern =
  /^(?!-0000)(?:Y(-?[1-9]\d{4,11})|(-?\d{4})(?:-(\d\d)(?:-(\d\d|XX))?|(-XX)(-XX)?)?|(-?\d{3})X|(-?\d\d)XX)([?~%]?)$/;

/** Day, time and offset of at most 14 hours; an offset of nothing is written with a plus. */
const dateTimePattern =
  /^(?!-0000)(-?\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(Z|(?!-00(?::00)?$)[+-](?:(?:0\d|1[0-3])(?::[0-5]\d)?|14(?::00)?))?$/;

/** What was read, or the code of the issue. */
type Read<T> = T | "edtf-invalid" | "date-missing" | "interval-reversed";

function readPartOfYear(year: number, code: number): Read<DatePointParts> {
  if (code > 20 && code < 25) return { kind: "season", year, code };
  if (code < 33 || code > 41) return "edtf-invalid";
  return { kind: code < 37 ? "quarter" : code < 40 ? "third" : "half", year, code };
}

/** `199X` and `19XX` by their first year, which is the larger number BC. */
function readYears(kind: "decade" | "century", digits: string): DatePointParts {
  const years = kind === "decade" ? 10 : 100;
  const first = Number(digits) * years;
  return { kind, year: digits.startsWith("-") ? first - years + 1 : first };
}

function readParts(match: RegExpExecArray): Read<DatePointParts> {
  const [, long, digits, months, days, unknownMonth, unknownDay, tens, hundreds] = match;
  if (tens !== undefined) return readYears("decade", tens);
  if (hundreds !== undefined) return readYears("century", hundreds);
  const year = Number(long ?? digits);
  if (unknownMonth) return { kind: unknownDay ? "unknownMonthAndDay" : "unknownMonth", year };
  if (months === undefined) return { kind: "year", year };
  const month = Number(months);
  if (month > 12 && days === undefined) return readPartOfYear(year, month);
  if (month < 1 || month > 12) return "edtf-invalid";
  if (days === undefined) return { kind: "month", year, month };
  if (days === "XX") return { kind: "unknownDay", year, month };
  const day = Number(days);
  return isCalendarDate(year, month, day) ? { kind: "day", year, month, day } : "date-missing";
}

function readPoint(text: string): Read<DatePoint> {
  const match = pointPattern.exec(text);
  const parts = match === null ? "edtf-invalid" : readParts(match);
  if (typeof parts === "string") return parts;
  const qualifier = match?.[9] as Qualifier | "" | undefined;
  return qualifier ? { ...parts, qualifier, edtf: text } : { ...parts, edtf: text };
}

function readDateTime(text: string): Read<DateTime> {
  const match = dateTimePattern.exec(text);
  if (match === null) return "edtf-invalid";
  const parts = match.slice(1, 7).map(Number) as [number, number, number, number, number, number];
  const [year, month, day, hour, minute, second] = parts;
  const offset = match[7];
  if (!isCalendarDate(year, month, day)) return "date-missing";
  const time = { year, month, day, hour, minute, second, ...(offset && { offset }) };
  return { kind: "dateTime", ...time, edtf: text };
}

function readEnd(text: string): Read<IntervalEnd> {
  if (text === "") return "unknown";
  return text === ".." ? "open" : readPoint(text);
}

function isRead(end: Read<IntervalEnd>): end is IntervalEnd {
  return typeof end === "object" || end === "open" || end === "unknown";
}

function readInterval(text: string): Read<PartialDate> {
  const [first = "", second = "", third] = text.split("/", 3);
  if (third !== undefined || text === "/" || text.includes("Y")) return "edtf-invalid";
  const start = readEnd(first);
  const end = readEnd(second);
  if (!isRead(start)) return start;
  if (!isRead(end)) return end;
  const isBound = typeof start === "object" && typeof end === "object";
  if (isBound && firstRank(start) > firstRank(end)) return "interval-reversed";
  return { kind: "interval", start, end, edtf: text };
}

function read(text: string): Read<PartialDate> {
  if (text.length > longestEdtf) return "edtf-invalid";
  if (text.includes("/")) return readInterval(text);
  return text.includes("T") ? readDateTime(text) : readPoint(text);
}

/** `2025-06-18T24:00:00` is 00:00 of the next day. */
function withoutHour24(text: string): string {
  const [day = "", offset] = text.split("T24:00:00", 2);
  return offset === undefined ? "" : `${addDays(day, 1)}T00:00:00${offset}`;
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
  if (typeof text !== "string") return { issues: [timeIssue("edtf-invalid", "error", {})] };
  const params = { text };
  const value = read(text);
  if (typeof value === "object") return { value, issues: [] };
  if (value !== "edtf-invalid") return { issues: [timeIssue(value, "error", params)] };
  const next = withoutHour24(text);
  const nextValue = read(next);
  if (typeof nextValue === "object") {
    return { value: nextValue, issues: [timeIssue("hour-24", "info", params, next)] };
  }
  const repaired = text.trim().toUpperCase();
  const isRepaired = typeof read(repaired) === "object";
  return { issues: [timeIssue(value, "error", params, isRepaired ? repaired : undefined)] };
}

/** The code of what is wrong with a stored date; undefined when nothing is. */
export function edtfFault(text: string): string | undefined {
  const value = read(text);
  return typeof value === "string" ? value : undefined;
}

/** True when the text is a partial date in its stored form; narrows it to `Edtf`. */
export function isEdtf(text: unknown): text is Edtf {
  return typeof text === "string" && typeof read(text) === "object";
}
