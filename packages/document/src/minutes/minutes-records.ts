import {
  agendaItemDefaults,
  type AgendaEntry as AgendaRecord,
} from "@staedtenetz/core/agenda-item";
import type { AttendanceEntry } from "@staedtenetz/core/attendance";
import { optional } from "../reading.js";
import type { AgendaEntry } from "./agenda.js";
import type { AttendanceMark } from "./attendance.js";

/** What the marks do not hold: who a subject is, and the day of the meeting. */
export interface AttendanceRecordContext {
  readonly kindOf: (subject: string) => "person" | "place";
  readonly hasVote: (subject: string) => boolean;
  /** Needed for times of day: `{ date: "2025-06-18", zone: "Europe/Berlin" }`. */
  readonly day?: { readonly date: string; readonly zone: string };
  /** Needed for marks that name an agenda item. */
  readonly agenda?: readonly AgendaEntry[];
}

/** An agenda item as it stands in core's meeting. */
export function toAgendaEntry(item: AgendaEntry): AgendaRecord {
  return {
    ...agendaItemDefaults(),
    id: item.id,
    order: item.number,
    number: `TOP ${item.number}`,
    title: item.title,
    public: item.public,
    ...optional("kind", item.kind),
    ...optional("presenter", item.presenter),
    ...optional("result", item.result),
    ...optional("majority", item.majority),
    ...optional("resultText", item.resultText),
    ...optional("movedFrom", item.movedFrom),
    ...(item.continued && { continued: true }),
    ...optional("sourceQuestion", item.sourceQuestion),
    ...optional("reservation", item.reservation?.text ? item.reservation : undefined),
  };
}

/**
 * An attendance mark as it stands in core's meeting.
 *
 * @example
 * toAttendanceEntry(mark, { kindOf: () => "place", hasVote: () => true })
 */
export function toAttendanceEntry(
  mark: AttendanceMark,
  context: AttendanceRecordContext,
): AttendanceEntry {
  const from = momentOf(mark.in, context);
  const to = momentOf(mark.out, context);
  return {
    id: mark.subject,
    ...whoOf(mark, context),
    status: mark.status,
    ...optional("mode", mark.mode),
    votingRight: mark.status !== "guest" && context.hasVote(mark.subject),
    ...((from ?? to) && { intervals: [{ ...optional("from", from), ...optional("to", to) }] }),
  };
}

/** Who is meant: a town, a person who may speak for one, or only a number of people. */
function whoOf({ subject, place, headcount }: AttendanceMark, context: AttendanceRecordContext) {
  const kind = context.kindOf(subject);
  if (kind === "place") return { place: subject, ...optional("headcount", headcount) };
  return {
    ...(headcount === undefined ? { person: subject } : { headcount }),
    ...optional("place", place),
  };
}

/** A time of day of the meeting's day, or the place of an agenda item; else nothing that counts. */
function momentOf(value: string | undefined, { day, agenda }: AttendanceRecordContext) {
  if (value === undefined) return undefined;
  if (/^\d{2}:\d{2}$/.test(value)) {
    return day && { time: { local: `${day.date}T${value}`, zone: day.zone } };
  }
  const item = agenda?.find(({ id }) => id === value);
  return item && { position: item.number };
}
