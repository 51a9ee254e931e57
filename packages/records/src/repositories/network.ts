import type { Kysely, Selectable } from "kysely";
import { inTransaction } from "../database/in-transaction.js";
import { sortKeyOf } from "../database/sort-key.js";
import type { Tables, WorkingGroupTable } from "../database/tables.js";
import { groupMemberOf, isMemberOn, putGroupMember, type GroupMember } from "./group-members.js";

/** The network this server is for. */
export interface Network {
  id: string;
  name: Record<string, string>;
  /** Whether the data is made up for trying things out. */
  demo: boolean;
  created: string;
}

/** A part of the network that meets and has tasks of its own; the network itself is the first one. */
export interface Group {
  id: string;
  slug: string;
  kind: "network" | "regionalGroup" | "workingGroup";
  /** The group it belongs to, whose lists show its events and tasks too. */
  parent?: string;
  name: Record<string, string>;
  /** Whether all members of the network write in its documents, or only the group's own; the others read. Default open. */
  access?: "open" | "members";
  /** The towns that belong to it. */
  places: string[];
  created: string;
}

export interface NetworkRepository {
  get(): Promise<Network | undefined>;
  create(network: Network): Promise<void>;
  rename(name: Network["name"]): Promise<void>;
}

export interface GroupRepository {
  get(id: string): Promise<Group | undefined>;
  /** All groups, the network itself first, then by name; with the towns of a day, or those without an end. */
  list(day?: string): Promise<Group[]>;
  /** Writes a group. Its towns become the present ones; those that belonged before an end stay as they are. */
  put(group: Group): Promise<void>;
  /** Removes a group and who belonged to it; groups below it then stand below the network. */
  remove(id: string): Promise<void>;
  /** A group and all groups below it, by slug; empty when there is none. */
  withDescendants(slug: string): Promise<Group[]>;
}

export function createNetworkRepository(db: Kysely<Tables>): NetworkRepository {
  return {
    async get() {
      const row = await db.selectFrom("network").selectAll().executeTakeFirst();
      if (row === undefined) return undefined;
      return { ...row, name: JSON.parse(row.name) as Network["name"], demo: row.demo === 1 };
    },
    async create(network) {
      await db
        .insertInto("network")
        .values({ ...network, name: JSON.stringify(network.name), demo: network.demo ? 1 : 0 })
        .execute();
    },
    async rename(name) {
      await db
        .updateTable("network")
        .set({ name: JSON.stringify(name) })
        .execute();
    },
  };
}

export function createGroupRepository(db: Kysely<Tables>): GroupRepository {
  return {
    get: async (id) => (await readGroups(db)).find((group) => group.id === id),
    list: (day) => readGroups(db, day),
    put: (group) => inTransaction(db, (transaction) => putGroup(transaction, group)),
    remove: (id) =>
      inTransaction(db, async (transaction) => {
        await transaction
          .updateTable("working_group")
          .set({ parent: null })
          .where("parent", "=", id)
          .execute();
        await transaction.deleteFrom("group_member").where("working_group", "=", id).execute();
        await transaction.deleteFrom("working_group").where("id", "=", id).execute();
      }),
    async withDescendants(slug) {
      const groups = await readGroups(db);
      const found = groups.filter((group) => group.slug === slug);
      for (const group of found) {
        found.push(...groups.filter(({ parent, id }) => parent === group.id && !has(found, id)));
      }
      return found;
    },
  };
}

async function putGroup(db: Kysely<Tables>, group: Group): Promise<void> {
  const { places, parent, access = "open", ...own } = group;
  const columns = { ...own, access, parent: parent ?? null, name: JSON.stringify(group.name) };
  const { id: _id, created: _created, ...changeable } = columns;
  const sort = `${group.kind === "network" ? 0 : 1}${sortKeyOf(nameOf(group))}`;
  await db
    .insertInto("working_group")
    .values({ ...columns, sort })
    .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...changeable, sort }))
    .execute();
  const present = db
    .selectFrom("group_member")
    .select("member")
    .where("working_group", "=", group.id)
    .where("kind", "=", "place")
    .where("until", "is", null);
  const known = new Set((await present.execute()).map(({ member }) => member));
  for (const member of places) {
    if (!known.delete(member)) {
      await putGroupMember(db, { group: group.id, member, kind: "place", role: "member" });
    }
  }
  if (known.size === 0) return;
  await db
    .deleteFrom("group_member")
    .where("working_group", "=", group.id)
    .where("kind", "=", "place")
    .where("until", "is", null)
    .where("member", "in", [...known])
    .execute();
}

function nameOf({ name, slug }: Group): string {
  return name["de"] ?? Object.values(name)[0] ?? slug;
}

function has(groups: readonly Group[], id: string): boolean {
  return groups.some((group) => group.id === id);
}

async function readGroups(db: Kysely<Tables>, day?: string): Promise<Group[]> {
  const rows = await db.selectFrom("working_group").selectAll().orderBy("sort").execute();
  const places = await db
    .selectFrom("group_member")
    .selectAll()
    .where("kind", "=", "place")
    .orderBy("id")
    .execute();
  const present = places
    .map(groupMemberOf)
    .filter((place) => (day === undefined ? place.until === undefined : isMemberOn(place, day)));
  return rows.map((row) => groupOf(row, present));
}

function groupOf(
  { id, slug, kind, parent, name, access, created }: Selectable<WorkingGroupTable>,
  places: readonly GroupMember[],
): Group {
  const group: Group = {
    id,
    slug,
    kind: kind as Group["kind"],
    name: JSON.parse(name) as Group["name"],
    access: access as NonNullable<Group["access"]>,
    places: places.filter((place) => place.group === id).map(({ member }) => member),
    created,
  };
  return parent === null ? group : { ...group, parent };
}
