import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import { majorityBases, majorityRules } from "./vote-outcome.js";
import { voteMethods, voteUnits } from "./vote-codes.js";
import type { Vote } from "./vote.js";

/** A vote without any issue. */
export const voteSample: Vote = {
  ...sampleBase,
  type: "vote",
  item: "3",
  method: "open",
  unit: "person",
  yes: 6,
  no: 1,
  abstain: 0,
  majority: { rule: "simple", of: "cast" },
  adopted: true,
};

const count = fc.integer({ min: 0, max: 60 });

export const voteArbitrary: fc.Arbitrary<Vote> = fc
  .record(
    {
      ...baseArbitraries("vote"),
      meeting: uuidArbitrary,
      item: lineArbitrary,
      method: fc.constantFrom(...voteMethods),
      unit: fc.constantFrom(...voteUnits),
      yes: count,
      no: count,
      abstain: count,
      invalid: count,
      unanimous: fc.boolean(),
      majority: fc.record({
        rule: fc.constantFrom(...majorityRules),
        of: fc.constantFrom(...majorityBases),
      }),
      adopted: fc.boolean(),
    },
    { requiredKeys: ["id", "type", "created", "modified", "method", "unit", "adopted"] },
  )
  .map((vote) => Object.assign(vote, (vote.no ?? 0) > 0 ? { unanimous: false } : {}));
