import { createHash } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import type { LinkTokenTable, Tables } from "../database/tables.js";
import type { Role } from "./members.js";

export type LinkPurpose = "firstSignIn" | "invitation";

/** A link that trades for a session; of its token only the hash is kept. */
export interface LinkToken {
  token: string;
  purpose: LinkPurpose;
  /** What its user becomes. */
  role: Role;
  /** Whether it works more than once; then each use makes a new member. */
  reusable: boolean;
  created: string;
  expires?: string;
}

/** What using a link gave: the role, or why not. */
export type Redeemed = { ok: true; role: Role } | { ok: false; reason: "unknown" | "spent" };

export interface LinkTokenRepository {
  /** Keeps a token; one that is known already stays as it is, with its uses. */
  add(token: LinkToken): Promise<void>;
  /** Whether the link would work at this instant; does not count as a use. */
  check(token: string, at: string): Promise<Redeemed>;
  /** Uses the link; of two who try at once with a single-use link, one gets `spent`. */
  redeem(token: string, at: string): Promise<Redeemed>;
  revoke(token: string, at: string): Promise<void>;
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

export function createLinkTokenRepository(db: Kysely<Tables>): LinkTokenRepository {
  const find = (token: string) =>
    db.selectFrom("link_token").selectAll().where("hash", "=", hashOf(token)).executeTakeFirst();
  return {
    async add({ token, reusable, expires, ...rest }) {
      await db
        .insertInto("link_token")
        .values({
          ...rest,
          hash: hashOf(token),
          reusable: reusable ? 1 : 0,
          uses: 0,
          expires: expires ?? null,
          revoked: null,
        })
        .onConflict((conflict) => conflict.column("hash").doNothing())
        .execute();
    },
    async check(token, at) {
      return stateOf(await find(token), at);
    },
    async redeem(token, at) {
      const row = await find(token);
      const state = stateOf(row, at);
      if (!state.ok || row === undefined) return state;
      const { numUpdatedRows } = await db
        .updateTable("link_token")
        .set((set) => ({ uses: set("uses", "+", 1) }))
        .where("hash", "=", row.hash)
        .where((where) => where.or([where("reusable", "=", 1), where("uses", "=", 0)]))
        .executeTakeFirst();
      return numUpdatedRows > 0n ? state : { ok: false, reason: "spent" };
    },
    async revoke(token, at) {
      await db
        .updateTable("link_token")
        .set({ revoked: at })
        .where("hash", "=", hashOf(token))
        .execute();
    },
  };
}

function stateOf(row: Selectable<LinkTokenTable> | undefined, at: string): Redeemed {
  if (row === undefined) return { ok: false, reason: "unknown" };
  const isOver = row.revoked !== null || (row.expires !== null && row.expires <= at);
  if (isOver || (row.reusable === 0 && row.uses > 0)) return { ok: false, reason: "spent" };
  return { ok: true, role: row.role as Role };
}
