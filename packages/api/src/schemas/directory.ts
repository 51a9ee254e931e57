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
import { edtfSchema, langMapSchema, roomSchema, urnSchema } from "./shapes.js";

/** A place as core knows it. */
export interface Place extends CorePlace {}
export const placeSchema: z.ZodType<Place, Place> = corePlaceSchema.meta({ id: "Place" });

/** An organisation as core knows it. */
export interface Organisation extends CoreOrganisation {}
export const organisationSchema: z.ZodType<Organisation, Organisation> =
  coreOrganisationSchema.meta({ id: "Organisation" });

/** A partnership as core knows it. */
export interface Partnership extends CorePartnership {}
export const partnershipSchema: z.ZodType<Partnership, Partnership> = corePartnershipSchema.meta({
  id: "Partnership",
});

export const groupSchema = z
  .object({
    id: urnSchema,
    slug: z.string().describe("The short name used in filters and embeds, such as `sachsen`"),
    kind: z.enum(["network", "regionalGroup", "workingGroup"]),
    name: langMapSchema,
    parent: urnSchema.optional().describe("The group it belongs to"),
    access: z
      .enum(["open", "members"])
      .describe("Whether all members of the network write in it, or only its own"),
    places: z.array(urnSchema).describe("The towns that belong to it today"),
    taskList: roomSchema.describe("The room of the group's task list"),
  })
  .meta({ id: "Group" });

export const networkSchema = z
  .object({
    id: urnSchema,
    name: langMapSchema,
    demo: z.boolean().describe("Whether the banner `Demodaten` has to be shown"),
    members: z
      .array(
        z.object({
          place: urnSchema,
          since: edtfSchema,
          regionalGroups: z.array(z.string()).describe("Ids of groups"),
        }),
      )
      .describe("The towns of the network"),
    groups: z.array(groupSchema),
  })
  .meta({ id: "Network" });

export type Group = z.infer<typeof groupSchema>;
export type Network = z.infer<typeof networkSchema>;
