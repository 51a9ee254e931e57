import * as fc from "fast-check";
import { quorumRules, type Quorum } from "./quorum.js";

export const quorumArbitrary: fc.Arbitrary<Quorum> = fc.record(
  {
    rule: fc.constantFrom(...quorumRules),
    count: fc.integer({ min: 1, max: 50 }),
    members: fc.integer({ min: 1, max: 100 }),
    binding: fc.boolean(),
  },
  { requiredKeys: ["rule", "binding"] },
);
