import { createRoute } from "@hono/zod-openapi";
import type * as z from "zod";
import type { OperationId } from "../operations.js";
import {
  groupSchema,
  networkSchema,
  organisationSchema,
  partnershipSchema,
  placeSchema,
} from "../schemas/directory.js";
import { meetingWithDocumentsSchema, otherEventSchema } from "../schemas/event.js";
import {
  eventInputSchema,
  groupInputSchema,
  meetingInputSchema,
  networkInputSchema,
  organisationInputSchema,
  partnershipInputSchema,
  placeInputSchema,
  savedOf,
  townInputSchema,
} from "../schemas/record-input.js";
import {
  at,
  created,
  idempotencyHeaders,
  idParams,
  ifMatchHeaders,
  json,
  jsonBody,
  nothing,
} from "./route-parts.js";

function create<Id extends OperationId, Input extends z.ZodType, Output extends z.ZodType>(
  id: Id,
  what: string,
  input: Input,
  output: Output,
) {
  return createRoute({
    ...at(id),
    summary: `Makes ${what}`,
    request: { headers: idempotencyHeaders, body: jsonBody(input) },
    responses: created(savedOf(output), "What was made, and what is worth a look"),
  });
}

function read<Id extends OperationId, Output extends z.ZodType>(
  id: Id,
  what: string,
  output: Output,
) {
  return createRoute({
    ...at(id),
    summary: `One ${what}; the ETag is what a change sends back`,
    request: { params: idParams },
    responses: json(output, "The record"),
  });
}

function put<Id extends OperationId, Input extends z.ZodType, Output extends z.ZodType>(
  id: Id,
  what: string,
  input: Input,
  output: Output,
) {
  return createRoute({
    ...at(id),
    summary: `Changes ${what}: what is not sent is no longer there`,
    request: { params: idParams, headers: ifMatchHeaders, body: jsonBody(input) },
    responses: json(savedOf(output), "The record as it is now, and what is worth a look"),
  });
}

function remove<Id extends OperationId>(id: Id, what: string) {
  return createRoute({
    ...at(id),
    summary: `Removes ${what}`,
    request: { params: idParams, headers: ifMatchHeaders },
    responses: nothing("It is gone"),
  });
}

/** Making, changing and removing records. Core validates what comes in and says how to repair it. */
export const recordRoutes = {
  createPlace: create("createPlace", "a place", placeInputSchema, placeSchema),
  getPlace: read("getPlace", "place", placeSchema),
  putPlace: put("putPlace", "a place", placeInputSchema, placeSchema),
  deletePlace: remove("deletePlace", "a place that nothing refers to"),
  createOrganisation: create(
    "createOrganisation",
    "an organisation",
    organisationInputSchema,
    organisationSchema,
  ),
  getOrganisation: read("getOrganisation", "organisation", organisationSchema),
  putOrganisation: put(
    "putOrganisation",
    "an organisation",
    organisationInputSchema,
    organisationSchema,
  ),
  deleteOrganisation: remove("deleteOrganisation", "an organisation that nothing refers to"),
  createPartnership: create(
    "createPartnership",
    "a partnership",
    partnershipInputSchema,
    partnershipSchema,
  ),
  getPartnership: read("getPartnership", "partnership", partnershipSchema),
  putPartnership: put("putPartnership", "a partnership", partnershipInputSchema, partnershipSchema),
  deletePartnership: remove("deletePartnership", "a partnership"),
  createEvent: create("createEvent", "an event", eventInputSchema, otherEventSchema),
  putEvent: put("putEvent", "an event that is no meeting", eventInputSchema, otherEventSchema),
  deleteEvent: remove("deleteEvent", "an event or meeting; to cancel it, change its status"),
  createMeeting: create(
    "createMeeting",
    "a meeting with its documents; the agenda is made from the questions",
    meetingInputSchema,
    meetingWithDocumentsSchema,
  ),
  putMeeting: put("putMeeting", "a meeting", meetingInputSchema, meetingWithDocumentsSchema),
  createGroup: create("createGroup", "a group with its task list", groupInputSchema, groupSchema),
  getGroup: read("getGroup", "group", groupSchema),
  putGroup: put("putGroup", "a group's own fields", groupInputSchema, groupSchema),
  deleteGroup: remove("deleteGroup", "a group without events and open tasks"),
  putNetwork: createRoute({
    ...at("putNetwork"),
    summary: "Names the network",
    request: { headers: ifMatchHeaders, body: jsonBody(networkInputSchema) },
    responses: json(networkSchema, "The network as it is now"),
  }),
  putTown: createRoute({
    ...at("putTown"),
    summary: "Makes a place a town of the network, or changes since when it is one",
    request: { params: idParams, body: jsonBody(townInputSchema) },
    responses: nothing("It is a town of the network"),
  }),
  deleteTown: createRoute({
    ...at("deleteTown"),
    summary: "Ends a town's membership in the network; the place stays",
    request: { params: idParams },
    responses: nothing("It is no town of the network any more"),
  }),
} as const;
