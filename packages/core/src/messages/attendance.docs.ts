import type { attendanceMessages } from "./attendance.js";
import type { DocsOf } from "./message-docs.js";

export const attendanceDocs: DocsOf<typeof attendanceMessages> = {
  "attendance-nobody-named": {
    cause: "A line of the list was left empty.",
    repair: "Name a person or a town, or give a head count; or take the line out.",
    example: { changes: { place: undefined } },
  },
  "attendance-guest-with-vote": {
    cause: "A guest was entered by copying the line of a member.",
    repair: "The repair takes the right to vote away.",
    example: { changes: { status: "guest" } },
  },
  "attendance-away-with-times": {
    cause: "Someone who excused themselves came after all, or the other way round.",
    repair: "Correct the status, or take the times out.",
    example: { changes: { status: "excused", intervals: [{ from: { position: 2 } }] } },
  },
  "attendance-left-before-arrival": {
    cause: "Coming and going were exchanged.",
    repair: "Correct one of the two; there is no single reading.",
    example: {
      changes: { intervals: [{ from: { position: 5 }, to: { position: 3 } }] },
    },
  },
  "attendance-outside-meeting": {
    cause: "The time is that of another day, or the meeting was longer than planned.",
    repair: "Correct the time, or the end of the meeting.",
    example: {
      changes: { intervals: [{ from: { position: 12 } }] },
      context: { bounds: { lastPosition: 5 } },
    },
  },
};
