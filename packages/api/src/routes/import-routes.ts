import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { commitImportSchema, importSchema, importSummarySchema } from "../schemas/imports.js";
import { pageQueryShape } from "../schemas/list.js";
import { at, created, idempotencyHeaders, idParams, json, jsonBody, page } from "./route-parts.js";

const binary = { schema: z.any().openapi({ type: "string", format: "binary" }) };

/** Taking in lists of people: looked at first, then taken in, and taken out again. */
export const importRoutes = {
  createImport: createRoute({
    ...at("createImport"),
    summary: "Uploads a list of people (CSV, XLSX or vCard); nothing is taken in yet",
    request: {
      headers: idempotencyHeaders,
      query: z.object({
        file: z.string().max(200).optional().describe("The name of the file, when it is the body"),
      }),
      body: {
        required: true,
        content: {
          "multipart/form-data": {
            schema: z.object({ file: z.any().openapi({ type: "string", format: "binary" }) }),
          },
          "text/csv": binary,
          "text/vcard": binary,
          "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": binary,
          "application/octet-stream": binary,
        },
      },
    },
    responses: created(importSchema, "What was read, with findings and duplicates"),
  }),
  listImports: createRoute({
    ...at("listImports"),
    summary: "Imports, newest first",
    request: { query: z.object(pageQueryShape) },
    responses: page(importSummarySchema, "A page of imports"),
  }),
  getImport: createRoute({
    ...at("getImport"),
    summary: "One import",
    request: { params: idParams },
    responses: json(importSchema, "The import"),
  }),
  commitImport: createRoute({
    ...at("commitImport"),
    summary: "Takes the people in; they are visible to coordinators only",
    request: { params: idParams, headers: idempotencyHeaders, body: jsonBody(commitImportSchema) },
    responses: json(importSchema, "The import with those taken in"),
  }),
  undoImport: createRoute({
    ...at("undoImport"),
    summary:
      "Takes out exactly what an import took in; whoever was changed since stays and is named",
    request: { params: idParams },
    responses: json(importSchema, "The import as undone"),
  }),
} as const;
