import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  langMapArbitrary,
  lineArbitrary,
  sampleBase,
} from "../base.arbitrary.js";
import { placeKinds, type Place } from "./place.js";

/** A place without any issue. */
export const placeSample: Place = {
  ...sampleBase,
  type: "place",
  kind: "town",
  name: { de: "Görlitz", hsb: "Zhorjelc" },
  country: "DE",
  subdivision: "DE-SN",
  identifiers: [{ scheme: "ags", value: "14626110" }],
  coordinates: [14.9872, 51.1528],
  postalCodes: ["02826", "02827", "02828"],
};

export const placeArbitrary: fc.Arbitrary<Place> = fc.record(
  {
    ...baseArbitraries("place"),
    kind: fc.constantFrom(...placeKinds),
    name: langMapArbitrary,
    shortName: lineArbitrary,
    country: fc.constantFrom("DE", "PL", "CZ", "FR", "XK"),
    coordinates: fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -90, max: 90, noNaN: true }),
    ),
    population: fc.record({ value: fc.nat(4_000_000), asOf: edtfArbitrary }),
    designations: fc.array(fc.record({ text: lineArbitrary, source: lineArbitrary }), {
      maxLength: 2,
    }),
  },
  { requiredKeys: ["id", "type", "created", "modified", "kind", "name", "country"] },
);
