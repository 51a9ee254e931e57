import { routes, urnOf, type Invitation, type OutboxMail } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { isAddress } from "@staedtenetz/mail";
import type { Link, Records, StoredMail } from "@staedtenetz/records";
import { mayInvite, type Invitations } from "../accounts/invitations.js";
import { coordinatedBy, may } from "../accounts/rights.js";
import { groupScopeOf } from "../accounts/scopes.js";
import type { HttpEnvironment } from "./context.js";
import { problemOn } from "./problems.js";

export interface InvitationRoutesOptions {
  records: Records;
  invitations: Invitations;
  now: () => Date;
}

/** Inviting and taking back, the audit list, and the outbox. */
export function addInvitationRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  options: InvitationRoutesOptions,
): void {
  addInviting(app, options);
  addRevoking(app, options);
  addLists(app, options);
}

function addInviting(
  app: OpenAPIHono<HttpEnvironment>,
  { records, invitations, now }: InvitationRoutesOptions,
): void {
  app.openapi(routes.createInvitation, async (context) => {
    const visitor = context.get("visitor");
    const order = context.req.valid("json");
    const wrong = (field: string, code: string) =>
      problemOn(context, "invalidRequest", {
        issues: [{ code, severity: "error" as const, path: [field] }],
      });
    const meeting =
      order.meeting === undefined ? undefined : await records.events.get(order.meeting);
    if (order.meeting !== undefined && meeting?.type !== "meeting") {
      return wrong("meeting", "invitation.meetingUnknown");
    }
    const groups = await records.groups.list();
    if (order.group !== undefined && !groups.some(({ id }) => id === order.group)) {
      return wrong("group", "invitation.groupUnknown");
    }
    const scope = groupScopeOf(meeting === undefined ? order.group : meeting.group, groups);
    if (!mayInvite(visitor, order, scope)) return problemOn(context, "notPermitted");
    if (order.person !== undefined) {
      if (!may(visitor, "managePeople")) return problemOn(context, "notPermitted");
      const problem = await personProblem(order.person, order.address, records);
      if (problem !== undefined) return wrong("person", problem);
    }
    if (order.address !== undefined && !isAddress(order.address)) {
      return wrong("address", "mail.address");
    }
    const { link, url } = await invitations.create(visitor, order);
    context.header("location", "/api/v1/invitations");
    context.header("cache-control", "no-store");
    const invitation = invitationShape(link, now());
    return context.json({ invitation, ...(url === undefined ? {} : { url }) }, 201);
  });
}

/** Why nobody can be invited as a person; an account that is there opens for its own address alone. */
async function personProblem(
  person: string,
  address: string | undefined,
  { people, members }: Records,
): Promise<string | undefined> {
  if ((await members.get(person)) !== undefined) {
    const own = await members.addressOf(person);
    const isOwn = own !== undefined && own === address?.trim().toLowerCase();
    return isOwn ? undefined : "invitation.personHasAccount";
  }
  return (await people.get(person)) === undefined ? "invitation.personUnknown" : undefined;
}

function addRevoking(
  app: OpenAPIHono<HttpEnvironment>,
  { records, invitations }: InvitationRoutesOptions,
): void {
  app.openapi(routes.revokeInvitation, async (context) => {
    const visitor = context.get("visitor");
    const link = await records.linkTokens.get(urnOf(context.req.valid("param").id));
    if (link === undefined || !isInvitation(link)) return problemOn(context, "notFound");
    if (!may(visitor, "invite") && link.createdBy !== visitor.user.id) {
      return problemOn(context, "notPermitted");
    }
    await invitations.revoke(visitor, link);
    return context.body(null, 204);
  });
}

function addLists(
  app: OpenAPIHono<HttpEnvironment>,
  { records, now }: InvitationRoutesOptions,
): void {
  app.openapi(routes.listInvitations, async (context) => {
    const visitor = context.get("visitor");
    const seesAll = may(visitor, "invite");
    if (!seesAll && coordinatedBy(visitor.standing).size === 0) {
      return problemOn(context, "notPermitted");
    }
    const { items, next } = await records.linkTokens.listInvitations(context.req.valid("query"));
    const shown = items.filter(({ createdBy }) => seesAll || createdBy === visitor.user.id);
    return context.json({ items: shown.map((link) => invitationShape(link, now())), next }, 200);
  });
  app.openapi(routes.listAuditEntries, async (context) => {
    if (!may(context.get("visitor"), "readAudit")) return problemOn(context, "notPermitted");
    const { limit, cursor, ...filter } = context.req.valid("query");
    return context.json(await records.audit.list(filter, { limit, cursor }), 200);
  });
  app.openapi(routes.listOutbox, async (context) => {
    if (!may(context.get("visitor"), "readOutbox")) return problemOn(context, "notPermitted");
    const demo = (await records.network.get())?.demo === true;
    const { items, next } = await records.mailOutbox.list(context.req.valid("query"));
    return context.json({ items: items.map((mail) => mailShape(mail, demo)), next }, 200);
  });
}

function isInvitation({ purpose }: Link): boolean {
  return purpose === "invitation" || purpose === "guest";
}

function invitationShape(link: Link, now: Date): Invitation {
  const { email, revoked: _revoked, purpose, ...shown } = link;
  return {
    ...shown,
    purpose: purpose === "guest" ? "guest" : "invitation",
    state: stateOf(link, now),
    ...(email === undefined ? {} : { address: email }),
  };
}

function stateOf({ revoked, reusable, uses, expires }: Link, now: Date): Invitation["state"] {
  if (revoked !== undefined) return "revoked";
  if (!reusable && uses > 0) return "used";
  return expires !== undefined && expires <= now.toISOString() ? "expired" : "open";
}

/** What mails say is shown with demo data alone: there nobody receives them, and their links open made-up accounts. */
function mailShape(
  { text, html: _html, person: _person, ...mail }: StoredMail,
  demo: boolean,
): OutboxMail {
  return { ...mail, ...(demo && text !== "" ? { text } : {}) };
}
