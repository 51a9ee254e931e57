import { dayRank, readDay, toDay } from "./calendar.js";
import { parseEdtf } from "./edtf.js";
import { firstDay, lastDay, type DayParts } from "./extent.js";
import type { CalendarDay, DateInterval, Edtf, PartialDate } from "./types.js";

/** Both forms of a partial date: the stored string and the parsed structure. */
export type PartialDateInput = PartialDate | Edtf;

/** First and last day; a side that is open or unknown says so. */
export interface Extent {
  readonly first: DayParts | "open" | "unknown";
  readonly last: DayParts | "open" | "unknown";
}

function intervalExtent({ start, end }: DateInterval): Extent {
  return {
    first: typeof start === "string" ? start : firstDay(start),
    last: typeof end === "string" ? end : lastDay(end),
  };
}

/** The structured form of either form; undefined when a text is no partial date. */
export function structured(input: PartialDateInput): PartialDate | undefined {
  return typeof input === "string" ? parseEdtf(input).value : input;
}

/** First and last day of a partial date; undefined when a text is no partial date. */
export function extentOf(input: PartialDateInput): Extent | undefined {
  const date = structured(input);
  if (date === undefined) return undefined;
  if (date.kind === "interval") return intervalExtent(date);
  return { first: firstDay(date), last: lastDay(date) };
}

function dayOf(side: Extent["first"] | undefined): CalendarDay | undefined {
  return side === undefined || typeof side === "string" ? undefined : toDay(...side);
}

/**
 * The first day that may be meant. Undefined where there is none: the start is open or unknown (the date itself says
 * which), or the text is no partial date. Qualifiers do not widen it.
 *
 * @example earliestDay(edtf("2025-36")) // "2025-10-01"
 */
export function earliestDay(date: PartialDateInput): CalendarDay | undefined {
  return dayOf(extentOf(date)?.first);
}

/**
 * The last day that may be meant. Undefined where there is none: the end is open or unknown (the date itself says
 * which), or the text is no partial date. Qualifiers do not widen it.
 *
 * @example latestDay(edtf("2025-24")) // "2026-02-28": winter begins in December
 */
export function latestDay(date: PartialDateInput): CalendarDay | undefined {
  return dayOf(extentOf(date)?.last);
}

/**
 * True when `day` lies after the end of the date: a task due in a quarter is overdue only after the quarter's last day.
 * False when the end is open or unknown, or when either is no date.
 */
export function isAfterEnd(date: PartialDateInput, day: CalendarDay): boolean {
  const last = extentOf(date)?.last;
  const parts = readDay(day);
  if (last === undefined || typeof last === "string" || parts === undefined) return false;
  return dayRank(...parts) > dayRank(...last);
}
