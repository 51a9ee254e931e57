import { eventSchema as coreEventSchema, type Event as CoreEvent } from "@staedtenetz/core/event";
import {
  meetingSchema as coreMeetingSchema,
  type Meeting as CoreMeeting,
} from "@staedtenetz/core/meeting";
import {
  organisationSchema as coreOrganisationSchema,
  type Organisation as CoreOrganisation,
} from "@staedtenetz/core/organisation";
import {
  partnershipSchema as corePartnershipSchema,
  type Partnership as CorePartnership,
} from "@staedtenetz/core/partnership";
import { placeSchema as corePlaceSchema, type Place as CorePlace } from "@staedtenetz/core/place";
import * as z from "zod";
import { issueSchema } from "../problem/problem.js";
import { edtfSchema, langMapSchema, urnSchema } from "./shapes.js";

/** What the server gives every record; a change that brings it along is told so and changes nothing of it. */
const given = { id: true, type: true, created: true, modified: true, deleted: true } as const;
type Given = keyof typeof given;

/** Fields a record has a default for. */
type WithDefaults<T, Key extends keyof T> = Omit<T, Key> & { [K in Key]?: T[K] | undefined };

/** A place as it is made or changed: everything the server does not give by itself. */
export interface PlaceInput extends WithDefaults<Omit<CorePlace, Given>, "country"> {}
export const placeInputSchema: z.ZodType<PlaceInput, PlaceInput> = corePlaceSchema
  .omit(given)
  .partial({ country: true })
  .meta({ id: "PlaceInput", example: { kind: "town", name: { de: "Musterstadt" } } });

/** An organisation as it is made or changed. */
export interface OrganisationInput extends WithDefaults<Omit<CoreOrganisation, Given>, "kind"> {}
export const organisationInputSchema: z.ZodType<OrganisationInput, OrganisationInput> =
  coreOrganisationSchema
    .omit(given)
    .partial({ kind: true })
    .meta({
      id: "OrganisationInput",
      example: { name: "Freiwilligenzentrum Musterstadt", kind: "association" },
    });

/** A partnership as it is made or changed. */
export interface PartnershipInput extends Omit<CorePartnership, Given> {}
export const partnershipInputSchema: z.ZodType<PartnershipInput, PartnershipInput> =
  corePartnershipSchema.omit(given).meta({
    id: "PartnershipInput",
    example: {
      kind: "partnership",
      parties: [
        { place: "urn:uuid:0b5b1f5e-6c1e-4f0a-9d43-0d8a5d2f1c11" },
        { place: "urn:uuid:7c3e8a52-91d7-4f0e-8a46-5f1b2c3d4e5f" },
      ],
      agreements: [{ type: "contract", signed: "1980" }],
    },
  });

const countedByServer = { sequence: true, previousStarts: true } as const;
const withEventDefaults = {
  status: true,
  mode: true,
  locations: true,
  organisers: true,
  audience: true,
  visibility: true,
} as const;
type EventDefaults = keyof typeof withEventDefaults;

const eventExample = {
  title: { de: "Werkstatt Öffentlichkeitsarbeit" },
  when: {
    start: { local: "2026-03-05T10:00", zone: "Europe/Berlin" },
    end: { local: "2026-03-05T13:00", zone: "Europe/Berlin" },
  },
  mode: "onSite",
  locations: [{ name: "Bürgerhaus" }],
};

/** An event that is no meeting, as it is made or changed; the server counts `sequence` and keeps earlier dates. */
export interface EventInput extends WithDefaults<
  Omit<CoreEvent, Given | keyof typeof countedByServer>,
  EventDefaults
> {}
export const eventInputSchema: z.ZodType<EventInput, EventInput> = coreEventSchema
  .omit({ ...given, ...countedByServer })
  .partial(withEventDefaults)
  .meta({ id: "EventInput", example: eventExample });

/** A meeting as it is made or changed; its agenda is made from `questions` once, its text lies in its documents. */
export interface MeetingInput extends WithDefaults<
  Omit<CoreMeeting, Given | keyof typeof countedByServer | "agenda" | "attendance" | "minutes">,
  EventDefaults | "organs" | "state"
> {}
export const meetingInputSchema: z.ZodType<MeetingInput, MeetingInput> = coreMeetingSchema
  .omit({ ...given, ...countedByServer, agenda: true, attendance: true, minutes: true })
  .partial({ ...withEventDefaults, organs: true, state: true })
  .meta({
    id: "MeetingInput",
    example: {
      ...eventExample,
      title: { de: "Netzwerktreffen" },
      questions: [{ id: "frage-1", text: "Was wissen die Städte voneinander?" }],
    },
  });

const slugSchema = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(60)
  .describe("The short name used in filters and embeds");

/** A group's own fields; who belongs to it is kept with its members. */
export const groupInputSchema = z
  .strictObject({
    slug: slugSchema,
    kind: z.enum(["regionalGroup", "workingGroup"]),
    name: langMapSchema,
    parent: urnSchema.optional().describe("The group it belongs to; the network itself if absent"),
    access: z
      .enum(["open", "members"])
      .default("open")
      .describe("Whether all members write in its documents, or only its own"),
  })
  .meta({
    id: "GroupInput",
    example: { slug: "ost", kind: "regionalGroup", name: { de: "Regionalgruppe Ost" } },
  });

export const networkInputSchema = z
  .strictObject({ name: langMapSchema })
  .meta({ id: "NetworkInput", example: { name: { de: "Engagierte Städte Musterland" } } });

/** A town's membership in the network. */
export const townInputSchema = z
  .strictObject({ since: edtfSchema })
  .meta({ id: "TownInput", example: { since: "2025" } });

/** What a saved record answers: the record as it is now, and what is worth a look (never errors). */
export function savedOf<Schema extends z.ZodType>(record: Schema) {
  return z.object({
    record,
    issues: z
      .array(issueSchema)
      .describe("Warnings and hints; they did not keep it from being saved"),
  });
}

export type GroupInput = z.input<typeof groupInputSchema>;
export type NetworkInput = z.input<typeof networkInputSchema>;
export type TownInput = z.input<typeof townInputSchema>;
