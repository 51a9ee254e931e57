import type { AttendanceFields, AttendanceMark } from "@staedtenetz/document";

/** What one tap sets: how somebody takes part, as one word. */
export const attendanceChoices = ["onSite", "online", "excused", "absent", "guest"] as const;

export type AttendanceChoice = (typeof attendanceChoices)[number];

/** The choice a mark stands for; `undefined` for somebody present of whom nobody noted how. */
export function choiceOf(mark: AttendanceMark | undefined): AttendanceChoice | undefined {
  if (mark === undefined) return undefined;
  return mark.status === "present" ? mark.mode : mark.status;
}

/** What a choice writes. Coming and going belong to those who are there, and end with that. */
export function fieldsOf(choice: AttendanceChoice): AttendanceFields {
  if (choice === "onSite" || choice === "online") return { status: "present", mode: choice };
  if (choice === "guest") return { status: "guest" };
  return { status: choice, mode: undefined, in: undefined, out: undefined };
}

/** The one entry for guests who are only counted, so that two who count at once do not add them up. */
export const unnamedGuests = "urn:staedtenetz:unnamed-guests";

/** A time of day of a mark; an agenda item's id is none. */
export function timeOf(value: string | undefined): string {
  return value !== undefined && /^\d{2}:\d{2}$/.test(value) ? value : "";
}
