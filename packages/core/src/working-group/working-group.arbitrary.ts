import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import type { WorkingGroup } from "./working-group.js";

const speaker = "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1";

/** A working group without any issue. */
export const workingGroupSample: WorkingGroup = {
  ...sampleBase,
  type: "workingGroup",
  kind: "workingGroup",
  name: "AG Öffentlichkeitsarbeit",
  mandate: "Gemeinsame Auftritte vorbereiten",
  speakers: [speaker],
  members: [speaker],
  places: [],
};

export const workingGroupArbitrary: fc.Arbitrary<WorkingGroup> = fc.record(
  {
    ...baseArbitraries("workingGroup"),
    kind: fc.constant("workingGroup" as const),
    name: lineArbitrary,
    parent: uuidArbitrary,
    mandate: lineArbitrary,
    speakers: fc.array(uuidArbitrary, { maxLength: 2 }),
    members: fc.array(uuidArbitrary, { maxLength: 3 }),
    places: fc.array(uuidArbitrary, { maxLength: 3 }),
    span: fc.constant({ from: "2019" }),
  },
  {
    requiredKeys: [
      "id",
      "type",
      "created",
      "modified",
      "kind",
      "name",
      "speakers",
      "members",
      "places",
    ],
  },
);
