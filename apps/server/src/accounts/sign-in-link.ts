import type { LinkTokenRepository, MemberRepository } from "@staedtenetz/records";
import type { BetterAuthPlugin } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import * as z from "zod";

/** What the plugin needs besides better-auth's own tables. */
export interface SignInLinkOptions {
  linkTokens: LinkTokenRepository;
  members: MemberRepository;
  now: () => Date;
  newId: () => string;
}

/** Shown for someone who gave no name. */
const defaultName = "Neues Mitglied";

const bodySchema = z.object({ token: z.string(), name: z.string().optional() });

/**
 * A better-auth plugin: trades a link's token for a new account with a session. The token is used up first, so that
 * of two who open a single-use link at the same time one becomes a member and the other is told it is spent (410).
 */
export function signInLink({ linkTokens, members, now, newId }: SignInLinkOptions) {
  return {
    id: "sign-in-link",
    endpoints: {
      signInLink: createAuthEndpoint(
        "/sign-in/link",
        { method: "POST", body: bodySchema, metadata: { SERVER_ONLY: true } },
        async (context) => {
          const { token, name } = context.body;
          const at = now().toISOString();
          const redeemed = await linkTokens.redeem(token, at);
          if (!redeemed.ok) throw new APIError("GONE", { code: redeemed.reason });
          const { internalAdapter } = context.context;
          const user = await internalAdapter.createUser(
            {
              name: name ?? defaultName,
              email: `${newId()}@no-address.invalid`,
              emailVerified: false,
            },
            { method: "sign-in-link" },
          );
          await members.add({ id: user.id, role: redeemed.role, joined: at });
          const session = await internalAdapter.createSession(user.id);
          await setSessionCookie(context, { session, user });
          return context.json({ userId: user.id });
        },
      ),
    },
  } satisfies BetterAuthPlugin;
}
