/** What an item is for; "report" is a report from a working group, "formalities" opens and closes the meeting. */
export const agendaItemKinds = [
  "information",
  "discussion",
  "decision",
  "election",
  "report",
  "formalities",
] as const;
export type AgendaItemKind = (typeof agendaItemKinds)[number];
