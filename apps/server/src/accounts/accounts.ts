import type { Records, Tables } from "@staedtenetz/records";
import { betterAuth } from "better-auth";
import type { Kysely } from "kysely";
import { signInLink } from "./sign-in-link.js";

const DAY = 24 * 60 * 60;

export interface AccountsOptions {
  db: Kysely<Tables>;
  records: Records;
  secret: string;
  /** Whether cookies are sent over https only. */
  secureCookies: boolean;
  now: () => Date;
  newId: () => string;
}

/**
 * Sign-in and sessions by better-auth, in the tables `auth_*` of the records' database. Cookies are named
 * `netz_session`; neither addresses nor browsers are stored with a session; nothing is reported to anyone.
 */
export function createAccounts({
  db,
  records,
  secret,
  secureCookies,
  now,
  newId,
}: AccountsOptions) {
  return betterAuth({
    appName: "Städtenetz",
    baseURL: "http://localhost",
    secret,
    database: { db, type: "sqlite" },
    telemetry: { enabled: false },
    logger: { disabled: true },
    user: { modelName: "auth_user" },
    session: { modelName: "auth_session", expiresIn: 30 * DAY, updateAge: DAY },
    account: { modelName: "auth_account" },
    verification: { modelName: "auth_verification" },
    advanced: {
      database: { generateId: newId },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: secureCookies, httpOnly: true, sameSite: "lax" },
      cookies: { session_token: { name: "netz_session" } },
      ipAddress: { disableIpTracking: true },
    },
    plugins: [signInLink({ linkTokens: records.linkTokens, members: records.members, now, newId })],
  });
}

export type Accounts = ReturnType<typeof createAccounts>;
