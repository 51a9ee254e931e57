import type { Messages } from "../issues.js";

/** Issues of calendars that others wrote. */
export const icalendarMessages = {
  "calendar-unreadable": {
    severity: "error",
    de: "Das ist kein lesbarer Kalender: {reason}.",
    en: "This is not a readable calendar: {reason}.",
  },
  "calendar-too-large": {
    severity: "error",
    de: "Der Kalender ist mit {size} Zeichen zu groß; gelesen werden höchstens {limit}.",
    en: "The calendar is too large with {size} characters; at most {limit} are read.",
  },
  "calendar-line-broken": {
    severity: "warning",
    de: "Zeile {row} ist keine Kalenderzeile und wurde übergangen: „{value}“.",
    en: "Row {row} is no line of a calendar and was passed over: “{value}”.",
  },
  "calendar-component-unread": {
    severity: "info",
    de: "Einträge der Art {name} werden nicht übernommen.",
    en: "Entries of the kind {name} are not taken over.",
  },
  "calendar-property-dropped": {
    severity: "info",
    de: "Die Angabe {name} („{value}“) wird nicht übernommen.",
    en: "The property {name} (“{value}”) is not taken over.",
  },
  "calendar-no-start": {
    severity: "error",
    de: "Der Termin „{title}“ hat keinen Beginn.",
    en: "The event “{title}” has no start.",
  },
  "calendar-no-title": {
    severity: "warning",
    de: "Ein Eintrag hat keinen Titel; er heißt nun „{title}“.",
    en: "An entry has no title; it is now called “{title}”.",
  },
  "calendar-no-uid": {
    severity: "error",
    de: "Der Eintrag „{title}“ hat keine Kennung (UID); ohne sie fände ihn ein späterer Import nicht wieder.",
    en: "The entry “{title}” has no UID; without it a later import would not find it again.",
  },
  "calendar-floating-time": {
    severity: "warning",
    de: "{local} steht ohne Zeitzone da und wird als Ortszeit von {zone} gelesen.",
    en: "{local} has no time zone and is read as local time of {zone}.",
  },
  "calendar-zone-unknown": {
    severity: "warning",
    de: "Die Zeitzone „{zone}“ ist unbekannt; {local} wird als Ortszeit von {read} gelesen.",
    en: "The time zone “{zone}” is unknown; {local} is read as local time of {read}.",
  },
  "calendar-time-invalid": {
    severity: "error",
    de: "„{value}“ bei {name} ist keine Zeitangabe.",
    en: "“{value}” in {name} is no date or time.",
  },
  "calendar-seconds-dropped": {
    severity: "info",
    de: "Die Sekunden von {value} fallen weg.",
    en: "The seconds of {value} are left off.",
  },
  "calendar-minutes-without-meeting": {
    severity: "error",
    de: "Das Protokoll „{title}“ nennt kein Treffen, zu dem es gehört.",
    en: "The journal “{title}” names no meeting that it belongs to.",
  },
} as const satisfies Messages;
