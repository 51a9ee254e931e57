import { routes } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Access } from "../accounts/access.js";
import type { SignIn } from "../accounts/sign-in.js";
import type { HttpEnvironment } from "./context.js";
import { problemOn } from "./problems.js";

/** Signing in with a token, asking who one is, and signing out. */
export function addSessionRoutes(
  app: OpenAPIHono<HttpEnvironment>,
  access: Access,
  signIn: SignIn,
): void {
  app.openapi(routes.signIn, async (context) => {
    const { token, name } = context.req.valid("json");
    const outcome = await signIn.withToken(context, token, name);
    if (!outcome.ok) return outcome.response;
    return new Response(null, { status: 204, headers: outcome.headers });
  });
  app.openapi(routes.getSession, async (context) => {
    const visitor = await access.authenticate(context.req.raw);
    if (visitor === undefined) return problemOn(context, "noSession");
    for (const cookie of await signIn.renewedCookies(context.req.raw.headers)) {
      context.header("set-cookie", cookie, { append: true });
    }
    context.header("cache-control", "no-store");
    return context.json({ user: visitor.user, rights: visitor.rights }, 200);
  });
  app.openapi(routes.signOut, async (context) => {
    const headers = await signIn.out(context.req.raw);
    return new Response(null, { status: 204, headers });
  });
}
