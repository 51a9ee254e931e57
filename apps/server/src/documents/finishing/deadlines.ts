import { endOfDate } from "@staedtenetz/core/local-time";

/**
 * The instant at which a day is over where the network is: midnight there, also on days with 23 or 25 hours.
 *
 * @example
 * endOfDay("2025-10-26", "Europe/Berlin"); // 2025-10-26T23:00:00Z, an hour later than the day before
 */
export function endOfDay(day: string, zone: string): Date {
  return new Date(endOfDate(day, zone) ?? Number.NaN);
}

/** Whether an instant was reached; never for one that is no instant. */
export function isOver(end: Date, now: Date): boolean {
  return now.getTime() >= end.getTime();
}
