import {
  attendanceAt,
  eligibleVotes,
  type AttendanceEntry,
  type EligibleVotes,
} from "@staedtenetz/core/attendance";
import type { AgendaEntry } from "./agenda.js";
import type { AttendanceMark } from "./attendance.js";
import { toAttendanceEntry, type AttendanceRecordContext } from "./minutes-records.js";

/** A point of a meeting: while an agenda item is dealt with, or a local time of day such as `14:05`. */
export type MeetingMoment = { readonly item: string } | { readonly time: string };

/** What attendance is read from: `minutes.attendance.marks()` and `minutes.agenda.items()`. */
export interface AttendanceSource {
  readonly marks: readonly AttendanceMark[];
  readonly agenda: readonly AgendaEntry[];
}

/** What the document does not hold: what an id stands for, and who may vote. */
export interface PresentAtContext {
  readonly kindOf: AttendanceRecordContext["kindOf"];
  /** Default: everybody but guests. */
  readonly hasVote?: AttendanceRecordContext["hasVote"];
}

/** Who was there at a moment, and how many votes that makes. */
export interface PresentAt {
  readonly present: readonly AttendanceEntry[];
  /** Marked by clock time while an agenda item was asked for, or the other way round: nobody can tell. */
  readonly unsure: readonly AttendanceEntry[];
  /** How many votes there can be, by unit: at least, and at most if those in doubt were there. */
  readonly votes: Readonly<Record<"person" | "place", EligibleVotes>>;
}

/** Times of one meeting are compared with each other alone, so any day will do. */
const anyDay = { date: "2000-01-01", zone: "UTC" };

/**
 * Who was in the room at a moment of the meeting. Coming counts, going does not: who left during an item had no vote
 * on it. Without a moment, or for an item that the agenda does not hold: everybody who was there at any time.
 *
 * A town that is marked itself and spoken for by people counts as these people, not once more as a person.
 *
 * @example
 * const source = { marks: minutes.attendance.marks(), agenda: minutes.agenda.items() };
 * presentAt(source, { item }, { kindOf }).votes.place; // { least: 6, most: 6 }
 */
export function presentAt(
  source: AttendanceSource,
  moment: MeetingMoment | undefined,
  context: PresentAtContext,
): PresentAt {
  const { kindOf, hasVote = () => true } = context;
  const records = { kindOf, hasVote, day: anyDay, agenda: source.agenda };
  const entries = source.marks.map((mark) => toAttendanceEntry(mark, records));
  const presence = attendanceAt(entries, momentOf(moment, source.agenda));
  const people = {
    present: withoutSpokenFor(presence.present, presence.present),
    unsure: withoutSpokenFor(presence.unsure, [...presence.present, ...presence.unsure]),
  };
  return {
    ...presence,
    votes: { person: eligibleVotes(people, "person"), place: eligibleVotes(presence, "place") },
  };
}

function momentOf(moment: MeetingMoment | undefined, agenda: readonly AgendaEntry[]) {
  if (moment === undefined) return undefined;
  if ("time" in moment) {
    return { time: { local: `${anyDay.date}T${moment.time}`, zone: anyDay.zone } };
  }
  const item = agenda.find(({ id }) => id === moment.item);
  return item && { position: item.number };
}

/** The entries without the towns for which somebody else among `there` speaks. */
function withoutSpokenFor(
  entries: readonly AttendanceEntry[],
  there: readonly AttendanceEntry[],
): AttendanceEntry[] {
  const spokenFor = new Set(there.filter((entry) => !isTown(entry)).map(({ place }) => place));
  return entries.filter((entry) => !isTown(entry) || !spokenFor.has(entry.place));
}

/** A town marked as such: without a person, and without a number of people. */
function isTown({ person, headcount, place }: AttendanceEntry): boolean {
  return place !== undefined && person === undefined && headcount === undefined;
}
