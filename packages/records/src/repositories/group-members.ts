import type { Kysely, Selectable } from "kysely";
import type { GroupMemberTable, Tables } from "../database/tables.js";
import { groupMemberIdOf } from "./group-member-id.js";

/** What somebody is in a group; towns are `member`. */
export type GroupRole = "coordinator" | "editor" | "member" | "reader";

/** That a person or a town belongs to a group, and when. The same may belong again later: that is another one. */
export interface GroupMember {
  id: string;
  group: string;
  /** The id of the person or town. */
  member: string;
  kind: "person" | "place";
  role: GroupRole;
  /** The first day, ISO 8601; absent when not known. */
  since?: string;
  /** The last day, ISO 8601; absent while it goes on. */
  until?: string;
}

export interface GroupMemberRepository {
  get(id: string): Promise<GroupMember | undefined>;
  /** Everyone who belongs or belonged to a group, by their first day. */
  listOf(group: string): Promise<GroupMember[]>;
  /** Every group a person or town belongs or belonged to. */
  listBy(member: string): Promise<GroupMember[]>;
  /** All of them, of every group. */
  list(): Promise<GroupMember[]>;
  /** Adds a membership, or changes its role and dates; gives its id. */
  put(membership: Omit<GroupMember, "id">): Promise<string>;
  remove(id: string): Promise<void>;
}

/**
 * Whether a membership holds on a day; its first and last day count.
 *
 * @example
 * isMemberOn({ since: "2025-01-01", until: "2025-06-30" }, "2025-06-30"); // true
 */
export function isMemberOn(
  { since, until }: Pick<GroupMember, "since" | "until">,
  day: string,
): boolean {
  return (since === undefined || since <= day) && (until === undefined || until >= day);
}

export function createGroupMemberRepository(db: Kysely<Tables>): GroupMemberRepository {
  const all = db.selectFrom("group_member").selectAll().orderBy("since").orderBy("id");
  return {
    async get(id) {
      const row = await all.where("id", "=", id).executeTakeFirst();
      return row && groupMemberOf(row);
    },
    listOf: async (group) =>
      (await all.where("working_group", "=", group).execute()).map(groupMemberOf),
    listBy: async (member) => (await all.where("member", "=", member).execute()).map(groupMemberOf),
    list: async () => (await all.execute()).map(groupMemberOf),
    put: (membership) => putGroupMember(db, membership),
    async remove(id) {
      await db.deleteFrom("group_member").where("id", "=", id).execute();
    },
  };
}

/** The same inside a transaction of another repository. */
export async function putGroupMember(
  db: Kysely<Tables>,
  { group, member, kind, role, since, until }: Omit<GroupMember, "id">,
): Promise<string> {
  const id = groupMemberIdOf({ group, member, since });
  const changeable = { role, until: until ?? null };
  await db
    .insertInto("group_member")
    .values({ id, working_group: group, member, kind, since: since ?? null, ...changeable })
    .onConflict((conflict) => conflict.column("id").doUpdateSet(changeable))
    .execute();
  return id;
}

export function groupMemberOf(row: Selectable<GroupMemberTable>): GroupMember {
  return {
    id: row.id,
    group: row.working_group,
    member: row.member,
    kind: row.kind as GroupMember["kind"],
    role: row.role as GroupRole,
    ...(row.since === null ? {} : { since: row.since }),
    ...(row.until === null ? {} : { until: row.until }),
  };
}
