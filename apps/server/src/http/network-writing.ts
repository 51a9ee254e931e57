import { pathIdOf, routes, type Group as GroupShape } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Group, NetworkMember, Records } from "@staedtenetz/records";
import type { Context } from "hono";
import { may } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { Documents } from "../documents/documents.js";
import type { HttpEnvironment } from "./context.js";
import { changeRecord, inTurn, setEtag } from "./lost-updates.js";
import { groupShapes, networkShape } from "./network-shapes.js";
import { problemOn } from "./problems.js";
import { danglingIssue, idOf, issuesShape, visitorOf, type Writing } from "./record-writing.js";

export interface NetworkWritingOptions extends Writing {
  records: Records;
  documents: Documents;
}

const open = ["open", "inProgress", "deferred"] as const;

/** Naming the network, its towns and its groups. Who belongs to a group is kept elsewhere. */
export function addNetworkWriting(
  app: OpenAPIHono<HttpEnvironment>,
  options: NetworkWritingOptions,
): void {
  addNaming(app, options);
  addTowns(app, options);
  addGroupCreation(app, options);
  addGroupChanges(app, options);
}

function addNaming(
  app: OpenAPIHono<HttpEnvironment>,
  { records, now }: NetworkWritingOptions,
): void {
  app.openapi(routes.putNetwork, async (context) => {
    const visitor = visitorOf(context);
    if (!may(visitor, "manageNetwork")) return problemOn(context, "notPermitted");
    const { name } = context.req.valid("json");
    const changing = { id: "network", read: () => networkShape(records) };
    return changeRecord(context, changing, async ({ id }) => {
      await records.network.rename(name);
      const group = await records.groups.get(id);
      if (group !== undefined) await records.groups.put({ ...group, name });
      await audit(context, records, now, "network.renamed", id);
      const shown = await networkShape(records);
      if (shown === undefined) return problemOn(context, "notFound");
      setEtag(context, shown);
      return context.json(shown, 200);
    });
  });
}

/** A town's membership has the place's id in its address; the place itself stays what it is. */
function addTowns(
  app: OpenAPIHono<HttpEnvironment>,
  { records, now, newId }: NetworkWritingOptions,
): void {
  app.openapi(routes.putTown, async (context) => {
    if (!may(visitorOf(context), "manageGroups")) return problemOn(context, "notPermitted");
    const place = idOf(context);
    if ((await records.places.get(place)) === undefined) return problemOn(context, "notFound");
    const { since } = context.req.valid("json");
    const at = now().toISOString();
    await inTurn(place, async () => {
      const known = await townOf(records, place);
      await records.networkMembers.put({
        id: newId(),
        type: "networkMember",
        created: at,
        tandem: [],
        regionalGroups: [],
        ...known,
        place,
        since,
        modified: at,
      });
      await setNetworkPlaces(records, (places) => [...new Set([...places, place])]);
    });
    await audit(context, records, now, "network.townAdded", place);
    return context.body(null, 204);
  });
  app.openapi(routes.deleteTown, async (context) => {
    if (!may(visitorOf(context), "manageGroups")) return problemOn(context, "notPermitted");
    const place = idOf(context);
    const known = await townOf(records, place);
    if (known === undefined) return problemOn(context, "notFound");
    await records.networkMembers.remove(known.id, now().toISOString());
    await setNetworkPlaces(records, (places) => places.filter((id) => id !== place));
    await audit(context, records, now, "network.townRemoved", place);
    return context.body(null, 204);
  });
}

async function townOf(
  { networkMembers }: Records,
  place: string,
): Promise<NetworkMember | undefined> {
  const towns = await networkMembers.list({ limit: 10_000 });
  return towns.items.find((town) => town.place === place);
}

/** The network itself is the first group: its towns are those of the network. */
async function setNetworkPlaces(
  { groups }: Records,
  change: (places: string[]) => string[],
): Promise<void> {
  const network = (await groups.list()).find(({ kind }) => kind === "network");
  if (network !== undefined) await groups.put({ ...network, places: change(network.places) });
}

function addGroupCreation(
  app: OpenAPIHono<HttpEnvironment>,
  { records, documents, now, newId }: NetworkWritingOptions,
): void {
  app.openapi(routes.createGroup, async (context) => {
    const input = context.req.valid("json");
    const scope = groupScopeOf(input.parent, await records.groups.list());
    if (!may(visitorOf(context), "manageGroups", { group: scope })) {
      return problemOn(context, "notPermitted");
    }
    return inTurn("groups", async () => {
      const issues = await conflictsOf(input, records);
      if (issues.length > 0) return problemOn(context, "invalidRecord", { issues });
      const id = newId();
      const created = now().toISOString();
      await records.groups.put(await belowNetwork({ ...input, id, places: [], created }, records));
      await documents.ensure("taskList", id);
      await audit(context, records, now, "group.created", id);
      const record = await shapeOf(id, records);
      setEtag(context, await records.groups.get(id), record);
      const location = `/api/v1/groups/${pathIdOf(id)}`;
      return context.json({ record, issues: [] }, 201, { location });
    });
  });
}

