import type { DocsOf } from "./message-docs.js";
import type { practiceMessages } from "./practice.js";

export const practiceDocs: DocsOf<typeof practiceMessages> = {
  "practice-without-place": {
    cause: "The example was noted in a meeting without saying whose it is.",
    repair: "Name the town.",
    example: { changes: { place: undefined } },
  },
};
