import type { callMessages } from "./call.js";
import type { DocsOf } from "./message-docs.js";

export const callDocs: DocsOf<typeof callMessages> = {
  "call-closed": {
    cause: "The deadline has passed.",
    repair: "Nothing to do, unless the deadline was prolonged.",
    example: { changes: {}, context: { now: "2025-10-31T23:00:00Z" } },
  },
};
