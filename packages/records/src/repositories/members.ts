import type { Kysely } from "kysely";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import type { Tables } from "../database/tables.js";
import { ensurePerson } from "./people.js";

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
  hasAdmin(): Promise<boolean>;
  suspend(id: string, at: string): Promise<void>;
}

const COLORS = 8;

export function createMemberRepository(db: Kysely<Tables>): MemberRepository {
  const members = db
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
    async add({ id, role, joined }) {
      await db.transaction().execute(async (transaction) => {
        const color_index = await rarestColor(transaction);
        await transaction
          .insertInto("member")
          .values({ user_id: id, role, joined, color_index, suspended: null })
          .execute();
        const { name } = await transaction
          .selectFrom("auth_user")
          .select("name")
          .where("id", "=", id)
          .executeTakeFirstOrThrow();
        await ensurePerson(transaction, { id, name, at: joined });
      });
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
    async suspend(id, at) {
      await db.updateTable("member").set({ suspended: at }).where("user_id", "=", id).execute();
    },
  };
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
