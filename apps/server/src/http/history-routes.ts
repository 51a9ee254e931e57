import {
  routes,
  urnOf,
  type BlockDifference,
  type Version,
  type VersionBlock,
} from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Records } from "@staedtenetz/records";
import {
  EditNotPermittedError,
  TooManyVersionsError,
  UnknownVersionError,
  VersionDamagedError,
  type SyncServer,
  type VersionInfo,
} from "@staedtenetz/sync-server";
import type { Context } from "hono";
import type { Access, Visitor } from "../accounts/access.js";
import { may, type DocumentRight, type GroupScope } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import { historyOf, type History } from "../documents/history.js";
import type { HttpEnvironment } from "./context.js";
import { problemOn } from "./problems.js";

export interface HistoryOptions {
  records: Pick<Records, "documents" | "events" | "groups">;
  access: Pick<Access, "rightOn">;
  sync: Pick<SyncServer, "edit" | "versions">;
}

/** The minutes somebody asks for, and what that one may do with them. */
interface Opened {
  history: History;
  right: DocumentRight;
  group: GroupScope | undefined;
  /** Asked again where it counts: minutes may be finished between the question and the edit. */
  mayStillWrite: () => Promise<boolean>;
}

type App = OpenAPIHono<HttpEnvironment>;
type Problem = ReturnType<typeof problemOn>;

/** Versions of a meeting's minutes: to look at, compare, save, name, remove and restore. */
export function addHistoryRoutes(app: App, options: HistoryOptions): void {
  addReadingRoutes(app, options);
  addWritingRoutes(app, options);
}

function addReadingRoutes(app: App, options: HistoryOptions): void {
  app.openapi(routes.getHistory, async (context) => {
    const opened = await open(context, options, context.req.valid("param").id, "read");
    if ("problem" in opened) return opened.problem;
    const items = (await opened.history.list()).map((info) =>
      shapeOf(info, mayRemove(info, context.get("visitor"), opened)),
    );
    const mayWrite = opened.right === "write";
    return context.json({ items: items.toReversed(), next: null, mayWrite }, 200);
  });
  app.openapi(routes.getVersion, async (context) => {
    const { id, version } = context.req.valid("param");
    const opened = await open(context, options, id, "read");
    if ("problem" in opened) return opened.problem;
    return orProblem(context, async () => {
      const blocks = await opened.history.read(Number(version));
      const info = await infoOf(opened.history, Number(version));
      const removable = mayRemove(info, context.get("visitor"), opened);
      return context.json(
        { ...shapeOf(info, removable), blocks: shapesOf<VersionBlock>(blocks) },
        200,
      );
    });
  });
  app.openapi(routes.compareVersions, async (context) => {
    const opened = await open(context, options, context.req.valid("param").id, "read");
    if ("problem" in opened) return opened.problem;
    const { from, to } = context.req.valid("query");
    return orProblem(context, async () => {
      const comparison = await opened.history.compare(numberOf(from), numberOf(to));
      return context.json(
        { ...comparison, blocks: shapesOf<BlockDifference>(comparison.blocks) },
        200,
      );
    });
  });
}

