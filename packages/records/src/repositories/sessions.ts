import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";

/** A browser that is signed in: when it was and when it was last seen, nothing about the browser. */
export interface AccountSession {
  id: string;
  account: string;
  /** ISO 8601 instants. */
  created: string;
  used: string;
  expires: string;
}

export interface SessionRepository {
  /** The sessions of an account that are not over, the one used last first. */
  listBy(account: string, at: string): Promise<AccountSession[]>;
  /** Ends one session of an account; true when there was one. */
  end(account: string, id: string): Promise<boolean>;
  /** Ends all sessions of an account, but for one if it is named; how many. */
  endAll(account: string, except?: string): Promise<number>;
}

export function createSessionRepository(db: Kysely<Tables>): SessionRepository {
  return {
    async listBy(account, at) {
      const rows = await db
        .selectFrom("auth_session")
        .select([
          "id",
          "userId as account",
          "createdAt as created",
          "updatedAt as used",
          "expiresAt as expires",
        ])
        .where("userId", "=", account)
        .where("expiresAt", ">", at)
        .orderBy("updatedAt", "desc")
        .execute();
      return rows;
    },
    async end(account, id) {
      const { numDeletedRows } = await db
        .deleteFrom("auth_session")
        .where("userId", "=", account)
        .where("id", "=", id)
        .executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async endAll(account, except) {
      const { numDeletedRows } = await db
        .deleteFrom("auth_session")
        .where("userId", "=", account)
        .$if(except !== undefined, (query) => query.where("id", "!=", except ?? ""))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}
