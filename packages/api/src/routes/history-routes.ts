import { createRoute } from "@hono/zod-openapi";
import {
  comparisonQuerySchema,
  comparisonSchema,
  restorationSchema,
  restoredSchema,
  versionListSchema,
  versionNameSchema,
  versionNumberSchema,
  versionSchema,
  versionWithTextSchema,
} from "../schemas/history.js";
import {
  at,
  created,
  idParams,
  idempotencyHeaders,
  json,
  jsonBody,
  nothing,
} from "./route-parts.js";

const versionParams = idParams.extend({ version: versionNumberSchema });

export const historyRoutes = {
  getHistory: createRoute({
    ...at("getHistory"),
    summary: "The versions of a meeting's minutes",
    request: { params: idParams },
    responses: json(versionListSchema, "All versions, newest first"),
  }),
  saveVersion: createRoute({
    ...at("saveVersion"),
    summary: "Saves the minutes as they are now as a version",
    request: { params: idParams, headers: idempotencyHeaders, body: jsonBody(versionNameSchema) },
    responses: created(versionSchema, "The version"),
  }),
  compareVersions: createRoute({
    ...at("compareVersions"),
    summary: "What became of the minutes between two versions, word by word, with authors",
    request: { params: idParams, query: comparisonQuerySchema },
    responses: json(comparisonSchema, "The comparison"),
  }),
  getVersion: createRoute({
    ...at("getVersion"),
    summary: "A version with its text and authors",
    request: { params: versionParams },
    responses: json(versionWithTextSchema, "The version"),
  }),
  renameVersion: createRoute({
    ...at("renameVersion"),
    summary: "Gives a version a name, or takes it away",
    request: { params: versionParams, body: jsonBody(versionNameSchema) },
    responses: json(versionSchema, "The version"),
  }),
  removeVersion: createRoute({
    ...at("removeVersion"),
    summary: "Removes a version for good",
    request: { params: versionParams },
    responses: nothing("The version is gone"),
  }),
  restoreVersion: createRoute({
    ...at("restoreVersion"),
    summary: "Restores a block, or everything, as an ordinary edit in your name",
    request: {
      params: versionParams,
      headers: idempotencyHeaders,
      body: jsonBody(restorationSchema),
    },
    responses: json(restoredSchema, "What was restored, and how to take it back"),
  }),
} as const;
