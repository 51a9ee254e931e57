import { operations, routes, urnOf, type Group as GroupShape } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Group, Records } from "@staedtenetz/records";
import type { MiddlewareHandler } from "hono";
import type { Access } from "../accounts/access.js";
import type { HttpEnvironment } from "./context.js";
import { pathPattern } from "./path-pattern.js";
import { eventShape, meetingShape, taskRowShape } from "./shapes.js";
import { problemOn, problemResponse } from "./problems.js";

/** Lets only members pass; handlers find them as `visitor`. */
function membersOnly(access: Access): MiddlewareHandler<HttpEnvironment> {
  return async (context, next) => {
    const visitor = await access.authenticate(context.req.raw);
    if (visitor === undefined) return problemResponse("noSession");
    context.set("visitor", visitor);
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
): void {
  const guard = membersOnly(access);
  for (const { path, access: kind } of Object.values(operations)) {
    if (kind === "member" && path !== operations.getSession.path) {
      app.use(pathPattern(path), guard);
    }
  }
  addDirectoryRoutes(app, records);
  addEventRoutes(app, records);
  addTaskRoutes(app, records);
}

function addDirectoryRoutes(app: OpenAPIHono<HttpEnvironment>, records: Records): void {
  app.openapi(routes.getNetwork, async (context) => {
    const network = await records.network.get();
    if (network === undefined) return problemOn(context, "notFound");
    const members = await records.networkMembers.list({ limit: 1000 });
    return context.json(
      {
        id: network.id,
        name: network.name,
        demo: network.demo,
        members: members.items.map(({ place, since, regionalGroups }) => ({
          place,
          since,
          regionalGroups,
        })),
        groups: await groupShapes(records),
      },
      200,
    );
  });
  app.openapi(routes.listPlaces, async (context) => {
    const { member, ...page } = context.req.valid("query");
    const found =
      member === undefined
        ? await records.places.list(page)
        : await records.places.listByMembership(member, page);
    return context.json(found, 200);
  });
  app.openapi(routes.listOrganisations, async (context) =>
    context.json(await records.organisations.list(context.req.valid("query")), 200),
  );
  app.openapi(routes.listPartnerships, async (context) => {
    const { place, ...page } = context.req.valid("query");
    const found =
      place === undefined
        ? await records.partnerships.list(page)
        : await records.partnerships.listByParty(place, page);
    return context.json(found, 200);
  });
  app.openapi(routes.listGroups, async (context) =>
    context.json({ items: await groupShapes(records), next: null }, 200),
  );
  app.openapi(routes.listPeople, async (context) => {
    const { items, next } = await records.members.list(context.req.valid("query"));
    const people = items.map(({ id, name, colorIndex }) => ({ id, name, colorIndex }));
    return context.json({ items: people, next }, 200);
  });
}

function addEventRoutes(app: OpenAPIHono<HttpEnvironment>, records: Records): void {
  app.openapi(routes.listEvents, async (context) => {
    const { from, to, ...page } = context.req.valid("query");
    const { items, next } = await records.events.listMatching({ from, to }, page);
    return context.json({ items: items.map(eventShape), next }, 200);
  });
  app.openapi(routes.getEvent, async (context) => {
    const event = await records.events.get(urnOf(context.req.valid("param").id));
    if (event === undefined) return problemOn(context, "notFound");
    return context.json(eventShape(event), 200);
  });
  app.openapi(routes.listMeetings, async (context) => {
    const { from, to, ...page } = context.req.valid("query");
    const { items, next } = await records.events.listMeetings({ from, to }, page);
    return context.json({ items: items.map(meetingShape), next }, 200);
  });
  app.openapi(routes.getMeeting, async (context) => {
    const meeting = await records.events.get(urnOf(context.req.valid("param").id));
    if (meeting === undefined || meeting.type !== "meeting") return problemOn(context, "notFound");
    const subjects = [meeting.id, ...(meeting.group === undefined ? [] : [meeting.group])];
    const documents = await records.documents.list({ subjects });
    const roomOf = (kind: string) => documents.find((document) => document.kind === kind)?.room;
    const [minutes, taskList, discussion] = ["minutes", "taskList", "discussion"].map(roomOf);
    if (minutes === undefined || taskList === undefined) return problemOn(context, "notFound");
    const rooms = { minutes, taskList, ...(discussion === undefined ? {} : { discussion }) };
    return context.json({ ...meetingShape(meeting), documents: rooms }, 200);
  });
}

function addTaskRoutes(app: OpenAPIHono<HttpEnvironment>, records: Records): void {
  app.openapi(routes.listTasks, async (context) => {
    const { group, place, meeting, status, ...page } = context.req.valid("query");
    const lists = await records.documents.list({ kind: "taskList" });
    const groupOf = new Map(lists.map(({ room, subject }) => [room, subject]));
    const wanted = lists.filter(({ subject }) => group === undefined || subject === group);
    const found = await records.tasks.list(
      { documents: wanted.map(({ room }) => room), subject: place, meeting, status },
      page,
    );
    const items = found.items.map((row) => taskRowShape(row, groupOf.get(row.document) ?? ""));
    return context.json({ items, next: found.next }, 200);
  });
}

/** Every group with the room of its task list; a group without one is not shown until it has it. */
async function groupShapes(records: Records): Promise<GroupShape[]> {
  const groups = await records.groups.list();
  const lists = await records.documents.list({
    kind: "taskList",
    subjects: groups.map((group) => group.id),
  });
  return groups.flatMap((group) => {
    const taskList = lists.find((document) => document.subject === group.id)?.room;
    return taskList === undefined ? [] : [groupShape(group, taskList)];
  });
}

function groupShape({ id, slug, kind, name, places }: Group, taskList: string): GroupShape {
  return { id, slug, kind, name, places, taskList };
}
