import type { consentMessages } from "./consent.js";
import type { DocsOf } from "./message-docs.js";

export const consentDocs: DocsOf<typeof consentMessages> = {
  "consent-time-missing": {
    cause: "A paper form was entered without its date.",
    repair: "Enter the date on the form; without it the consent proves nothing.",
    example: { changes: { at: undefined } },
  },
  "consent-wording-missing": {
    cause: "Nobody noted which text the person saw.",
    repair: "Enter the version of the text.",
    example: { changes: { wordingVersion: undefined } },
  },
  "consent-subject-missing": {
    cause: "A general “yes” was noted.",
    repair: "Ask for what it was meant.",
    example: { changes: { purpose: undefined } },
  },
  "consent-withdrawal-time-missing": {
    cause: "The withdrawal was noted without its date.",
    repair: "Enter when it arrived; the data is hidden in any case.",
    example: { changes: { state: "withdrawn" } },
  },
  "consent-withdrawn-before-given": {
    cause: "A new consent was entered over an old withdrawal.",
    repair: "Keep both: a new consent is a new record.",
    example: { changes: { state: "withdrawn", withdrawnAt: "2025-01-01T10:00:00Z" } },
  },
  "consent-withdrawn-but-given": {
    cause: "Only the date of the withdrawal was entered.",
    repair: "The repair marks the consent as withdrawn.",
    example: { changes: { withdrawnAt: "2025-07-01T10:00:00Z" } },
  },
};
