import type { DocsOf } from "./message-docs.js";
import type { oparlMessages } from "./oparl.js";

const reading = (object: unknown) => ({
  call: "readOparl",
  with: [object, { now: "2026-01-05T09:00:00Z" }],
});

const meeting = {
  id: "https://oparl.example.org/meeting/1",
  type: "https://schema.oparl.org/1.1/Meeting",
  name: "Sitzung des Stadtrates",
  start: "2025-06-18T17:00:00+02:00",
};

export const oparlDocs: DocsOf<typeof oparlMessages> = {
  "oparl-not-an-object": {
    cause: "A list or a link was given instead of the object.",
    repair: "Give the objects of the list one by one.",
    example: reading([]),
  },
  "oparl-type-unknown": {
    cause: "The object is a paper or a file, or no OParl at all.",
    repair: "Read bodies, organisations, people, memberships, meetings and agenda items.",
    example: reading({ ...meeting, type: "https://schema.oparl.org/1.1/Paper" }),
  },
  "oparl-field-missing": {
    cause: "26 of 29 captured servers leave out fields that the standard demands.",
    repair: "Tell the maker of the server; the rest was read.",
    example: reading({
      id: "https://oparl.example.org/body/1",
      type: "https://schema.oparl.org/1.1/Body",
      name: "Gemeinde Beispielhausen",
    }),
  },
  "oparl-empty-value": {
    cause: "The server writes null, an empty text or an empty list for what it does not know.",
    repair: "Nothing is to be done.",
    example: reading({ ...meeting, web: null }),
  },
  "oparl-item-not-embedded": {
    cause: "The server gives links to agenda items instead of the items.",
    repair: "Fetch the items and put them into the meeting.",
    example: reading({ ...meeting, agendaItem: ["https://oparl.example.org/agendaitem/1"] }),
  },
  "oparl-meeting-without-start": {
    cause: "The meeting was entered before its date was known.",
    repair: "Enter it by hand with the date as vague as it is.",
    example: reading({ id: meeting.id, type: meeting.type, name: meeting.name }),
  },
};
