import type { Hono } from "hono";
import { OIDC_PROVIDER, type Accounts } from "../accounts/accounts.js";
import type { HttpEnvironment } from "./context.js";
import { problemResponse } from "./problems.js";

/** Where the button of the sign-in service leads; the service leads back to `/api/auth/callback/oidc`. */
export const SERVICE_SIGN_IN_PATH = "/api/auth/start";

/** What the sign-in page shows when the service let somebody in who has no account here. */
const FAILED_PATH = "/anmelden?dienst=unbekannt";

/** Leads to the sign-in service of the towns and takes back who comes from there. */
export function addSignInServiceRoutes(app: Hono<HttpEnvironment>, accounts: Accounts): void {
  app.use("/api/auth/*", async (context, next) => {
    await next();
    context.header("cache-control", "no-store");
  });
  app.get(SERVICE_SIGN_IN_PATH, async (context) => {
    const answer = await accounts.api.signInSocial({
      body: {
        provider: OIDC_PROVIDER,
        callbackURL: "/",
        errorCallbackURL: FAILED_PATH,
        disableRedirect: true,
      },
      headers: context.req.raw.headers,
      asResponse: true,
    });
    if (!answer.ok) return context.redirect(FAILED_PATH, 303);
    const { url } = (await answer.json()) as { url?: string };
    if (url === undefined) return context.redirect(FAILED_PATH, 303);
    for (const cookie of answer.headers.getSetCookie()) {
      context.header("set-cookie", cookie, { append: true });
    }
    return context.redirect(url, 303);
  });
  app.get(`/api/auth/callback/${OIDC_PROVIDER}`, (context) => accounts.handler(context.req.raw));
  app.all("/api/auth/*", () => problemResponse("notFound"));
}
