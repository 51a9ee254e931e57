import { createRoute } from "@hono/zod-openapi";
import { organisationKinds } from "@staedtenetz/core/organisation";
import { partnershipKinds, partnershipStatuses } from "@staedtenetz/core/partnership";
import { placeKinds } from "@staedtenetz/core/place";
import * as z from "zod";
import {
  groupSchema,
  networkSchema,
  organisationSchema,
  partnershipSchema,
  placeSchema,
} from "../schemas/directory.js";
import { pageQueryShape, searchQueryShape } from "../schemas/list.js";
import { urnSchema } from "../schemas/shapes.js";
import { at, flag, json, page } from "./route-parts.js";

export const directoryRoutes = {
  getNetwork: createRoute({
    ...at("getNetwork"),
    summary: "The network, its towns and its groups",
    responses: json(networkSchema, "The network"),
  }),
  listPlaces: createRoute({
    ...at("listPlaces"),
    summary: "Places: the network's towns and those they are partnered with",
    request: {
      query: z.object({
        ...pageQueryShape,
        ...searchQueryShape,
        kind: z.enum(placeKinds).optional(),
        group: urnSchema.optional().describe("Towns of this group"),
        member: flag.optional().describe("Only towns of the network, or only others"),
      }),
    },
    responses: page(placeSchema, "A page of places, by name"),
  }),
  listOrganisations: createRoute({
    ...at("listOrganisations"),
    summary: "Organisations",
    request: {
      query: z.object({
        ...pageQueryShape,
        ...searchQueryShape,
        kind: z.enum(organisationKinds).optional(),
        place: urnSchema.optional().describe("Where it is"),
      }),
    },
    responses: page(organisationSchema, "A page of organisations, by name"),
  }),
  listPartnerships: createRoute({
    ...at("listPartnerships"),
    summary: "Partnerships between places",
    request: {
      query: z.object({
        ...pageQueryShape,
        ...searchQueryShape,
        place: urnSchema.optional().describe("A party"),
        kind: z.enum(partnershipKinds).optional(),
        status: z.enum(partnershipStatuses).optional().describe("The last of its history"),
      }),
    },
    responses: page(partnershipSchema, "A page of partnerships"),
  }),
  listGroups: createRoute({
    ...at("listGroups"),
    summary: "Groups, each with the room of its task list",
    request: { query: z.object(pageQueryShape) },
    responses: page(groupSchema, "A page of groups; the network itself comes first"),
  }),
} as const;
