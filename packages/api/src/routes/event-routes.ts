import { createRoute } from "@hono/zod-openapi";
import { eventStatuses } from "@staedtenetz/core/event";
import * as z from "zod";
import {
  eventSchema,
  meetingSchema,
  meetingWithDocumentsSchema,
  publicEventSchema,
} from "../schemas/event.js";
import { pageQueryShape, searchQueryShape } from "../schemas/list.js";
import { urnSchema } from "../schemas/shapes.js";
import { at, idParams, json, page, periodQueryShape } from "./route-parts.js";

const publicEventQuery = z.object({
  ...pageQueryShape,
  ...periodQueryShape,
  group: z.string().max(80).optional().describe("Slug of a group; a network includes its groups"),
  place: z
    .string()
    .regex(/^\d{8}$/)
    .optional()
    .describe("AGS, eight digits"),
  include: z
    .enum(["upcoming", "past", "all"])
    .default("upcoming")
    .describe("`upcoming` also lists vague dates that were never fixed"),
});

const eventQueryShape = {
  ...pageQueryShape,
  ...periodQueryShape,
  ...searchQueryShape,
  group: urnSchema.optional().describe("Of this group and those below it"),
  place: urnSchema.optional().describe("Where it takes place"),
  status: z.enum(eventStatuses).optional(),
} as const;

export const eventRoutes = {
  listEvents: createRoute({
    ...at("listEvents"),
    summary: "Events and meetings",
    request: {
      query: z.object({ ...eventQueryShape, kind: z.enum(["event", "meeting"]).optional() }),
    },
    responses: page(eventSchema, "A page of events, by their earliest day"),
  }),
  getEvent: createRoute({
    ...at("getEvent"),
    summary: "One event",
    request: { params: idParams },
    responses: json(eventSchema, "The event"),
  }),
  listMeetings: createRoute({
    ...at("listMeetings"),
    summary: "Meetings",
    request: { query: z.object(eventQueryShape) },
    responses: page(meetingSchema, "A page of meetings, by their earliest day"),
  }),
  getMeeting: createRoute({
    ...at("getMeeting"),
    summary: "One meeting with the rooms of its documents",
    request: { params: idParams },
    responses: json(meetingWithDocumentsSchema, "The meeting without agenda and attendance"),
  }),
  listPublicEvents: createRoute({
    ...at("listPublicEvents"),
    summary: "Public events, for other sites",
    request: { query: publicEventQuery },
    responses: page(publicEventSchema, "A page of public events; vague dates come last"),
  }),
  getPublicEvent: createRoute({
    ...at("getPublicEvent"),
    summary: "One public event",
    request: { params: idParams },
    responses: json(publicEventSchema, "The event"),
  }),
} as const;
