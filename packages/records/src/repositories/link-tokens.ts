import { createHash } from "node:crypto";
import type { Kysely, Selectable } from "kysely";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { LinkTokenTable, Tables } from "../database/tables.js";
import type { GroupRole } from "./group-members.js";
import type { GuestRight } from "./guest-access.js";
import type { Role } from "./members.js";

/**
 * What a link is for: the very first admin or the open door of a demo, an invitation into the network or a group, a
 * guest's visit to one meeting, signing in again, or proving that a mail address is one's own.
 */
export type LinkPurpose = "firstSignIn" | "invitation" | "guest" | "signIn" | "confirmAddress";

/** A link that trades for a session; of its token only the hash is kept. */
export interface LinkToken {
  token: string;
  purpose: LinkPurpose;
  /** What its user becomes in the network. */
  role: Role;
  /** Whether it works more than once; then each use makes a new member. */
  reusable: boolean;
  created: string;
  expires?: string;
  /** The account that made it. */
  createdBy?: string;
  /** Whom it was made for, in the words of the one who made it. */
  label?: string;
  /** The address it was mailed to; forgotten once the link is spent or revoked. */
  email?: string;
  /** The person whose account it makes or opens. */
  person?: string;
  /** The group its user joins, and as what. */
  group?: string;
  groupRole?: GroupRole;
  /** The meeting a guest may see, and what they may do there. */
  meeting?: string;
  right?: GuestRight;
}

/** A link as lists show it, by an id that opens nothing. */
export interface Link extends Omit<LinkToken, "token"> {
  id: string;
  uses: number;
  revoked?: string;
}

/** Whether a link would work: what it opens, or why not. */
export type Redeemed =
  | { ok: true; role: Role; link: Link }
  | { ok: false; reason: "unknown" | "spent" };

export interface LinkTokenRepository {
  /** Keeps a token and gives the link's id; one that is known already stays as it is, with its uses. */
  add(token: LinkToken): Promise<string>;
  /** Whether the link would work at this instant; does not count as a use. */
  check(token: string, at: string): Promise<Redeemed>;
  revoke(token: string, at: string): Promise<void>;
  get(id: string): Promise<Link | undefined>;
  /** Invitations and guest links, newest first. */
  listInvitations(request: PageRequest): Promise<Page<Link>>;
  /** Revokes a link by its id; true when it was not over before. */
  revokeById(id: string, at: string): Promise<boolean>;
  /** How many open invitations and guest links an account made. */
  countOpenBy(account: string, at: string): Promise<number>;
  /** Makes another account the one that made all links of one. */
  passOn(from: string, to: string): Promise<void>;
}

export function createLinkTokenRepository(db: Kysely<Tables>): LinkTokenRepository {
  return {
    async add(link) {
      const columns = columnsOf(link);
      await db
        .insertInto("link_token")
        .values(columns)
        .onConflict((conflict) => conflict.column("hash").doNothing())
        .execute();
      return columns.id;
    },
    check: async (token, at) => stateOf(await findLink(db, token), at),
    async revoke(token, at) {
      await db
        .updateTable("link_token")
        .set({ revoked: at, email: null })
        .where("hash", "=", hashOf(token))
        .execute();
    },
    async get(id) {
      const row = await db
        .selectFrom("link_token")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirst();
      return row && linkOf(row);
    },
    async listInvitations({ limit, cursor }) {
      const after = readCursor(cursor);
      const rows = await db
        .selectFrom("link_token")
        .selectAll()
        .where("purpose", "in", ["invitation", "guest"])
        .where("id", "is not", null)
        .$if(after !== undefined, (query) =>
          query.where((where) =>
            where(
              where.refTuple("created", "id"),
              "<",
              where.tuple(after?.sort ?? "", after?.id ?? ""),
            ),
          ),
        )
        .orderBy("created", "desc")
        .orderBy("id", "desc")
        .limit(limit + 1)
        .execute();
      const positions = rows.map((row) => ({ row, sort: row.created, id: row.id ?? "" }));
      return pageOf(positions, limit, ({ row }) => linkOf(row));
    },
    async countOpenBy(account, at) {
      const rows = await db
        .selectFrom("link_token")
        .selectAll()
        .where("created_by", "=", account)
        .where("purpose", "in", ["invitation", "guest"])
        .execute();
      return rows.filter((row) => stateOf(row, at).ok).length;
    },
    async passOn(from, to) {
      await db
        .updateTable("link_token")
        .set({ created_by: to })
        .where("created_by", "=", from)
        .execute();
    },
    async revokeById(id, at) {
      const { numUpdatedRows } = await db
        .updateTable("link_token")
        .set({ revoked: at, email: null })
        .where("id", "=", id)
        .where("revoked", "is", null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

/** The row of a token, if there is one. */
export function findLink(
  db: Kysely<Tables>,
  token: string,
): Promise<Selectable<LinkTokenTable> | undefined> {
  return db
    .selectFrom("link_token")
    .selectAll()
    .where("hash", "=", hashOf(token))
    .executeTakeFirst();
}

/** Counts a use; of two who try at once with a single-use link, one gets `false`. */
export async function spendLink(db: Kysely<Tables>, hash: string): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable("link_token")
    .set((set) => ({ uses: set("uses", "+", 1), email: null }))
    .where("hash", "=", hash)
    .where((where) => where.or([where("reusable", "=", 1), where("uses", "=", 0)]))
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** What a row opens at an instant, or why it does not. */
export function stateOf(row: Selectable<LinkTokenTable> | undefined, at: string): Redeemed {
  if (row === undefined) return { ok: false, reason: "unknown" };
  const isOver = row.revoked !== null || (row.expires !== null && row.expires <= at);
  if (isOver || (row.reusable === 0 && row.uses > 0)) return { ok: false, reason: "spent" };
  return { ok: true, role: row.role as Role, link: linkOf(row) };
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

/** An id made from the hash of the hash: it names the link and opens nothing. */
function idOf(hash: string): string {
  const again = hashOf(`link ${hash}`);
  const parts = [again.slice(0, 8), again.slice(8, 12), `8${again.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `8${again.slice(17, 20)}`, again.slice(20, 32)].join("-")}`;
}

function columnsOf({ token, createdBy, group, groupRole, right, ...link }: LinkToken) {
  const hash = hashOf(token);
  return {
    hash,
    id: idOf(hash),
    purpose: link.purpose,
    role: link.role,
    reusable: link.reusable ? 1 : 0,
    uses: 0,
    created: link.created,
    expires: link.expires ?? null,
    revoked: null,
    created_by: createdBy ?? null,
    label: link.label ?? null,
    email: link.email ?? null,
    person: link.person ?? null,
    working_group: group ?? null,
    group_role: groupRole ?? null,
    meeting: link.meeting ?? null,
    document_right: right ?? null,
  };
}

function linkOf(row: Selectable<LinkTokenTable>): Link {
  const optional = {
    expires: row.expires,
    revoked: row.revoked,
    createdBy: row.created_by,
    label: row.label,
    email: row.email,
    person: row.person,
    group: row.working_group,
    groupRole: row.group_role as GroupRole | null,
    meeting: row.meeting,
    right: row.document_right as GuestRight | null,
  };
  const given = Object.entries(optional).filter(([, value]) => value !== null);
  const link: Link = {
    id: row.id ?? idOf(row.hash),
    purpose: row.purpose as LinkPurpose,
    role: row.role as Role,
    reusable: row.reusable === 1,
    uses: row.uses,
    created: row.created,
  };
  return Object.assign(link, Object.fromEntries(given));
}
