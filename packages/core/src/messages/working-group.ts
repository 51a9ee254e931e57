import type { Messages } from "../issues.js";

/** What working groups have beyond the issues of organisations. */
export const workingGroupMessages = {
  "working-group-speaker-not-member": {
    severity: "warning",
    de: "Wer für die Arbeitsgruppe spricht, steht nicht in der Liste der Mitglieder.",
    en: "A speaker of the working group is not in its list of members.",
  },
} as const satisfies Messages;
