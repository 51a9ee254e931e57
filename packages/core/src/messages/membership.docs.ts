import type { membershipMessages } from "./membership.js";
import type { DocsOf } from "./message-docs.js";

export const membershipDocs: DocsOf<typeof membershipMessages> = {
  "membership-member-missing": {
    cause: "A line of a list names nobody, or a person and a town at once.",
    repair: "Name one member; whom they speak for is `onBehalfOf`.",
    example: { changes: { person: undefined } },
  },
  "membership-in-itself": {
    cause: "The wrong entry was chosen from the list.",
    repair: "Name what the organisation is a member of.",
    example: {
      changes: {
        person: undefined,
        organisation: "urn:uuid:0190c5a0-0000-7000-8000-0000000000d1",
      },
    },
  },
  "membership-overlap": {
    cause: "The membership was entered again instead of being prolonged.",
    repair: "Keep one of the two, or end the first before the second begins.",
    example: {
      changes: {},
      context: {
        others: [
          {
            id: "urn:uuid:0190c5a0-0000-7000-8000-0000000000d9",
            person: "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1",
            in: "urn:uuid:0190c5a0-0000-7000-8000-0000000000d1",
            role: "Sprecherin",
            span: { from: "2020" },
          },
        ],
      },
    },
  },
  "membership-outside-organisation": {
    cause: "The founding of the association was entered later than the entry of its first members.",
    repair: "Correct the membership or the life of the organisation.",
    example: { changes: {}, context: { organisation: { founded: "2025" } } },
  },
  "membership-deputy-of-itself": {
    cause: "The wrong entry was chosen from the list.",
    repair: "Name the membership that is deputised for.",
    example: { changes: { deputyOf: "urn:uuid:0190c5a0-0000-7000-8000-000000000001" } },
  },
};
