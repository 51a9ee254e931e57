import type { Expression, Kysely, SqlBool } from "kysely";
import type { Page, PageRequest } from "../database/paging.js";
import { searchPatternsOf } from "../database/search.js";
import { sortKeyOf } from "../database/sort-key.js";
import type { Tables } from "../database/tables.js";
import {
  type Formats,
  type NetworkMember,
  type Organisation,
  type Partnership,
  type Place,
} from "../kinds.js";
import { organisationFindable, partnershipFindable, placeFindable } from "./record-facets.js";
import {
  createRecordRepository,
  listRecords,
  type ListCondition,
  type RecordRepository,
} from "./record-repository.js";
import { hasWord, type RecordFilter } from "./record-search.js";

/** Which places a list shows. */
export interface PlaceFilter extends RecordFilter {
  /** Only the network's towns (`true`), or only all other places (`false`). */
  member?: boolean | undefined;
  /** Only towns that belong to this group at present. */
  group?: string | undefined;
}

/** Places, with their identifiers as rows so that an AGS finds its place. */
export interface PlaceRepository extends RecordRepository<Place> {
  /** A page by name. */
  listMatching(filter: PlaceFilter, request: PageRequest): Promise<Page<Place>>;
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
    findableOf: placeFindable,
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
    listMatching: ({ member, group, ...filter }, request) =>
      listRecords(db, { table: "place", format: formats.place }, request, filter, (where) => [
        ...(member === undefined ? [] : [isTown(where, member)]),
        ...(group === undefined ? [] : [isInGroup(where, group)]),
      ]),
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
    findableOf: organisationFindable,
  });
}

/** Which partnerships a list shows. */
export interface PartnershipFilter extends RecordFilter {
  /** A place or organisation that is party to it. */
  party?: string | undefined;
}

/** Partnerships, found from each of their parties. */
export interface PartnershipRepository extends RecordRepository<Partnership> {
  /** A page; `q` also finds the names of the parties. */
  listMatching(filter: PartnershipFilter, request: PageRequest): Promise<Page<Partnership>>;
}

function partnershipRecords(db: Kysely<Tables>, formats: Formats): RecordRepository<Partnership> {
  return createRecordRepository<Partnership, "partnership">(db, {
    table: "partnership",
    format: formats.partnership,
    columnsOf: (partnership) => ({ sort: partnership.created }),
    findableOf: partnershipFindable,
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
    listMatching: ({ party, q, ...filter }, request) =>
      listRecords(
        db,
        { table: "partnership", format: formats.partnership },
        request,
        filter,
        (where) => [
          ...searchPatternsOf(q ?? "").map((pattern) => isAbout(where, pattern)),
          ...(party === undefined ? [] : [isParty(where, party)]),
        ],
      ),
  };
}

type PlaceWhere = Parameters<ListCondition>[0];

function isTown(where: PlaceWhere, wanted: boolean): Expression<SqlBool> {
  const towns = where.selectFrom("network_member").select("place").where("deleted", "is", null);
  return where("record.id" as "id", wanted ? "in" : "not in", towns);
}

function isInGroup(where: PlaceWhere, group: string): Expression<SqlBool> {
  const towns = where
    .selectFrom("group_member")
    .select("member")
    .where("working_group", "=", group)
    .where("kind", "=", "place")
    .where("until", "is", null);
  return where("record.id" as "id", "in", towns);
}

function isParty(where: PlaceWhere, party: string): Expression<SqlBool> {
  const parties = where
    .selectFrom("partnership_party")
    .select("partnership")
    .where("party", "=", party);
  return where("record.id" as "id", "in", parties);
}

/** Whether a word stands in a partnership or in the name of one of its parties. */
function isAbout(where: PlaceWhere, pattern: string): Expression<SqlBool> {
  const own = hasWord(where as never, where.ref("record.id" as "id"), pattern);
  const parties = where
    .selectFrom("partnership_party")
    .select("partnership")
    .where((party) => hasWord(party as never, party.ref("partnership_party.party"), pattern));
  return where.or([own, where("record.id" as "id", "in", parties)]);
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
