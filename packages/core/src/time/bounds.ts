import { dayRank, readDay, toDay } from "./calendar.js";
import { parseEdtf } from "./edtf.js";
import { firstDay, lastDay, lastRank } from "./extent.js";
import type { CalendarDay, DateTime, Edtf, IntervalEnd, PartialDate } from "./types.js";

/** Both forms of a partial date: the stored string and the parsed structure. */
export type PartialDateInput = PartialDate | Edtf;

/** Where a date begins and where it ends. */
export type Ends = readonly [start: IntervalEnd | DateTime, end: IntervalEnd | DateTime];

/** The structured form of either form; undefined when a text is no partial date. */
export function structured(input: PartialDateInput): PartialDate | undefined {
  return typeof input === "string" ? parseEdtf(input).value : input;
}

/** Where a partial date begins and ends: for all but intervals, both are the date itself. */
export function endsOf(input: PartialDateInput): Ends | undefined {
  const date = structured(input);
  if (date === undefined) return undefined;
  return date.kind === "interval" ? [date.start, date.end] : [date, date];
}

/**
 * The first day that may be meant. Undefined where there is none: the start is open or unknown (the date itself says
 * which), or the text is no partial date. Qualifiers do not widen it.
 *
 * @example earliestDay(edtf("2025-36")) // "2025-10-01"
 */
export function earliestDay(date: PartialDateInput): CalendarDay | undefined {
  const start = endsOf(date)?.[0];
  return typeof start === "object" ? toDay(...firstDay(start)) : undefined;
}

/**
 * The last day that may be meant. Undefined where there is none: the end is open or unknown (the date itself says
 * which), or the text is no partial date. Qualifiers do not widen it.
 *
 * @example latestDay(edtf("2025-24")) // "2026-02-28": winter begins in December
 */
export function latestDay(date: PartialDateInput): CalendarDay | undefined {
  const end = endsOf(date)?.[1];
  return typeof end === "object" ? toDay(...lastDay(end)) : undefined;
}

/**
 * True when `day` lies after the end of the date: a task due in a quarter is overdue only after the quarter's last day.
 * False when the end is open or unknown, or when either is no date.
 */
export function isAfterEnd(date: PartialDateInput, day: CalendarDay): boolean {
  const end = endsOf(date)?.[1];
  const parts = readDay(day);
  return typeof end === "object" && parts !== undefined && dayRank(...parts) > lastRank(end);
}
