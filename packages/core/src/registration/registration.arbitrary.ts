import * as fc from "fast-check";
import {
  baseArbitraries,
  instantArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { registrationReplies, registrationStates, type Registration } from "./registration.js";

/** A registration without any issue. */
export const registrationSample: Registration = {
  ...sampleBase,
  type: "registration",
  event: "urn:uuid:0190c5a0-0000-7000-8000-0000000000e1",
  name: "Mara Beispiel",
  contact: { kind: "email", value: "mara@example.org" },
  companions: [],
  answers: [],
  reply: "accepted",
  state: "confirmed",
  at: "2025-06-01T08:00:00Z",
};

const contactArbitrary: fc.Arbitrary<Registration["contact"]> = fc.oneof(
  fc.constant({ kind: "email" as const, value: "mara@example.org" }),
  fc.constant({ kind: "phone" as const, value: "+4935100000" }),
);

export const registrationArbitrary: fc.Arbitrary<Registration> = fc.record(
  {
    ...baseArbitraries("registration"),
    event: uuidArbitrary,
    person: uuidArbitrary,
    name: lineArbitrary,
    contact: contactArbitrary,
    place: uuidArbitrary,
    representing: lineArbitrary,
    companions: fc.array(fc.record({ name: lineArbitrary }), { maxLength: 2 }),
    mode: fc.constantFrom("onSite" as const, "online" as const),
    answers: fc.array(fc.record({ question: lineArbitrary, text: lineArbitrary }), {
      maxLength: 2,
    }),
    reply: fc.constantFrom(...registrationReplies),
    representedBy: lineArbitrary,
    state: fc.constantFrom(...registrationStates),
    at: instantArbitrary,
    enteredBy: uuidArbitrary,
  },
  {
    requiredKeys: [
      "id",
      "type",
      "created",
      "modified",
      "event",
      "name",
      "contact",
      "companions",
      "answers",
      "reply",
      "state",
      "at",
    ],
  },
);
