import type { EntranceRepository } from "@staedtenetz/records";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import * as z from "zod";

/** What the plugin needs besides better-auth's own tables. */
export interface SignInLinkOptions {
  entrances: EntranceRepository;
  now: () => Date;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
  newId: () => string;
  /** A secret nobody guesses, for a session. */
  newToken: () => string;
}

/** Shown for someone who gave no name. */
const defaultName = "Neues Mitglied";

const bodySchema = z.object({
  token: z.string(),
  name: z.string().optional(),
  account: z.string().optional(),
});

/**
 * A better-auth plugin: trades a link's token for a session, and for an account where there is none. All of it is
 * written in one transaction, so that of two who open a single-use link at the same time one comes in and the other is
 * told it is spent (410), and a link that could not be used still works.
 */
export function signInLink({ entrances, now, today, newId, newToken }: SignInLinkOptions) {
  return {
    id: "sign-in-link",
    endpoints: {
      signInLink: createAuthEndpoint(
        "/sign-in/link",
        { method: "POST", body: bodySchema, metadata: { SERVER_ONLY: true } },
        async (context) => {
          const { token, name = defaultName, account } = context.body;
          const { expiresIn } = context.context.sessionConfig;
          const at = now();
          const expiresAt = new Date(at.getTime() + expiresIn * 1000);
          const session = { id: newId(), token: newToken(), expires: expiresAt.toISOString() };
          const entered = await entrances.enter({
            token,
            at: at.toISOString(),
            day: today(),
            name,
            account,
            newAccount: newId(),
            session,
          });
          if (!entered.ok) throw new APIError("GONE", { code: entered.reason });
          const user = await context.context.internalAdapter.findUserById(entered.account);
          if (user === null) throw new APIError("GONE", { code: "unknown" });
          const { id } = session;
          const times = { createdAt: at, updatedAt: at, expiresAt };
          await setSessionCookie(context, {
            session: { id, token: session.token, userId: user.id, ...times },
            user,
          });
          return context.json({ userId: user.id, meeting: entered.link.meeting });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
