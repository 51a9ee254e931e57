import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import { sectors } from "../organisation/sectors.js";
import type { Membership } from "./membership.js";

/** A membership without any issue. */
export const membershipSample: Membership = {
  ...sampleBase,
  type: "membership",
  person: "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1",
  in: "urn:uuid:0190c5a0-0000-7000-8000-0000000000d1",
  role: "Sprecherin",
  span: { from: "2024" },
};

export const membershipArbitrary: fc.Arbitrary<Membership> = fc.record(
  {
    ...baseArbitraries("membership"),
    person: uuidArbitrary,
    in: uuidArbitrary,
    role: lineArbitrary,
    sector: fc.constantFrom(...sectors),
    votingRight: fc.boolean(),
    onBehalfOf: uuidArbitrary,
    span: fc.constantFrom<Membership["span"]>(
      {},
      { from: "2019" },
      { from: "2019", to: "2024-36" },
    ),
    deputyOf: uuidArbitrary,
  },
  { requiredKeys: ["id", "type", "created", "modified", "person", "in", "role", "span"] },
);
