import { createRoute } from "@hono/zod-openapi";
import * as z from "zod";
import { fileInputSchema, fileListSchema, fileSchema } from "../schemas/file.js";
import {
  at,
  created,
  failed,
  idempotencyHeaders,
  idParams,
  ifMatchHeaders,
  json,
  jsonBody,
  nothing,
} from "./route-parts.js";

const binary = { schema: z.any().openapi({ type: "string", format: "binary" }) };
const content = {
  200: { description: "The content", content: { "application/octet-stream": binary } },
  ...failed,
} as const;

const variantQuery = z.object({
  variant: z
    .enum(["original", "thumbnail"])
    .default("original")
    .describe("Of a picture also `thumbnail`, at most 480 pixels wide and high"),
});

/** Pictures and attachments of meetings. Who may read the minutes may see them. */
export const fileRoutes = {
  getFiles: createRoute({
    ...at("getFiles"),
    summary: "The pictures and attachments of a meeting",
    request: { params: idParams },
    responses: json(fileListSchema, "All of them"),
  }),
  uploadFile: createRoute({
    ...at("uploadFile"),
    summary: "Uploads a picture or an attachment; its type is found out from its content",
    request: {
      params: idParams,
      headers: idempotencyHeaders,
      query: z.object({ name: z.string().max(200).describe("The name of the file") }),
      body: { required: true, content: { "application/octet-stream": binary } },
    },
    responses: created(
      fileSchema,
      "The file; of pictures the place and device they were taken with are removed",
    ),
  }),
  getFile: createRoute({
    ...at("getFile"),
    summary: "What is known of a file; the ETag is what a change sends back",
    request: { params: idParams },
    responses: json(fileSchema, "The file"),
  }),
  putFile: createRoute({
    ...at("putFile"),
    summary: "Changes what is known of a file: what is not sent is no longer there",
    request: { params: idParams, headers: ifMatchHeaders, body: jsonBody(fileInputSchema) },
    responses: json(fileSchema, "The file as it is now"),
  }),
  deleteFile: createRoute({
    ...at("deleteFile"),
    summary: "Removes a file and its content",
    request: { params: idParams, headers: ifMatchHeaders },
    responses: nothing("It is gone"),
  }),
  getFileContent: createRoute({
    ...at("getFileContent"),
    summary: "The content of a file",
    request: { params: idParams, query: variantQuery },
    responses: content,
  }),
  getPublicFileContent: createRoute({
    ...at("getPublicFileContent"),
    summary: "The content of a file that was made public",
    request: { params: idParams, query: variantQuery },
    responses: content,
  }),
} as const;
