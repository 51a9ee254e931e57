import type { Messages } from "../issues.js";

/** Issues of days, clock times and durations, wherever a record has them. */
export const timeMessages = {
  "day-format": {
    severity: "error",
    de: "„{field}“ ist kein Tag in der Form 2025-06-18.",
    en: "“{field}” is not a day written like 2025-06-18.",
  },
  "duration-format": {
    severity: "error",
    de: "„{field}“ ist keine Dauer wie PT3H (drei Stunden) oder PT1H30M.",
    en: "“{field}” is not a duration such as PT3H (three hours) or PT1H30M.",
  },
  "local-format": {
    severity: "error",
    de: "„{field}“ ist keine Orts- und Uhrzeit in der Form 2025-06-18T10:00.",
    en: "“{field}” is not a local time written like 2025-06-18T10:00.",
  },
  "zone-format": {
    severity: "error",
    de: "„{field}“ ist keine Zeitzone wie Europe/Berlin.",
    en: "“{field}” is not a time zone such as Europe/Berlin.",
  },
  "zone-unknown": {
    severity: "error",
    de: "Die Zeitzone „{zone}“ ist nicht bekannt.",
    en: "The time zone “{zone}” is not known.",
  },
  "local-time-missing": {
    severity: "error",
    de: "Die Uhrzeit gibt es nicht: {local:day} wird bei der Umstellung auf Sommerzeit übersprungen.",
    en: "That time does not exist: {local:day} is skipped when the clocks go forward.",
  },
  "local-time-ambiguous": {
    severity: "warning",
    de: "Die Uhrzeit gibt es zweimal ({local:day}, Ende der Sommerzeit); gelesen wird die erste.",
    en: "That time exists twice ({local:day}, when the clocks go back); the first one is taken.",
  },
  "when-empty": {
    severity: "error",
    de: "Es fehlt, wann: Tag und Uhrzeit, ganze Tage oder ein Datum in Worten.",
    en: "It does not say when: day and time, whole days, or a date in words.",
  },
} as const satisfies Messages;
