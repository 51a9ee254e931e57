import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import { sectors } from "../organisation/sectors.js";
import type { Practice } from "./practice.js";

/** A practice without any issue. */
export const practiceSample: Practice = {
  ...sampleBase,
  type: "practice",
  title: "Bürgerbudget für Ortsteile",
  place: "urn:uuid:0190c5a0-0000-7000-8000-0000000000a1",
  partners: [],
  sectors: ["administration", "civilSociety"],
  public: false,
};

export const practiceArbitrary: fc.Arbitrary<Practice> = fc.record(
  {
    ...baseArbitraries("practice"),
    title: lineArbitrary,
    place: uuidArbitrary,
    partners: fc.array(lineArbitrary, { maxLength: 2 }),
    sectors: fc.uniqueArray(fc.constantFrom(...sectors)),
    summary: lineArbitrary,
    transferable: lineArbitrary,
    contact: lineArbitrary,
    origin: fc.record({ meeting: uuidArbitrary }),
    public: fc.boolean(),
  },
  {
    requiredKeys: ["id", "type", "created", "modified", "title", "partners", "sectors", "public"],
  },
);
