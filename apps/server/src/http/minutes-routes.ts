import {
  routes,
  urnOf,
  type MinutesStatus as MinutesShape,
  type MinutesStep,
} from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Meeting, MinutesStatus, Records } from "@staedtenetz/records";
import type { Access, Visitor } from "../accounts/access.js";
import { may } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { Finishing, StepTaken, StepWish } from "../documents/finishing/finishing.js";
import type { HttpEnvironment } from "./context.js";
import { changeRecord, setEtag } from "./lost-updates.js";
import { problemOn } from "./problems.js";

export interface MinutesRoutesOptions {
  records: Records;
  access: Pick<Access, "rightOn">;
  finishing: Finishing;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
}

/** What a request is about, and what whoever sent it may do there. */
interface Found {
  meeting: Meeting;
  status: MinutesStatus;
  mayWrite: boolean;
  /** Whether the role alone covers taking steps. */
  isTrusted: boolean;
}

/** `/api/v1/meetings/{id}/minutes`: how far minutes have got, and the steps they take. */
export function addMinutesRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  options: MinutesRoutesOptions,
): void {
  const { records, finishing } = options;
  app.openapi(routes.getMinutes, async (context) => {
    const found = await find(context.req.valid("param").id, context.get("visitor"), options);
    if (found === undefined) return problemOn(context, "notFound");
    const shown = await shapeOf(found, context.get("visitor"), options);
    setEtag(context, found.status, shown);
    return context.json(shown, 200);
  });
  app.openapi(routes.getMinutesVersion, async (context) => {
    const { id, version: number } = context.req.valid("param");
    const found = await find(id, context.get("visitor"), options);
    const version = found && (await records.minutes.version(found.status.document, Number(number)));
    if (version === undefined) return problemOn(context, "notFound");
    const { frozen: text, snapshot: _snapshot, ...shown } = version;
    return context.json({ ...shown, text }, 200);
  });
  app.openapi(routes.putMinutes, async (context) => {
    const visitor = context.get("visitor");
    const found = await find(context.req.valid("param").id, visitor, options);
    if (found === undefined) return problemOn(context, "notFound");
    if (!found.mayWrite) return problemOn(context, "notPermitted");
    const { document } = found.status;
    const record = { id: document, read: () => records.minutes.get(document) };
    return changeRecord(context, record, async (current) => {
      if (current.state !== "draft") return stepProblem(context, "minutes-frozen");
      const { chair: _chair, ...rest } = current;
      const { chair, ...form } = context.req.valid("json");
      const status: MinutesStatus = { ...rest, ...form, ...(chair !== undefined && { chair }) };
      await records.minutes.save({ status });
      const saved = (await records.minutes.get(document)) ?? status;
      const shown = await shapeOf({ ...found, status: saved }, visitor, options);
      setEtag(context, saved, shown);
      return context.json(shown, 200);
    });
  });
  app.openapi(routes.takeMinutesStep, async (context) => {
    const visitor = context.get("visitor");
    const found = await find(context.req.valid("param").id, visitor, options);
    if (found === undefined) return problemOn(context, "notFound");
    if (!mayOf(found, visitor, found.status).finish) return problemOn(context, "notPermitted");
    const { document } = found.status;
    const record = { id: document, read: () => records.minutes.get(document) };
    return changeRecord(context, record, async (current) => {
      const request = requestOf(context.req.valid("json"), options.today());
      const taken = await finishing.take(current, request, visitor.user.id);
      if (!taken.ok) return refusalOf(context, taken);
      const saved = (await records.minutes.get(document)) ?? taken.status;
      const shown = await shapeOf({ ...found, status: saved }, visitor, options);
      setEtag(context, saved, shown);
      return context.json(shown, 200);
    });
  });
}

async function find(
  pathId: string,
  visitor: Visitor,
  { records, access }: MinutesRoutesOptions,
): Promise<Found | undefined> {
  const meeting = await records.events.get(urnOf(pathId));
  if (meeting?.type !== "meeting") return undefined;
  const [document] = await records.documents.list({ kind: "minutes", subjects: [meeting.id] });
  if (document === undefined) return undefined;
  // What the state of the text forbids, such as writing in final minutes, does not forbid correcting them.
  const right = await access.rightOn({ ...document, kind: "discussion" }, visitor.standing);
  const status = await records.minutes.get(document.room);
  if (right === "none" || status === undefined) return undefined;
  const group = groupScopeOf(meeting.group, await records.groups.list());
  const isTrusted = may(visitor, "finishMinutes", { group });
  return { meeting, status, mayWrite: right === "write", isTrusted };
}

/** Who is down for chairing the meeting or for its minutes answers for them, whatever their role. */
function isResponsible({ user }: Visitor, { chair, takers }: MinutesStatus): boolean {
  return chair === user.id || takers.includes(user.id);
}

function mayOf({ mayWrite, isTrusted }: Found, visitor: Visitor, status: MinutesStatus) {
  return { write: mayWrite, finish: isTrusted || (mayWrite && isResponsible(visitor, status)) };
}

async function shapeOf(
  found: Found,
  visitor: Visitor,
  { records, finishing }: MinutesRoutesOptions,
): Promise<MinutesShape> {
  const { status, meeting } = found;
  const { document, approvalItem: _item, ...shown } = status;
  const [steps, versions, openObjections] = await Promise.all([
    records.minutes.steps(document),
    records.minutes.versions(document),
    finishing.openObjections(meeting.id),
  ]);
  return {
    ...shown,
    openObjections,
    steps,
    versions: versions.map(({ snapshot: _snapshot, ...version }) => version),
    may: mayOf(found, visitor, status),
  };
}

function requestOf(step: MinutesStep, today: string): StepWish {
  return step.step === "circulate" ? { ...step, today } : step;
}

type Refused = Extract<StepTaken, { ok: false }>;

function refusalOf(context: Parameters<typeof problemOn>[0], refused: Refused) {
  if (refused.problem !== "incomplete") return stepProblem(context, refused.problem);
  const issues = refused.missing.map(({ code, severity }) => ({ code, severity, path: [] }));
  return problemOn(context, "invalidRecord", { issues });
}

function stepProblem(context: Parameters<typeof problemOn>[0], code: string) {
  return problemOn(context, "invalidRecord", {
    issues: [{ code, severity: "error", path: ["state"] }],
  });
}
