import * as z from "zod";
import { edtfSchema, langMapSchema, recordShape, roomSchema, urnSchema } from "./shapes.js";

export const placeSchema = z
  .object({
    ...recordShape,
    type: z.literal("place"),
    kind: z.string(),
    name: langMapSchema,
    officialName: z.string().optional(),
    designations: z.array(z.object({ text: z.string(), source: z.string() })).optional(),
    country: z.string().length(2),
    subdivision: z.string().optional(),
    coordinates: z.tuple([z.number(), z.number()]).optional().describe("Longitude, latitude"),
    population: z.object({ value: z.int(), asOf: edtfSchema }).optional(),
    postalCodes: z.array(z.string()).optional(),
    website: z.string().optional(),
  })
  .meta({ id: "Place" });

export const organisationSchema = z
  .object({
    ...recordShape,
    type: z.literal("organisation"),
    kind: z.string(),
    sector: z.string().optional(),
    name: langMapSchema,
    shortName: z.string().optional(),
    place: urnSchema.optional(),
    founded: edtfSchema.optional(),
  })
  .meta({ id: "Organisation" });

export const partnershipSchema = z
  .object({
    ...recordShape,
    type: z.literal("partnership"),
    kind: z.string(),
    parties: z
      .array(z.object({ place: urnSchema.optional(), organisation: urnSchema.optional() }))
      .min(2),
    agreements: z.array(z.object({ type: z.string(), signed: edtfSchema })),
    statusHistory: z.array(z.object({ status: z.string(), since: edtfSchema })),
    formats: z.array(z.string()),
    themes: z.array(z.string()),
  })
  .meta({ id: "Partnership" });

export const groupSchema = z
  .object({
    id: urnSchema,
    slug: z.string().describe("The short name used in filters and embeds, such as `sachsen`"),
    kind: z.enum(["network", "regionalGroup", "workingGroup"]),
    name: langMapSchema,
    places: z.array(urnSchema),
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
          since: edtfSchema.optional(),
          regionalGroups: z.array(urnSchema),
        }),
      )
      .describe("The towns of the network"),
    groups: z.array(groupSchema),
  })
  .meta({ id: "Network" });

export const personSchema = z
  .object({
    id: urnSchema,
    name: z.string(),
    colorIndex: z.int().min(0).max(7),
  })
  .meta({ id: "MemberName" });

export type Place = z.infer<typeof placeSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
export type Partnership = z.infer<typeof partnershipSchema>;
export type Group = z.infer<typeof groupSchema>;
export type Network = z.infer<typeof networkSchema>;
export type MemberName = z.infer<typeof personSchema>;
