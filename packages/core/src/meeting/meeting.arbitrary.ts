import * as fc from "fast-check";
import { agendaArbitrary } from "../agenda-item/agenda-item.arbitrary.js";
import { attendanceListArbitrary } from "../attendance/attendance.arbitrary.js";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import {
  eventFieldArbitraries,
  eventRequiredKeys,
  eventSampleFields,
} from "../event/event.arbitrary.js";
import { quorumArbitrary } from "../vote/quorum.arbitrary.js";
import { meetingStates, type Meeting } from "./meeting.js";

/** A meeting without any issue. */
export const meetingSample: Meeting = {
  ...sampleBase,
  type: "meeting",
  ...eventSampleFields,
  locations: [{ name: "Rathaus" }],
  organisers: [],
  audience: [],
  organs: ["Engagierte Städte"],
  state: "held",
  agenda: [
    { id: "1", order: 1, number: "1", title: "Begrüßung", public: true, kind: "formalities" },
    { id: "2", order: 2, number: "2", title: "Berichte", public: true, kind: "report" },
  ],
  attendance: [
    { id: "a", place: "urn:town:a", status: "present", mode: "onSite", votingRight: true },
    { id: "b", place: "urn:town:b", status: "present", mode: "online", votingRight: true },
  ],
};

export const meetingArbitrary: fc.Arbitrary<Meeting> = fc.record(
  {
    ...baseArbitraries("meeting"),
    ...eventFieldArbitraries,
    organs: fc.array(lineArbitrary, { maxLength: 2 }),
    state: fc.constantFrom(...meetingStates),
    agenda: agendaArbitrary,
    attendance: attendanceListArbitrary,
    quorum: quorumArbitrary,
    minutes: uuidArbitrary,
    previous: uuidArbitrary,
    next: uuidArbitrary,
  },
  { requiredKeys: [...eventRequiredKeys, "organs", "state"] },
);
