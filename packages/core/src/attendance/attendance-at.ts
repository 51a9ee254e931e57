import { compareMarks, type AttendanceMark } from "./attendance-mark.js";
import type { AttendanceEntry } from "./attendance.js";

/** Who is in the room at one point of a meeting. */
export interface Presence {
  readonly present: readonly AttendanceEntry[];
  /** Marked by clock time while a position was asked for, or the other way round: nobody can tell. */
  readonly unsure: readonly AttendanceEntry[];
}

/** How many votes there can be: at least, and at most if those in doubt were there. */
export interface EligibleVotes {
  readonly least: number;
  readonly most: number;
}

/**
 * Who is in the room at a position of the agenda or at a time. Coming counts, going does not: who left at item 5 had no
 * vote on item 5. Without a point: everyone who was there at any time.
 *
 * @example attendanceAt(meeting.attendance, { position: 5 }).present.length
 */
export function attendanceAt(
  attendance: readonly AttendanceEntry[],
  at?: AttendanceMark,
): Presence {
  const present: AttendanceEntry[] = [];
  const unsure: AttendanceEntry[] = [];
  for (const entry of attendance) {
    if (entry.status !== "present" && entry.status !== "guest") continue;
    const isThere = at === undefined ? true : isInRoom(entry, at);
    if (isThere === undefined) unsure.push(entry);
    else if (isThere) present.push(entry);
  }
  return { present, unsure };
}

function isInRoom({ intervals = [] }: AttendanceEntry, at: AttendanceMark): boolean | undefined {
  if (intervals.length === 0) return true;
  let isThere: boolean | undefined = false;
  for (const { from, to } of intervals) {
    const answer = isWithin(at, from, to);
    if (answer === true) return true;
    if (answer === undefined) isThere = undefined;
  }
  return isThere;
}

function isWithin(
  at: AttendanceMark,
  from: AttendanceMark | undefined,
  to: AttendanceMark | undefined,
): boolean | undefined {
  const sinceFrom = from === undefined ? 0 : compareMarks(at, from);
  const untilTo = to === undefined ? -1 : compareMarks(at, to);
  if ((sinceFrom ?? 0) < 0 || (untilTo ?? -1) >= 0) return false;
  return sinceFrom === undefined || untilTo === undefined ? undefined : true;
}

/**
 * How many votes those in the room have: each person one, or each town one however many speak for it.
 *
 * @example eligibleVotes(attendanceAt(attendance, { position: 3 }), "person"); // { least: 7, most: 7 }
 */
export function eligibleVotes(presence: Presence, unit: "person" | "place"): EligibleVotes {
  const voting = presence.present.filter(({ votingRight }) => votingRight);
  const perhaps = presence.unsure.filter(({ votingRight }) => votingRight);
  return { least: countVotes(voting, unit), most: countVotes([...voting, ...perhaps], unit) };
}

function countVotes(entries: readonly AttendanceEntry[], unit: "person" | "place"): number {
  const named = new Set<string>();
  let unnamed = 0;
  for (const { person, place, headcount } of entries) {
    if (unit === "place") {
      if (place !== undefined) named.add(place);
    } else {
      const name = person ?? (headcount === undefined ? place : undefined);
      if (name === undefined) unnamed += headcount ?? 0;
      else named.add(name);
    }
  }
  return named.size + unnamed;
}
