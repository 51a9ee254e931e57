import type { Messages } from "../issues.js";

/** What meetings have beyond the issues of events, agenda items and attendance. */
export const meetingMessages = {
  "meeting-held-before-end": {
    severity: "warning",
    de: "Die Sitzung gilt als durchgeführt, ist aber noch nicht zu Ende ({end:day}).",
    en: "The meeting counts as held, but has not ended yet ({end:day}).",
  },
  "meeting-agenda-order-gap": {
    severity: "warning",
    de: "Die Reihenfolge der Tagesordnung hat Lücken oder Doppelte.",
    en: "The order of the agenda has gaps or doubles.",
  },
  "meeting-agenda-id-twice": {
    severity: "error",
    de: "Zwei Tagesordnungspunkte haben dieselbe Kennung.",
    en: "Two agenda items have the same id.",
  },
  "meeting-agenda-parent-unknown": {
    severity: "error",
    de: "Der übergeordnete Tagesordnungspunkt fehlt.",
    en: "The agenda item above this one is missing.",
  },
  "meeting-agenda-parent-cycle": {
    severity: "error",
    de: "Der Tagesordnungspunkt ist sich selbst untergeordnet.",
    en: "The agenda item stands below itself.",
  },
  "meeting-cancelled-in-one-place": {
    severity: "warning",
    de: "Die Absage ist nur an einer von zwei Stellen vermerkt: bei der Sitzung oder beim Termin.",
    en: "The cancellation is noted in one of two places only: at the meeting or at the event.",
  },
  "meeting-follows-itself": {
    severity: "error",
    de: "Eine Sitzung kann nicht auf sich selbst folgen.",
    en: "A meeting cannot follow itself.",
  },
} as const satisfies Messages;
