import * as fc from "fast-check";
import {
  baseArbitraries,
  instantArbitrary,
  lineArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { minutesStates } from "./minutes-states.js";
import { minutesApprovals, minutesKinds, objectionStates, type Minutes } from "./minutes.js";

/** Minutes without any issue. */
export const minutesSample: Minutes = {
  ...sampleBase,
  type: "minutes",
  meeting: "urn:uuid:0190c5a0-0000-7000-8000-0000000000b1",
  kind: "results",
  state: "draft",
  version: 1,
  approval: "none",
  formalBody: false,
  takers: [],
  attachments: [],
};

export const minutesArbitrary: fc.Arbitrary<Minutes> = fc
  .record(
    {
      ...baseArbitraries("minutes"),
      meeting: uuidArbitrary,
      kind: fc.constantFrom(...minutesKinds),
      state: fc.constantFrom(...minutesStates),
      version: fc.integer({ min: 1, max: 4 }),
      approval: fc.constantFrom(...minutesApprovals),
      approvalDeadline: fc.constant("2026-06-30"),
      approvedIn: uuidArbitrary,
      formalBody: fc.boolean(),
      chair: uuidArbitrary,
      takers: fc.array(uuidArbitrary, { maxLength: 2 }),
      body: lineArbitrary,
      attachments: fc.array(uuidArbitrary, { maxLength: 2 }),
      objections: fc.array(
        fc.record({
          id: uuidArbitrary,
          by: uuidArbitrary,
          at: instantArbitrary,
          text: lineArbitrary,
          state: fc.constantFrom(...objectionStates),
        }),
        { maxLength: 2 },
      ),
    },
    {
      requiredKeys: [
        "id",
        "type",
        "created",
        "modified",
        "meeting",
        "kind",
        "state",
        "version",
        "approval",
        "formalBody",
        "takers",
        "attachments",
      ],
    },
  )
  .map((minutes) =>
    minutes.version === 1 ? minutes : Object.assign(minutes, { corrects: minutes.version - 1 }),
  );
