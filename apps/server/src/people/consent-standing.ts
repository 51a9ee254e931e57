import type { ConsentStanding } from "@staedtenetz/api";
import {
  answerTo,
  isOfficeMailbox,
  questionKey,
  questions,
  type Consent,
  type ConsentRequest,
  type Person,
} from "@staedtenetz/records";

/** After how many months details are to be confirmed again. */
export const MONTHS_UNTIL_CONFIRMATION = 12;

/**
 * The day before which a confirmation is too old, ISO 8601.
 *
 * @example
 * confirmationLimit("2026-11-22"); // "2025-11-22"
 */
export function confirmationLimit(today: string): string {
  return `${Number(today.slice(0, 4)) - MONTHS_UNTIL_CONFIRMATION / 12}${today.slice(4)}`;
}

/** The address mails about somebody's own data go to: their own rather than an office's. */
export function addressOf({ emails }: Person): string | undefined {
  const usable = emails.map(({ value }) => value).filter((value) => value.includes("@"));
  return usable.find((value) => !isOfficeMailbox(value)) ?? usable[0];
}

/** How far one person has got with agreeing. */
export function consentStandingOf(
  person: Person,
  consents: readonly Consent[],
  request: ConsentRequest | undefined,
  today: string,
): ConsentStanding {
  const { lastConfirmed } = person;
  const answers = questions.map((question) => ({
    key: questionKey(question),
    state: answerTo(consents, question),
  }));
  return {
    person: person.id,
    name: person.name.formatted,
    state: request === undefined ? "notAsked" : (request.outcome ?? "open"),
    ...(request !== undefined && { asked: request.asked }),
    ...(request?.reminded !== undefined && { reminded: request.reminded }),
    reminders: request?.reminders ?? 0,
    ...(request?.answered !== undefined && { answered: request.answered }),
    ...(lastConfirmed !== undefined && { lastConfirmed }),
    isDue: lastConfirmed !== undefined && lastConfirmed.slice(0, 10) < confirmationLimit(today),
    isReachable:
      addressOf(person) !== undefined && answerTo(consents, { purpose: "contact" }) !== "withdrawn",
    given: answers.filter(({ state }) => state === "given").map(({ key }) => key),
    refused: answers
      .filter(({ state }) => state === "refused" || state === "withdrawn")
      .map(({ key }) => key),
  };
}
