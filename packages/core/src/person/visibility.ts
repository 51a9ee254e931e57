import { audiences, consentStateFor, type Audience } from "../consent/consent-state.js";
import type { Consent, ConsentField } from "../consent/consent.js";
import type { ContactPoint, LegalBasis, Person } from "./person.js";

/** A part of a person's record that is asked about: one contact point, or `name` for the listing itself. */
export interface PersonField {
  /** Id of the person. */
  readonly person: string;
  readonly field: ConsentField;
  readonly visibility: Audience;
  readonly basis: LegalBasis;
}

/** Whether an audience belongs to the circle that something is meant for; coordinators belong to every circle. */
function isWithin(audience: Audience, visibility: Audience): boolean {
  return audiences.indexOf(audience) >= audiences.indexOf(visibility);
}

/**
 * Whether an audience may see a part of a person's record now. What was never recorded stays with the coordinators; what
 * rests on a consent is shown as long as it is given. Once it was withdrawn or refused, nobody sees it, the
 * coordinators neither. Another recorded basis, such as a public office, holds without a consent.
 *
 * @example
 * isVisible({ person: person.id, field: "emails", ...person.emails[0] }, "public", consents);
 */
export function isVisible(
  { person, field, visibility, basis }: PersonField,
  audience: Audience,
  consents: readonly Consent[],
): boolean {
  if (basis !== "consent" && basis !== "notRecorded") {
    return audience === "coordinators" || isWithin(audience, visibility);
  }
  const state = consentStateFor(consents, person, field, audience);
  if (state === "withdrawn" || state === "refused") return false;
  if (audience === "coordinators") return true;
  return basis === "consent" && state === "given" && isWithin(audience, visibility);
}

/** Offices go with the name, unless the person said no to showing them. */
function showsRoles({ id, basis }: Person, audience: Audience, consents: readonly Consent[]) {
  if (basis !== "consent" && basis !== "notRecorded") return true;
  const state = consentStateFor(consents, id, "roles", audience);
  return state !== "withdrawn" && state !== "refused";
}

/**
 * The record as an audience may see it: without the contact points that are not for it. Undefined where the person is not
 * to be seen at all.
 */
export function visiblePerson(
  person: Person,
  audience: Audience,
  consents: readonly Consent[],
): Person | undefined {
  const { visibility, basis } = person;
  if (!isVisible({ person: person.id, field: "name", visibility, basis }, audience, consents)) {
    return undefined;
  }
  const keep = (field: "emails" | "phones" | "addresses"): ContactPoint[] =>
    person[field].filter((point) =>
      isVisible(
        { person: person.id, field, visibility: point.visibility, basis: point.basis },
        audience,
        consents,
      ),
    );
  const seen: Person = {
    ...person,
    emails: keep("emails"),
    phones: keep("phones"),
    addresses: keep("addresses"),
    roles: showsRoles(person, audience, consents) ? person.roles : [],
  };
  if (audience !== "coordinators") {
    delete seen.retention;
    delete seen.lastConfirmed;
  }
  return seen;
}

/** Somebody who looks at people: from outside, as a member of the network, or as one who coordinates it. */
export interface PersonViewer {
  /** The viewer's own id; their own record they see whole. */
  readonly id?: string;
  readonly circle: Exclude<Audience, "group">;
  /** Ids of the groups the viewer belongs to. */
  readonly groups?: readonly string[];
}

/**
 * The record as one viewer may see it: the one decision every output goes through. `groups` are those the person belongs
 * to; a member who shares one of them sees what is meant for the group.
 *
 * @example
 * personSeenBy(person, consents, { circle: "public" }); // undefined unless its publication has a basis
 */
export function personSeenBy(
  person: Person,
  consents: readonly Consent[],
  viewer: PersonViewer,
  groups: readonly string[] = [],
): Person | undefined {
  if (viewer.id === person.id) return person;
  const isInGroup =
    viewer.circle === "network" && viewer.groups?.some((group) => groups.includes(group)) === true;
  return visiblePerson(person, isInGroup ? "group" : viewer.circle, consents);
}
