import type { Messages } from "../issues.js";

export const callMessages = {
  "call-closed": {
    severity: "info",
    de: "Die Ausschreibung ist beendet (Frist: {deadline:day}).",
    en: "The call is closed (deadline: {deadline:day}).",
  },
} as const satisfies Messages;
