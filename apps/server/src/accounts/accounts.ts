import type { Records, Tables } from "@staedtenetz/records";
import { betterAuth } from "better-auth";
import { genericOAuth } from "better-auth/plugins";
import type { Kysely } from "kysely";
import { httpLimits } from "../http/limits.js";
import { signInLink } from "./sign-in-link.js";

const DAY = 24 * 60 * 60;

/** The name under which the network's own sign-in service is known; stands in the address it leads back to. */
export const OIDC_PROVIDER = "oidc";

/** A sign-in service of the towns, such as Keycloak (OpenID Connect). */
export interface OidcSettings {
  /** `https://id.stadt.example/realms/verwaltung` */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** What the button says. */
  name: string;
}

export interface AccountsOptions {
  db: Kysely<Tables>;
  records: Records;
  secret: string;
  /** The origin people use: where a sign-in service leads back to. */
  origin: string;
  /** Whether cookies are sent over https only. */
  secureCookies: boolean;
  oidc?: OidcSettings | undefined;
  now: () => Date;
  /** The present day where the network is, ISO 8601. */
  today: () => string;
  newId: () => string;
  /** A secret nobody guesses. */
  newToken: () => string;
}

/**
 * Sign-in and sessions by better-auth, in the tables `auth_*` of the records' database. Cookies are named
 * `netz_session`; neither addresses nor browsers are stored with a session; nothing is reported to anyone. There are no
 * passwords.
 *
 * A sign-in service opens accounts that are there already and have the same confirmed mail address on both sides; it
 * makes none. Of its tokens nothing is kept.
 */
export function createAccounts(options: AccountsOptions) {
  const { db, records, secret, origin, secureCookies, oidc } = options;
  return betterAuth({
    appName: "Städtenetz",
    baseURL: origin,
    secret,
    database: { db, type: "sqlite" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: "auth_user" },
    session: { modelName: "auth_session", expiresIn: httpLimits.session, updateAge: DAY },
    account: { modelName: "auth_account", updateAccountOnSignIn: false },
    verification: { modelName: "auth_verification" },
    databaseHooks: {
      session: {
        create: { before: async (session) => ({ data: { ...session, userAgent: "" } }) },
      },
      account: {
        create: {
          before: async (account) => ({
            data: { ...account, accessToken: null, refreshToken: null, idToken: null },
          }),
        },
      },
    },
    advanced: {
      database: { generateId: options.newId },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: secureCookies, httpOnly: true, sameSite: "lax" },
      cookies: { session_token: { name: "netz_session" } },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [
      signInLink({ ...options, entrances: records.entrances }),
      ...(oidc === undefined ? [] : [signInService(oidc)]),
    ],
  });
}

function signInService({ issuer, clientId, clientSecret, name }: OidcSettings) {
  return genericOAuth({
    config: [
      {
        providerId: OIDC_PROVIDER,
        name,
        discoveryUrl: `${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ["openid", "email", "profile"],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  });
}

export type Accounts = ReturnType<typeof createAccounts>;
