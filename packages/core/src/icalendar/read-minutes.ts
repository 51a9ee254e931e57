import { minutesStates, type MinutesState } from "../minutes/minutes-states.js";
import type { EntryReader } from "./jcal.js";
import { readBase, readLanguages, type ReadCalendarOptions } from "./read-entry.js";
import { idOfUid } from "./uid.js";

const states: Readonly<Record<string, MinutesState>> = {
  DRAFT: "draft",
  FINAL: "final",
  CANCELLED: "withdrawn",
};

/** The fields of minutes; undefined when the journal names no meeting. */
export function readMinutes(entry: EntryReader, uid: string, options: ReadCalendarOptions) {
  const base = readBase(entry, uid, options);
  const title = Object.values(readLanguages(entry, "summary") ?? {})[0] ?? uid;
  const body = Object.values(readLanguages(entry, "description") ?? {})[0];
  const meeting = entry.text("related-to");
  const standard = states[entry.text("status") ?? ""] ?? "draft";
  const exact = entry.text("x-netz-status") as MinutesState | undefined;
  const version = Number(entry.take("sequence")[0]?.values[0] ?? 1);
  entry.take("dtstart");
  if (meeting === undefined) {
    entry.report("calendar-minutes-without-meeting", { title });
    return undefined;
  }
  return {
    ...base,
    type: "minutes",
    meeting: idOfUid(meeting),
    state: exact !== undefined && minutesStates.includes(exact) ? exact : standard,
    version: Number.isSafeInteger(version) && version > 0 ? version : 1,
    ...(body !== undefined && { body }),
  };
}
