import type { Messages } from "../issues.js";

export const attendanceMessages = {
  "attendance-nobody-named": {
    severity: "error",
    de: "Es fehlt, wer anwesend war: Person, Kommune oder Anzahl.",
    en: "It does not say who was present: a person, a town or a head count.",
  },
  "attendance-guest-with-vote": {
    severity: "error",
    de: "Gäste haben kein Stimmrecht.",
    en: "Guests have no right to vote.",
  },
  "attendance-away-with-times": {
    severity: "warning",
    de: "Für jemanden, der nicht da war, stehen Zeiten der Anwesenheit.",
    en: "Times of presence are given for someone who was not there.",
  },
  "attendance-left-before-arrival": {
    severity: "error",
    de: "Das Gehen ({to}) liegt nicht nach dem Kommen ({from}).",
    en: "Leaving ({to}) is not after arriving ({from}).",
  },
  "attendance-outside-meeting": {
    severity: "warning",
    de: "Die Anwesenheit ({at}) liegt außerhalb der Sitzung.",
    en: "The presence ({at}) lies outside the meeting.",
  },
} as const satisfies Messages;
