import type { ListedPerson } from "@staedtenetz/api";
import {
  isMemberOn,
  personSeenBy,
  searchTextOf,
  searchWordsOf,
  type Consent,
  type Group,
  type GroupMember,
  type Page,
  type PageRequest,
  type Person,
  type PersonViewer,
  type Records,
} from "@staedtenetz/records";
import type { Visitor } from "../accounts/access.js";
import { may, seesNetwork } from "../accounts/rights.js";

/** Which people are looked for. */
export interface PeopleQuery {
  q?: string | undefined;
  place?: string | undefined;
  organisation?: string | undefined;
  group?: string | undefined;
}

/**
 * The directory of people as one viewer sees it. Every way out of the server asks here: API, exports, public pages,
 * search, vCards, one's own page.
 */
export interface PeopleDirectory {
  /** Who looks: somebody signed in, or anybody. */
  viewerOf(visitor: Visitor | undefined): Promise<PersonViewer>;
  /** As much of a person as the viewer may see now; of members at least the name, for other members. */
  seen(person: Person, viewer: PersonViewer): Promise<Person | undefined>;
  list(
    query: PeopleQuery,
    viewer: PersonViewer,
    page: PageRequest,
  ): Promise<Page<{ person: Person; colorIndex?: number }>>;
}

/** What is looked up once for many people. */
interface Surrounding {
  memberships: readonly GroupMember[];
  groups: readonly Group[];
  consents: readonly Consent[];
}

export function createPeopleDirectory(records: Records, today: () => string): PeopleDirectory {
  const surroundingOf = async (people: readonly Person[]): Promise<Surrounding> => {
    const [memberships, groups, consents] = await Promise.all([
      records.groupMembers.list(),
      records.groups.list(today()),
      records.consents.of(people.map(({ id }) => id)),
    ]);
    const present = memberships.filter((membership) => isMemberOn(membership, today()));
    return { memberships: present, groups, consents };
  };
  const seenIn = async (person: Person, viewer: PersonViewer, around: Surrounding) => {
    const own = around.consents.filter((consent) => consent.person === person.id);
    const found = personSeenBy(person, own, viewer, groupsOf(person, around));
    const member = await records.members.get(person.id);
    const isNamed = member !== undefined && viewer.circle !== "public";
    const shown = found ?? (isNamed ? nameOnly(person) : undefined);
    return shown && { person: reduced(shown, viewer), colorIndex: member?.colorIndex };
  };
  return {
    async viewerOf(visitor) {
      if (visitor === undefined || !seesNetwork(visitor.standing)) {
        return visitor === undefined
          ? { circle: "public" }
          : { circle: "public", id: visitor.user.id };
      }
      const { id } = visitor.user;
      const own = await records.people.get(id);
      const circle = may(visitor, "seePeopleAsCoordinator") ? "coordinators" : "network";
      const groups = own === undefined ? [] : groupsOf(own, await surroundingOf([]));
      return { id, circle, groups };
    },
    seen: async (person, viewer) =>
      (await seenIn(person, viewer, await surroundingOf([person])))?.person,
    async list({ q, place, organisation, group }, viewer, { limit, cursor }) {
      const subjects = place ?? organisation;
      const filter = { q, subjects: subjects === undefined ? undefined : [subjects] };
      const items: { person: Person; colorIndex?: number }[] = [];
      let next: string | null | undefined = cursor;
      do {
        const page: Page<Person> = await records.people.search(filter, {
          limit: limit - items.length,
          cursor: next ?? undefined,
        });
        const around = await surroundingOf(page.items);
        for (const person of page.items) {
          const found = await seenIn(person, viewer, around);
          if (found === undefined || !fits(found.person, { q, place, organisation })) continue;
          if (group !== undefined && !groupsOf(person, around).includes(group)) continue;
          const { colorIndex } = found;
          items.push({ person: found.person, ...(colorIndex === undefined ? {} : { colorIndex }) });
        }
        ({ next } = page);
      } while (items.length < limit && next !== null);
      return { items, next };
    },
  };
}

/** The groups somebody belongs to: as a person, or with the town of a present office. */
function groupsOf({ id, roles }: Person, { memberships, groups }: Surrounding): string[] {
  const towns = roles.filter(({ current }) => current).map(({ place }) => place);
  const own = memberships.filter(({ member }) => member === id).map(({ group }) => group);
  const ofTowns = groups.filter(({ places }) => places.some((place) => towns.includes(place)));
  return [...new Set([...own, ...ofTowns.map((group) => group.id)])];
}

/** Nobody is found by what is not shown of them. */
function fits(shown: Person, { q, place, organisation }: PeopleQuery): boolean {
  const text = searchTextOf(shown);
  return (
    searchWordsOf(q ?? "").every((word) => text.includes(word)) &&
    (place === undefined || shown.roles.some((role) => role.place === place)) &&
    (organisation === undefined || shown.roles.some((role) => role.organisation === organisation))
  );
}

/** A member of whom nothing else may be seen: others write with them and have to know the name. */
function nameOnly({ id, type, created, name, visibility, basis }: Person): Person {
  const { formatted } = name;
  const nothing = { roles: [], emails: [], phones: [], addresses: [] };
  return {
    id,
    type,
    created,
    modified: created,
    name: { formatted },
    visibility,
    basis,
    ...nothing,
  };
}

function knownPoints(list: Person["emails"]): Person["emails"] {
  return list.map(({ value, context, visibility, basis }) => ({
    value,
    context,
    visibility,
    basis,
  }));
}

/** Only the fields everybody knows: what else a record may hold is for its own person and those who coordinate. */
function reduced(person: Person, { id: viewer, circle }: PersonViewer): Person {
  if (circle === "coordinators" || viewer === person.id) return person;
  const { id, type, created, modified, name, visibility, basis, languages } = person;
  const { formatted, given, family, prefix, suffix } = name;
  return {
    id,
    type,
    created,
    modified,
    name: { formatted, given, family, prefix, suffix },
    roles: person.roles.map(({ title, place, organisation, current, span }) => ({
      title,
      place,
      organisation,
      current,
      span,
    })),
    visibility,
    basis,
    emails: knownPoints(person.emails),
    phones: knownPoints(person.phones),
    addresses: knownPoints(person.addresses),
    ...(languages === undefined ? {} : { languages }),
  };
}

/** Somebody as lists show them. */
export function listedShape(
  { person, colorIndex }: { person: Person; colorIndex?: number },
  viewer: PersonViewer,
): ListedPerson {
  const { id, name, roles, emails, phones, addresses, languages, lastConfirmed } = person;
  const isWhole = viewer.circle === "coordinators" || viewer.id === id;
  return {
    id,
    name: name.formatted,
    ...(colorIndex === undefined ? {} : { colorIndex }),
    ...(roles.length > 0 && { roles }),
    ...(emails.length > 0 && { emails }),
    ...(phones.length > 0 && { phones }),
    ...(addresses.length > 0 && { addresses }),
    ...(languages !== undefined && { languages }),
    ...(isWhole && { visibility: person.visibility, basis: person.basis }),
    ...(lastConfirmed !== undefined && { lastConfirmed }),
  };
}
