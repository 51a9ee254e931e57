import type { Messages } from "../issues.js";

export const practiceMessages = {
  "practice-without-place": {
    severity: "warning",
    de: "Es fehlt, aus welcher Kommune das Praxisbeispiel stammt.",
    en: "It does not say which town the practice is from.",
  },
} as const satisfies Messages;
