import { readDay } from "./calendar.js";
import type { Local } from "./types.js";

const localPattern = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):([0-5]\d)$/;
const dayMilliseconds = 86_400_000;
const mostZones = 100;

/** Making a formatter costs more than a hundred uses of it, so the last zones asked for are kept. */
const formatters = new Map<string, Intl.DateTimeFormat | undefined>();

function makeFormatter(zone: string): Intl.DateTimeFormat | undefined {
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    });
  } catch {
    // The one way to learn that a zone is unknown; the caller gets undefined and says so.
    return undefined;
  }
}

function formatterOf(zone: string): Intl.DateTimeFormat | undefined {
  if (formatters.has(zone)) return formatters.get(zone);
  const isName = /^[A-Za-z][A-Za-z0-9_+\-/]{1,60}$/.test(zone);
  const formatter = isName ? makeFormatter(zone) : undefined;
  if (formatters.size >= mostZones) formatters.clear();
  formatters.set(zone, formatter);
  return formatter;
}

/** True for a time zone of the IANA list that this runtime knows. */
export function isKnownZone(zone: string): boolean {
  return formatterOf(zone) !== undefined;
}

/** What a clock on the wall shows at an instant, in milliseconds as if the wall were in UTC. */
function wallAt(instant: number, formatter: Intl.DateTimeFormat): number {
  const [month = 0, day = 0, year = 0, hour = 0, minute = 0, second = 0] = (
    formatter.format(instant).match(/\d+/g) ?? []
  ).map(Number);
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** Milliseconds of the wall time as if it were in UTC; undefined when the text is no local time. */
export function wallOf(local: string): number | undefined {
  const [, day, hour, minute] = localPattern.exec(local) ?? [];
  if (day === undefined || readDay(day) === undefined || day < "0100") return undefined;
  return Date.parse(`${day}T${hour}:${minute}:00Z`);
}

/** The local time text of a wall time, to the minute. */
export function localText(wall: number): string {
  return new Date(wall).toISOString().slice(0, 16);
}

/** The instant as text, to the second: `2021-02-25T23:00:00Z`. */
export function instantText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}

const steadySteps = 12;
const mostDays = 5000;

interface SteadyDay {
  /** Milliseconds of midnight on the wall as if the wall were in UTC. */
  readonly midnight: number;
  /** The offset of the zone around the day; undefined where it changes, or where day or zone are unknown. */
  readonly offset: number | undefined;
}

/** Records of one network share their days: what a day's offset is need not be asked of the formatter each time. */
const steadyDays = new Map<string, Map<string, SteadyDay>>();

function readSteadyDay(day: string, zone: string): SteadyDay {
  const midnight = wallOf(`${day}T00:00`);
  const formatter = formatterOf(zone);
  if (midnight === undefined || formatter === undefined) return { midnight: 0, offset: undefined };
  const start = midnight - dayMilliseconds;
  const offset = wallAt(start, formatter) - start;
  for (let step = 1; step <= steadySteps; step++) {
    const instant = start + (step * 3 * dayMilliseconds) / steadySteps;
    if (wallAt(instant, formatter) - instant !== offset) return { midnight, offset: undefined };
  }
  return { midnight, offset };
}

function steadyDayOf(day: string, zone: string): SteadyDay {
  let days = steadyDays.get(zone);
  if (days === undefined) {
    days = new Map();
    if (steadyDays.size >= mostZones) steadyDays.clear();
    steadyDays.set(zone, days);
  }
  let known = days.get(day);
  if (known === undefined) {
    known = readSteadyDay(day, zone);
    if (days.size >= mostDays) days.clear();
    days.set(day, known);
  }
  return known;
}

/** True where the clocks are not moved around a day, so that each of its clock times exists once. False for no day. */
export function isSteadyDay(day: string, zone: string): boolean {
  return zone.length <= 64 && steadyDayOf(day, zone).offset !== undefined;
}

/** The instant of a local time on a day around which the clocks are not moved; undefined on all others. */
function steadyInstant(local: string, zone: string): number | undefined {
  if (!localPattern.test(local) || zone.length > 64) return undefined;
  const known = steadyDayOf(local.slice(0, 10), zone);
  if (known.offset === undefined) return undefined;
  const minutes = Number(local.slice(11, 13)) * 60 + Number(local.slice(14));
  return known.midnight + minutes * 60_000 - known.offset;
}

/** What a local time means in its zone. */
export interface ZonedInstants {
  /** None when the clocks skip it, two when they show it twice; rising. */
  readonly instants: readonly number[];
  /** The instant read with the offset that held a day before: for a skipped time, the time after the gap. */
  readonly shifted: number;
}

/** The instants a local time means; undefined when the text or the zone is unknown. */
export function instantsOf({ local, zone }: Local): ZonedInstants | undefined {
  const steady = steadyInstant(local, zone);
  if (steady !== undefined) return { instants: [steady], shifted: steady };
  const wall = wallOf(local);
  const formatter = formatterOf(zone);
  if (wall === undefined || formatter === undefined) return undefined;
  const before = wallAt(wall - dayMilliseconds, formatter) - (wall - dayMilliseconds);
  const after = wallAt(wall + dayMilliseconds, formatter) - (wall + dayMilliseconds);
  const candidates = before === after ? [wall - before] : [wall - before, wall - after];
  const instants = candidates.filter((instant) => wallAt(instant, formatter) === wall);
  return { instants: instants.sort((a, b) => a - b), shifted: wall - before };
}

/** The local time at an instant, to the minute; undefined for an unknown zone. */
export function localOf(instant: number, zone: string): Local | undefined {
  const formatter = formatterOf(zone);
  if (formatter === undefined || Number.isNaN(instant)) return undefined;
  return { local: localText(wallAt(instant, formatter)), zone };
}
