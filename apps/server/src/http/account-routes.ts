import { routes, urnOf } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { isAddress } from "@staedtenetz/mail";
import type { Records } from "@staedtenetz/records";
import type { Access, Visitor } from "../accounts/access.js";
import type { MailLinks } from "../accounts/mail-links.js";
import type { HttpEnvironment } from "./context.js";
import type { FailedAttempts } from "./failed-attempts.js";
import { problemOn, problemResponse } from "./problems.js";
import { SERVICE_SIGN_IN_PATH } from "./sign-in-service-routes.js";

export interface AccountRoutesOptions {
  records: Records;
  access: Access;
  mailLinks: MailLinks;
  /** How often one address may ask for links. */
  mailRequests: FailedAttempts;
  /** What the button of the sign-in service says; absent when there is none. */
  signInService: string | undefined;
  now: () => Date;
}

/** Ways to sign in, and one's own account with its sessions. */
export function addAccountRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  options: AccountRoutesOptions,
): void {
  addSignInWays(app, options);
  addOwnAccount(app, options);
  addSessions(app, options);
}

function addSignInWays(
  app: OpenAPIHono<HttpEnvironment>,
  { mailLinks, mailRequests, signInService }: AccountRoutesOptions,
): void {
  app.openapi(routes.getSignInWays, (context) => {
    const service = signInService && { name: signInService, path: SERVICE_SIGN_IN_PATH };
    return context.json({ mail: true, ...(service ? { service } : {}) }, 200);
  });
  app.openapi(routes.requestSignInLink, async (context) => {
    const wait = await mailRequests.waitOf(context);
    if (wait > 0) return problemResponse("tooManyRequests", {}, { "retry-after": String(wait) });
    await mailRequests.count(context);
    const { address, locale } = context.req.valid("json");
    mailLinks.signIn(address, locale);
    return context.body(null, 204);
  });
}

function addOwnAccount(
  app: OpenAPIHono<HttpEnvironment>,
  { records, access, mailLinks, now }: AccountRoutesOptions,
): void {
  app.openapi(routes.getAccount, async (context) =>
    context.json(await accountOf(records, context.get("visitor")), 200),
  );
  app.openapi(routes.changeAccount, async (context) => {
    const { user, ...visitor } = context.get("visitor");
    const { name } = context.req.valid("json");
    await records.members.rename(user.id, name, now().toISOString());
    access.announce({ userId: user.id });
    return context.json(await accountOf(records, { ...visitor, user: { ...user, name } }), 200);
  });
  app.openapi(routes.requestAddress, async (context) => {
    const { address, locale } = context.req.valid("json");
    if (!isAddress(address)) {
      const issue = { code: "mail.address", severity: "error" as const, path: ["address"] };
      return problemResponse("invalidRequest", { issues: [issue] });
    }
    await mailLinks.confirm(context.get("visitor").user, address, locale);
    return context.body(null, 204);
  });
}

function addSessions(
  app: OpenAPIHono<HttpEnvironment>,
  { records, access, now }: AccountRoutesOptions,
): void {
  app.openapi(routes.listSessions, async (context) => {
    const { user, sessionId } = context.get("visitor");
    const sessions = await records.sessions.listBy(user.id, now().toISOString());
    const items = sessions.map(({ id, created, used, expires }) => ({
      id,
      created,
      used,
      expires,
      current: id === sessionId,
    }));
    return context.json({ items, next: null }, 200);
  });
  app.openapi(routes.endSession, async (context) => {
    const id = urnOf(context.req.valid("param").id);
    if (!(await records.sessions.end(context.get("visitor").user.id, id))) {
      return problemOn(context, "notFound");
    }
    access.announce({ sessionId: id });
    return context.body(null, 204);
  });
  app.openapi(routes.endOtherSessions, async (context) => {
    const { user, sessionId } = context.get("visitor");
    const ended = await records.sessions.listBy(user.id, now().toISOString());
    await records.sessions.endAll(user.id, sessionId);
    for (const { id } of ended) if (id !== sessionId) access.announce({ sessionId: id });
    return context.body(null, 204);
  });
}

async function accountOf(records: Records, { user, standing }: Visitor) {
  const address = await records.members.addressOf(user.id);
  const { role, groups } = standing;
  return { user, role, groups: [...groups], ...(address === undefined ? {} : { address }) };
}
