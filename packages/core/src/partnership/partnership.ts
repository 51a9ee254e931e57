import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { partnershipMessages } from "../messages/partnership.js";
import type { Place } from "../place/place.js";
import {
  edtfSchema,
  idOf,
  lineSchema,
  openObject,
  recordFields,
  sourceSchema,
  textSchema,
  urlSchema,
  type RecordId,
} from "../record.js";
import { agreementRules } from "./agreement-rules.js";
import { partyRules } from "./party-rules.js";
import { statusRules } from "./status-rules.js";

/** What joins two or more places, or a place and an organisation. Label: Städtepartnerschaft. */
export type Partnership = z.infer<typeof partnershipSchema>;
export type PartnershipId = RecordId<"partnership">;
export type PartnershipParty = Partnership["parties"][number];
export type PartnershipAgreement = NonNullable<Partnership["agreements"]>[number];
export type StatusEntry = NonNullable<Partnership["statusHistory"]>[number];

/** The kinds of the Rat der Gemeinden und Regionen Europas (RGRE), and sponsorship. */
export const partnershipKinds = [
  "partnership",
  "friendship",
  "contact",
  "projectPartnership",
  "sponsorship",
] as const;
export type PartnershipKind = (typeof partnershipKinds)[number];

export const agreementTypes = [
  "contract",
  "charter",
  "agreement",
  "letterOfIntent",
  "reaffirmation",
] as const;

export const partnershipStatuses = [
  "planned",
  "active",
  "dormant",
  "suspended",
  "ended",
  "lapsed",
] as const;
export type PartnershipStatus = (typeof partnershipStatuses)[number];

export const partnershipFormats = [
  "youthExchange",
  "citizensTrip",
  "culture",
  "sport",
  "business",
  "administration",
  "science",
  "aid",
  "remembrance",
  "digital",
] as const;

/** What the rules of a partnership may know besides it. */
export interface PartnershipContext extends ValidationContext {
  /** The place of a party, when it is at hand. */
  readonly placeOf?: (id: string) => Place | undefined;
  /** Other partnerships, to find the same pair again. */
  readonly others?: readonly Partnership[];
}

const partySchema = openObject({
  place: idOf<"place">().optional(),
  organisation: idOf<"organisation">().optional(),
  nameAtSigning: lineSchema.optional(),
});

const agreementSchema = openObject({
  type: z.enum(agreementTypes),
  signed: edtfSchema,
  /** Other dates of signing that sources give; all are kept. */
  signedBySources: z.array(openObject({ signed: edtfSchema, source: sourceSchema })).optional(),
  place: lineSchema.optional(),
  languages: z.array(lineSchema).optional(),
  validTo: edtfSchema.optional(),
  document: idOf<"attachment">().optional(),
});

const statusSchema = openObject({
  status: z.enum(partnershipStatuses),
  since: edtfSchema,
  /** `all`, or the id of the party that took the step alone. */
  side: lineSchema,
  decidedBy: lineSchema.optional(),
  reason: textSchema.optional(),
  reviewBy: edtfSchema.optional(),
});

export const partnershipSchema = openObject({
  ...recordFields("partnership"),
  parties: z.array(partySchema).min(2, "partnership-too-few-parties"),
  kind: z.enum(partnershipKinds),
  name: lineSchema.optional(),
  agreements: z.array(agreementSchema).optional(),
  statusHistory: z.array(statusSchema).optional(),
  activity: z.enum(["lively", "occasional", "none"]).optional(),
  formats: z.array(z.enum(partnershipFormats)).optional(),
  themes: z.array(lineSchema).optional(),
  carriers: z.array(lineSchema).optional(),
  contacts: z.array(idOf<"person">()).optional(),
  needs: z.array(textSchema).optional(),
  offers: z.array(textSchema).optional(),
  program: lineSchema.optional(),
  website: urlSchema.optional(),
});

/** Everything the package knows about partnerships. */
export const partnershipDefinition = {
  kind: "partnership",
  schema: partnershipSchema,
  defaults: () => ({}),
  rules: [...partyRules, ...agreementRules, ...statusRules],
  migrations: [],
  messages: partnershipMessages,
} as const satisfies RecordDefinition<"partnership", Partnership, PartnershipContext>;