function addGroupChanges(
  app: OpenAPIHono<HttpEnvironment>,
  { records, documents, now }: NetworkWritingOptions,
): void {
  app.openapi(routes.getGroup, async (context) => {
    const id = idOf(context);
    if (!may(visitorOf(context), "readDirectory")) return problemOn(context, "notPermitted");
    const group = await records.groups.get(id);
    if (group === undefined) return problemOn(context, "notFound");
    const shown = await shapeOf(id, records);
    setEtag(context, group, shown);
    return context.json(shown, 200);
  });
  app.openapi(routes.putGroup, async (context) => {
    const id = idOf(context);
    const input = context.req.valid("json");
    if (!(await mayManage(context, id, records))) return problemOn(context, "notPermitted");
    const changing = { id, read: () => ownGroup(id, records) };
    return changeRecord(context, changing, async (stored) => {
      const issues = await conflictsOf(input, records, id);
      if (issues.length > 0) return problemOn(context, "invalidRecord", { issues });
      const { parent: _parent, ...kept } = stored;
      await records.groups.put(await belowNetwork({ ...kept, ...input }, records));
      await audit(context, records, now, "group.changed", id);
      const record = await shapeOf(id, records);
      setEtag(context, await records.groups.get(id), record);
      return context.json({ record, issues: [] }, 200);
    });
  });
  app.openapi(routes.deleteGroup, async (context) => {
    const id = idOf(context);
    if (!(await mayManage(context, id, records))) return problemOn(context, "notPermitted");
    return changeRecord(context, { id, read: () => ownGroup(id, records) }, async () => {
      if (await isInUse(id, records)) return problemOn(context, "stillNeeded");
      for (const { room } of await records.documents.list({ subjects: [id] })) {
        await records.tasks.clear(room);
      }
      await documents.remove(id);
      await records.groups.remove(id);
      await audit(context, records, now, "group.removed", id);
      return context.body(null, 204);
    });
  });
}

/** A group that is not the network itself, which is named and never removed by its own route. */
async function ownGroup(id: string, { groups }: Records): Promise<Group | undefined> {
  const group = await groups.get(id);
  return group?.kind === "network" ? undefined : group;
}

async function mayManage(
  context: Context<HttpEnvironment>,
  id: string,
  { groups }: Records,
): Promise<boolean> {
  const scope = groupScopeOf(id, await groups.list());
  return may(visitorOf(context), "manageGroups", { group: scope });
}

/** A group without a parent stands below the network. */
async function belowNetwork(
  { parent, ...group }: Omit<Group, "parent"> & { parent?: string | undefined },
  { groups }: Records,
): Promise<Group> {
  const above = parent ?? (await groups.list()).find(({ kind }) => kind === "network")?.id;
  return above === undefined ? group : { ...group, parent: above };
}

async function conflictsOf(
  { slug, parent }: { slug: string; parent?: string | undefined },
  { groups }: Records,
  id?: string,
) {
  const all = await groups.list();
  const taken = all.some((group) => group.slug === slug && group.id !== id);
  const above = ancestorsOf(parent, all);
  return issuesShape([
    ...(taken
      ? [{ code: "group-slug-taken", severity: "error" as const, path: ["slug"], params: { slug } }]
      : []),
    ...(parent !== undefined && above.length === 0 ? [danglingIssue(["parent"])] : []),
    ...(id !== undefined && above.includes(id)
      ? [{ code: "group-parent-circle", severity: "error" as const, path: ["parent"], params: {} }]
      : []),
  ]);
}

/** A group and those above it; empty when there is no such group. */
function ancestorsOf(id: string | undefined, groups: readonly Group[]): string[] {
  const found: string[] = [];
  let next = groups.find((group) => group.id === id);
  while (next !== undefined && !found.includes(next.id)) {
    found.push(next.id);
    const { parent } = next;
    next = groups.find((group) => group.id === parent);
  }
  return found;
}

/** Events and unfinished tasks keep a group from being removed. */
async function isInUse(id: string, records: Records): Promise<boolean> {
  const events = await records.events.listMatching({ groups: [id] }, { limit: 1 });
  if (events.items.length > 0) return true;
  const lists = await records.documents.list({ kind: "taskList", subjects: [id] });
  const documents = lists.map(({ room }) => room);
  for (const status of open) {
    const tasks = await records.tasks.list({ documents, status }, { limit: 1 });
    if (tasks.items.length > 0) return true;
  }
  return false;
}

async function shapeOf(id: string, records: Records): Promise<GroupShape> {
  const group = (await groupShapes(records)).find((shape) => shape.id === id);
  if (group === undefined) throw new Error(`The group ${id} has no task list.`);
  return group;
}

async function audit(
  context: Context<HttpEnvironment>,
  { audit: entries }: Records,
  now: () => Date,
  action: string,
  subject: string,
): Promise<void> {
  const actor = visitorOf(context).user.id;
  await entries.add({ at: now().toISOString(), actor, action, subject });
}
