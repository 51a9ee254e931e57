import {
  compareAnswers,
  consentStateFor,
  latestAnswer as latestOf,
  stateOfAnswers,
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

/** What was said to a question; a word on a whole purpose or on everything is said to its parts too. */
function answersTo(consents: readonly Consent[], { purpose, field }: Question): Consent[] {
  return consents.filter(
    (consent) =>
      (consent.purpose === undefined || consent.purpose === purpose) &&
      (consent.field === undefined || consent.field === field),
  );
}

/** What counts of everything that was said to a question; `undefined` when nothing was. */
export function latestAnswer(
  consents: readonly Consent[],
  question: Question,
): Consent | undefined {
  return latestOf(answersTo(consents, question));
}

/** The state of a question: it follows from what was said, whatever order it came in (CONSENT4 in core's SPEC). */
export function answerTo(consents: readonly Consent[], question: Question): ConsentState {
  return stateOfAnswers(answersTo(consents, question));
}

/** How and when something was said. */
export interface Saying {
  person: string;
  /** When it was said, ISO 8601; may be long before it is recorded. */
  at: string;
  /** When it is recorded, ISO 8601. */
  recorded: string;
  wordingVersion: string;
  channel: NonNullable<Consent["channel"]>;
  newId: () => string;
}

/**
 * The consent that an answer becomes, in its place of time: one that was said before another changes nothing that the
 * later one says. A no to what was given until then is a withdrawal; it keeps the words that were agreed to. The same
 * answer to the same question at the same instant is one: then it is the consent that is there already.
 *
 * @example
 * consentOf(consents, { purpose: "contact" }, "refused", saying).state; // "withdrawn" when it was given before
 */
export function consentOf(
  consents: readonly Consent[],
  question: Question,
  answer: "given" | "refused",
  { person, at, recorded, wordingVersion, channel, newId }: Saying,
): Consent {
  const same = consents.find((consent) => isSame(consent, question, answer, at));
  if (same !== undefined) return same;
  const times = { created: recorded, modified: recorded };
  const common = { id: newId(), type: "consent" as const, ...times, person, ...question };
  const said = { ...common, state: answer, at, wordingVersion, channel };
  if (answer === "given") return said;
  const before = latestOf(
    answersTo(consents, question).filter((consent) => compareAnswers(consent, said) < 0),
  );
  if (before?.state !== "given") return said;
  const { at: given = at, wordingVersion: words = wordingVersion } = before;
  const withdrawn = { state: "withdrawn" as const, at: given, withdrawnAt: at };
  return { ...common, ...withdrawn, wordingVersion: words, channel };
}

function isSame(
  { purpose, field, state, at, withdrawnAt }: Consent,
  question: Question,
  answer: "given" | "refused",
  said: string,
): boolean {
  const instant = withdrawnAt ?? at;
  return (
    purpose === question.purpose &&
    field === question.field &&
    (answer === "given" ? state === "given" : state === "refused" || state === "withdrawn") &&
    instant !== undefined &&
    Date.parse(instant) === Date.parse(said)
  );
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
