import { earliestDay, latestDay } from "../time/bounds.js";
import { addDays } from "../time/calendar.js";
import { instantOf, endOfDate, plusMinutes } from "../time/local.js";
import { instantsOf, isSteadyDay, localOf } from "../time/zones.js";
import type { AllDayWhen, CalendarDay, Edtf, Local, TimedWhen, When } from "../time/types.js";

/** The zone of events that name none: whole days and vague dates in Germany. */
export const defaultZone = "Europe/Berlin";

/** True for an event with clock times. */
export function isTimed(when: When): when is TimedWhen {
  return "start" in when;
}

/** True for an event of whole days. */
export function isAllDay(when: When): when is AllDayWhen {
  return "startDate" in when;
}

/** The zone an event takes place in. */
export function zoneOf(when: When): string {
  return isTimed(when) ? when.start.zone : defaultZone;
}

/** The local time itself; for one that the clocks skip, the time its repair sets, so that both are compared alike. */
export function asMeant(local: Local): Local {
  if (isSteadyDay(local.local.slice(0, 10), local.zone)) return local;
  const found = instantsOf(local);
  if (found === undefined || found.instants.length > 0) return local;
  return localOf(found.shifted, local.zone) ?? local;
}

/** The first day an event may fall on; undefined where nothing but words is known. */
export function firstDayOf(when: When): CalendarDay | undefined {
  if (isTimed(when)) return when.start.local.slice(0, 10);
  if (isAllDay(when)) return when.startDate;
  return when.edtf === undefined ? undefined : earliestDay(when.edtf);
}

/** The last day an event may fall on; undefined where nothing but words is known. */
export function lastDayOf(when: When): CalendarDay | undefined {
  if (isTimed(when)) return (endOf(when) ?? when.start).local.slice(0, 10);
  if (isAllDay(when)) return when.endDate;
  return when.edtf === undefined ? undefined : latestDay(when.edtf);
}

const durationPattern = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/u;

/** The whole minutes of an ISO 8601 duration in weeks, days, hours, minutes, seconds; undefined for any other text. */
export function minutesOfDuration(duration: string): number | undefined {
  const parts = durationPattern.exec(duration);
  if (parts === null) return undefined;
  const [, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts;
  const wholeHours = (Number(weeks) * 7 + Number(days)) * 24 + Number(hours);
  return wholeHours * 60 + Number(minutes) + Math.floor(Number(seconds) / 60);
}

/** The end of a timed event: as stated, else from its duration; undefined where neither is known. */
export function endOf({ start, end, duration }: TimedWhen): Local | undefined {
  if (end !== undefined) return end;
  const minutes = duration === undefined ? undefined : minutesOfDuration(duration);
  return minutes === undefined ? undefined : plusMinutes(start, minutes);
}

/** Midnight at the start of a day. */
function midnight(day: CalendarDay, zone: string): string | undefined {
  const before = addDays(day, -1);
  return before === undefined ? undefined : endOfDate(before, zone);
}

/** The instant an event begins at the earliest, `2025-06-18T08:00:00Z`. */
export function startInstant(when: When): string | undefined {
  if (isTimed(when)) return instantOf(asMeant(when.start));
  const day = firstDayOf(when);
  return day === undefined ? undefined : midnight(day, defaultZone);
}

/**
 * The instant at which an event is over: its end, or the end of its last possible day where no end is known.
 *
 * @example endInstant({ startDate: "2025-06-18", endDate: "2025-06-18" }); // "2025-06-18T22:00:00Z"
 */
export function endInstant(when: When): string | undefined {
  const end = isTimed(when) ? endOf(when) : undefined;
  if (end !== undefined) return instantOf(asMeant(end));
  const day = lastDayOf(when);
  return day === undefined ? undefined : endOfDate(day, zoneOf(when));
}

/** The instant from which registration is closed: a date is open until its end where the event is. */
export function deadlineInstant(deadline: Edtf | Local, zone: string): string | undefined {
  return typeof deadline === "string" ? endOfDate(deadline, zone) : instantOf(asMeant(deadline));
}
