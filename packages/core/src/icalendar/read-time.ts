import { readDay } from "../time/calendar.js";
import type { CalendarDay, Local } from "../time/types.js";
import { isKnownZone } from "../time/zones.js";
import type { EntryReader, ReadProperty } from "./jcal.js";
import { windowsZones } from "./windows-zones.js";

/** A time on the wall, or a whole day. */
export type ReadTime = { readonly local: Local } | { readonly day: CalendarDay };

const dateTime = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d))?(Z?)$/;

/** The IANA zone a TZID means: itself, Outlook's name for it, or the end of a path that a program put in front. */
function knownZone(tzid: string): string | undefined {
  if (isKnownZone(tzid)) return tzid;
  if (Object.hasOwn(windowsZones, tzid)) return windowsZones[tzid];
  const tail = /([A-Z][A-Za-z_]+\/[A-Za-z_/+-]+)$/.exec(tzid)?.[1];
  return tail !== undefined && isKnownZone(tail) ? tail : undefined;
}

function zoneOf(property: ReadProperty, local: string, entry: EntryReader, zone: string): string {
  const tzid = property.parameter("tzid");
  if (tzid === undefined) {
    entry.report("calendar-floating-time", { local, zone });
    return zone;
  }
  const known = knownZone(tzid);
  if (known === undefined) entry.report("calendar-zone-unknown", { zone: tzid, local, read: zone });
  return known ?? zone;
}

/** One value of a time property. `zone` is where times without a zone are meant. */
export function readTime(
  property: ReadProperty,
  value: unknown,
  entry: EntryReader,
  zone: string,
): ReadTime | undefined {
  const text = String(value);
  const name = property.name.toUpperCase();
  if (readDay(text) !== undefined) return { day: text };
  const [, day = "", clock = "", seconds, utc] = dateTime.exec(text) ?? [];
  if (readDay(day) === undefined || clock >= "24:00" || clock.slice(3) > "59") {
    entry.report("calendar-time-invalid", { name, value: text.slice(0, 80) });
    return undefined;
  }
  if (seconds !== undefined && seconds !== "00") {
    entry.report("calendar-seconds-dropped", { value: text });
  }
  const local = `${day}T${clock}`;
  return { local: { local, zone: utc === "Z" ? "UTC" : zoneOf(property, local, entry, zone) } };
}

/** An instant in UTC, as CREATED, LAST-MODIFIED and COMPLETED hold it. */
export function readInstant(entry: EntryReader, name: string): string | undefined {
  const value = entry.text(name);
  if (value === undefined) return undefined;
  const milliseconds = Date.parse(value);
  if (!Number.isNaN(milliseconds)) return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;
  entry.report("calendar-time-invalid", { name: name.toUpperCase(), value: value.slice(0, 80) });
  return undefined;
}
