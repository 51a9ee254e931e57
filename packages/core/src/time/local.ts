import type { Issue, Path } from "../issues.js";
import { latestDay, type PartialDateInput } from "./bounds.js";
import { addDays } from "./calendar.js";
import type { CalendarDay, Local } from "./types.js";
import { instantsOf, instantText, isKnownZone, localOf, wallOf } from "./zones.js";

const minuteMilliseconds = 60_000;

/** What a local time means where it is meant. */
export interface LocalResolution {
  /** `missing`: the clocks skip it; `twice`: they show it twice; `invalid`: no local time, or an unknown zone. */
  readonly state: "once" | "twice" | "missing" | "invalid";
  /** The instants it means, rising, `2025-06-18T08:00:00Z`. */
  readonly instants: readonly string[];
  /** For a missing time: the same time read before the clocks were moved, 03:30 for 02:30. */
  readonly nearest?: Local;
}

/**
 * Whether the clocks of its zone show a local time once, twice or never, and which instants it means.
 *
 * @example
 * resolveLocal({ local: "2025-03-30T02:30", zone: "Europe/Berlin" });
 * // { state: "missing", instants: [], nearest: { local: "2025-03-30T03:30", zone: "Europe/Berlin" } }
 */
export function resolveLocal(local: Local): LocalResolution {
  const found = instantsOf(local);
  if (found === undefined) return { state: "invalid", instants: [] };
  const instants = found.instants.map(instantText);
  if (instants.length > 0) return { state: instants.length > 1 ? "twice" : "once", instants };
  const nearest = localOf(found.shifted, local.zone);
  return { state: "missing", instants, ...(nearest && { nearest }) };
}

/** The instant a local time means; of two, the earlier. Undefined when there is none. */
export function instantOf(local: Local): string | undefined {
  return resolveLocal(local).instants[0];
}

/** What the clocks of a zone show at an instant, to the minute. Undefined for an unknown zone or no instant. */
export function localAt(instant: string, zone: string): Local | undefined {
  return localOf(Date.parse(instant), zone);
}

/**
 * The minutes that pass between two local times, also when the clocks are moved in between. Negative when the end is
 * earlier; undefined when one of them does not exist. Of a time shown twice the earlier counts.
 *
 * @example
 * const zone = "Europe/Berlin";
 * minutesBetween({ local: "2025-10-26T01:00", zone }, { local: "2025-10-26T04:00", zone }); // 240
 */
export function minutesBetween(start: Local, end: Local): number | undefined {
  const [from, to] = [instantsOf(start)?.instants[0], instantsOf(end)?.instants[0]];
  return from === undefined || to === undefined ? undefined : (to - from) / minuteMilliseconds;
}

/** The local time so many minutes later, counted in time that passes. Undefined when the start does not exist. */
export function plusMinutes(local: Local, minutes: number): Local | undefined {
  const from = instantsOf(local)?.instants[0];
  return from === undefined ? undefined : localOf(from + minutes * minuteMilliseconds, local.zone);
}

/** The same time on the wall so many days later: a weekly series at 18:00 stays at 18:00. Undefined for no local time. */
export function plusDays(local: Local, days: number): Local | undefined {
  const day = addDays(local.local.slice(0, 10), days);
  return day === undefined ? undefined : { local: day + local.local.slice(10), zone: local.zone };
}

/**
 * The instant at which a date is over in a zone: the start of the day after its last day. A deadline on that date is
 * open before this instant and closed from it on. Undefined when the end is open or unknown, or the zone is.
 *
 * @example endOfDate("2021-02-25", "Europe/Berlin") // "2021-02-25T23:00:00Z"
 */
export function endOfDate(date: PartialDateInput, zone: string): string | undefined {
  const last: CalendarDay | undefined = latestDay(date);
  const next = last === undefined ? undefined : addDays(last, 1);
  const midnight = next === undefined ? undefined : instantsOf({ local: `${next}T00:00`, zone });
  return midnight && instantText(midnight.instants[0] ?? midnight.shifted);
}

function issueOf(code: string, severity: Issue["severity"], path: Path, local: Local): Issue {
  return { code, severity, path, params: { local: local.local, zone: local.zone } };
}

/**
 * What is to be said about a local time: `local-format`, `zone-unknown`, `local-time-missing` (with the time after the
 * gap as repair), `local-time-ambiguous` (a warning: the clocks show it twice).
 *
 * @param path Where the local time stands in its record.
 */
export function checkLocal(local: Local, path: Path = []): readonly Issue[] {
  if (instantsOf(local)?.instants.length === 1) return [];
  if (wallOf(local.local) === undefined) {
    const issue = issueOf("local-format", "error", [...path, "local"], local);
    const next = local.local.endsWith("T24:00") ? plusDays(local, 1) : undefined;
    if (next === undefined) return [issue];
    const value = next.local.replace("T24", "T00");
    return [{ ...issue, fix: [{ op: "set", path: issue.path, value }] }];
  }
  if (!isKnownZone(local.zone)) {
    return [issueOf("zone-unknown", "error", [...path, "zone"], local)];
  }
  const { state, nearest } = resolveLocal(local);
  if (state === "once") return [];
  if (nearest === undefined) return [issueOf("local-time-ambiguous", "warning", path, local)];
  const issue = issueOf("local-time-missing", "error", path, local);
  const params = { ...issue.params, nearest: nearest.local };
  const value = nearest.local;
  return [{ ...issue, params, fix: [{ op: "set", path: [...path, "local"], value }] }];
}
