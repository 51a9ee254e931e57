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
 * coordinators neither.
 *
 * @example
 * isVisible({ person: person.id, field: "emails", ...person.emails[0] }, "public", consents);
 */
export function isVisible(
  { person, field, visibility, basis }: PersonField,
  audience: Audience,
  consents: readonly Consent[],
): boolean {
  if (basis !== "consent") {
    return (
      audience === "coordinators" || (basis !== "notRecorded" && isWithin(audience, visibility))
    );
  }
  const state = consentStateFor(consents, person, field, audience);
  if (state === "withdrawn" || state === "refused") return false;
  return audience === "coordinators" || (state === "given" && isWithin(audience, visibility));
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
  };
  if (audience !== "coordinators") {
    delete seen.retention;
    delete seen.lastConfirmed;
  }
  return seen;
}
