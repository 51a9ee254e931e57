import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import {
  callRowSchema,
  dateRowSchema,
  decisionRowSchema,
  practiceRowSchema,
  topicRowSchema,
} from "../schemas/entries.js";
import { pageQueryShape } from "../schemas/list.js";
import { urnSchema } from "../schemas/shapes.js";
import { at, flag, page, periodQueryShape, revisit } from "./route-parts.js";

const topicQueryShape = {
  ...pageQueryShape,
  ...periodQueryShape,
  group: urnSchema.optional().describe("Of this group's meetings"),
  meeting: urnSchema.optional(),
  q: z.string().max(200).optional().describe("Words that all occur in it"),
} as const;

const entryQueryShape = {
  ...topicQueryShape,
  place: urnSchema.optional().describe("A place, person or organisation it concerns"),
} as const;

const open = flag.optional().describe("`true`: only what is not over today");

export const entryRoutes = {
  listDecisions: createRoute({
    ...at("listDecisions"),
    summary: "Decisions of all minutes, as last projected",
    request: { query: z.object({ ...entryQueryShape, revisit }) },
    responses: page(decisionRowSchema, "A page of decisions; the newest meeting first"),
  }),
  listPractices: createRoute({
    ...at("listPractices"),
    summary: "Good practice of all minutes, as last projected",
    request: { query: z.object(entryQueryShape) },
    responses: page(practiceRowSchema, "A page of practices; the newest meeting first"),
  }),
  listCalls: createRoute({
    ...at("listCalls"),
    summary: "Calls and awards of all minutes, as last projected",
    request: { query: z.object({ ...entryQueryShape, open }) },
    responses: page(callRowSchema, "A page of calls by their deadline; those without come last"),
  }),
  listDates: createRoute({
    ...at("listDates"),
    summary: "Next dates agreed in minutes, as last projected",
    request: { query: z.object({ ...entryQueryShape, open, revisit }) },
    responses: page(dateRowSchema, "A page of dates by day; those without come last"),
  }),
  listTopics: createRoute({
    ...at("listTopics"),
    summary: "Topics under reservation of all agendas, as last projected",
    request: { query: z.object({ ...topicQueryShape, revisit }) },
    responses: page(topicRowSchema, "A page of topics; the newest meeting first"),
  }),
} as const;
