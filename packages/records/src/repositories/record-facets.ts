import type { Event, Organisation, Partnership, Place } from "../kinds.js";

/** What a record is found by besides its id: words, and named values such as its kind. */
export interface Findable {
  texts: readonly (string | undefined)[];
  facets: Readonly<Record<string, string | undefined>>;
}

function languages(text: Readonly<Record<string, string>> | undefined): string[] {
  return Object.values(text ?? {});
}

export function placeFindable(place: Place): Findable {
  return {
    texts: [
      ...languages(place.name),
      place.officialName,
      place.shortName,
      ...(place.formerNames ?? []).map(({ name }) => name),
      ...(place.postalCodes ?? []),
      ...(place.identifiers ?? []).map(({ value }) => value),
    ],
    facets: { kind: place.kind, country: place.country },
  };
}

export function organisationFindable(organisation: Organisation): Findable {
  const { name, shortName, otherNames = [], keywords = [], kind, place, sector } = organisation;
  return { texts: [name, shortName, ...otherNames, ...keywords], facets: { kind, place, sector } };
}

/** The words of a partnership are its own; its parties' names lie with them. */
export function partnershipFindable(partnership: Partnership): Findable {
  const { name, parties, themes = [], program, kind, statusHistory = [] } = partnership;
  return {
    texts: [name, program, ...themes, ...parties.map(({ nameAtSigning }) => nameAtSigning)],
    facets: { kind, status: statusHistory.at(-1)?.status },
  };
}

export function eventFindable(event: Event): Findable {
  const { title, description, locations, organisers, audience, questions = [], status } = event;
  return {
    texts: [
      ...languages(title),
      ...languages(description),
      ...locations.flatMap(({ name, address, room }) => [name, address, room]),
      ...organisers,
      ...audience,
      ...questions.map(({ text }) => text),
    ],
    facets: { status, mode: event.mode },
  };
}
