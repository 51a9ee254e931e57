import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { operations, type OperationId } from "./operations.js";
import { problemMediaType, problemSchema } from "./problem/problem.js";
import {
  groupSchema,
  networkSchema,
  organisationSchema,
  partnershipSchema,
  personSchema,
  placeSchema,
} from "./schemas/directory.js";
import {
  eventSchema,
  meetingSchema,
  meetingWithDocumentsSchema,
  publicEventSchema,
} from "./schemas/event.js";
import { pageOf, pageQueryShape } from "./schemas/list.js";
import { sessionSchema, signInSchema } from "./schemas/session.js";
import { pathIdSchema, urnSchema } from "./schemas/shapes.js";
import { taskRowSchema, taskStatusSchema } from "./schemas/task.js";

/** What a route takes from the table of operations. */
function at<Id extends OperationId>(id: Id) {
  const { method, path, access } = operations[id];
  const security: Record<string, string[]>[] = access === "member" ? [{ session: [] }] : [];
  return { operationId: id, method, path, security };
}

const problemContent = { [problemMediaType]: { schema: problemSchema } } as const;
const failed = {
  default: { description: "A problem (RFC 9457)", content: problemContent },
} as const;
const idParams = z.object({ id: pathIdSchema });
const flag = z.enum(["true", "false"]).transform((word) => word === "true");

function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { "application/json": { schema } } }, ...failed } as const;
}

function page<Item extends z.ZodType>(item: Item, description: string) {
  return json(pageOf(item), description);
}

const periodQueryShape = {
  from: z.iso.date().optional().describe("First day, ISO 8601"),
  to: z.iso.date().optional().describe("Last day, ISO 8601"),
} as const;

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

/** One route for each operation: what goes in and what comes out, as zod schemas. */
export const routes = {
  signIn: createRoute({
    ...at("signIn"),
    summary: "Trades a token for a session cookie",
    request: {
      body: { required: true, content: { "application/json": { schema: signInSchema } } },
    },
    responses: { 204: { description: "Signed in; the cookie is set" }, ...failed },
  }),
  getSession: createRoute({
    ...at("getSession"),
    summary: "Who is signed in, and with which rights",
    responses: json(sessionSchema, "The session of the cookie"),
  }),
  signOut: createRoute({
    ...at("signOut"),
    summary: "Ends the session",
    responses: { 204: { description: "Signed out; the cookie is cleared" }, ...failed },
  }),
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
        member: flag.optional().describe("Only towns of the network, or only others"),
      }),
    },
    responses: page(placeSchema, "A page of places, by name"),
  }),
  listOrganisations: createRoute({
    ...at("listOrganisations"),
    summary: "Organisations",
    request: { query: z.object(pageQueryShape) },
    responses: page(organisationSchema, "A page of organisations, by name"),
  }),
  listPartnerships: createRoute({
    ...at("listPartnerships"),
    summary: "Partnerships between places",
    request: {
      query: z.object({ ...pageQueryShape, place: urnSchema.optional().describe("A party") }),
    },
    responses: page(partnershipSchema, "A page of partnerships"),
  }),
  listGroups: createRoute({
    ...at("listGroups"),
    summary: "Groups, each with the room of its task list",
    request: { query: z.object(pageQueryShape) },
    responses: page(groupSchema, "A page of groups; the network itself comes first"),
  }),
  listPeople: createRoute({
    ...at("listPeople"),
    summary: "Names and colours of the members, for carets and assignees",
    request: { query: z.object(pageQueryShape) },
    responses: page(personSchema, "A page of members"),
  }),
  listEvents: createRoute({
    ...at("listEvents"),
    summary: "Events and meetings",
    request: { query: z.object({ ...pageQueryShape, ...periodQueryShape }) },
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
    request: { query: z.object({ ...pageQueryShape, ...periodQueryShape }) },
    responses: page(meetingSchema, "A page of meetings, by their earliest day"),
  }),
  getMeeting: createRoute({
    ...at("getMeeting"),
    summary: "One meeting with the rooms of its documents",
    request: { params: idParams },
    responses: json(meetingWithDocumentsSchema, "The meeting without agenda and attendance"),
  }),
  listTasks: createRoute({
    ...at("listTasks"),
    summary: "Tasks of all task lists, as last projected",
    request: {
      query: z.object({
        ...pageQueryShape,
        group: urnSchema.optional(),
        place: urnSchema.optional().describe("Given to this town"),
        meeting: urnSchema.optional().describe("Agreed in this meeting"),
        status: taskStatusSchema.optional(),
      }),
    },
    responses: page(taskRowSchema, "A page of tasks"),
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

export type Routes = typeof routes;
