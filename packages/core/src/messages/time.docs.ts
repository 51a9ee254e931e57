import type { DocsOf } from "./message-docs.js";
import type { timeMessages } from "./time.js";

const zone = "Europe/Berlin";

export const timeDocs: DocsOf<typeof timeMessages> = {
  "day-format": {
    cause: "A day was written as people write it, 18.6.2025.",
    repair: "Write year, month and day; `parsePartialDate` reads the words of people.",
    example: {
      kind: "event",
      changes: { when: { startDate: "18.6.2025", endDate: "2025-06-18" } },
    },
  },
  "duration-format": {
    cause: "A duration was written as people say it.",
    repair: "Write it by ISO 8601: PT3H, PT90M, P2D.",
    example: {
      kind: "event",
      changes: { when: { start: { local: "2025-06-18T10:00", zone }, duration: "3 Stunden" } },
    },
  },
  "local-format": {
    cause: "A time with an offset, seconds or 24:00, where the time on the wall is wanted.",
    repair: "Write day and time as the clock on the wall shows them.",
    example: {
      kind: "event",
      changes: { when: { start: { local: "2025-06-18 10:00 Uhr", zone } } },
    },
  },
  "zone-format": {
    cause: "A zone was given by its abbreviation with an offset, or in words.",
    repair: "Name the zone as the IANA list does.",
    example: {
      kind: "event",
      changes: { when: { start: { local: "2025-06-18T10:00", zone: "+02:00" } } },
    },
  },
  "zone-unknown": {
    cause: "A zone of another list, or a misspelt one.",
    repair: "Name the zone as the IANA list does.",
    example: {
      kind: "event",
      changes: { when: { start: { local: "2025-06-18T10:00", zone: "Europe/Goerlitz" } } },
    },
  },
  "local-time-missing": {
    cause: "In the night when summer time begins, the clocks skip an hour.",
    repair: "The repair takes the same moment by summer time, 03:30 for 02:30.",
    example: {
      kind: "event",
      changes: { when: { start: { local: "2025-03-30T02:30", zone } } },
    },
  },
  "local-time-ambiguous": {
    cause: "In the night when summer time ends, the clocks show one hour twice.",
    repair: "Nothing to do when the first one is meant; otherwise name the time in UTC.",
    example: {
      kind: "event",
      changes: { when: { start: { local: "2025-10-26T02:30", zone } } },
    },
  },
  "when-empty": {
    cause: "An invitation went out before a date was found.",
    repair: "Give the words at least, such as “Termin folgt”.",
    example: { kind: "event", changes: { when: {} } },
  },
};
