/** What kind of agenda item it is. */
export const agendaItemKinds = [
  "information",
  "discussion",
  "decision",
  "election",
  "report",
  "formalities",
] as const;

/** A kind of agenda item. */
export type AgendaItemKind = (typeof agendaItemKinds)[number];

/** The eleven classes of results of an agenda item. */
export const agendaResults = [
  "adopted",
  "adoptedPartly",
  "rejected",
  "noted",
  "referred",
  "preDiscussed",
  "postponed",
  "settled",
  "withdrawn",
  "elected",
  "none",
] as const;

/** The class of a result. */
export type AgendaResult = (typeof agendaResults)[number];

/** How a person or place took part. */
export const attendanceStatuses = ["present", "excused", "absent", "guest"] as const;

/** A mark in the attendance list. */
export type AttendanceStatus = (typeof attendanceStatuses)[number];

/** Where a person or place took part. */
export const attendanceModes = ["onSite", "online"] as const;

/** On site or online. */
export type AttendanceMode = (typeof attendanceModes)[number];
