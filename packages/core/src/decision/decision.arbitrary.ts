import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import type { Decision } from "./decision.js";

/** A decision without any issue. */
export const decisionSample: Decision = {
  ...sampleBase,
  type: "decision",
  number: "2025-3",
  wording: "Die Städte sammeln ihre Kontaktdaten bis zum nächsten Treffen.",
  tasks: [],
};

export const decisionArbitrary: fc.Arbitrary<Decision> = fc.record(
  {
    ...baseArbitraries("decision"),
    meeting: uuidArbitrary,
    number: lineArbitrary,
    wording: lineArbitrary,
    item: lineArbitrary,
    vote: uuidArbitrary,
    validFrom: edtfArbitrary,
    reservation: fc.record({ text: lineArbitrary }),
    supersedes: uuidArbitrary,
    tasks: fc.array(uuidArbitrary, { maxLength: 3 }),
  },
  { requiredKeys: ["id", "type", "created", "modified", "wording", "tasks"] },
);
