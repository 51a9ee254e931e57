import type { Kysely } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { Tables } from "../database/tables.js";
import { ensurePerson, renamePerson } from "./people.js";

export type Role = "admin" | "coordinator" | "editor" | "member" | "reader" | "guest";

/** Someone with an account, and what they are in the network. */
export interface Member {
  /** The id of the account. */
  id: string;
  name: string;
  role: Role;
  /** Which of the eight caret colours. */
  colorIndex: number;
  joined: string;
  suspended?: string;
}

export interface MemberRepository {
  get(id: string): Promise<Member | undefined>;
  /** Members who are not suspended, by the instant they joined. */
  list(request: PageRequest): Promise<Page<Member>>;
  /** Makes an account a member; the colour is the one fewest members have. */
  add(member: Pick<Member, "id" | "role" | "joined">): Promise<void>;
  /** Everyone with an account, also those who are suspended, by name. */
  listAll(): Promise<Account[]>;
  /** The confirmed mail address of an account, when there is one. */
  addressOf(id: string): Promise<string | undefined>;
  /** Who has a mail address; `undefined` when nobody does, or it was not confirmed. */
  findByAddress(address: string): Promise<Member | undefined>;
  hasAdmin(): Promise<boolean>;
  setRole(id: string, role: Role): Promise<void>;
  rename(id: string, name: string, at: string): Promise<void>;
  suspend(id: string, at: string): Promise<void>;
  /** Ends a suspension. */
  restore(id: string): Promise<void>;
}

/** A member with what only those who manage members see. */
export interface Account extends Member {
  /** The confirmed mail address, when there is one. */
  address?: string;
}

const COLORS = 8;

/** Members with the name of their account. */
function membersIn(db: Kysely<Tables>) {
  return db
    .selectFrom("member")
    .innerJoin("auth_user", "auth_user.id", "member.user_id")
    .select([
      "member.user_id as id",
      "auth_user.name",
      "role",
      "color_index",
      "joined",
      "joined as sort",
      "suspended",
    ]);
}

export function createMemberRepository(db: Kysely<Tables>): MemberRepository {
  const members = membersIn(db);
  return {
    async get(id) {
      const row = await members.where("member.user_id", "=", id).executeTakeFirst();
      return row && memberOf(row);
    },
    async list({ limit, cursor }) {
      const after = readCursor(cursor) ?? { sort: "", id: "" };
      const rows = await members
        .where("suspended", "is", null)
        .where((where) =>
          where(where.refTuple("joined", "member.user_id"), ">", where.tuple(after.sort, after.id)),
        )
        .orderBy("joined")
        .orderBy("member.user_id")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, memberOf);
    },
    add: (member) => inTransaction(db, (transaction) => addMember(transaction, member)),
    async listAll() {
      const rows = await members
        .select(["email", "emailVerified"])
        .orderBy("auth_user.name")
        .orderBy("member.user_id")
        .execute();
      return rows.map(accountOf);
    },
    async addressOf(id) {
      const row = await db
        .selectFrom("auth_user")
        .select("email")
        .where("id", "=", id)
        .where("emailVerified", "=", 1)
        .executeTakeFirst();
      return row?.email;
    },
    async findByAddress(address) {
      const row = await members
        .where("email", "=", address.toLowerCase())
        .where("emailVerified", "=", 1)
        .executeTakeFirst();
      return row && memberOf(row);
    },
    async hasAdmin() {
      const row = await db
        .selectFrom("member")
        .select("user_id")
        .where("role", "=", "admin")
        .where("suspended", "is", null)
        .executeTakeFirst();
      return row !== undefined;
    },
    async setRole(id, role) {
      await db.updateTable("member").set({ role }).where("user_id", "=", id).execute();
    },
    async rename(id, name, at) {
      await inTransaction(db, async (transaction) => {
        await transaction
          .updateTable("auth_user")
          .set({ name, updatedAt: at })
          .where("id", "=", id)
          .execute();
        await renamePerson(transaction, { id, name, at });
      });
    },
    async restore(id) {
      await db.updateTable("member").set({ suspended: null }).where("user_id", "=", id).execute();
    },
    async suspend(id, at) {
      await db.updateTable("member").set({ suspended: at }).where("user_id", "=", id).execute();
    },
  };
}

/** Makes an account a member, inside a transaction of another repository. */
export async function addMember(
  db: Kysely<Tables>,
  { id, role, joined }: Pick<Member, "id" | "role" | "joined">,
): Promise<void> {
  const color_index = await rarestColor(db);
  await db
    .insertInto("member")
    .values({ user_id: id, role, joined, color_index, suspended: null })
    .execute();
  const { name } = await db
    .selectFrom("auth_user")
    .select("name")
    .where("id", "=", id)
    .executeTakeFirstOrThrow();
  await ensurePerson(db, { id, name, at: joined });
}

async function rarestColor(db: Kysely<Tables>): Promise<number> {
  const used = await db
    .selectFrom("member")
    .select((select) => ["color_index", select.fn.countAll<number>().as("total")])
    .groupBy("color_index")
    .execute();
  const totals = Array.from(
    { length: COLORS },
    (_, color) => used.find((row) => row.color_index === color)?.total ?? 0,
  );
  return totals.indexOf(Math.min(...totals));
}

interface MemberRow {
  id: string;
  name: string;
  role: string;
  color_index: number;
  joined: string;
  suspended: string | null;
}

function memberOf({ id, name, role, color_index, joined, suspended }: MemberRow): Member {
  return {
    id,
    name,
    role: role as Role,
    colorIndex: color_index,
    joined,
    ...(suspended === null ? {} : { suspended }),
  };
}

function accountOf(row: MemberRow & { email: string; emailVerified: number }): Account {
  const member = memberOf(row);
  return row.emailVerified === 1 ? { ...member, address: row.email } : member;
}
