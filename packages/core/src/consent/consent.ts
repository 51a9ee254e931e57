import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { consentMessages } from "../messages/consent.js";
import {
  idOf,
  instantSchema,
  lineSchema,
  openObject,
  recordFields,
  type RecordId,
} from "../record.js";
import type { Rule } from "../rules.js";

/** What a person has said about the use of their data. Label: Einwilligung. */
export type Consent = z.infer<typeof consentSchema>;
export type ConsentId = RecordId<"consent">;

/** Not asked is not given. */
export const consentStates = ["given", "refused", "notAsked", "withdrawn"] as const;
export type ConsentState = (typeof consentStates)[number];

/** Being listed within the network, being published, being written to, pictures, the newsletter. */
export const consentPurposes = [
  "directory",
  "publication",
  "contact",
  "pictures",
  "newsletter",
] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];

/** The parts of a person's record that a consent may be limited to. */
export const consentFields = ["name", "roles", "emails", "phones", "addresses"] as const;
export type ConsentField = (typeof consentFields)[number];

/** How it was given. */
export const consentChannels = ["form", "email", "paper", "oral", "link"] as const;
export type ConsentChannel = (typeof consentChannels)[number];

export const consentSchema = openObject({
  ...recordFields("consent"),
  person: idOf<"person">(),
  purpose: z.enum(consentPurposes).optional(),
  /** Without it, the consent is for all fields. */
  field: z.enum(consentFields).optional(),
  state: z.enum(consentStates),
  /** When it was given or refused. */
  at: instantSchema.optional(),
  /** Which text was agreed to. */
  wordingVersion: lineSchema.optional(),
  channel: z.enum(consentChannels).optional(),
  withdrawnAt: instantSchema.optional(),
});

const rules: readonly Rule<Consent>[] = [
  {
    id: "CONSENT1",
    codes: ["consent-time-missing", "consent-wording-missing", "consent-subject-missing"],
    check({ state, at, wordingVersion, purpose, field }, _context, report) {
      if (state !== "given" && state !== "withdrawn") return;
      if (at === undefined) report("consent-time-missing", ["at"]);
      if (wordingVersion === undefined) report("consent-wording-missing", ["wordingVersion"]);
      if (purpose === undefined && field === undefined)
        report("consent-subject-missing", ["purpose"]);
    },
  },
  {
    id: "CONSENT2",
    codes: [
      "consent-withdrawal-time-missing",
      "consent-withdrawn-before-given",
      "consent-withdrawn-but-given",
    ],
    check({ state, at, withdrawnAt }, _context, report) {
      if (state === "withdrawn" && withdrawnAt === undefined) {
        report("consent-withdrawal-time-missing", ["withdrawnAt"]);
      }
      if (withdrawnAt === undefined) return;
      if (at !== undefined && Date.parse(withdrawnAt) < Date.parse(at)) {
        report("consent-withdrawn-before-given", ["withdrawnAt"], { params: { withdrawnAt, at } });
      } else if (state === "given") {
        report("consent-withdrawn-but-given", ["state"], {
          fix: [{ op: "set", path: ["state"], value: "withdrawn" }],
        });
      }
    },
  },
];

/** Everything the package knows about consents. */
export const consentDefinition = {
  kind: "consent",
  schema: consentSchema,
  defaults: () => ({ state: "notAsked" }),
  rules,
  migrations: [],
  messages: consentMessages,
} as const satisfies RecordDefinition<"consent", Consent>;
