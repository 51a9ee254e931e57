import type { When } from "@staedtenetz/core/format";
import type { ListedEvent } from "./public-event.js";

/** The time on the wall of a zone, `2025-06-18T10:00`, so that it compares with the local times of events. */
function wallTime(now: Date, zone: string): string {
  const parts: Intl.DateTimeFormatOptions = {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  };
  try {
    return sortable(new Intl.DateTimeFormat("sv-SE", { ...parts, timeZone: zone }).format(now));
  } catch {
    // A zone that this browser does not know: its own is the nearest guess, and off by hours at most.
    return sortable(new Intl.DateTimeFormat("sv-SE", parts).format(now));
  }
}

/** Swedish writes `2025-06-18 10:00`. */
function sortable(text: string): string {
  return text.replace(" ", "T");
}

/** When an event is over, as far as its date says; undefined for a date that was never fixed. */
function endOf(when: When): { local: string; zone: string } | undefined {
  if ("start" in when) {
    const endOfDay = `${when.start.local.slice(0, 10)}T24:00`;
    return { local: when.end?.local ?? endOfDay, zone: when.start.zone };
  }
  if ("startDate" in when) return { local: `${when.endDate}T24:00`, zone: "Europe/Berlin" };
  return undefined;
}

function startOf(when: When): string | undefined {
  if ("start" in when) return when.start.local;
  return "startDate" in when ? when.startDate : undefined;
}

function byStart(first: ListedEvent, second: ListedEvent): number {
  const [a, b] = [startOf(first.when), startOf(second.when)];
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return a < b ? -1 : Number(a > b);
}

/**
 * The events that are not over yet, by their start; those whose date was never fixed come last and stay.
 *
 * @example
 * upcoming(events, new Date("2025-10-22T09:00:00Z"));
 */
export function upcoming(events: readonly ListedEvent[], now: Date): ListedEvent[] {
  return events
    .filter(({ when }) => {
      const end = endOf(when);
      return end === undefined || end.local > wallTime(now, end.zone);
    })
    .sort(byStart);
}

/** The events of one group and one town; an empty word means any. */
export function onlyMatching(
  events: readonly ListedEvent[],
  { group, place }: { readonly group: string; readonly place: string },
): ListedEvent[] {
  return events.filter(
    (event) =>
      (group === "" || event.group === group) && (place === "" || event.places.includes(place)),
  );
}
