import { dayRank, daysInMonth } from "./calendar.js";
import type { DatePointParts, DateTimeParts } from "./types.js";

/** Year, month, day. */
export type DayParts = readonly [year: number, month: number, day: number];

/** First month and number of months of the codes 21–24, 33–36, 37–39 and 40–41. */
function monthsOf(code: number): readonly [first: number, count: number] {
  if (code < 33) return [(code - 20) * 3, 3];
  if (code < 37) return [(code - 33) * 3 + 1, 3];
  return code < 40 ? [(code - 37) * 4 + 1, 4] : [(code - 40) * 6 + 1, 6];
}

/** The last year of a decade or century; no year is written -0000, so `-000X` and `-00XX` end with -1. */
function lastYear(kind: "decade" | "century", year: number): number {
  return Math.min(year + (kind === "decade" ? 9 : 99), year < 0 ? -1 : 9999);
}

function monthEnd(year: number, month: number): DayParts {
  const [years, months] = month > 12 ? [year + 1, month - 12] : [year, month];
  return [years, months, daysInMonth(years, months)];
}

/** The first day that may be meant. */
export function firstDay(point: DatePointParts | DateTimeParts): DayParts {
  if ("day" in point) return [point.year, point.month, point.day];
  if ("month" in point) return [point.year, point.month, 1];
  return [point.year, "code" in point ? monthsOf(point.code)[0] : 1, 1];
}

/** The last day that may be meant. */
export function lastDay(point: DatePointParts | DateTimeParts): DayParts {
  if ("day" in point) return [point.year, point.month, point.day];
  if ("month" in point) return monthEnd(point.year, point.month);
  if ("code" in point) {
    const [first, count] = monthsOf(point.code);
    return monthEnd(point.year, first + count - 1);
  }
  const { kind, year } = point;
  return [kind === "decade" || kind === "century" ? lastYear(kind, year) : year, 12, 31];
}

/** The first day as a number for comparisons. */
export function firstRank(point: DatePointParts | DateTimeParts): number {
  return dayRank(...firstDay(point));
}

/** The last day as a number for comparisons. */
export function lastRank(point: DatePointParts | DateTimeParts): number {
  return dayRank(...lastDay(point));
}
