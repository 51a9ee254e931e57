import type { Messages } from "../issues.js";

export const agendaItemMessages = {
  "agenda-item-number-twice": {
    severity: "warning",
    de: "Die Nummer „{number}“ steht zweimal auf der Tagesordnung.",
    en: "The number “{number}” stands twice on the agenda.",
  },
  "agenda-item-below-itself": {
    severity: "error",
    de: "Der Tagesordnungspunkt ist sich selbst untergeordnet.",
    en: "The agenda item stands below itself.",
  },
  "agenda-item-result-differs": {
    severity: "warning",
    de: "Das eingetragene Ergebnis passt nicht zum Wortlaut „{text}“.",
    en: "The result entered does not fit the wording “{text}”.",
  },
  "agenda-item-result-not-stated": {
    severity: "info",
    de: "Der Wortlaut „{text}“ lässt sich als Ergebnis eintragen.",
    en: "The wording “{text}” can be entered as a result.",
  },
  "agenda-item-result-not-understood": {
    severity: "info",
    de: "Der Wortlaut „{text}“ lässt sich keinem Ergebnis zuordnen.",
    en: "The wording “{text}” fits none of the results.",
  },
} as const satisfies Messages;
