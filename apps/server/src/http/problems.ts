import {
  issuesOf,
  problemMediaType,
  problemOf,
  problems,
  type ProblemCode,
  type ProblemDetail,
} from "@staedtenetz/api";
import { InvalidCursorError } from "@staedtenetz/records";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import * as z from "zod";
import type { Log } from "../log.js";

/** A failed answer in the contract's form. */
export function problemResponse(
  code: ProblemCode,
  extra: ProblemDetail = {},
  headers: Record<string, string> = {},
): Response {
  const problem = problemOf(code, extra);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { "content-type": problemMediaType, "cache-control": "no-store", ...headers },
  });
}

/** The same for a handler of a route, in the type its route declares. */
export function problemOn(context: Context, code: ProblemCode, extra: ProblemDetail = {}) {
  return context.json(problemOf(code, extra), problems[code].status, {
    "content-type": problemMediaType,
    "cache-control": "no-store",
  });
}

/** What zod found wrong with a request, without the values that were sent. */
export function invalidRequest(error: z.core.$ZodError): Response {
  return problemResponse("invalidRequest", { issues: issuesOf(error) });
}

const codesOfStatus: Readonly<Record<number, ProblemCode>> = {
  400: "invalidRequest",
  404: "notFound",
  413: "tooLarge",
  415: "unsupportedMediaType",
  429: "tooManyRequests",
};

/** Turns what a handler threw into an answer. Only a failure of the server itself is logged, without the request. */
export function answerError(log: Log): (error: Error, context: Context) => Response {
  return (error, context) => {
    if (error instanceof InvalidCursorError) {
      const issue = { code: "cursor.unknown", severity: "error" as const, path: ["cursor"] };
      return problemResponse("invalidRequest", { issues: [issue] });
    }
    if (error instanceof z.core.$ZodError) return invalidRequest(error);
    if (error instanceof HTTPException) {
      const code = codesOfStatus[error.status];
      if (code !== undefined) return problemResponse(code);
    }
    log.error(
      {
        method: context.req.method,
        error: error.name,
        stack: framesOf(error),
      },
      "request failed",
    );
    return problemResponse("internal");
  };
}

/** Where it failed, without its message: that may quote what somebody wrote. */
function framesOf({ stack = "" }: Error): string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line));
}
