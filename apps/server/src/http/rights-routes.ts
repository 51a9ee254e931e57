import { routes, urnOf, type MemberRow } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Account, GroupMember, Records } from "@staedtenetz/records";
import type { Access } from "../accounts/access.js";
import type { Handovers } from "../accounts/handover.js";
import { may, mayAssign, seesNetwork } from "../accounts/rights.js";
import type { HttpEnvironment } from "./context.js";
import { changeRecord, inTurn, setEtag } from "./lost-updates.js";
import { problemOn } from "./problems.js";

export interface RightsRoutesOptions {
  records: Records;
  access: Access;
  handovers: Handovers;
  now: () => Date;
}

/** Held while roles change, so that two admins cannot each demote the other. */
const ROLES = "roles of the network";

/** Members of the network with their roles and groups, and handing over. */
export function addRightsRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  options: RightsRoutesOptions,
): void {
  addMemberLists(app, options);
  addMemberChanges(app, options);
  addHandovers(app, options);
}

function addMemberLists(app: OpenAPIHono<HttpEnvironment>, { records }: RightsRoutesOptions): void {
  app.openapi(routes.listMembers, async (context) => {
    const visitor = context.get("visitor");
    if (!seesNetwork(visitor.standing)) return problemOn(context, "notPermitted");
    const manages = may(visitor, "manageMembers");
    const all = await memberRows(records);
    const shown = manages ? all : all.filter(({ suspended }) => suspended === undefined);
    return context.json({ items: shown.map((row) => shownTo(row, manages)), next: null }, 200);
  });
  app.openapi(routes.getMember, async (context) => {
    const visitor = context.get("visitor");
    if (!seesNetwork(visitor.standing)) return problemOn(context, "notPermitted");
    const manages = may(visitor, "manageMembers");
    const row = await memberRow(records, urnOf(context.req.valid("param").id));
    if (row === undefined || (!manages && row.suspended !== undefined)) {
      return problemOn(context, "notFound");
    }
    setEtag(context, row, shownTo(row, manages));
    return context.json(shownTo(row, manages), 200);
  });
}

function addMemberChanges(
  app: OpenAPIHono<HttpEnvironment>,
  { records, access, now }: RightsRoutesOptions,
): void {
  app.openapi(routes.changeMember, async (context) => {
    const visitor = context.get("visitor");
    const id = urnOf(context.req.valid("param").id);
    if (!may(visitor, "manageMembers")) return problemOn(context, "notPermitted");
    const { role, suspended } = context.req.valid("json");
    const read = () => memberRow(records, id);
    return inTurn(ROLES, () =>
      changeRecord(context, { id, read }, async (current) => {
        if (!mayAssign(visitor, current.role) || (role && !mayAssign(visitor, role))) {
          return problemOn(context, "notPermitted");
        }
        const endsAdmin = suspended === true || (role !== undefined && role !== "admin");
        if (endsAdmin && (await isLastAdmin(records, id))) return problemOn(context, "lastAdmin");
        const at = now().toISOString();
        const line = { at, actor: visitor.user.id, subject: id };
        if (role !== undefined && role !== current.role) {
          await records.members.setRole(id, role);
          const detail = { from: current.role, to: role };
          await records.audit.add({ ...line, action: "member.roleChanged", detail });
        }
        if (suspended === true && current.suspended === undefined) {
          await records.members.suspend(id, at);
          await records.audit.add({ ...line, action: "member.suspended" });
        }
        if (suspended === false && current.suspended !== undefined) {
          await records.members.restore(id);
          await records.audit.add({ ...line, action: "member.restored" });
        }
        access.announce({ userId: id });
        const changed = (await read()) ?? current;
        setEtag(context, changed);
        return context.json(changed, 200);
      }),
    );
  });
}

function addHandovers(
  app: OpenAPIHono<HttpEnvironment>,
  { records, handovers }: RightsRoutesOptions,
): void {
  app.openapi(routes.previewHandover, async (context) => {
    if (!may(context.get("visitor"), "handOver")) return problemOn(context, "notPermitted");
    const leaving = await records.members.get(urnOf(context.req.valid("param").id));
    if (leaving === undefined) return problemOn(context, "notFound");
    return context.json(await handovers.preview(leaving.id), 200);
  });
  app.openapi(routes.handOver, async (context) => {
    const visitor = context.get("visitor");
    if (!may(visitor, "handOver")) return problemOn(context, "notPermitted");
    const leaving = await records.members.get(urnOf(context.req.valid("param").id));
    const successor = await records.members.get(context.req.valid("json").successor);
    if (leaving === undefined) return problemOn(context, "notFound");
    if (!mayAssign(visitor, leaving.role)) return problemOn(context, "notPermitted");
    const isFit =
      successor !== undefined && successor.id !== leaving.id && successor.suspended === undefined;
    if (!isFit) {
      const issue = { code: "handover.successor", severity: "error" as const, path: ["successor"] };
      return problemOn(context, "invalidRequest", { issues: [issue] });
    }
    const counts = await inTurn(ROLES, () =>
      handovers.carryOut(visitor.user.id, leaving.id, successor.id),
    );
    return context.json(counts, 200);
  });
}

async function isLastAdmin({ members }: Records, id: string): Promise<boolean> {
  const admins = (await members.listAll()).filter(
    ({ role, suspended }) => role === "admin" && suspended === undefined,
  );
  return admins.length === 1 && admins[0]?.id === id;
}

async function memberRows(records: Records): Promise<MemberRow[]> {
  const [accounts, memberships] = await Promise.all([
    records.members.listAll(),
    records.groupMembers.list(),
  ]);
  return accounts.map((account) =>
    rowOf(
      account,
      memberships.filter(({ member }) => member === account.id),
    ),
  );
}

async function memberRow(records: Records, id: string): Promise<MemberRow | undefined> {
  const member = await records.members.get(id);
  if (member === undefined) return undefined;
  const [address, groups] = await Promise.all([
    records.members.addressOf(id),
    records.groupMembers.listBy(id),
  ]);
  return rowOf({ ...member, ...(address === undefined ? {} : { address }) }, groups);
}

function rowOf(account: Account, groups: readonly GroupMember[]): MemberRow {
  return { ...account, groups: [...groups] };
}

/** Addresses are for those who manage members alone. */
function shownTo(row: MemberRow, manages: boolean): MemberRow {
  if (manages) return row;
  const { address: _address, ...shown } = row;
  return shown;
}
