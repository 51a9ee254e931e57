import type { decisionMessages } from "./decision.js";
import type { DocsOf } from "./message-docs.js";

export const decisionDocs: DocsOf<typeof decisionMessages> = {
  "decision-wording-empty": {
    cause: "A decision was marked and its wording put off.",
    repair: "Enter the exact wording.",
    example: { changes: { wording: " " } },
  },
  "decision-changed-after-approval": {
    cause: "Somebody wanted to mend a word after the minutes were approved.",
    repair: "Write a correction of the minutes, or a new decision that replaces this one.",
    example: {
      changes: { wording: "Anders beschlossen." },
      context: { approved: { wording: "So beschlossen.", number: "2025-3" } },
    },
  },
  "decision-replaces-itself": {
    cause: "The wrong entry was chosen from the list.",
    repair: "Name the older decision.",
    example: { changes: { supersedes: "urn:uuid:0190c5a0-0000-7000-8000-000000000001" } },
  },
};
