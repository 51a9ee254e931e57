import type { CalendarDay } from "./types.js";

const dayPattern = /^(\d{4}|[+-]\d{6,15})-(\d\d)-(\d\d)$/;
const millisecondsPerDay = 86_400_000;

/** Days of a month of the proleptic Gregorian calendar; `month` is 1–12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % (year % 100 === 0 ? 400 : 4) === 0 ? 29 : 28;
  return 30 + ((month + (month > 7 ? 1 : 0)) % 2);
}

/** True for a date the calendar has. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** At least `digits` digits, zeros in front; a minus stays in front of them. */
export function padded(value: number, digits = 2): string {
  return (value < 0 ? "-" : "") + String(Math.abs(value)).padStart(digits, "0");
}

/** A day as text, see `CalendarDay`. */
export function toDay(year: number, month: number, day: number): CalendarDay {
  const years = year < 0 || year > 9999 ? (year < 0 ? "" : "+") + padded(year, 6) : padded(year, 4);
  return `${years}-${padded(month)}-${padded(day)}`;
}

/** Year, month and day of a calendar day, or undefined when the text is none. */
export function readDay(day: CalendarDay): readonly [number, number, number] | undefined {
  const [, year, month, date] = dayPattern.exec(day) ?? [];
  const parts = [Number(year), Number(month), Number(date)] as const;
  return isCalendarDate(...parts) ? parts : undefined;
}

/** A number that grows with the date, for comparisons only. */
export function dayRank(year: number, month: number, day: number): number {
  return (year * 12 + month) * 31 + day;
}

function midnight(year: number, month: number, day: number): Date {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

/** The day so many days later (earlier when negative), or undefined when the text is no calendar day. */
export function addDays(day: CalendarDay, days: number): CalendarDay | undefined {
  const parts = readDay(day);
  if (parts === undefined) return undefined;
  const date = new Date(midnight(...parts).getTime() + days * millisecondsPerDay);
  if (Number.isNaN(date.getTime())) return undefined;
  return toDay(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/**
 * The weekday of a calendar day by ISO 8601: 1 is Monday, 7 is Sunday. Undefined when the text is no calendar day.
 *
 * @example weekdayOf("2021-03-13") // 6
 */
export function weekdayOf(day: CalendarDay): number | undefined {
  const parts = readDay(day);
  if (parts === undefined) return undefined;
  const weekday = midnight(...parts).getUTCDay();
  return Number.isNaN(weekday) ? undefined : weekday || 7;
}
