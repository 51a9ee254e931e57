import type { Context } from "hono";
import type { FailedAttempts } from "../http/failed-attempts.js";
import { problemResponse } from "../http/problems.js";
import type { Access } from "./access.js";
import type { Accounts } from "./accounts.js";

/** What a token gave: headers with the session cookie, or the answer that says why not. */
export type SignInOutcome =
  /** `meeting`: what a guest came for. */
  { ok: true; headers: Headers; meeting?: string | undefined } | { ok: false; response: Response };

export interface SignIn {
  withToken(context: Context, token: string, name: string | undefined): Promise<SignInOutcome>;
  /** Cookies that live longer, when the session is due for it; usually none. */
  renewedCookies(headers: Headers): Promise<string[]>;
  /** Ends the session of a request; headers that clear the cookie. Harmless without a session. */
  out(request: Request): Promise<Headers>;
}

export function createSignIn(
  accounts: Accounts,
  access: Access,
  failedAttempts: FailedAttempts,
  /** Whether whoever made the link of a token could still make it. */
  isStillCovered: (token: string) => Promise<boolean>,
): SignIn {
  return {
    async withToken(context, token, name) {
      const wait = await failedAttempts.waitOf(context);
      if (wait > 0) {
        const headers = { "retry-after": String(wait) };
        return { ok: false, response: problemResponse("tooManyRequests", {}, headers) };
      }
      if (!(await isStillCovered(token))) {
        await failedAttempts.count(context);
        return { ok: false, response: problemResponse("tokenSpent") };
      }
      const present = await access.authenticate(context.req.raw);
      const answer = await accounts.api.signInLink({
        body: {
          token,
          ...(name === undefined ? {} : { name }),
          ...(present === undefined ? {} : { account: present.user.id }),
        },
        asResponse: true,
      });
      if (answer.ok) {
        const { userId, meeting } = (await answer.clone().json()) as EnteredBody;
        access.announce({ userId });
        return { ok: true, headers: cookiesOf(answer.headers), meeting };
      }
      await failedAttempts.count(context);
      return { ok: false, response: problemResponse("tokenSpent") };
    },
    async renewedCookies(headers) {
      const answer = await accounts.api.getSession({ headers, asResponse: true });
      return answer.headers.getSetCookie();
    },
    async out(request) {
      const visitor = await access.authenticate(request);
      const answer = await accounts.api.signOut({ headers: request.headers, asResponse: true });
      if (visitor !== undefined) access.announce({ sessionId: visitor.sessionId });
      return cookiesOf(answer.headers);
    },
  };
}

interface EnteredBody {
  userId: string;
  meeting?: string;
}

function cookiesOf(headers: Headers): Headers {
  const cookies = new Headers({ "cache-control": "no-store" });
  for (const cookie of headers.getSetCookie()) cookies.append("set-cookie", cookie);
  return cookies;
}
