import ICAL from "ical.js";
import { tzlib_get_ical_block } from "timezones-ical-library";

/** The VTIMEZONE of an IANA zone, or undefined for a zone that the library does not know. */
export function zoneComponent(zone: string): ICAL.Component | undefined {
  if (zone === "UTC" || zone === "Etc/UTC") return undefined;
  const found = tzlib_get_ical_block(zone);
  const block = Array.isArray(found) ? found[0] : undefined;
  if (block?.startsWith("BEGIN:VTIMEZONE") !== true) return undefined;
  return new ICAL.Component(ICAL.parse(block));
}
