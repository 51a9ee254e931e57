import * as fc from "fast-check";
import { baseArbitraries, lineArbitrary, sampleBase, uuidArbitrary } from "../base.arbitrary.js";
import {
  consentChannels,
  consentFields,
  consentPurposes,
  consentStates,
  type Consent,
} from "./consent.js";

/** A consent without any issue. */
export const consentSample: Consent = {
  ...sampleBase,
  type: "consent",
  person: "urn:uuid:0190c5a0-0000-7000-8000-0000000000c1",
  purpose: "directory",
  state: "given",
  at: "2025-06-18T10:00:00Z",
  wordingVersion: "2025-1",
  channel: "form",
};

export const consentArbitrary: fc.Arbitrary<Consent> = fc
  .record(
    {
      ...baseArbitraries("consent"),
      person: uuidArbitrary,
      purpose: fc.constantFrom(...consentPurposes),
      field: fc.constantFrom(...consentFields),
      state: fc.constantFrom(...consentStates),
      at: fc.constant("2025-06-18T10:00:00Z"),
      wordingVersion: lineArbitrary,
      channel: fc.constantFrom(...consentChannels),
    },
    {
      requiredKeys: [
        "id",
        "type",
        "created",
        "modified",
        "person",
        "purpose",
        "state",
        "at",
        "wordingVersion",
      ],
    },
  )
  .map((consent) =>
    consent.state === "withdrawn"
      ? Object.assign(consent, { withdrawnAt: "2025-07-01T10:00:00Z" })
      : consent,
  );
