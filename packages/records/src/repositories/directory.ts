import type { Kysely } from "kysely";
import { pageOf, readCursor, type Page, type PageRequest } from "../database/paging.js";
import { sortKeyOf } from "../database/sort-key.js";
import type { Tables } from "../database/tables.js";
import {
  type Formats,
  type NetworkMember,
  type Organisation,
  type Partnership,
  type Place,
} from "../kinds.js";
import { createRecordRepository, type RecordRepository } from "./record-repository.js";

/** Places, with their identifiers as rows so that an AGS finds its place. */
export interface PlaceRepository extends RecordRepository<Place> {
  /** A page of the network's towns (`true`) or of all other places (`false`). */
  listByMembership(isMember: boolean, request: PageRequest): Promise<Page<Place>>;
  /** Ids of the places that carry an identifier. */
  findByIdentifier(scheme: string, value: string): Promise<string[]>;
  /** The named places that exist, by id. */
  getMany(ids: readonly string[]): Promise<Map<string, Place>>;
}

function placeRecords(db: Kysely<Tables>, formats: Formats): RecordRepository<Place> {
  return createRecordRepository<Place, "place">(db, {
    table: "place",
    format: formats.place,
    columnsOf: (place) => ({ sort: sortKeyOf(germanName(place.name)) }),
    async putReferences(transaction, place) {
      await transaction.deleteFrom("place_identifier").where("place", "=", place.id).execute();
      const rows = (place.identifiers ?? []).map(({ scheme, value }) => ({
        place: place.id,
        scheme,
        value,
      }));
      if (rows.length > 0) await transaction.insertInto("place_identifier").values(rows).execute();
    },
  });
}

export function createPlaceRepository(db: Kysely<Tables>, formats: Formats): PlaceRepository {
  return {
    ...placeRecords(db, formats),
    async listByMembership(isMember, { limit, cursor }) {
      const after = readCursor(cursor) ?? { sort: "", id: "" };
      const rows = await db
        .selectFrom("place")
        .selectAll()
        .where("deleted", "is", null)
        .where((where) =>
          where(where.refTuple("sort", "id"), ">", where.tuple(after.sort, after.id)),
        )
        .where("id", isMember ? "in" : "not in", (members) =>
          members.selectFrom("network_member").select("place").where("deleted", "is", null),
        )
        .orderBy("sort")
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, (row) => formats.place.readListed(row));
    },
    async findByIdentifier(scheme, value) {
      const rows = await db
        .selectFrom("place_identifier")
        .select("place")
        .where("scheme", "=", scheme)
        .where("value", "=", value)
        .execute();
      return rows.map((row) => row.place);
    },
    async getMany(ids) {
      if (ids.length === 0) return new Map();
      const rows = await db
        .selectFrom("place")
        .selectAll()
        .where("id", "in", [...new Set(ids)])
        .where("deleted", "is", null)
        .execute();
      const places = rows.flatMap((row) => formats.place.readListed(row) ?? []);
      return new Map(places.map((place) => [place.id, place]));
    },
  };
}

export function createOrganisationRepository(
  db: Kysely<Tables>,
  formats: Formats,
): RecordRepository<Organisation> {
  return createRecordRepository<Organisation, "organisation">(db, {
    table: "organisation",
    format: formats.organisation,
    columnsOf: (organisation) => ({ sort: sortKeyOf(organisation.name) }),
  });
}

/** Partnerships, found from each of their parties. */
export interface PartnershipRepository extends RecordRepository<Partnership> {
  /** A page of the partnerships a place or organisation is party to. */
  listByParty(party: string, request: PageRequest): Promise<Page<Partnership>>;
}

function partnershipRecords(db: Kysely<Tables>, formats: Formats): RecordRepository<Partnership> {
  return createRecordRepository<Partnership, "partnership">(db, {
    table: "partnership",
    format: formats.partnership,
    columnsOf: (partnership) => ({ sort: partnership.created }),
    async putReferences(transaction, partnership) {
      await transaction
        .deleteFrom("partnership_party")
        .where("partnership", "=", partnership.id)
        .execute();
      const parties = partnership.parties.flatMap(({ place, organisation }) =>
        [place, organisation].filter((party) => party !== undefined),
      );
      const rows = [...new Set(parties)].map((party) => ({ party, partnership: partnership.id }));
      if (rows.length > 0) {
        await transaction.insertInto("partnership_party").values(rows).execute();
      }
    },
  });
}

export function createPartnershipRepository(
  db: Kysely<Tables>,
  formats: Formats,
): PartnershipRepository {
  return {
    ...partnershipRecords(db, formats),
    async listByParty(party, { limit, cursor }) {
      const after = readCursor(cursor) ?? { sort: "", id: "" };
      const rows = await db
        .selectFrom("partnership")
        .selectAll()
        .where("deleted", "is", null)
        .where((where) =>
          where(where.refTuple("sort", "id"), ">", where.tuple(after.sort, after.id)),
        )
        .where("id", "in", (parties) =>
          parties.selectFrom("partnership_party").select("partnership").where("party", "=", party),
        )
        .orderBy("sort")
        .orderBy("id")
        .limit(limit + 1)
        .execute();
      return pageOf(rows, limit, (row) => formats.partnership.readListed(row));
    },
  };
}

export function createNetworkMemberRepository(
  db: Kysely<Tables>,
  formats: Formats,
): RecordRepository<NetworkMember> {
  return createRecordRepository<NetworkMember, "network_member">(db, {
    table: "network_member",
    format: formats.networkMember,
    columnsOf: (member) => ({ sort: member.since, place: member.place }),
  });
}

function germanName(name: Readonly<Record<string, string>>): string {
  return name["de"] ?? Object.values(name)[0] ?? "";
}
