import { issueSchema, pathIdOf, urnOf, type ProblemDetail } from "@staedtenetz/api";
import type { OpenAPIHono, RouteConfig } from "@hono/zod-openapi";
import {
  hasErrors,
  validateWith,
  type Issue,
  type RecordBase,
  type RecordDefinition,
  type ValidationContext,
} from "@staedtenetz/core/validation";
import type { RecordRepository } from "@staedtenetz/records";
import type { Context } from "hono";
import * as z from "zod";
import type { Visitor } from "../accounts/access.js";
import { may, type Action } from "../accounts/rights.js";
import type { HttpEnvironment } from "./context.js";
import { changeRecord, setEtag } from "./lost-updates.js";
import { problemOn } from "./problems.js";

/** What a request may bring for a record, before core has looked at it. */
export type Fields = Readonly<Record<string, unknown>>;

/** Clock and chance of those who write records. */
export interface Writing {
  now: () => Date;
  newId: () => string;
}

/** One kind of record that people make, change and remove over HTTP. */
export interface RecordKind<T extends RecordBase> {
  /** Where its records are, such as `/api/v1/places`. */
  path: string;
  definition: RecordDefinition<string, T>;
  repository: RecordRepository<T>;
  /** The right it takes to write one. */
  action: Action;
  /** What core's rules may know besides the record. */
  contextOf?: (record: Fields) => Promise<ValidationContext>;
  /** Ids in it that lead nowhere. */
  danglingIn: (record: T) => Promise<Issue[]>;
  /** Whether something else still needs the record. */
  isNeeded: (id: string) => Promise<boolean>;
}

/** The four routes of a kind. */
export interface RecordRoutes {
  create: RouteConfig;
  read: RouteConfig;
  put: RouteConfig;
  remove: RouteConfig;
}

/** Adds the routes of a kind whose records need nothing but themselves. */
export function addRecordRoutes<T extends RecordBase>(
  app: OpenAPIHono<HttpEnvironment>,
  routes: RecordRoutes,
  kind: RecordKind<T>,
  writing: Writing,
): void {
  app.openapi(leavingJudgementToCore(routes.create), async (context): Promise<Response> => {
    if (!may(visitorOf(context), kind.action)) return problemOn(context, "notPermitted");
    const at = writing.now().toISOString();
    const id = writing.newId();
    const fields = { ...(await fieldsOf(context)), id, created: at, modified: at };
    const { record, issues } = await judge(kind, fields, at);
    if (record === undefined) return refused(context, issues);
    await kind.repository.put(record);
    setEtag(context, record);
    return context.json({ record, issues }, 201, { location: `${kind.path}/${pathIdOf(id)}` });
  });
  app.openapi(routes.read, async (context): Promise<Response> => {
    if (!may(visitorOf(context), "readDirectory")) return problemOn(context, "notPermitted");
    const record = await kind.repository.get(idOf(context));
    if (record === undefined) return problemOn(context, "notFound");
    setEtag(context, record);
    return context.json(record, 200);
  });
  app.openapi(leavingJudgementToCore(routes.put), async (context): Promise<Response> => {
    if (!may(visitorOf(context), kind.action)) return problemOn(context, "notPermitted");
    const id = idOf(context);
    const read = () => kind.repository.get(id);
    return changeRecord(context, { id, read }, async (stored): Promise<Response> => {
      const at = writing.now().toISOString();
      const given = { id, created: stored.created, modified: at };
      const { record, issues } = await judge(kind, { ...(await fieldsOf(context)), ...given }, at);
      if (record === undefined) return refused(context, issues);
      await kind.repository.put(record);
      setEtag(context, record);
      return context.json({ record, issues }, 200);
    });
  });
  addRemoval(app, routes.remove, kind, writing);
}

function addRemoval<T extends RecordBase>(
  app: OpenAPIHono<HttpEnvironment>,
  route: RouteConfig,
  kind: RecordKind<T>,
  { now }: Writing,
): void {
  app.openapi(route, async (context): Promise<Response> => {
    if (!may(visitorOf(context), kind.action)) return problemOn(context, "notPermitted");
    const id = idOf(context);
    const read = () => kind.repository.get(id);
    return changeRecord(context, { id, read }, async (): Promise<Response> => {
      if (await kind.isNeeded(id)) return problemOn(context, "stillNeeded");
      await kind.repository.remove(id, now().toISOString());
      return context.body(null, 204);
    });
  });
}

async function judge<T extends RecordBase>(
  kind: RecordKind<T>,
  { type: _type, deleted: _deleted, ...fields }: Fields,
  now: string,
): Promise<{ record?: T; issues: readonly Issue[] }> {
  const known = (await kind.contextOf?.(fields)) ?? {};
  return judgeRecord(kind.definition, fields, { ...known, now }, kind.danglingIn);
}

/** A record as core accepts it, and whose ids lead somewhere; or what keeps it from being stored. */
export async function judgeRecord<T extends RecordBase>(
  definition: RecordDefinition<string, T>,
  fields: Fields,
  context: ValidationContext,
  danglingIn: (record: T) => Promise<Issue[]>,
): Promise<{ record?: T; issues: readonly Issue[] }> {
  const { record, issues } = validateWith(definition, fields, context);
  if (record === undefined) return { issues };
  const all = [...issues, ...(await danglingIn(record))];
  return hasErrors(all) ? { issues: all } : { record, issues: all };
}

/** 422 with what core found and how to repair it. */
export function refused(context: Context, issues: readonly Issue[]): Response {
  return problemOn(context, "invalidRecord", { issues: issuesShape(issues) });
}

/** Core's issues in the form of the contract. */
export function issuesShape(issues: readonly Issue[]): NonNullable<ProblemDetail["issues"]> {
  return issues.map((issue) => issueSchema.parse(issue));
}

/** An id in a record that leads nowhere. */
export function danglingIssue(path: (string | number)[]): Issue {
  return { code: "reference-unknown", severity: "error", path, params: {} };
}

/** What of a list of ids, each with its path, is not there. */
export async function dangling(
  references: readonly (readonly [id: string | undefined, path: (string | number)[]])[],
  isThere: (id: string) => Promise<boolean>,
): Promise<Issue[]> {
  const issues: Issue[] = [];
  for (const [id, path] of references) {
    if (id !== undefined && !(await isThere(id))) issues.push(danglingIssue(path));
  }
  return issues;
}

/** The id in the path of a request, as records hold it. */
export function idOf(context: Context): string {
  return urnOf(context.req.param("id") ?? "");
}

export function visitorOf(context: Context<HttpEnvironment>): Visitor {
  return context.get("visitor");
}

/** The JSON object of a request; its form was checked by the route. */
export async function fieldsOf(context: Context): Promise<Fields> {
  return (await context.req.json()) as Fields;
}

const anyObject = z.record(z.string(), z.unknown());

/**
 * A route that takes any JSON object where the contract describes a record: core says then, with its own issues, what
 * is wrong and how to repair it, where the schema alone would only say that it does not fit.
 */
export function leavingJudgementToCore<Route extends RouteConfig>(route: Route): Route {
  const body = { required: true, content: { "application/json": { schema: anyObject } } };
  return { ...route, request: { ...route.request, body } };
}
