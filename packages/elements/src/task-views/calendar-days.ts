import { addDays, daysInMonth, earliestDay, latestDay, weekdayOf } from "@staedtenetz/core/time";
import type { TaskEntry } from "@staedtenetz/document";

interface Holding {
  readonly entry: TaskEntry;
}

/** The tasks of a month: those of one day by that day, and those known less exactly in a lane of their own. */
export interface MonthTasks<Item> {
  /** `YYYY-MM-DD` → tasks due on that day. */
  readonly days: ReadonlyMap<string, readonly Item[]>;
  /** Due in a month, a quarter or another span that touches this month. */
  readonly vague: readonly Item[];
  /** Without a date, or with words only ("zeitnah"). */
  readonly undated: readonly Item[];
}

/**
 * Sorts tasks into a month.
 *
 * @param month `YYYY-MM`
 * @example
 * monthTasks(items, "2025-10").vague; // [{ entry: { due: "2025-36", … } }]
 */
export function monthTasks<Item extends Holding>(
  items: readonly Item[],
  month: string,
): MonthTasks<Item> {
  const days = new Map<string, Item[]>();
  const vague: Item[] = [];
  const undated: Item[] = [];
  const [first, last] = [`${month}-01`, lastDayOf(month)];
  for (const item of items) {
    const due = dayOrSpan(item.entry);
    if (due === undefined) undated.push(item);
    else if (/^\d{4}-\d{2}-\d{2}$/.test(due)) {
      if (due < first || due > last) continue;
      days.set(due, [...(days.get(due) ?? []), item]);
    } else if ((earliestDay(due) ?? "") <= last && (latestDay(due) ?? "9999") >= first) {
      vague.push(item);
    }
  }
  return { days, vague, undated };
}

/** The weeks of a month from Monday on, with the days of the months around it that fill them. */
export function weeksOf(month: string): readonly (readonly string[])[] {
  const first = `${month}-01`;
  const weeks: string[][] = [];
  let monday = dayAfter(first, 1 - (weekdayOf(first) ?? 1));
  while (monday <= lastDayOf(month)) {
    const start = monday;
    weeks.push(Array.from({ length: 7 }, (_, at) => dayAfter(start, at)));
    monday = dayAfter(start, 7);
  }
  return weeks;
}

/** The day that many days later; the years 0000–9999 have no day that is missing. */
export function dayAfter(day: string, by: number): string {
  return addDays(day, by) ?? day;
}

/** The month that many months later. */
export function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  const months = year * 12 + number - 1 + by;
  const text = `${Math.floor(months / 12)}`.padStart(4, "0");
  return `${text}-${`${(months % 12) + 1}`.padStart(2, "0")}`;
}

/** The same day in another month, or the last one where it has none: 31 January, then 28 February. */
export function dayInMonth(day: string, month: string): string {
  const same = `${month}-${day.slice(8)}`;
  return same > lastDayOf(month) ? lastDayOf(month) : same;
}

function lastDayOf(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${daysInMonth(year, number)}`;
}

function dayOrSpan({ due }: TaskEntry): string | undefined {
  return typeof due === "object" ? due.local.slice(0, 10) : due;
}

/** A day in words: "18. Juni 2025". */
export function longDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" });
  return format.format(new Date(`${day}T00:00:00Z`));
}
