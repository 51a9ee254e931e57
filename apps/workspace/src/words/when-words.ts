import type { Event } from "@staedtenetz/api/client";
import { isAfterEnd, type Local, orderPartialDates, type When } from "@staedtenetz/core/time";
import { formatLocal, formatPartialDate, formatWhen } from "@staedtenetz/core/format";
import type { Locale } from "@staedtenetz/elements";

type ApiWhen = Event["when"];

/** The same, with the dates the contract has validated already. */
export function whenOf(when: ApiWhen): When {
  return when;
}

/** The last day named; `undefined` when none is. */
function endOf(when: ApiWhen): string | undefined {
  if ("start" in when) return (when.end ?? when.start).local.slice(0, 10);
  return "startDate" in when ? when.endDate : when.edtf;
}

/** The first day named; empty when none is. */
function startOf(when: ApiWhen): string {
  if ("start" in when) return when.start.local.slice(0, 10);
  return ("startDate" in when ? when.startDate : when.edtf) ?? "";
}

/** Whether it is over: after the end of its day, or of its quarter when it was only planned roughly. */
export function isPast(when: ApiWhen, today: string): boolean {
  const end = endOf(when);
  return end !== undefined && isAfterEnd(end, today);
}

/** Whether the day is not fixed yet. */
export function isVague(when: ApiWhen): boolean {
  return !("start" in when) && !("startDate" in when);
}

/**
 * How far away its first day is, in words: "heute", "morgen", "in 12 Tagen"; `undefined` when no day is fixed or it has
 * begun.
 *
 * @example
 * nearnessWords({ startDate: "2025-12-03", endDate: "2025-12-03" }, "2025-12-02", "de"); // "morgen"
 */
export function nearnessWords(when: ApiWhen, today: string, locale: Locale): string | undefined {
  if (isVague(when)) return undefined;
  const days = Math.round((Date.parse(startOf(when)) - Date.parse(today)) / 86_400_000);
  if (Number.isNaN(days) || days < 0) return undefined;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (days < 60) return format.format(days, "day");
  return format.format(Math.round(days / 30.4), "month");
}

/** Sorts by when it begins, the earliest first. */
export function byStart(a: { when: ApiWhen }, b: { when: ApiWhen }): number {
  return orderPartialDates(startOf(a.when), startOf(b.when));
}

/** Until when one may register, in words; `undefined` when there is no deadline. */
export function deadlineWords(
  { registration }: Pick<Event, "registration">,
  locale: Locale,
): string | undefined {
  return registration?.deadline === undefined
    ? undefined
    : dateWords(registration.deadline, locale);
}

/** A partial date or an exact time, in words. */
export function dateWords(date: string | Local, locale: Locale): string {
  return typeof date === "string" ? formatPartialDate(date, locale) : formatLocal(date, locale);
}

/** When something takes place on two lines: the day, which does not break inside its date, and the time of day. */
export function whenLines(when: ApiWhen, locale: Locale): readonly [day: string, time?: string] {
  const words = formatWhen(whenOf(when), locale);
  const [, day = words, time] = ("start" in when && /^(.*? \d{4}), ([^,]*)$/.exec(words)) || [];
  const unbroken = day.replace(/(\d+\.?) (\p{L}+) (\d{4})/gu, "$1\u00a0$2\u00a0$3");
  return time === undefined ? [unbroken] : [unbroken, time];
}