function addWritingRoutes(app: App, options: HistoryOptions): void {
  app.openapi(routes.saveVersion, async (context) => {
    const opened = await open(context, options, context.req.valid("param").id, "write");
    if ("problem" in opened) return opened.problem;
    const visitor = context.get("visitor");
    return orProblem(context, async () => {
      const info = await opened.history.save(visitor.user.id, context.req.valid("json").name);
      context.header("location", `${context.req.path}/${info.id}`);
      return context.json(shapeOf(info, mayRemove(info, visitor, opened)), 201);
    });
  });
  app.openapi(routes.renameVersion, async (context) => {
    const { id, version } = context.req.valid("param");
    const opened = await open(context, options, id, "write");
    if ("problem" in opened) return opened.problem;
    return orProblem(context, async () => {
      await opened.history.rename(Number(version), context.req.valid("json").name);
      const info = await infoOf(opened.history, Number(version));
      const removable = mayRemove(info, context.get("visitor"), opened);
      return context.json(shapeOf(info, removable), 200);
    });
  });
  app.openapi(routes.removeVersion, async (context) => {
    const { id, version } = context.req.valid("param");
    const opened = await open(context, options, id, "write");
    if ("problem" in opened) return opened.problem;
    return orProblem(context, async () => {
      const info = await infoOf(opened.history, Number(version));
      if (!mayRemove(info, context.get("visitor"), opened)) {
        return problemOn(context, "notPermitted");
      }
      await opened.history.remove(info.id);
      return context.body(null, 204);
    });
  });
  app.openapi(routes.restoreVersion, async (context) => {
    const { id, version } = context.req.valid("param");
    const opened = await open(context, options, id, "write");
    if ("problem" in opened) return opened.problem;
    const { old, new: young } = context.req.valid("json");
    const pair = { ...(old && { old }), ...(young && { new: young }) };
    return orProblem(context, async () => {
      const { user } = context.get("visitor");
      const actor = { userId: user.id, may: opened.mayStillWrite };
      const undo = await opened.history.restore(actor, Number(version), pair);
      return context.json({ restored: undo !== undefined, ...(undo && { undo }) }, 200);
    });
  });
}

async function open(
  context: Context<HttpEnvironment>,
  { records, access, sync }: HistoryOptions,
  id: string,
  needed: "read" | "write",
): Promise<Opened | { problem: Problem }> {
  const subject = urnOf(id);
  const [document] = await records.documents.list({ kind: "minutes", subjects: [subject] });
  if (document === undefined || document.deleted !== undefined) {
    return { problem: problemOn(context, "notFound") };
  }
  const { standing } = context.get("visitor");
  const right = await access.rightOn(document, standing);
  if (right === "none") return { problem: problemOn(context, "notFound") };
  if (needed === "write" && right !== "write") {
    return { problem: problemOn(context, "notPermitted") };
  }
  const meeting = await records.events.get(subject);
  const group = groupScopeOf(meeting?.group, await records.groups.list());
  const mayStillWrite = async () => (await access.rightOn(document, standing)) === "write";
  return { history: historyOf(sync, document.room), right, group, mayStillWrite };
}

/** What belongs to a state of the minutes stays; else whoever named a version, and who finishes minutes. */
function mayRemove(
  { kind, userId }: VersionInfo,
  visitor: Visitor,
  { right, group }: Pick<Opened, "right" | "group">,
): boolean {
  if (kind === "state" || right !== "write") return false;
  const isOwn = kind === "named" && userId === visitor.user.id;
  return isOwn || may(visitor, "finishMinutes", { group });
}

async function infoOf(history: History, version: number): Promise<VersionInfo> {
  const found = (await history.list()).find(({ id }) => id === version);
  if (found === undefined) throw new UnknownVersionError(version);
  return found;
}

function shapeOf(
  { id, kind, name, at, changedAt, userId, authors }: VersionInfo,
  removable: boolean,
): Version {
  return {
    version: id,
    kind,
    ...(name === undefined ? {} : { name }),
    at: new Date(at).toISOString(),
    changedAt: new Date(changedAt).toISOString(),
    ...(userId === "" ? {} : { by: userId }),
    authors: authors.filter((author) => !author.startsWith("urn:staedtenetz:")),
    mayRemove: removable,
  };
}

/** A contract's shape is what it is made from, but for lists that nobody may change there. */
function shapesOf<Shape>(value: readonly object[]): Shape[] {
  return value as unknown as Shape[];
}

function numberOf(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}

/** Runs a handler; what is wrong with the version asked for is the asker's to know. */
async function orProblem<Answer>(
  context: Context,
  work: () => Promise<Answer>,
): Promise<Answer | Problem> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof EditNotPermittedError) return problemOn(context, "notPermitted");
    if (error instanceof UnknownVersionError) return problemOn(context, "notFound");
    if (error instanceof TooManyVersionsError) return problemOn(context, "tooManyVersions");
    if (error instanceof VersionDamagedError) return problemOn(context, "versionDamaged");
    throw error;
  }
}
