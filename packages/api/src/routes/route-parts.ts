import * as z from "zod";
import { operations, type OperationId } from "../operations.js";
import { problemMediaType, problemSchema } from "../problem/problem.js";
import { pageOf } from "../schemas/list.js";
import { pathIdSchema } from "../schemas/shapes.js";

/** What a route takes from the table of operations. */
export function at<Id extends OperationId>(id: Id) {
  const { method, path, access } = operations[id];
  const security: Record<string, string[]>[] = access === "member" ? [{ session: [] }] : [];
  return { operationId: id, method, path, security };
}

const problemContent = { [problemMediaType]: { schema: problemSchema } } as const;

/** The answer of every operation that failed. */
export const failed = {
  default: { description: "A problem (RFC 9457)", content: problemContent },
} as const;

/** What a change of a record carries: the ETag that came with it. */
export const ifMatchHeaders = z.object({
  "if-match": z
    .string()
    .max(256)
    .optional()
    .describe(
      "The ETag the record was read with. Needed: 428 without it, 412 when it changed since",
    ),
});

/** What a POST may carry: a name for this one wish, so that a repetition changes nothing. */
export const idempotencyHeaders = z.object({
  "idempotency-key": z
    .string()
    .max(255)
    .optional()
    .describe("A new UUID for each wish; the answer is kept for 24 hours"),
});

export const idParams = z.object({ id: pathIdSchema });

/** `true` or `false` in a query. */
export const flag = z.enum(["true", "false"]).transform((word) => word === "true");

/** 200 with one value. */
export function json<Schema extends z.ZodType>(schema: Schema, description: string) {
  return { 200: { description, content: { "application/json": { schema } } }, ...failed } as const;
}

/** 201 with what was made; `Location` is where it is from now on. */
export function created<Schema extends z.ZodType>(schema: Schema, description: string) {
  const headers = z.object({ location: z.string().describe("The path of what was made") });
  return {
    201: { description, headers, content: { "application/json": { schema } } },
    ...failed,
  } as const;
}

/** 200 with one page of a list. */
export function page<Item extends z.ZodType>(item: Item, description: string) {
  return json(pageOf(item), description);
}

/** 204 without a body. */
export function nothing(description: string) {
  return { 204: { description }, ...failed } as const;
}

/** A JSON body that must be there. */
export function jsonBody<Schema extends z.ZodType>(schema: Schema) {
  return { required: true, content: { "application/json": { schema } } } as const;
}

export const periodQueryShape = {
  from: z.iso.date().optional().describe("First day, ISO 8601"),
  to: z.iso.date().optional().describe("Last day, ISO 8601"),
} as const;

/** Of lists of what can stand under reservation. */
export const revisit = flag
  .optional()
  .describe("`true`: only what stands under reservation and is to be looked at again by today");
