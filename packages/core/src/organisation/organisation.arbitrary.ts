import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { organisationKinds, type Organisation } from "./organisation.js";
import { sectors } from "./sectors.js";

/** An organisation without any issue. */
export const organisationSample: Organisation = {
  ...sampleBase,
  type: "organisation",
  kind: "association",
  sector: "civilSociety",
  name: "Förderverein Europastadt",
  founded: "1998-05-05",
};

export const organisationArbitrary: fc.Arbitrary<Organisation> = fc.record(
  {
    ...baseArbitraries("organisation"),
    kind: fc.constantFrom(...organisationKinds),
    sector: fc.constantFrom(...sectors),
    name: lineArbitrary,
    otherNames: fc.array(lineArbitrary, { maxLength: 2 }),
    parent: uuidArbitrary,
    founded: edtfArbitrary,
  },
  { requiredKeys: ["id", "type", "created", "modified", "kind", "name"] },
);
