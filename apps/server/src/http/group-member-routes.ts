import { pathIdOf, routes, urnOf } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { isMemberOn, type GroupMember, type Records } from "@staedtenetz/records";
import type { Access, Visitor } from "../accounts/access.js";
import { may, seesNetwork } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { HttpEnvironment } from "./context.js";
import { problemOn } from "./problems.js";

export interface GroupMemberRoutesOptions {
  records: Records;
  access: Access;
  now: () => Date;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
}

/** Who belongs to a group, and when. */
export function addGroupMemberRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  options: GroupMemberRoutesOptions,
): void {
  addReading(app, options);
  addAdding(app, options);
  addChanging(app, options);
}

function addReading(
  app: OpenAPIHono<HttpEnvironment>,
  { records }: GroupMemberRoutesOptions,
): void {
  app.openapi(routes.listGroupMembers, async (context) => {
    if (!seesNetwork(context.get("visitor").standing)) return problemOn(context, "notPermitted");
    const group = await records.groups.get(urnOf(context.req.valid("param").id));
    if (group === undefined) return problemOn(context, "notFound");
    return context.json({ items: await records.groupMembers.listOf(group.id), next: null }, 200);
  });
}

function addAdding(app: OpenAPIHono<HttpEnvironment>, options: GroupMemberRoutesOptions): void {
  const { records, today } = options;
  app.openapi(routes.addGroupMember, async (context) => {
    const visitor = context.get("visitor");
    const group = await records.groups.get(urnOf(context.req.valid("param").id));
    if (group === undefined) return problemOn(context, "notFound");
    if (!(await managesMembersOf(visitor, group.id, records))) {
      return problemOn(context, "notPermitted");
    }
    const { member, kind, role, since, until } = context.req.valid("json");
    const known =
      kind === "person" ? await records.members.get(member) : await records.places.get(member);
    if (known === undefined) return wrongField(context, "member", "groupMember.unknown");
    const already = (await records.groupMembers.listOf(group.id)).some(
      (other) => other.member === member && isMemberOn(other, since ?? today()),
    );
    if (already) return problemOn(context, "alreadyThere");
    const first = since ?? (kind === "person" ? today() : undefined);
    if (until !== undefined && first !== undefined && until < first) {
      return wrongField(context, "until", "groupMember.endsBeforeStart");
    }
    const id = await records.groupMembers.put({
      group: group.id,
      member,
      kind,
      role: kind === "place" ? "member" : role,
      ...(first === undefined ? {} : { since: first }),
      ...(until === undefined ? {} : { until }),
    });
    await noted("group.memberAdded", visitor, { group: group.id, member, role }, options);
    const made = await records.groupMembers.get(id);
    if (made === undefined) return problemOn(context, "notFound");
    context.header("location", `/api/v1/group-members/${pathIdOf(id)}`);
    return context.json(made, 201);
  });
}

function addChanging(app: OpenAPIHono<HttpEnvironment>, options: GroupMemberRoutesOptions): void {
  const { records } = options;
  app.openapi(routes.changeGroupMember, async (context) => {
    const visitor = context.get("visitor");
    const found = await records.groupMembers.get(urnOf(context.req.valid("param").id));
    if (found === undefined) return problemOn(context, "notFound");
    if (!(await managesMembersOf(visitor, found.group, records))) {
      return problemOn(context, "notPermitted");
    }
    const { role = found.role, until } = context.req.valid("json");
    const { id, until: before, ...kept } = found;
    const end = until === undefined ? before : (until ?? undefined);
    if (end !== undefined && found.since !== undefined && end < found.since) {
      return wrongField(context, "until", "groupMember.endsBeforeStart");
    }
    await records.groupMembers.put({ ...kept, role, ...(end === undefined ? {} : { until: end }) });
    await noted("group.memberChanged", visitor, { ...found, role }, options);
    return context.json((await records.groupMembers.get(id)) ?? found, 200);
  });
  app.openapi(routes.removeGroupMember, async (context) => {
    const visitor = context.get("visitor");
    const found = await records.groupMembers.get(urnOf(context.req.valid("param").id));
    if (found === undefined) return problemOn(context, "notFound");
    if (!(await managesMembersOf(visitor, found.group, records))) {
      return problemOn(context, "notPermitted");
    }
    await records.groupMembers.remove(found.id);
    await noted("group.memberRemoved", visitor, found, options);
    return context.body(null, 204);
  });
}

function wrongField(context: Parameters<typeof problemOn>[0], field: string, code: string) {
  const issue = { code, severity: "error" as const, path: [field] };
  return problemOn(context, "invalidRequest", { issues: [issue] });
}

async function managesMembersOf(
  visitor: Visitor,
  group: string,
  records: Records,
): Promise<boolean> {
  const scope = groupScopeOf(group, await records.groups.list());
  return may(visitor, "manageMembers", { group: scope });
}

/** Writes the line in the audit list, and lets open connections be judged again. */
async function noted(
  action: string,
  visitor: Visitor,
  { group, member, role }: Pick<GroupMember, "group" | "member" | "role">,
  { records, access, now }: GroupMemberRoutesOptions,
): Promise<void> {
  await records.audit.add({
    at: now().toISOString(),
    actor: visitor.user.id,
    action,
    subject: member,
    detail: { group, role },
  });
  access.announce({ userId: member });
}
