import type { Messages } from "../issues.js";

/** Issues of partial dates and of dates read out of text. */
export const dateMessages = {
  "hour-24": {
    severity: "info",
    de: "24:00 Uhr ist als 00:00 Uhr des nächsten Tages gelesen.",
    en: "24:00 is read as 00:00 of the next day.",
  },
  "weekday-mismatch": {
    severity: "error",
    de: "Der {date:day} ist ein {date:weekday}, angegeben ist „{stated}“.",
    en: "{date:day} is a {date:weekday}, but “{stated}” is stated.",
  },
  "year-missing": {
    severity: "error",
    de: "Das Jahr fehlt und lässt sich nicht erschließen.",
    en: "The year is missing and cannot be inferred.",
  },
  "date-not-found": {
    severity: "warning",
    de: "In diesem Text ist kein Datum zu erkennen.",
    en: "No date can be made out in this text.",
  },
  "date-not-alone": {
    severity: "warning",
    de: "Der Text nennt mehrere Tage; gelesen ist nur einer davon.",
    en: "The text names several days; only one of them was read.",
  },
  "text-cut-off": {
    severity: "warning",
    de: "Nur die ersten {limit} Zeichen des Textes wurden gelesen.",
    en: "Only the first {limit} characters of the text were read.",
  },
} as const satisfies Messages;
