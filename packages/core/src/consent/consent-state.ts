import type { Consent, ConsentField, ConsentState } from "./consent.js";

/** Who is going to see something, from the widest circle to the narrowest. */
export const audiences = ["public", "network", "group", "coordinators"] as const;
export type Audience = (typeof audiences)[number];

/** Publication includes being listed; being listed does not include publication. Other purposes show nothing to anyone. */
function reaches({ purpose }: Consent, audience: Audience): boolean {
  return (
    purpose === undefined ||
    purpose === "publication" ||
    (purpose === "directory" && audience !== "public")
  );
}

function latestTime({ at = "", withdrawnAt }: Consent): number {
  return Date.parse(withdrawnAt ?? at) || 0;
}

/** The newest word on each purpose and field counts. */
function newestOfEach(consents: readonly Consent[]): readonly Consent[] {
  const newest = new Map<string, Consent>();
  for (const consent of consents) {
    const key = `${consent.purpose ?? ""} ${consent.field ?? ""}`;
    const known = newest.get(key);
    if (known === undefined || latestTime(consent) >= latestTime(known)) newest.set(key, consent);
  }
  return [...newest.values()];
}

/**
 * What a person has said about showing a part of their record to an audience. Not asked is not given; a consent that
 * was withdrawn or refused counts only where no other one covers the same thing.
 *
 * @example consentStateFor(consents, person.id, "emails", "public"); // "notAsked"
 */
export function consentStateFor(
  consents: readonly Consent[],
  person: string,
  field: ConsentField,
  audience: Audience,
): ConsentState {
  const covering = consents.filter(
    (consent) =>
      consent.person === person &&
      consent.deleted === undefined &&
      (consent.field === undefined || consent.field === field) &&
      reaches(consent, audience),
  );
  const states = new Set(newestOfEach(covering).map(({ state }) => state));
  const order: readonly ConsentState[] = ["given", "withdrawn", "refused"];
  return order.find((state) => states.has(state)) ?? "notAsked";
}
