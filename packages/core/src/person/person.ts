import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { audiences } from "../consent/consent-state.js";
import { identifierMessages } from "../messages/identifiers.js";
import { personMessages } from "../messages/person.js";
import {
  edtfSchema,
  idOf,
  lineSchema,
  openObject,
  recordFields,
  spanSchema,
  type RecordId,
} from "../record.js";
import type { Rule } from "../rules.js";
import { personRules, type PersonContext } from "./person-rules.js";

/** Someone whose contact details are kept. Label: Person. */
export type Person = z.infer<typeof personSchema>;
export type PersonId = RecordId<"person">;
export type PersonName = Person["name"];
export type PersonRole = Person["roles"][number];

/** An e-mail address, a phone number or an address, and who may see it on what ground. */
export type ContactPoint = z.infer<typeof contactPointSchema>;

export const contactContexts = ["work", "private"] as const;
export type ContactContext = (typeof contactContexts)[number];

/** The legal ground on which something is kept and shown. */
export const legalBases = [
  "consent",
  "publicTask",
  "contract",
  "legitimateInterest",
  "notRecorded",
] as const;
export type LegalBasis = (typeof legalBases)[number];

const contactPointSchema = openObject({
  value: lineSchema,
  context: z.enum(contactContexts),
  visibility: z.enum(audiences),
  basis: z.enum(legalBases),
});

export const personSchema = openObject({
  ...recordFields("person"),
  name: openObject({
    /** As it is shown: "Prof. Dr. Anna Beispiel". */
    formatted: z.string().max(1000, "text-too-long"),
    given: lineSchema.optional(),
    family: lineSchema.optional(),
    prefix: z.array(lineSchema).optional(),
    suffix: lineSchema.optional(),
  }),
  roles: z.array(
    openObject({
      title: lineSchema,
      organisation: idOf<"organisation">().optional(),
      place: idOf<"place">().optional(),
      /** False for an office held before: "ehemaliger Bürgermeister". */
      current: z.boolean(),
      span: spanSchema.optional(),
    }),
  ),
  /** Who may see that this person is listed, with name and roles. */
  visibility: z.enum(audiences),
  basis: z.enum(legalBases),
  emails: z.array(contactPointSchema),
  phones: z.array(contactPointSchema),
  addresses: z.array(contactPointSchema),
  languages: z.array(lineSchema).optional(),
  /** When the person last confirmed that all this is right. */
  lastConfirmed: edtfSchema.optional(),
  retention: openObject({
    reviewBy: edtfSchema.optional(),
    deleteBy: edtfSchema.optional(),
    basis: lineSchema.optional(),
  }).optional(),
});

const rules: readonly Rule<Person, PersonContext>[] = personRules;

/** Everything the package knows about people. Whoever is imported is visible to coordinators only. */
export const personDefinition = {
  kind: "person",
  schema: personSchema,
  defaults: () => ({
    roles: [],
    visibility: "coordinators",
    basis: "notRecorded",
    emails: [],
    phones: [],
    addresses: [],
  }),
  rules,
  migrations: [],
  messages: { ...personMessages, ...identifierMessages },
} as const satisfies RecordDefinition<"person", Person, PersonContext>;
