import type { meetingMessages } from "./meeting.js";
import type { DocsOf } from "./message-docs.js";

const id = "urn:uuid:0190c5a0-0000-7000-8000-000000000001";
const item = { title: "Begrüßung", public: true, kind: "formalities" };

export const meetingDocs: DocsOf<typeof meetingMessages> = {
  "meeting-held-before-end": {
    cause: "The meeting was closed early in the system, or its date is wrong.",
    repair: "Wait for its end, or correct the date.",
    example: { changes: {}, context: { now: "2025-06-18T09:00:00Z" } },
  },
  "meeting-agenda-order-gap": {
    cause: "An item was taken out or pushed in.",
    repair: "The repair numbers the order again and keeps the sequence.",
    example: { changes: { agenda: [{ id: "1", order: 4, ...item }] } },
  },
  "meeting-agenda-id-twice": {
    cause: "An item was copied with its id.",
    repair: "Give the copy an id of its own.",
    example: {
      changes: {
        agenda: [
          { id: "1", order: 1, ...item },
          { id: "1", order: 2, ...item },
        ],
      },
    },
  },
  "meeting-agenda-parent-unknown": {
    cause: "The item above it was deleted.",
    repair: "Take the parent out, or name the right one.",
    example: { changes: { agenda: [{ id: "1", order: 1, parent: "gone", ...item }] } },
  },
  "meeting-agenda-parent-cycle": {
    cause: "Two items were put below each other.",
    repair: "Take the parent out of one of them.",
    example: {
      changes: {
        agenda: [
          { id: "1", order: 1, parent: "2", ...item },
          { id: "2", order: 2, parent: "1", ...item },
        ],
      },
    },
  },
  "meeting-cancelled-in-one-place": {
    cause: "The event was called off in the calendar only.",
    repair: "The repair notes the cancellation in both places.",
    example: { changes: { status: "cancelled", state: "scheduled" } },
  },
  "meeting-follows-itself": {
    cause: "The wrong entry was chosen from the list.",
    repair: "Name the meeting before or after it, or leave the field out.",
    example: { changes: { next: id } },
  },
};
