import type { Consent, ConsentField, ConsentPurpose, ConsentState } from "./consent.js";

/** Who is going to see something, from the widest circle to the narrowest. */
export const audiences = ["public", "network", "group", "coordinators"] as const;
export type Audience = (typeof audiences)[number];

/** The purposes that show something to an audience: publication includes being listed, being listed no publication. */
function showing(audience: Audience): readonly ConsentPurpose[] {
  return audience === "public" ? ["publication"] : ["publication", "directory"];
}

/** When something was said: for a withdrawal, when it was withdrawn. Milliseconds since 1970. */
function saidAt({ at = "", withdrawnAt }: Consent): number {
  return Date.parse(withdrawnAt ?? at) || 0;
}

/** From what shows most to what shows least. */
const stateOrder: readonly ConsentState[] = ["notAsked", "given", "refused", "withdrawn"];

/**
 * Which of two answers counts, for sorting: the one that was said later; of two of one instant the one that was recorded
 * later (`created`); when that is the same too, the one that shows less. The order in which answers arrive or are stored
 * decides nothing.
 *
 * @example [...consents].sort(compareAnswers).at(-1); // what counts of answers to one question
 */
export function compareAnswers(a: Consent, b: Consent): number {
  return (
    saidAt(a) - saidAt(b) ||
    (Date.parse(a.created) || 0) - (Date.parse(b.created) || 0) ||
    stateOrder.indexOf(a.state) - stateOrder.indexOf(b.state)
  );
}

/** What counts of the answers to one question; `undefined` when there is none. */
export function latestAnswer(answers: readonly Consent[]): Consent | undefined {
  return answers.reduce<Consent | undefined>(
    (latest, next) => (latest === undefined || compareAnswers(latest, next) <= 0 ? next : latest),
    undefined,
  );
}

/**
 * The state that follows from the answers to one question, whatever order they came in: that of the latest, and a no is a
 * withdrawal where a yes came before it.
 *
 * @example stateOfAnswers([refusedInMay, givenInApril]); // "withdrawn"
 */
export function stateOfAnswers(answers: readonly Consent[]): ConsentState {
  const latest = latestAnswer(answers);
  if (latest?.state !== "refused") return latest?.state ?? "notAsked";
  return answers.some(({ state }) => state === "given" || state === "withdrawn")
    ? "withdrawn"
    : "refused";
}

/**
 * What a person has said about showing a part of their record to an audience. Not asked is not given. For each purpose
 * the latest word counts that covers the part; a consent that was withdrawn or refused counts only where no other purpose
 * shows the same thing.
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
      (consent.field === undefined || consent.field === field),
  );
  const states = new Set(
    showing(audience).map((purpose) =>
      stateOfAnswers(
        covering.filter((consent) => consent.purpose === undefined || consent.purpose === purpose),
      ),
    ),
  );
  const order: readonly ConsentState[] = ["given", "withdrawn", "refused"];
  return order.find((state) => states.has(state)) ?? "notAsked";
}
