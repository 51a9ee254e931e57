import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  langMapArbitrary,
  lineArbitrary,
  localArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { plusMinutes } from "../time/local.js";
import type { When } from "../time/types.js";
import {
  accessibilityFeatures,
  eventModes,
  eventStatuses,
  eventVisibilities,
  registrationConfirmations,
} from "./event-codes.js";
import type { RegistrationTerms } from "./event-fields.js";
import type { Event } from "./event.js";

const zone = "Europe/Berlin";

/** The fields of the sample that meetings share. */
export const eventSampleFields = {
  title: { de: "Austausch der Engagierten Städte", en: "Exchange of the towns" },
  when: {
    start: { local: "2025-06-18T10:00", zone },
    end: { local: "2025-06-18T15:00", zone },
  },
  status: "confirmed",
  mode: "onSite",
  locations: [{ name: "Rathaus" }],
  organisers: [],
  audience: [],
  sequence: 0,
  visibility: "public",
} as const;

/** An event without any issue. */
export const eventSample: Event = {
  ...sampleBase,
  type: "event",
  ...eventSampleFields,
  locations: [{ name: "Rathaus" }],
  organisers: [],
  audience: [],
};

const timedArbitrary = fc
  .record({ start: localArbitrary, minutes: fc.integer({ min: 15, max: 600 }) })
  .map(({ start, minutes }): When => ({ start, end: plusMinutes(start, minutes)! }));

export const whenArbitrary: fc.Arbitrary<When> = fc.oneof(
  timedArbitrary,
  localArbitrary.map((start): When => ({ start, duration: "PT3H" })),
  fc
    .tuple(fc.integer({ min: 10, max: 19 }), fc.integer({ min: 20, max: 28 }))
    .map(([from, to]): When => ({ startDate: `2026-06-${from}`, endDate: `2026-06-${to}` })),
  fc.record({ edtf: edtfArbitrary, text: lineArbitrary }),
);

const termsArbitrary: fc.Arbitrary<RegistrationTerms> = fc.record({
  deadline: fc.constant("1700-02-25"),
  confirmation: fc.constantFrom(...registrationConfirmations),
});

/** Arbitraries of the fields that meetings share, to be spread. */
export const eventFieldArbitraries = {
  title: langMapArbitrary,
  description: langMapArbitrary,
  when: whenArbitrary,
  status: fc.constantFrom(...eventStatuses),
  previousStarts: fc.array(whenArbitrary, { maxLength: 2 }),
  mode: fc.constantFrom(...eventModes),
  locations: fc.array(
    fc.record({ name: lineArbitrary, place: uuidArbitrary }, { requiredKeys: ["name"] }),
    { maxLength: 2 },
  ),
  onlineAccess: fc.record({ url: fc.constant("https://example.org/raum"), public: fc.boolean() }),
  organisers: fc.array(lineArbitrary, { maxLength: 2 }),
  audience: fc.array(lineArbitrary, { maxLength: 2 }),
  questions: fc.array(fc.record({ id: lineArbitrary, text: lineArbitrary }), { maxLength: 3 }),
  topicTables: fc.array(fc.record({ title: lineArbitrary }), { maxLength: 2 }),
  capacity: fc.integer({ min: 1, max: 500 }),
  registration: termsArbitrary,
  reservation: fc.record({ text: lineArbitrary }),
  series: fc.record({ id: lineArbitrary, rule: fc.constant("FREQ=WEEKLY;COUNT=4") }),
  languages: fc.array(fc.constantFrom("de", "pl", "cs"), { maxLength: 2 }),
  accessibility: fc.record({
    features: fc.uniqueArray(fc.constantFrom(...accessibilityFeatures)),
  }),
  sequence: fc.nat(20),
  visibility: fc.constantFrom(...eventVisibilities),
  group: uuidArbitrary,
};

/** The fields every generated event has. */
export const eventRequiredKeys = [
  "id",
  "type",
  "created",
  "modified",
  "title",
  "when",
  "status",
  "mode",
  "locations",
  "organisers",
  "audience",
  "sequence",
  "visibility",
] as const;

export const eventArbitrary: fc.Arbitrary<Event> = fc.record(
  { ...baseArbitraries("event"), ...eventFieldArbitraries },
  { requiredKeys: [...eventRequiredKeys] },
);
