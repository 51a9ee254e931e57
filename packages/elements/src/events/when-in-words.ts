import { formatWhen, type When } from "@staedtenetz/core/format";
import type { EventsLanguage } from "./events-texts.js";

/**
 * The date and time of an event as a sentence would have it; a date that cannot be read is shown as it was written,
 * because a list with one odd line is better than none.
 *
 * @example
 * whenInWords({ edtf: "2025-36" }, "de"); // "4. Quartal 2025"
 */
export function whenInWords(when: When, language: EventsLanguage): string {
  try {
    return formatWhen(when, language);
  } catch {
    // The source may be older or newer than this element; its own words are the best that is left.
    return writtenWords(when);
  }
}

function writtenWords(when: When): string {
  if ("start" in when) return when.start.local.replace("T", " ");
  if ("startDate" in when) return when.startDate;
  return when.text ?? when.edtf ?? "";
}

/** The date for machines, as the `datetime` of a `time` element; undefined where it is not fixed. */
export function machineDate(when: When): string | undefined {
  if ("start" in when) return when.start.local;
  return "startDate" in when ? when.startDate : undefined;
}
