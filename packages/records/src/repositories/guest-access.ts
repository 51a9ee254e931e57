import type { Kysely, Selectable } from "kysely";
import type { GuestAccessTable, Tables } from "../database/tables.js";

/** What a guest may do with the documents of a meeting. */
export type GuestRight = "read" | "comment" | "write";

/** That a guest may see one meeting. */
export interface GuestAccess {
  person: string;
  meeting: string;
  right: GuestRight;
  /** ISO 8601 instant; absent while it holds without end. */
  until?: string;
  /** The id of the link it came from. */
  link?: string;
}

export interface GuestAccessRepository {
  listBy(person: string): Promise<GuestAccess[]>;
  listOf(meeting: string): Promise<GuestAccess[]>;
  put(access: GuestAccess): Promise<void>;
  /** The people whose visit ended after one instant and until another. */
  endedBetween(after: string, until: string): Promise<string[]>;
  /** Ends what came from a link; the people concerned. */
  endByLink(link: string): Promise<string[]>;
}

export function createGuestAccessRepository(db: Kysely<Tables>): GuestAccessRepository {
  const read = async (column: "person" | "meeting", id: string): Promise<GuestAccess[]> => {
    const rows = await db
      .selectFrom("guest_access")
      .selectAll()
      .where(column, "=", id)
      .orderBy("meeting")
      .execute();
    return rows.map(guestAccessOf);
  };
  return {
    listBy: (person) => read("person", person),
    listOf: (meeting) => read("meeting", meeting),
    put: (access) => putGuestAccess(db, access),
    async endedBetween(after, until) {
      const rows = await db
        .selectFrom("guest_access")
        .select("person")
        .where("until", ">", after)
        .where("until", "<=", until)
        .execute();
      return rows.map(({ person }) => person);
    },
    async endByLink(link) {
      const rows = await db
        .deleteFrom("guest_access")
        .where("link", "=", link)
        .returning("person")
        .execute();
      return rows.map(({ person }) => person);
    },
  };
}

/** The same inside a transaction of another repository. */
export async function putGuestAccess(
  db: Kysely<Tables>,
  { person, meeting, right, until, link }: GuestAccess,
): Promise<void> {
  const changeable = { document_right: right, until: until ?? null, link: link ?? null };
  await db
    .insertInto("guest_access")
    .values({ person, meeting, ...changeable })
    .onConflict((conflict) => conflict.columns(["person", "meeting"]).doUpdateSet(changeable))
    .execute();
}

function guestAccessOf(row: Selectable<GuestAccessTable>): GuestAccess {
  return {
    person: row.person,
    meeting: row.meeting,
    right: row.document_right as GuestRight,
    ...(row.until === null ? {} : { until: row.until }),
    ...(row.link === null ? {} : { link: row.link }),
  };
}
