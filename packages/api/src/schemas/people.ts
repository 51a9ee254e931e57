import {
  consentChannels,
  consentFields,
  consentPurposes,
  consentSchema as coreConsentSchema,
  consentStates,
  type Consent as CoreConsent,
} from "@staedtenetz/core/consent";
import {
  personSchema as corePersonSchema,
  type Person as CorePerson,
} from "@staedtenetz/core/person";
import * as z from "zod";
import { urnSchema } from "./shapes.js";

/** A person as core knows it: as much of it as the reader may see. */
export interface Person extends CorePerson {}
export const personRecordSchema: z.ZodType<Person, Person> = corePersonSchema.meta({
  id: "Person",
});

/** What somebody said about the use of their data, as core knows it. */
export interface Consent extends CoreConsent {}
export const consentSchema: z.ZodType<Consent, Consent> = coreConsentSchema.meta({ id: "Consent" });

const { roles, emails, phones, addresses, languages, lastConfirmed, visibility, basis } =
  corePersonSchema.shape;

type Optional<T, Key extends keyof T> = { [K in Key]?: T[K] | undefined };

type ShownFields = "roles" | "emails" | "phones" | "addresses" | "visibility" | "basis";

/** Somebody in the directory: always with a name, further fields as far as the reader may see them. */
export interface ListedPerson extends Optional<
  CorePerson,
  ShownFields | "languages" | "lastConfirmed"
> {
  id: string;
  name: string;
  colorIndex?: number | undefined;
}
export const listedPersonSchema: z.ZodType<ListedPerson, ListedPerson> = z
  .object({
    id: urnSchema,
    name: z.string(),
    colorIndex: z.int().min(0).max(7).optional().describe("Of those who have an account"),
    roles: roles.optional(),
    emails: emails.optional(),
    phones: phones.optional(),
    addresses: addresses.optional(),
    languages,
    visibility: visibility.optional(),
    basis: basis.optional(),
    lastConfirmed,
  })
  .meta({ id: "ListedPerson" });

/** A person as it is written: the server adds id and times. */
export interface NewPerson
  extends
    Pick<CorePerson, "name">,
    Optional<CorePerson, ShownFields | "languages" | "sources" | "keywords" | "retention"> {}
export const newPersonSchema: z.ZodType<NewPerson, NewPerson> = z
  .object({
    name: corePersonSchema.shape.name,
    roles: roles.optional(),
    emails: emails.optional(),
    phones: phones.optional(),
    addresses: addresses.optional(),
    languages,
    visibility: visibility.optional(),
    basis: basis.optional(),
    sources: corePersonSchema.shape.sources,
    keywords: corePersonSchema.shape.keywords,
    retention: corePersonSchema.shape.retention,
  })
  .meta({ id: "NewPerson" });

/** What somebody said on paper or by word of mouth, entered by a coordinator. */
export const newConsentSchema = z
  .object({
    purpose: z.enum(consentPurposes).optional(),
    field: z.enum(consentFields).optional(),
    state: z.enum(consentStates).exclude(["notAsked"]),
    channel: z.enum(consentChannels),
    at: z.iso.datetime({ offset: true }).optional().describe("When it was said; now unless given"),
  })
  .meta({ id: "NewConsent" });

/** How far somebody has got with agreeing, as those who coordinate see it. */
export const consentStandingSchema = z
  .object({
    person: urnSchema,
    name: z.string(),
    state: z
      .enum(["notAsked", "open", "confirmed", "refused"])
      .describe("`open`: asked and not answered yet"),
    asked: z.string().optional(),
    reminded: z.string().optional(),
    reminders: z.int(),
    answered: z.string().optional(),
    lastConfirmed: z.string().optional(),
    isDue: z.boolean().describe("Confirmed more than twelve months ago"),
    isReachable: z.boolean().describe("Whether there is an address a mail may be sent to"),
    given: z.array(z.string()).describe("`directory`, `publication.emails`, …"),
    refused: z.array(z.string()).describe("What was refused or withdrawn"),
  })
  .meta({ id: "ConsentStanding" });

export const askSchema = z
  .object({
    which: z
      .enum(["notAsked", "open", "due"])
      .optional()
      .describe("Everybody who was not asked, who has not answered, or who is to confirm again"),
    people: z.array(urnSchema).max(5000).optional().describe("Only these"),
  })
  .meta({ id: "Ask" });

export const askedSchema = z
  .object({
    sent: z.int().describe("How many mails were sent: one for each person"),
    unreachable: z.array(urnSchema).describe("Who has no address a mail may be sent to"),
  })
  .meta({ id: "Asked" });

/** Which people an export holds and in which form. */
export const peopleFormats = ["vcf", "csv", "json"] as const;

export type NewConsent = z.infer<typeof newConsentSchema>;
export type ConsentStanding = z.infer<typeof consentStandingSchema>;
export type Asked = z.infer<typeof askedSchema>;
