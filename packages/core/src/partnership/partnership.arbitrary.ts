import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import {
  agreementTypes,
  partnershipFormats,
  partnershipKinds,
  type Partnership,
} from "./partnership.js";

/** A partnership without any issue. */
export const partnershipSample: Partnership = {
  ...sampleBase,
  type: "partnership",
  parties: [
    { place: "urn:uuid:0190c5a0-0000-7000-8000-000000000101" },
    { place: "urn:uuid:0190c5a0-0000-7000-8000-000000000102" },
  ],
  kind: "partnership",
  agreements: [{ type: "contract", signed: "1980", languages: ["de", "pl"] }],
  statusHistory: [{ status: "active", since: "1980", side: "all" }],
  activity: "lively",
  formats: ["youthExchange", "culture"],
};

export const partnershipArbitrary: fc.Arbitrary<Partnership> = fc.record(
  {
    ...baseArbitraries("partnership"),
    parties: fc
      .uniqueArray(uuidArbitrary, { minLength: 2, maxLength: 5 })
      .map((ids) => ids.map((place) => ({ place }))),
    kind: fc.constantFrom(...partnershipKinds),
    name: lineArbitrary,
    agreements: fc.array(
      fc.record({ type: fc.constantFrom(...agreementTypes), signed: edtfArbitrary }),
      { maxLength: 3 },
    ),
    statusHistory: edtfArbitrary.map((since) => [
      { status: "active" as const, since, side: "all" },
    ]),
    formats: fc.array(fc.constantFrom(...partnershipFormats), { maxLength: 3 }),
    needs: fc.array(lineArbitrary, { maxLength: 2 }),
  },
  { requiredKeys: ["id", "type", "created", "modified", "parties", "kind"] },
);
