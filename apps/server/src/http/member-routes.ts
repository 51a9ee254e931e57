import { operations, routes, urnOf } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Records } from "@staedtenetz/records";
import type { MiddlewareHandler } from "hono";
import type { Access } from "../accounts/access.js";
import type { HttpEnvironment } from "./context.js";
import { guestAnswer } from "./guest-gate.js";
import { setEtag } from "./lost-updates.js";
import { meetingWithDocuments } from "./meeting-documents.js";
import { groupShapes, networkShape } from "./network-shapes.js";
import { pathPattern } from "./path-pattern.js";
import { eventShape, meetingShape, taskRowShape } from "./shapes.js";
import { problemOn, problemResponse } from "./problems.js";

/** Lets only members pass; handlers find them as `visitor`. */
function membersOnly(access: Access, records: Records): MiddlewareHandler<HttpEnvironment> {
  return async (context, next) => {
    const visitor = await access.authenticate(context.req.raw);
    if (visitor === undefined) return problemResponse("noSession");
    context.set("visitor", visitor);
    const answer = await guestAnswer(context, visitor, records);
    if (answer !== undefined) return answer;
    await next();
    context.header("cache-control", "private, no-cache");
    return undefined;
  };
}

/** Everything members read over HTTP. */
export function addMemberRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  access: Access,
  records: Records,
  today: () => string,
): void {
  const guard = membersOnly(access, records);
  const guarded = Object.values(operations).filter(({ access: kind }) => kind === "member");
  const paths = new Set<string>(guarded.map(({ path }) => path));
  paths.delete(operations.getSession.path);
  for (const path of paths) app.use(pathPattern(path), guard);
  addDirectoryRoutes(app, records);
  addEventRoutes(app, records);
  addTaskRoutes(app, records, today);
}

function addDirectoryRoutes(app: OpenAPIHono<HttpEnvironment>, records: Records): void {
  app.openapi(routes.getNetwork, async (context) => {
    const network = await networkShape(records);
    if (network === undefined) return problemOn(context, "notFound");
    setEtag(context, network);
    return context.json(network, 200);
  });
  app.openapi(routes.listPlaces, async (context) => {
    const { member, group, kind, q, ...page } = context.req.valid("query");
    const filter = { member, group, q, facets: { kind } };
    return context.json(await records.places.listMatching(filter, page), 200);
  });
  app.openapi(routes.listOrganisations, async (context) => {
    const { q, kind, place, ...page } = context.req.valid("query");
    return context.json(
      await records.organisations.list(page, { q, facets: { kind, place } }),
      200,
    );
  });
  app.openapi(routes.listPartnerships, async (context) => {
    const { place, q, kind, status, ...page } = context.req.valid("query");
    const filter = { party: place, q, facets: { kind, status } };
    return context.json(await records.partnerships.listMatching(filter, page), 200);
  });
  app.openapi(routes.listGroups, async (context) =>
    context.json({ items: await groupShapes(records), next: null }, 200),
  );
}

function addEventRoutes(app: OpenAPIHono<HttpEnvironment>, records: Records): void {
  app.openapi(routes.listEvents, async (context) => {
    const { kind, from, to, q, group, place, status, ...page } = context.req.valid("query");
    const groups = await groupAndBelow(group, records);
    const filter = { type: kind, from, to, q, place, groups, facets: { status } };
    const { items, next } = await records.events.listMatching(filter, page);
    return context.json({ items: items.map(eventShape), next }, 200);
  });
  app.openapi(routes.getEvent, async (context) => {
    const event = await records.events.get(urnOf(context.req.valid("param").id));
    if (event === undefined) return problemOn(context, "notFound");
    const shown = eventShape(event);
    setEtag(context, event, shown);
    return context.json(shown, 200);
  });
  app.openapi(routes.listMeetings, async (context) => {
    const { from, to, q, group, place, status, ...page } = context.req.valid("query");
    const groups = await groupAndBelow(group, records);
    const filter = { from, to, q, place, groups, facets: { status } };
    const { items, next } = await records.events.listMeetings(filter, page);
    return context.json({ items: items.map(meetingShape), next }, 200);
  });
  app.openapi(routes.getMeeting, async (context) => {
    const meeting = await records.events.get(urnOf(context.req.valid("param").id));
    if (meeting === undefined || meeting.type !== "meeting") return problemOn(context, "notFound");
    const shown = await meetingWithDocuments(meeting, records);
    if (shown === undefined) return problemOn(context, "notFound");
    setEtag(context, meeting, shown);
    return context.json(shown, 200);
  });
}

/** The ids of a group and all groups below it; `undefined` when none was asked for. */
async function groupAndBelow(
  id: string | undefined,
  { groups }: Records,
): Promise<string[] | undefined> {
  if (id === undefined) return undefined;
  const group = await groups.get(id);
  if (group === undefined) return [];
  return (await groups.withDescendants(group.slug)).map((found) => found.id);
}

function addTaskRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  records: Records,
  today: () => string,
): void {
  app.openapi(routes.listTasks, async (context) => {
    const { group, place, overdue, revisit, ...rest } = context.req.valid("query");
    const { limit, cursor, ...filter } = rest;
    const lists = await records.documents.list({ kind: "taskList" });
    const groupOf = new Map(lists.map(({ room, subject }) => [room, subject]));
    const wanted = lists.filter(({ subject }) => group === undefined || subject === group);
    const documents = wanted.map(({ room }) => room);
    const overdueOn = overdue === true ? today() : undefined;
    const revisitBy = revisit === true ? today() : undefined;
    const found = await records.tasks.list(
      { ...filter, documents, subject: place, overdueOn, revisitBy },
      { limit, cursor },
    );
    const items = found.items.map((row) => taskRowShape(row, groupOf.get(row.document) ?? ""));
    return context.json({ items, next: found.next }, 200);
  });
}
