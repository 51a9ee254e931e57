import type { Messages } from "../issues.js";

export const minutesMessages = {
  "minutes-date-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt der Tag der Sitzung.",
    en: "The minutes do not say on which day the meeting was.",
  },
  "minutes-location-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt der Ort der Sitzung.",
    en: "The minutes do not say where the meeting was.",
  },
  "minutes-chair-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt, wer die Sitzung geleitet hat.",
    en: "The minutes do not say who chaired the meeting.",
  },
  "minutes-attendance-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt, wer anwesend war.",
    en: "The minutes do not say who was present.",
  },
  "minutes-agenda-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt die Tagesordnung.",
    en: "The minutes have no agenda.",
  },
  "minutes-decision-wording-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt der Wortlaut eines Beschlusses.",
    en: "The wording of a decision is missing in the minutes.",
  },
  "minutes-vote-result-missing": {
    severity: "warning",
    de: "Im Protokoll fehlt das Ergebnis einer Abstimmung.",
    en: "The result of a vote is missing in the minutes.",
  },
  "minutes-frozen": {
    severity: "error",
    de: "Das Protokoll ist fertiggestellt oder angenommen und wird nicht mehr geändert. Möglich ist eine Berichtigung als neue Fassung.",
    en: "The minutes are final or approved and no longer change. A correction as a new version is possible.",
  },
  "minutes-version-wrong": {
    severity: "error",
    de: "Eine Berichtigung ist Fassung {expected} und nennt die Fassung, die sie berichtigt.",
    en: "A correction is version {expected} and names the version it corrects.",
  },
  "minutes-step-forbidden": {
    severity: "error",
    de: "Dieser Wechsel des Protokollstands ist nicht vorgesehen.",
    en: "Minutes cannot go from their present state to this one.",
  },
  "minutes-deadline-missing": {
    severity: "warning",
    de: "Die Annahme durch Schweigen braucht eine Frist.",
    en: "Approval by silence needs a deadline.",
  },
  "minutes-approved-in-missing": {
    severity: "warning",
    de: "Es fehlt, in welcher Sitzung das Protokoll angenommen wurde.",
    en: "It does not say in which meeting the minutes were approved.",
  },
  "minutes-objection-open": {
    severity: "warning",
    de: "Das Protokoll gilt als angenommen, obwohl noch Einwände offen sind ({count}).",
    en: "The minutes count as approved although objections are still open ({count}).",
  },
} as const satisfies Messages;
