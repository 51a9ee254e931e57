import { operations, routes, urnOf, type OperationId } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { extract } from "@staedtenetz/document";
import type { Meeting, Records } from "@staedtenetz/records";
import type { SyncServer } from "@staedtenetz/sync-server";
import type { Context } from "hono";
import type { Access, Visitor } from "../accounts/access.js";
import { seesMeeting, seesNetwork } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { HttpEnvironment } from "./context.js";
import { meetingWithDocuments } from "./meeting-documents.js";
import { pathPattern } from "./path-pattern.js";
import { problemOn, problemResponse } from "./problems.js";
import { meetingShape, taskRowShape } from "./shapes.js";

/**
 * What guests may ask as everybody does: their own account, the names they need to read a meeting, and lists that
 * leave out by themselves what they may not read.
 */
const asEverybody: ReadonlySet<OperationId> = new Set<OperationId>([
  "getAccount",
  "changeAccount",
  "requestAddress",
  "listSessions",
  "endSession",
  "endOtherSessions",
  "getNetwork",
  "listPlaces",
  "listPeople",
  "listMeetingTasks",
  "listDecisions",
  "listPractices",
  "listCalls",
  "listDates",
  "listTopics",
  "getFiles",
  "getFile",
  "getFileContent",
]);

/** Lists that are empty for guests, so that the workspace's pages work for them. */
const empty: ReadonlySet<OperationId> = new Set<OperationId>(["listEvents", "listTasks"]);

/**
 * Answers for a visitor who is no member of the network: the meetings they were invited to, nothing else of it.
 * `undefined` for members, and for what guests may ask as everybody does.
 */
export async function guestAnswer(
  context: Context<HttpEnvironment>,
  visitor: Visitor,
  records: Records,
): Promise<Response | undefined> {
  if (seesNetwork(visitor.standing)) return undefined;
  const id = operationOf(context);
  if (id === undefined) return problemResponse("notPermitted");
  if (asEverybody.has(id)) return undefined;
  if (empty.has(id)) return context.json({ items: [], next: null });
  if (id === "listMeetings") {
    const meetings = await meetingsOf(visitor, records);
    return context.json({ items: meetings.map(meetingShape), next: null });
  }
  if (id === "getMeeting" || id === "getEvent") {
    const asked = urnOf(context.req.path.split("/").at(-1) ?? "");
    const meeting = (await meetingsOf(visitor, records)).find((one) => one.id === asked);
    const shown = meeting && (await meetingWithDocuments(meeting, records));
    if (meeting === undefined || shown === undefined) return problemResponse("notFound");
    if (id === "getEvent") return context.json(meetingShape(meeting));
    const { taskList: _taskList, ...documents } = shown.documents;
    return context.json({ ...shown, documents });
  }
  return problemResponse("notPermitted");
}

/** Which operation a request calls, by method and path. */
function operationOf({ req }: Context): OperationId | undefined {
  const method = req.method.toLowerCase();
  const found = Object.entries(operations).find(
    ([, operation]) => operation.method === method && fits(operation.path, req.path),
  );
  return found?.[0] as OperationId | undefined;
}

function fits(pattern: string, path: string): boolean {
  const [expected, given] = [pathPattern(pattern).split("/"), path.split("/")];
  return (
    expected.length === given.length &&
    expected.every((part, index) => part.startsWith(":") || part === given[index])
  );
}

/** The meetings a guest was invited to. */
async function meetingsOf({ standing }: Visitor, records: Records): Promise<Meeting[]> {
  const groups = await records.groups.list();
  const found = await Promise.all(
    standing.guestOf.map(({ meeting }) => records.events.get(meeting)),
  );
  return found.flatMap((event) =>
    event?.type === "meeting" &&
    seesMeeting(standing, { meeting: event.id, group: groupScopeOf(event.group, groups) })
      ? [event]
      : [],
  );
}

export interface MeetingTasksOptions {
  records: Records;
  access: Pick<Access, "rightOn">;
  sync: Pick<SyncServer, "read">;
}

/** The tasks that stand in a meeting's minutes: what guests see of a task list. */
export function addMeetingTasks(
  app: OpenAPIHono<HttpEnvironment>,
  { records, access, sync }: MeetingTasksOptions,
): void {
  app.openapi(routes.listMeetingTasks, async (context) => {
    const { standing } = context.get("visitor");
    const event = await records.events.get(urnOf(context.req.valid("param").id));
    if (event === undefined || event.type !== "meeting") return problemOn(context, "notFound");
    const rooms = (await meetingWithDocuments(event, records))?.documents;
    const minutes = rooms && (await records.documents.find(rooms.minutes));
    if (rooms?.taskList === undefined || minutes === undefined) {
      return problemOn(context, "notFound");
    }
    if ((await access.rightOn(minutes, standing)) === "none") return problemOn(context, "notFound");
    const { taskIdsInBody } = await sync.read(minutes.room, (doc) => extract("minutes", doc));
    const list = await records.documents.find(rooms.taskList);
    const entries = await sync.read(rooms.taskList, (doc) => extract("taskList", doc).tasks);
    const items = entries
      .filter(({ id }) => taskIdsInBody.includes(id))
      .map((task) =>
        taskRowShape({ document: rooms.taskList ?? "", task }, list?.subject ?? event.id),
      );
    return context.json({ items, next: null }, 200);
  });
}
