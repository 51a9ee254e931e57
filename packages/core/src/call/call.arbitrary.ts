import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  lineArbitrary,
  localArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import type { Call } from "./call.js";
import { callKinds } from "./call-kinds.js";

/** A call without any issue. */
export const callSample: Call = {
  ...sampleBase,
  type: "call",
  title: "Preis für Generationenarbeit",
  kind: "award",
  deadline: "2025-10-31",
  interestedPlaces: [],
};

export const callArbitrary: fc.Arbitrary<Call> = fc.record(
  {
    ...baseArbitraries("call"),
    title: lineArbitrary,
    kind: fc.constantFrom(...callKinds),
    summary: lineArbitrary,
    deadline: fc.oneof(edtfArbitrary, localArbitrary),
    organiser: lineArbitrary,
    interestedPlaces: fc.array(uuidArbitrary, { maxLength: 3 }),
    url: fc.constant("https://example.org/preis"),
  },
  { requiredKeys: ["id", "type", "created", "modified", "title", "kind", "interestedPlaces"] },
);
