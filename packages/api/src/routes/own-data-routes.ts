import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { pageQueryShape } from "../schemas/list.js";
import {
  erasurePreviewSchema,
  erasureReportSchema,
  ownChangeSchema,
  ownDataSchema,
  ownExportSchema,
  processingActivitySchema,
  resolveFindingsSchema,
  retentionReportSchema,
} from "../schemas/own-data.js";
import {
  at,
  created,
  idempotencyHeaders,
  idParams,
  ifMatchHeaders,
  json,
  jsonBody,
  page,
} from "./route-parts.js";

const tokenParams = z.object({ token: z.string().min(16).max(256) });

/** One's own data behind a personal link, erasure, retention, and the register of processing activities. */
export const ownDataRoutes = {
  getOwnData: createRoute({
    ...at("getOwnData"),
    summary: "One's own data, by a personal link; a page for browsers",
    request: { params: tokenParams },
    responses: json(ownDataSchema, "Data and questions"),
  }),
  changeOwnData: createRoute({
    ...at("changeOwnData"),
    summary: "Corrects, confirms, refuses or withdraws; also takes the page's form",
    request: { params: tokenParams, body: jsonBody(ownChangeSchema) },
    responses: json(ownDataSchema, "Data and questions as they are now"),
  }),
  exportOwnData: createRoute({
    ...at("exportOwnData"),
    summary: "Everything that is kept about oneself; a page for browsers",
    request: { params: tokenParams },
    responses: json(ownExportSchema, "The export"),
  }),
  previewErasure: createRoute({
    ...at("previewErasure"),
    summary: "What erasing somebody would remove, keep and leave to decide",
    request: { params: idParams },
    responses: json(erasurePreviewSchema, "The preview"),
  }),
  erasePerson: createRoute({
    ...at("erasePerson"),
    summary: "Erases a person for good; the report says what remains to be decided",
    request: { params: idParams, headers: ifMatchHeaders },
    responses: json(erasureReportSchema, "The report"),
  }),
  listErasures: createRoute({
    ...at("listErasures"),
    summary: "Reports of erasures, newest first",
    request: { query: z.object(pageQueryShape) },
    responses: page(erasureReportSchema.omit({ findings: true }), "A page of reports"),
  }),
  getErasure: createRoute({
    ...at("getErasure"),
    summary: "One report, with what is still found",
    request: { params: idParams },
    responses: json(erasureReportSchema, "The report"),
  }),
  resolveErasure: createRoute({
    ...at("resolveErasure"),
    summary: "Redacts passages that still name somebody, or decides to keep them",
    request: { params: idParams, body: jsonBody(resolveFindingsSchema) },
    responses: json(erasureReportSchema, "The report"),
  }),
  previewRetention: createRoute({
    ...at("previewRetention"),
    summary: "What is over its period",
    responses: json(retentionReportSchema, "The preview"),
  }),
  runRetention: createRoute({
    ...at("runRetention"),
    summary: "Removes what is over its period",
    request: { headers: idempotencyHeaders },
    responses: created(retentionReportSchema, "The report"),
  }),
  listProcessingActivities: createRoute({
    ...at("listProcessingActivities"),
    summary: "The register of processing activities (GDPR Art. 30); a page for browsers",
    request: { query: z.object(pageQueryShape) },
    responses: page(processingActivitySchema, "All activities"),
  }),
} as const;
