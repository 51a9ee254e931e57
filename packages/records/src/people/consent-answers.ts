import {
  consentStateFor,
  type Consent,
  type ConsentField,
  type ConsentPurpose,
  type ConsentState,
} from "@staedtenetz/core/consent";
import { personDefinition, type Person } from "@staedtenetz/core/person";
import { validateWith, type Issue } from "@staedtenetz/core/validation";

/** One thing people are asked to agree to. */
export interface Question {
  purpose: ConsentPurpose;
  field?: ConsentField;
}

/**
 * Everything people are asked, once: to be listed for the network and to be published, each part for itself; to be
 * written to; pictures; the newsletter.
 */
export const questions: readonly Question[] = [
  ...(["directory", "publication"] as const).flatMap((purpose) =>
    (["name", "emails", "phones", "addresses"] as const).map((field) => ({ purpose, field })),
  ),
  { purpose: "contact" },
  { purpose: "newsletter" },
  { purpose: "pictures" },
];

/** The name of a question: `directory.emails`, `contact`. */
export function questionKey({ purpose, field }: Question): string {
  return field === undefined ? purpose : `${purpose}.${field}`;
}

function timeOf({ withdrawnAt, at, created }: Consent): number {
  return Date.parse(withdrawnAt ?? at ?? created);
}

/** The newest word on a question; a word on a whole purpose or on everything counts for its parts too. */
export function latestAnswer(
  consents: readonly Consent[],
  { purpose, field }: Question,
): Consent | undefined {
  return consents
    .filter(
      (consent) =>
        (consent.purpose === undefined || consent.purpose === purpose) &&
        (consent.field === undefined || consent.field === field),
    )
    .reduce<Consent | undefined>(
      (newest, next) => (newest === undefined || timeOf(next) >= timeOf(newest) ? next : newest),
      undefined,
    );
}

export function answerTo(consents: readonly Consent[], question: Question): ConsentState {
  return latestAnswer(consents, question)?.state ?? "notAsked";
}

/** How and when something was said. */
export interface Saying {
  person: string;
  at: string;
  wordingVersion: string;
  channel: NonNullable<Consent["channel"]>;
  newId: () => string;
}

/**
 * The consent that an answer becomes, or nothing when it was said before. A no to what was given is a withdrawal; it
 * keeps the words that were agreed to then.
 *
 * @example
 * consentOf(consents, { purpose: "contact" }, "refused", saying)?.state; // "withdrawn" when it was given before
 */
export function consentOf(
  consents: readonly Consent[],
  question: Question,
  answer: "given" | "refused",
  { person, at, wordingVersion, channel, newId }: Saying,
): Consent | undefined {
  const before = latestAnswer(consents, question);
  const isNo = before?.state === "refused" || before?.state === "withdrawn";
  if (answer === "given" ? before?.state === "given" : isNo) return undefined;
  const common = { id: newId(), type: "consent" as const, created: at, modified: at, person };
  if (answer === "refused" && before?.state === "given") {
    const { at: given = at, wordingVersion: words = wordingVersion } = before;
    const withdrawn = { state: "withdrawn" as const, at: given, withdrawnAt: at };
    return { ...common, ...question, ...withdrawn, wordingVersion: words, channel };
  }
  return { ...common, ...question, state: answer, at, wordingVersion, channel };
}

const lists = ["emails", "phones", "addresses"] as const;

/** How far a part may be shown by what was agreed to. */
function visibilityOf(consents: readonly Consent[], person: string, field: ConsentField) {
  if (consentStateFor(consents, person, field, "public") === "given") return "public";
  return consentStateFor(consents, person, field, "network") === "given"
    ? "network"
    : "coordinators";
}

/**
 * The record as the answers have it: whatever rests on no other basis is shown as far as was agreed to, and to nobody
 * where the answer was no. A public office or a contract stays what it is.
 */
export function personAsAgreed(person: Person, consents: readonly Consent[]): Person {
  const agreed = <Shown extends { basis: Person["basis"]; visibility: Person["visibility"] }>(
    shown: Shown,
    field: ConsentField,
  ): Shown => {
    if (shown.basis !== "consent" && shown.basis !== "notRecorded") return shown;
    const isAnswered = (["directory", "publication"] as const).some(
      (purpose) => answerTo(consents, { purpose, field }) !== "notAsked",
    );
    if (!isAnswered) return shown;
    return { ...shown, basis: "consent", visibility: visibilityOf(consents, person.id, field) };
  };
  const listed = agreed(person, "name");
  const points = lists.map((field) => [field, person[field].map((point) => agreed(point, field))]);
  return { ...listed, ...(Object.fromEntries(points) as Pick<Person, (typeof lists)[number]>) };
}

/**
 * What core finds wrong with a person, with what they agreed to looked up: a consent that is claimed has to be there.
 * Empty when the record may be kept; warnings and hints do not keep it out.
 */
export function faultsOf(person: Person, consents: readonly Consent[]): readonly Issue[] {
  const { issues } = validateWith(personDefinition, person, { consents, callingCode: "49" });
  return issues.filter(({ severity }) => severity === "error");
}
