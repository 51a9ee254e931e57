import type { Kysely } from "kysely";
import type { Tables } from "../database/tables.js";
import { addAuditEntry } from "./audit.js";
import { putGroupMember } from "./group-members.js";
import { putGuestAccess } from "./guest-access.js";
import { findLink, spendLink, stateOf, type Link } from "./link-tokens.js";
import { addMember, type Role } from "./members.js";

/** What using a link takes besides its token. */
export interface Entering {
  token: string;
  /** The present instant, ISO 8601. */
  at: string;
  /** The present day where the network is: the first one in a group. */
  day: string;
  /** The name of a new member. */
  name: string;
  /** The account that is signed in already: an invitation then widens what it may do. */
  account?: string | undefined;
  /** The id of a new account. */
  newAccount: string;
  /** The session that begins. */
  session: { id: string; token: string; expires: string };
}

/** What using a link gave: whose session began, or why none did. */
export type Entered =
  | { ok: true; account: string; isNew: boolean; link: Link }
  | { ok: false; reason: "unknown" | "spent" };

export interface EntranceRepository {
  /**
   * Uses a link: account, role, group, guest's meeting and session are written, and the link is spent, in one
   * transaction; when any of it fails the link still works. Of two who try at once with a single-use link, one gets
   * `spent`.
   */
  enter(entering: Entering): Promise<Entered>;
}

/** Thrown inside the transaction to take it back when the link leads nowhere. */
class LeadsNowhere extends Error {}

export function createEntranceRepository(db: Kysely<Tables>): EntranceRepository {
  return {
    async enter(entering) {
      try {
        return await db.transaction().execute((transaction) => enter(transaction, entering));
      } catch (error) {
        if (error instanceof LeadsNowhere) return { ok: false, reason: "spent" };
        throw error;
      }
    },
  };
}

async function enter(db: Kysely<Tables>, entering: Entering): Promise<Entered> {
  const row = await findLink(db, entering.token);
  const state = stateOf(row, entering.at);
  if (!state.ok) return state;
  if (row === undefined) return { ok: false, reason: "unknown" };
  const { link } = state;
  if (!(await spendLink(db, row.hash))) return { ok: false, reason: "spent" };
  const known = await accountOf(db, link, entering.account);
  const account = known ?? (await createAccount(db, link, entering));
  if (link.purpose === "confirmAddress") await confirmAddress(db, account, link, entering.at);
  await grant(db, account, link, entering);
  await startSession(db, account, entering);
  const { purpose, role, id } = link;
  const detail = { purpose, role, link: id };
  await addAuditEntry(db, {
    at: entering.at,
    actor: account,
    action: "link.used",
    subject: account,
    detail,
  });
  return { ok: true, account, isNew: known === undefined, link };
}

/** Whose account a link opens: a given one, the one that has its address, or the one that is signed in. */
async function accountOf(
  db: Kysely<Tables>,
  { purpose, person, email }: Link,
  signedIn: string | undefined,
): Promise<string | undefined> {
  const accounts = db
    .selectFrom("auth_user")
    .innerJoin("member", "member.user_id", "auth_user.id")
    .select(["auth_user.id", "email", "suspended"]);
  const isFor = (column: "auth_user.id" | "email", value: string) =>
    accounts.where(column, "=", value).executeTakeFirst();
  const found =
    (person === undefined ? undefined : await isFor("auth_user.id", person)) ??
    (email === undefined || purpose === "confirmAddress"
      ? undefined
      : await isFor("email", email)) ??
    (signedIn === undefined || purpose === "firstSignIn" || person !== undefined
      ? undefined
      : await isFor("auth_user.id", signedIn));
  const needsAccount = purpose === "signIn" || purpose === "confirmAddress";
  const isShut = found !== undefined && found.suspended !== null;
  // Who made an invitation knows its link too: naming somebody must not open the account that one has already.
  const isOthers = !needsAccount && found !== undefined && found.id === person;
  if (isOthers && found.id !== signedIn && found.email !== email) throw new LeadsNowhere();
  if (isShut || (found === undefined && needsAccount)) throw new LeadsNowhere();
  return found?.id;
}

async function createAccount(
  db: Kysely<Tables>,
  { person, email, role }: Link,
  { newAccount, name, at }: Entering,
): Promise<string> {
  const id = person ?? newAccount;
  await db
    .insertInto("auth_user")
    .values({
      id,
      name,
      email: email ?? placeholderAddress(id),
      emailVerified: email === undefined ? 0 : 1,
      createdAt: at,
      updatedAt: at,
    })
    .execute();
  await addMember(db, { id, role, joined: at });
  return id;
}

/**
 * Stands where an account has no mail address: better-auth wants one for each. Nothing is ever sent to it.
 *
 * @example
 * placeholderAddress("urn:uuid:0b5b…"); // "urn:uuid:0b5b…@no-address.invalid"
 */
export function placeholderAddress(id: string): string {
  return `${id}@no-address.invalid`;
}

async function confirmAddress(
  db: Kysely<Tables>,
  account: string,
  { email }: Link,
  at: string,
): Promise<void> {
  if (email === undefined) throw new LeadsNowhere();
  const other = await db
    .selectFrom("auth_user")
    .select("id")
    .where("email", "=", email)
    .where("id", "!=", account)
    .executeTakeFirst();
  if (other !== undefined) throw new LeadsNowhere();
  await db
    .updateTable("auth_user")
    .set({ email, emailVerified: 1, updatedAt: at })
    .where("id", "=", account)
    .execute();
}

/** From most to least. */
const roles: readonly Role[] = ["admin", "coordinator", "editor", "member", "reader", "guest"];

/** Gives what the link promises; a role is only ever raised. */
async function grant(
  db: Kysely<Tables>,
  account: string,
  link: Link,
  { at, day }: Entering,
): Promise<void> {
  if (link.purpose !== "invitation" && link.purpose !== "guest") return;
  const { id, role, group, groupRole = "member", meeting, right = "read", expires } = link;
  await db
    .updateTable("member")
    .set({ role })
    .where("user_id", "=", account)
    .where("role", "in", roles.slice(roles.indexOf(role) + 1))
    .execute();
  if (group !== undefined) {
    await putGroupMember(db, {
      group,
      member: account,
      kind: "person",
      role: groupRole,
      since: day,
    });
    const detail = { group, role: groupRole };
    await addAuditEntry(db, {
      at,
      actor: account,
      action: "group.memberAdded",
      subject: account,
      detail,
    });
  }
  if (meeting === undefined) return;
  const until = link.reusable || expires === undefined ? {} : { until: expires };
  await putGuestAccess(db, { person: account, meeting, right, link: id, ...until });
}

async function startSession(
  db: Kysely<Tables>,
  userId: string,
  { at, session: { id, token, expires } }: Entering,
): Promise<void> {
  await db
    .insertInto("auth_session")
    .values({ id, token, userId, expiresAt: expires, createdAt: at, updatedAt: at })
    .execute();
}
