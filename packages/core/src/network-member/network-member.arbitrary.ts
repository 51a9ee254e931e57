import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { sectors } from "../organisation/sectors.js";
import type { NetworkMember } from "./network-member.js";

/** A town in a network without any issue. */
export const networkMemberSample: NetworkMember = {
  ...sampleBase,
  type: "networkMember",
  place: "urn:uuid:0190c5a0-0000-7000-8000-0000000000a1",
  since: "2020",
  tandem: [
    { sector: "administration", name: "Stadtverwaltung" },
    { sector: "civilSociety", name: "Freiwilligenagentur" },
  ],
  regionalGroups: ["die vier östlichen Städte"],
};

export const networkMemberArbitrary: fc.Arbitrary<NetworkMember> = fc.record(
  {
    ...baseArbitraries("networkMember"),
    place: uuidArbitrary,
    network: uuidArbitrary,
    since: edtfArbitrary,
    phase: lineArbitrary,
    tandem: fc.array(fc.record({ sector: fc.constantFrom(...sectors), name: lineArbitrary }), {
      maxLength: 3,
    }),
    processCompanion: lineArbitrary,
    regionalGroups: fc.array(lineArbitrary, { maxLength: 2 }),
  },
  {
    requiredKeys: [
      "id",
      "type",
      "created",
      "modified",
      "place",
      "since",
      "tandem",
      "regionalGroups",
    ],
  },
);
