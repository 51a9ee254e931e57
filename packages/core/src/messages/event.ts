import type { Messages } from "../issues.js";

export const eventMessages = {
  "event-ends-before-start": {
    severity: "error",
    de: "Die Veranstaltung endet ({end:day}) nicht nach ihrem Beginn ({start:day}).",
    en: "The event does not end ({end:day}) after its start ({start:day}).",
  },
  "event-end-unknown": {
    severity: "warning",
    de: "Als Ende steht 00:00 Uhr desselben Tages; gemeint ist: Ende unbekannt.",
    en: "The end is given as 00:00 of the same day, which stands for an unknown end.",
  },
  "event-end-next-day": {
    severity: "warning",
    de: "Das Ende ({end:day}) gehört zum Folgetag.",
    en: "The end ({end:day}) belongs to the next day.",
  },
  "event-all-day-placeholder": {
    severity: "warning",
    de: "Beginn und Ende 00:00 Uhr stehen für einen ganzen Tag ohne Uhrzeit.",
    en: "Start and end at 00:00 stand for a whole day without a clock time.",
  },
  "event-end-and-duration": {
    severity: "warning",
    de: "Ende und Dauer sind beide angegeben; es gilt das Ende.",
    en: "Both an end and a duration are given; the end counts.",
  },
  "event-deadline-after-start": {
    severity: "error",
    de: "Die Anmeldefrist ({deadline:day}) endet erst nach dem Beginn ({start:day}).",
    en: "The registration deadline ({deadline:day}) is after the start ({start:day}).",
  },
  "event-registration-opens-late": {
    severity: "error",
    de: "Die Anmeldung öffnet ({opens:day}) erst nach der Anmeldefrist ({deadline:day}).",
    en: "Registration opens ({opens:day}) after its deadline ({deadline:day}).",
  },
  "event-weekday-wrong": {
    severity: "error",
    de: "Der angegebene Wochentag stimmt nicht: Der {date:day} ist ein {date:weekday}.",
    en: "The weekday given is wrong: {date:day} is a {date:weekday}.",
  },
  "event-online-access-missing": {
    severity: "warning",
    de: "Es fehlt, wie man online teilnimmt (Link oder Einwahl).",
    en: "It does not say how to take part online (link or dial-in).",
  },
  "event-location-missing": {
    severity: "warning",
    de: "Es fehlt, wo man vor Ort teilnimmt.",
    en: "It does not say where to take part on site.",
  },
  "event-previous-start-missing": {
    severity: "warning",
    de: "Der Termin wurde verlegt, aber der frühere Termin fehlt.",
    en: "The event was rescheduled, but its earlier date is missing.",
  },
  "event-moved-online-but-on-site": {
    severity: "warning",
    de: "Die Veranstaltung ist ins Internet verlegt, gilt aber noch als vor Ort.",
    en: "The event was moved online, but still counts as on site.",
  },
  "event-private-link-published": {
    severity: "error",
    de: "Der Zugangslink ist nicht öffentlich und darf nicht veröffentlicht werden.",
    en: "The access link is not public and must not be published.",
  },
} as const satisfies Messages;
