import type { Kysely, Selectable } from "kysely";
import type { Tables, WorkingGroupPlaceTable, WorkingGroupTable } from "../database/tables.js";

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
  places: string[];
  created: string;
}

export interface NetworkRepository {
  get(): Promise<Network | undefined>;
  create(network: Network): Promise<void>;
}

export interface GroupRepository {
  /** All groups, the network itself first, then by name. */
  list(): Promise<Group[]>;
  put(group: Group): Promise<void>;
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
  };
}

export function createGroupRepository(db: Kysely<Tables>): GroupRepository {
  return {
    list: () => readGroups(db),
    async put(group) {
      const { places, parent, ...own } = group;
      const columns = { ...own, parent: parent ?? null, name: JSON.stringify(group.name) };
      const { id: _id, created: _created, ...changeable } = columns;
      const sort = `${group.kind === "network" ? 0 : 1}${group.slug}`;
      await db.transaction().execute(async (transaction) => {
        await transaction
          .insertInto("working_group")
          .values({ ...columns, sort })
          .onConflict((conflict) => conflict.column("id").doUpdateSet({ ...changeable, sort }))
          .execute();
        await transaction
          .deleteFrom("working_group_place")
          .where("working_group", "=", group.id)
          .execute();
        const rows = places.map((place) => ({ working_group: group.id, place }));
        if (rows.length > 0) {
          await transaction.insertInto("working_group_place").values(rows).execute();
        }
      });
    },
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

function has(groups: readonly Group[], id: string): boolean {
  return groups.some((group) => group.id === id);
}

async function readGroups(db: Kysely<Tables>): Promise<Group[]> {
  const rows = await db.selectFrom("working_group").selectAll().orderBy("sort").execute();
  const members = await db.selectFrom("working_group_place").selectAll().execute();
  return rows.map((row) => groupOf(row, members));
}

function groupOf(
  { id, slug, kind, parent, name, created }: Selectable<WorkingGroupTable>,
  members: readonly WorkingGroupPlaceTable[],
): Group {
  const group: Group = {
    id,
    slug,
    kind: kind as Group["kind"],
    name: JSON.parse(name) as Group["name"],
    places: members.filter((member) => member.working_group === id).map(({ place }) => place),
    created,
  };
  return parent === null ? group : { ...group, parent };
}
