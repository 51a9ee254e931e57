import { routes } from "@staedtenetz/api";
import type { OpenAPIHono } from "@hono/zod-openapi";
import { organisationDefinition } from "@staedtenetz/core/organisation";
import { partnershipDefinition } from "@staedtenetz/core/partnership";
import { placeDefinition } from "@staedtenetz/core/place";
import type { Organisation, Partnership, Place, Records } from "@staedtenetz/records";
import type { HttpEnvironment } from "./context.js";
import { addRecordRoutes, dangling, type RecordKind, type Writing } from "./record-writing.js";

const one = { limit: 1 };

/** Making, changing and removing places, organisations and partnerships. */
export function addDirectoryWriting(
  app: OpenAPIHono<HttpEnvironment>,
  { records, ...writing }: Writing & { records: Records },
): void {
  addRecordRoutes(
    app,
    {
      create: routes.createPlace,
      read: routes.getPlace,
      put: routes.putPlace,
      remove: routes.deletePlace,
    },
    placeKind(records),
    writing,
  );
  addRecordRoutes(
    app,
    {
      create: routes.createOrganisation,
      read: routes.getOrganisation,
      put: routes.putOrganisation,
      remove: routes.deleteOrganisation,
    },
    organisationKind(records),
    writing,
  );
  addRecordRoutes(
    app,
    {
      create: routes.createPartnership,
      read: routes.getPartnership,
      put: routes.putPartnership,
      remove: routes.deletePartnership,
    },
    partnershipKind(records),
    writing,
  );
}

function placeKind(records: Records): RecordKind<Place> {
  const isPlace = async (id: string) => (await records.places.get(id)) !== undefined;
  return {
    path: "/api/v1/places",
    definition: placeDefinition,
    repository: records.places,
    action: "manageDirectory",
    danglingIn: ({ parent, seat }) =>
      dangling(
        [
          [parent, ["parent"]],
          [seat, ["seat"]],
        ],
        isPlace,
      ),
    async isNeeded(id) {
      const towns = await records.networkMembers.list({ limit: 1000 });
      if (towns.items.some(({ place }) => place === id)) return true;
      const found = await Promise.all([
        records.partnerships.listMatching({ party: id }, one),
        records.organisations.list(one, { facets: { place: id } }),
        records.events.listMatching({ place: id }, one),
      ]);
      return found.some(({ items }) => items.length > 0);
    },
  };
}

function organisationKind(records: Records): RecordKind<Organisation> {
  return {
    path: "/api/v1/organisations",
    definition: organisationDefinition,
    repository: records.organisations,
    action: "manageDirectory",
    async danglingIn({ parent, place }) {
      const isParent = async (id: string) => (await records.organisations.get(id)) !== undefined;
      const isPlace = async (id: string) => (await records.places.get(id)) !== undefined;
      return [
        ...(await dangling([[parent, ["parent"]]], isParent)),
        ...(await dangling([[place, ["place"]]], isPlace)),
      ];
    },
    async isNeeded(id) {
      const { items } = await records.partnerships.listMatching({ party: id }, one);
      return items.length > 0;
    },
  };
}

function partnershipKind(records: Records): RecordKind<Partnership> {
  return {
    path: "/api/v1/partnerships",
    definition: partnershipDefinition,
    repository: records.partnerships,
    action: "manageDirectory",
    async contextOf(fields) {
      const parties = Array.isArray(fields["parties"]) ? (fields["parties"] as unknown[]) : [];
      const ids = parties
        .map((party) => (party as { place?: unknown } | null)?.place)
        .filter((id) => typeof id === "string");
      const places = await records.places.getMany(ids);
      return { placeOf: (id: string) => places.get(id) } as object;
    },
    async danglingIn({ parties }) {
      const isPlace = async (id: string) => (await records.places.get(id)) !== undefined;
      const isBody = async (id: string) => (await records.organisations.get(id)) !== undefined;
      return [
        ...(await dangling(
          parties.map(({ place }, index) => [place, ["parties", index, "place"]] as const),
          isPlace,
        )),
        ...(await dangling(
          parties.map(({ organisation }, i) => [organisation, ["parties", i, "organisation"]]),
          isBody,
        )),
      ];
    },
    isNeeded: async () => false,
  };
}
