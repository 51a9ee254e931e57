import type { eventMessages } from "./event.js";
import type { DocsOf } from "./message-docs.js";

const zone = "Europe/Berlin";
const start = { local: "2025-06-18T18:00", zone };

export const eventDocs: DocsOf<typeof eventMessages> = {
  "event-ends-before-start": {
    cause: "Start and end were exchanged, or one of the days is wrong.",
    repair: "Correct one of the two; there is no single reading.",
    example: { changes: { when: { start, end: { local: "2025-06-18T16:00", zone } } } },
  },
  "event-end-unknown": {
    cause: "Council information systems store 00:00 of the same day when nobody entered an end.",
    repair: "The repair takes the end out.",
    example: { changes: { when: { start, end: { local: "2025-06-18T00:00", zone } } } },
  },
  "event-end-next-day": {
    cause: "An evening that ends after midnight was given one date for both times.",
    repair: "The repair moves the end to the next day.",
    example: {
      changes: {
        when: {
          start: { local: "2025-06-18T23:00", zone },
          end: { local: "2025-06-18T01:00", zone },
        },
      },
    },
  },
  "event-all-day-placeholder": {
    cause: "A system that has no whole days stores 00:00 for start and end.",
    repair: "The repair makes it a whole day without clock times.",
    example: {
      changes: {
        when: {
          start: { local: "2025-06-18T00:00", zone },
          end: { local: "2025-06-18T00:00", zone },
        },
      },
    },
  },
  "event-end-and-duration": {
    cause: "Two sources were put together.",
    repair: "The repair takes the duration out.",
    example: {
      changes: { when: { start, end: { local: "2025-06-18T20:00", zone }, duration: "PT3H" } },
    },
  },
  "event-deadline-after-start": {
    cause: "The event was moved forward and its deadline was not.",
    repair: "Move the deadline before the start.",
    example: {
      changes: { registration: { deadline: "2025-07-01", confirmation: "immediate" } },
    },
  },
  "event-registration-opens-late": {
    cause: "The deadline was moved forward and the opening was not.",
    repair: "Let registration open before its deadline.",
    example: {
      changes: {
        registration: {
          opens: { local: "2025-06-10T08:00", zone },
          deadline: "2025-06-01",
          confirmation: "immediate",
        },
      },
    },
  },
  "event-weekday-wrong": {
    cause: "An invitation was copied from last year, with its weekday.",
    repair: "The repair takes the weekday of the date; check which of the two was meant.",
    example: { changes: { weekday: "thursday" } },
  },
  "event-online-access-missing": {
    cause: "The link is sent later.",
    repair:
      "Add a link or a dial-in number; mark it as not public if it is for those registered only.",
    example: { changes: { mode: "online" } },
  },
  "event-location-missing": {
    cause: "A hybrid event was announced before the room was found.",
    repair: "Add where to take part on site.",
    example: {
      changes: {
        mode: "hybrid",
        locations: [],
        onlineAccess: { url: "https://example.org/raum", public: true },
      },
    },
  },
  "event-previous-start-missing": {
    cause: "The date was overwritten, and those who noted the old one cannot see what changed.",
    repair: "Add the earlier date to `previousStarts`.",
    example: { changes: { status: "rescheduled" } },
  },
  "event-moved-online-but-on-site": {
    cause: "The event was moved online at short notice.",
    repair: "The repair sets the mode to online.",
    example: { changes: { status: "movedOnline" } },
  },
  "event-private-link-published": {
    cause: "A published page, feed or file was made from the whole record.",
    repair: "The repair takes the access out of what is published.",
    example: {
      changes: { onlineAccess: { url: "https://example.org/raum", public: false } },
      context: { output: "public" },
    },
  },
};
