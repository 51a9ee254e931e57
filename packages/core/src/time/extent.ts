import { dayRank, daysInMonth } from "./calendar.js";
import type { DatePointParts, DateTimeParts } from "./types.js";

/** Year, month, day. */
export type DayParts = readonly [year: number, month: number, day: number];

/** The first month and the number of months of a point, or of a code: 21–24, 33–36, 37–39, 40–41. */
function monthsOf(point: DatePointParts | DateTimeParts): readonly [first: number, count: number] {
  if ("month" in point) return [point.month, 1];
  if (!("code" in point)) return [1, 12];
  const { code } = point;
  if (code < 33) return [(code - 20) * 3, 3];
  if (code < 37) return [(code - 33) * 3 + 1, 3];
  return code < 40 ? [(code - 37) * 4 + 1, 4] : [(code - 40) * 6 + 1, 6];
}

/** The last year of a decade or century; no year is written -0000, so `-000X` and `-00XX` end with -1. */
function lastYear({ kind, year }: DatePointParts | DateTimeParts): number {
  const years = kind === "decade" ? 9 : kind === "century" ? 99 : 0;
  return years > 0 && year < 0 ? Math.min(year + years, -1) : year + years;
}

/** The first day that may be meant. */
export function firstDay(point: DatePointParts | DateTimeParts): DayParts {
  return [point.year, monthsOf(point)[0], "day" in point ? point.day : 1];
}

/** The last day that may be meant. */
export function lastDay(point: DatePointParts | DateTimeParts): DayParts {
  if ("day" in point) return firstDay(point);
  const [first, count] = monthsOf(point);
  const last = first + count - 1;
  const [year, month] = last > 12 ? [point.year + 1, last - 12] : [lastYear(point), last];
  return [year, month, daysInMonth(year, month)];
}

/** The first day as a number for comparisons. */
export function firstRank(point: DatePointParts | DateTimeParts): number {
  return dayRank(...firstDay(point));
}

/** The last day as a number for comparisons. */
export function lastRank(point: DatePointParts | DateTimeParts): number {
  return dayRank(...lastDay(point));
}
