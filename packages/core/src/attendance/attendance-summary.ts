import { attendanceAt } from "./attendance-at.js";
import type { AttendanceMark } from "./attendance-mark.js";
import type { AttendanceEntry } from "./attendance.js";

export interface AttendanceSummaryOptions {
  /** What is counted. Default: towns when any entry names one, otherwise people. */
  readonly unit?: "place" | "person";
  /** Ids of all who belong, also those without an entry. Default: those listed, guests left out. */
  readonly members?: readonly string[];
  /** Only who was in the room at this point. Default: at any time. */
  readonly at?: AttendanceMark;
}

/** The header of minutes: derived from the attendance, never typed. */
export interface AttendanceSummary {
  readonly unit: "place" | "person";
  /** How many belong. */
  readonly total: number;
  /** How many of them were there; who was there twice counts once, on site before online. */
  readonly represented: number;
  readonly onSite: number;
  readonly online: number;
  readonly guests: number;
  /** The line as it stands in minutes. */
  readonly text: { readonly de: string; readonly en: string };
}

/**
 * Sums up who was there.
 *
 * @example
 * attendanceSummary(meeting.attendance).text.de; // "6 von 7 Städten vertreten (5 vor Ort, 1 online)"
 */
export function attendanceSummary(
  attendance: readonly AttendanceEntry[],
  options: AttendanceSummaryOptions = {},
): AttendanceSummary {
  const unit =
    options.unit ?? (attendance.some(({ place }) => place !== undefined) ? "place" : "person");
  const { present } = attendanceAt(attendance, options.at);
  const members = new Set(options.members ?? listedMembers(attendance, unit));
  const modes = modesOf(present, unit);
  const there = [...modes.keys()].filter((id) => members.has(id));
  const unnamed = (mode?: string): number => unnamedMembers(present, unit, mode);
  const countMode = (mode: string): number =>
    there.filter((id) => modes.get(id) === mode).length + unnamed(mode);
  const counts = {
    unit,
    total: members.size + (options.members === undefined ? unnamedMembers(attendance, unit) : 0),
    represented: there.length + unnamed(),
    onSite: countMode("onSite"),
    online: countMode("online"),
    guests: countGuests(present),
  };
  return { ...counts, text: { de: germanText(counts), en: englishText(counts) } };
}

function idOfEntry(
  { person, place }: AttendanceEntry,
  unit: "place" | "person",
): string | undefined {
  return unit === "place" ? place : (person ?? place);
}

function listedMembers(attendance: readonly AttendanceEntry[], unit: "place" | "person"): string[] {
  return attendance
    .filter(({ status }) => status !== "guest")
    .map((entry) => idOfEntry(entry, unit))
    .filter((id) => id !== undefined);
}

function modesOf(
  present: readonly AttendanceEntry[],
  unit: "place" | "person",
): Map<string, string | undefined> {
  const modes = new Map<string, string | undefined>();
  for (const entry of present) {
    const id = idOfEntry(entry, unit);
    if (id === undefined || entry.status === "guest") continue;
    if (entry.mode === "onSite" || modes.get(id) === undefined) modes.set(id, entry.mode);
  }
  return modes;
}

/** People of whom only the number is noted; a head count without a town belongs to no town. */
function unnamedMembers(
  entries: readonly AttendanceEntry[],
  unit: "place" | "person",
  mode?: string,
): number {
  if (unit === "place") return 0;
  return entries
    .filter((entry) => entry.status !== "guest" && idOfEntry(entry, unit) === undefined)
    .filter((entry) => mode === undefined || entry.mode === mode)
    .reduce((sum, { headcount }) => sum + (headcount ?? 0), 0);
}

function countGuests(present: readonly AttendanceEntry[]): number {
  return present
    .filter(({ status }) => status === "guest")
    .reduce((sum, { headcount }) => sum + (headcount ?? 1), 0);
}

type Counts = Omit<AttendanceSummary, "text">;

function bracket(parts: readonly (string | false)[]): string {
  const said = parts.filter((part) => part !== false);
  return said.length === 0 ? "" : ` (${said.join(", ")})`;
}

function germanText({ unit, total, represented, onSite, online, guests }: Counts): string {
  const towns = total === 1 ? "Stadt" : "Städten";
  const people = total === 1 ? "Mitglied" : "Mitgliedern";
  const who = unit === "place" ? `${towns} vertreten` : `${people} anwesend`;
  const modes = bracket([onSite > 0 && `${onSite} vor Ort`, online > 0 && `${online} online`]);
  const visitors = guests === 0 ? "" : `, dazu ${guests} ${guests === 1 ? "Gast" : "Gäste"}`;
  return `${represented} von ${total} ${who}${modes}${visitors}`;
}

function englishText({ unit, total, represented, onSite, online, guests }: Counts): string {
  const towns = total === 1 ? "town" : "towns";
  const people = total === 1 ? "member" : "members";
  const who = unit === "place" ? `${towns} represented` : `${people} present`;
  const modes = bracket([onSite > 0 && `${onSite} on site`, online > 0 && `${online} online`]);
  const visitors = guests === 0 ? "" : `, and ${guests} ${guests === 1 ? "guest" : "guests"}`;
  return `${represented} of ${total} ${who}${modes}${visitors}`;
}
