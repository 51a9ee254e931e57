import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { pageQueryShape } from "../schemas/list.js";
import {
  askedSchema,
  askSchema,
  consentSchema,
  consentStandingSchema,
  listedPersonSchema,
  newConsentSchema,
  newPersonSchema,
  peopleFormats,
  personRecordSchema,
} from "../schemas/people.js";
import { urnSchema } from "../schemas/shapes.js";
import {
  at,
  created,
  failed,
  idempotencyHeaders,
  idParams,
  ifMatchHeaders,
  json,
  jsonBody,
  page,
} from "./route-parts.js";

const peopleQueryShape = {
  q: z.string().max(200).optional().describe("Words of what you may see of them"),
  place: urnSchema.optional().describe("With an office in this town"),
  organisation: urnSchema.optional().describe("With an office in this organisation"),
  group: urnSchema.optional().describe("Members of this group"),
};

const files = {
  "application/json": { schema: z.array(listedPersonSchema) },
  "text/vcard": { schema: z.string() },
  "text/csv": { schema: z.string() },
} as const;

/** The directory of people, and what they agreed to. */
export const peopleRoutes = {
  listPeople: createRoute({
    ...at("listPeople"),
    summary: "People: names, and further fields as far as you may see them",
    request: { query: z.object({ ...pageQueryShape, ...peopleQueryShape }) },
    responses: page(listedPersonSchema, "A page of people, by family name"),
  }),
  createPerson: createRoute({
    ...at("createPerson"),
    summary: "Adds somebody; visible to coordinators only unless a basis is named",
    request: { headers: idempotencyHeaders, body: jsonBody(newPersonSchema) },
    responses: created(personRecordSchema, "The person"),
  }),
  getPerson: createRoute({
    ...at("getPerson"),
    summary: "One person, as much as you may see",
    request: { params: idParams },
    responses: json(personRecordSchema, "The person"),
  }),
  putPerson: createRoute({
    ...at("putPerson"),
    summary: "Changes a person's record",
    request: { params: idParams, headers: ifMatchHeaders, body: jsonBody(newPersonSchema) },
    responses: json(personRecordSchema, "The person as saved"),
  }),
  listPersonConsents: createRoute({
    ...at("listPersonConsents"),
    summary: "Everything one person ever agreed to, refused or withdrew",
    request: { params: idParams },
    responses: page(consentSchema, "Consents, oldest first"),
  }),
  recordConsent: createRoute({
    ...at("recordConsent"),
    summary: "Enters what somebody said on paper or by word of mouth",
    request: { params: idParams, headers: idempotencyHeaders, body: jsonBody(newConsentSchema) },
    responses: created(consentSchema, "The consent"),
  }),
  exportPeople: createRoute({
    ...at("exportPeople"),
    summary: "The directory as vCard, CSV or JSON, as much as you may see",
    request: {
      query: z.object({ ...peopleQueryShape, format: z.enum(peopleFormats).default("vcf") }),
    },
    responses: { 200: { description: "A file", content: files }, ...failed },
  }),
  listConsentRequests: createRoute({
    ...at("listConsentRequests"),
    summary: "Who was asked to look at their data, and how they answered",
    request: { query: z.object(pageQueryShape) },
    responses: page(consentStandingSchema, "Everybody of the directory"),
  }),
  askForConsent: createRoute({
    ...at("askForConsent"),
    summary: "Mails a link to their own data to all who were not asked, or reminds them",
    request: { headers: idempotencyHeaders, body: jsonBody(askSchema) },
    responses: json(askedSchema, "How many mails were sent"),
  }),
  listPublicPeople: createRoute({
    ...at("listPublicPeople"),
    summary: "People whose publication has a basis, for other sites",
    request: { query: z.object({ ...pageQueryShape, place: peopleQueryShape.place }) },
    responses: page(listedPersonSchema, "A page of people"),
  }),
} as const;
