import type { Messages } from "../issues.js";

export const decisionMessages = {
  "decision-wording-empty": {
    severity: "error",
    de: "Der Wortlaut des Beschlusses fehlt.",
    en: "The wording of the decision is missing.",
  },
  "decision-changed-after-approval": {
    severity: "error",
    de: "Der Wortlaut steht fest, weil das Protokoll fertiggestellt oder angenommen ist. Änderungen sind nur als Berichtigung möglich.",
    en: "The wording is fixed because the minutes are final or approved. Changes are possible only as a correction.",
  },
  "decision-replaces-itself": {
    severity: "error",
    de: "Ein Beschluss kann sich nicht selbst ersetzen.",
    en: "A decision cannot replace itself.",
  },
} as const satisfies Messages;
