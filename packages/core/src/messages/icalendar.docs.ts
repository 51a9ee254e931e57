import type { icalendarMessages } from "./icalendar.js";
import type { DocsOf } from "./message-docs.js";

const options = { now: "2026-01-05T09:00:00Z" };

const reading = (...lines: string[]) => ({
  call: "readCalendar",
  with: [["BEGIN:VCALENDAR", "VERSION:2.0", ...lines, "END:VCALENDAR"].join("\r\n"), options],
});

const event = (...lines: string[]) =>
  reading("BEGIN:VEVENT", "UID:1", "SUMMARY:Treffen", ...lines, "END:VEVENT");

export const icalendarDocs: DocsOf<typeof icalendarMessages> = {
  "calendar-unreadable": {
    cause: "Another file was given, or it was cut off on its way.",
    repair: "Export the calendar again.",
    example: { call: "readCalendar", with: ["BEGIN:VCALENDAR\r\n", options] },
  },
  "calendar-too-large": {
    cause: "Attachments lie inside the calendar, or it is none.",
    repair: "Export it without attachments, or in parts.",
    example: { call: "readCalendar", with: ["x".repeat(20_000_001), options] },
  },
  "calendar-line-broken": {
    cause: "A mail program broke long lines, or somebody edited the file by hand.",
    repair: "Look at the named row; the rest was read.",
    example: event("DTSTART:20250618T080000Z", "das ist keine Zeile"),
  },
  "calendar-component-unread": {
    cause: "Alarms, free-busy times and availability have no record of ours.",
    repair: "Nothing is to be done.",
    example: reading("BEGIN:VFREEBUSY", "UID:2", "END:VFREEBUSY"),
  },
  "calendar-property-dropped": {
    cause: "The records have no field for it; attendees for example are registrations.",
    repair: "Enter by hand what matters of it.",
    example: event("DTSTART:20250618T080000Z", "ATTENDEE:mailto:a@example.org"),
  },
  "calendar-no-start": {
    cause: "The program that wrote it allows events without a date.",
    repair: "Give it a date, if only a vague one.",
    example: event(),
  },
  "calendar-no-title": {
    cause: "The task was made by a program, or its title was deleted.",
    repair: "Give it a title.",
    example: reading("BEGIN:VTODO", "UID:3", "END:VTODO"),
  },
  "calendar-no-uid": {
    cause: "The file was made by hand or by a program that ignores RFC 5545.",
    repair: "Give each entry a UID that stays the same at the next export.",
    example: reading("BEGIN:VTODO", "SUMMARY:Kontaktdaten sammeln", "END:VTODO"),
  },
  "calendar-floating-time": {
    cause: "Many programs leave the zone out.",
    repair: "Tell the reader the zone it is meant in.",
    example: event("DTSTART:20250618T100000"),
  },
  "calendar-zone-unknown": {
    cause: "The program invented a name for its zone.",
    repair: "Check the clock time.",
    example: event("DTSTART;TZID=Rathaus:20250618T100000"),
  },
  "calendar-time-invalid": {
    cause: "The day or the time does not exist.",
    repair: "Correct it where the calendar is kept.",
    example: event("DTSTART;VALUE=DATE:20250230"),
  },
  "calendar-seconds-dropped": {
    cause: "Meetings begin on the minute; the program wrote down when the entry was made.",
    repair: "Nothing is to be done.",
    example: event("DTSTART:20250618T080017Z"),
  },
  "calendar-minutes-without-meeting": {
    cause: "Journals of other programs are notes of a day.",
    repair: "Enter the text at the meeting it belongs to.",
    example: reading("BEGIN:VJOURNAL", "UID:4", "SUMMARY:Notiz", "END:VJOURNAL"),
  },
};
