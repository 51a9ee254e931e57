import * as z from "zod";

/**
 * Every failure the API answers with, once: stable code → status and title (RFC 9457).
 * A code is never renamed; titles are for people who read logs, pages have words of their own.
 */
export const problems = {
  invalidRequest: { status: 400, title: "The request does not have the described form." },
  noSession: { status: 401, title: "Sign in first: there is no valid session." },
  notPermitted: { status: 403, title: "Your rights do not cover this." },
  foreignOrigin: { status: 403, title: "The request comes from a page of another origin." },
  notFound: { status: 404, title: "There is nothing here." },
  methodNotAllowed: { status: 405, title: "This address does not know the method." },
  requestRunning: {
    status: 409,
    title: "The same request is still being carried out; ask again in a moment.",
  },
  lastAdmin: { status: 409, title: "Somebody has to remain who manages the network." },
  alreadyThere: { status: 409, title: "There is one already under this name." },
  tooManyVersions: { status: 409, title: "There are too many versions; remove some first." },
  stillNeeded: { status: 409, title: "Something else refers to this; change that first." },
  tokenSpent: { status: 410, title: "This link was used or has expired." },
  changedMeanwhile: {
    status: 412,
    title: "Somebody changed this since you read it; `current` is what it is now.",
  },
  tooLarge: { status: 413, title: "The request is larger than accepted." },
  unsupportedMediaType: {
    status: 415,
    title: "The request body does not have the media type this address takes.",
  },
  invalidRecord: { status: 422, title: "The record breaks a rule; `issues` says which and where." },
  idempotencyKeyReused: {
    status: 422,
    title: "The Idempotency-Key came with another request before; take a new one.",
  },
  ifMatchRequired: {
    status: 428,
    title: "Send the ETag you read as If-Match, so that nobody's change is overwritten.",
  },
  tooManyRequests: { status: 429, title: "Too many requests; try again later." },
  internal: { status: 500, title: "The server failed; the incident was logged." },
  versionDamaged: { status: 500, title: "This version cannot be read any more; the others can." },
  notReady: { status: 503, title: "The server is starting or stopping." },
} as const;

export type ProblemCode = keyof typeof problems;

const pathSchema = z.array(z.union([z.string(), z.number()]));

const fixSchema = z.array(
  z.union([
    z.object({ op: z.literal("set"), path: pathSchema, value: z.unknown() }),
    z.object({ op: z.literal("remove"), path: pathSchema }),
  ]),
);

/** One finding: a stable code, where it is, the values its sentence needs, and where possible the steps that repair it. */
export const issueSchema = z
  .object({
    code: z.string(),
    severity: z.enum(["error", "warning", "info"]),
    path: pathSchema,
    params: z.record(z.string(), z.unknown()).optional(),
    fix: fixSchema.optional().describe("Steps that repair it, in order"),
  })
  .meta({ id: "Issue" });

/** RFC 9457 problem details with a stable `code` and what was found wrong. */
export const problemSchema = z
  .object({
    type: z.string().describe("A URI that names the kind of problem"),
    title: z.string(),
    status: z.int(),
    code: z.enum(Object.keys(problems) as [ProblemCode, ...ProblemCode[]]),
    detail: z.string().optional(),
    issues: z.array(issueSchema).optional(),
    current: z
      .unknown()
      .optional()
      .describe("With `changedMeanwhile`: the record as it is now; its ETag is the answer's"),
  })
  .meta({ id: "Problem" });

export type Problem = z.infer<typeof problemSchema>;

/** What one failure says beyond its kind. */
export type ProblemDetail = Partial<Pick<Problem, "detail" | "issues" | "current">>;

export const problemMediaType = "application/problem+json";

/**
 * Makes the body of a failed answer.
 *
 * @example
 * problemOf("notFound").status; // 404
 */
export function problemOf(code: ProblemCode, extra: ProblemDetail = {}): Problem {
  return { type: `urn:staedtenetz:problem:${code}`, ...problems[code], code, ...extra };
}

/** The findings of a zod error in the contract's form; never the values that were sent. */
export function issuesOf(error: z.core.$ZodError): z.infer<typeof issueSchema>[] {
  return error.issues.map((issue) => ({
    code: `schema.${issue.code}`,
    severity: "error" as const,
    path: issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
    params: { message: issue.message },
  }));
}
