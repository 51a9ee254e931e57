import type { Asked, ConsentStanding } from "@staedtenetz/api";
import {
  consentOf,
  personAsAgreed,
  questionKey,
  type Consent,
  type Person,
  type Question,
  type Records,
} from "@staedtenetz/records";
import { inTurn } from "../http/lost-updates.js";
import type { Letters } from "../mail/letters.js";
import { addressOf, consentStandingOf } from "./consent-standing.js";
import { consentLetter, type ConsentLetter, type KeptKind } from "./consent-letter.js";
import { languageOfNetwork, languageOfPerson } from "./person-language.js";
import { presentWording } from "./wording.js";

/** What people are asked, what they say, and what follows from it at once. */
export interface Consents {
  /** Everybody of the directory with how far they have got. */
  standings(): Promise<ConsentStanding[]>;
  /** Mails everybody of a kind, or some: one mail for each person. */
  ask(actor: string, which: AskWhich): Promise<Asked>;
  /** A link to somebody's own data, without a mail. */
  linkFor(person: string): Promise<string>;
  /**
   * Notes answers, each in its place of time; the record is shown accordingly from the next request on. Gives what each of
   * them is recorded as, which is what is there already for an answer that was noted before.
   */
  answer(person: string, answers: readonly Answer[], how: HowSaid): Promise<Consent[]>;
}

export interface AskWhich {
  which?: "notAsked" | "open" | "due" | undefined;
  people?: readonly string[] | undefined;
}

export interface Answer extends Question {
  answer: "given" | "refused";
}

export interface HowSaid {
  channel: NonNullable<Consent["channel"]>;
  /** Who entered it: the person or a coordinator. */
  actor: string;
  at?: string | undefined;
}

export interface ConsentsOptions {
  records: Records;
  letters: Letters;
  /** The origin people use. */
  origin: string;
  now: () => Date;
  today: () => string;
  newId: () => string;
  randomBytes: (length: number) => Uint8Array;
}

const DAY = 24 * 60 * 60 * 1000;

/** A link works long enough to withdraw what it was used to agree to, until the next one comes. */
const LINK_LIFETIME = 500 * DAY;

export function createConsents(options: ConsentsOptions): Consents {
  const { records, now, today } = options;
  const standings = async (): Promise<ConsentStanding[]> => {
    const [people, consents, requests] = await Promise.all([
      records.people.all(),
      records.consents.all(),
      records.consentRequests.all(),
    ]);
    const requestOf = new Map(requests.map((request) => [request.person, request]));
    const consentsOf = new Map<string, Consent[]>();
    for (const consent of consents) {
      consentsOf.set(consent.person, [...(consentsOf.get(consent.person) ?? []), consent]);
    }
    return people.map((person) =>
      consentStandingOf(person, consentsOf.get(person.id) ?? [], requestOf.get(person.id), today()),
    );
  };
  return {
    standings,
    linkFor: (person) => linkFor(person, options),
    async ask(actor, which) {
      const chosen = (await standings()).filter((standing) => isAsked(standing, which));
      const people = await records.people.getMany(chosen.map(({ person }) => person));
      let sent = 0;
      const unreachable: string[] = [];
      for (const standing of chosen) {
        const person = people.get(standing.person);
        const address = person && addressOf(person);
        if (person === undefined || address === undefined || !standing.isReachable) {
          unreachable.push(standing.person);
          continue;
        }
        await sendLetter(person, address, occasionOf(standing), options);
        const at = now().toISOString();
        await records.consentRequests.ask(person.id, at);
        await records.audit.add({ at, actor, action: "person.asked", subject: person.id });
        sent += 1;
      }
      return { sent, unreachable };
    },
    answer: (person, answers, how) =>
      inTurn(person, () => noteAnswers(person, answers, how, options)),
  };
}

function isAsked({ person, state, isDue }: ConsentStanding, { which, people }: AskWhich): boolean {
  if (people !== undefined) return people.includes(person);
  if (which === "due") return isDue;
  return state === (which ?? "notAsked");
}

function occasionOf({ state, isDue }: ConsentStanding): ConsentLetter["occasion"] {
  if (state === "open") return "remind";
  return isDue ? "confirm" : "ask";
}

const contactKinds = ["emails", "phones", "addresses"] as const;

function keptKinds(person: Person): KeptKind[] {
  const roles = person.roles.length > 0 ? ["roles" as const] : [];
  return ["name", ...roles, ...contactKinds.filter((kind) => person[kind].length > 0)];
}

/** In the person's language, where one is known there are words in; else in the network's. */
async function sendLetter(
  person: Person,
  address: string,
  occasion: ConsentLetter["occasion"],
  options: ConsentsOptions,
): Promise<void> {
  const { records, letters } = options;
  const locale = languageOfPerson(person) ?? languageOfNetwork(await records.network.get());
  const url = await linkFor(person.id, options);
  const [source] = person.sources ?? [];
  const title = source?.title ?? source?.note;
  await letters.send({
    kind: "consentRequest",
    to: { address, name: person.name.formatted },
    person: person.id,
    locale,
    write: (network) =>
      consentLetter(locale, {
        name: person.name.formatted,
        network,
        url,
        source: title === undefined ? undefined : { title, date: source?.date },
        kinds: keptKinds(person),
        occasion,
      }),
  });
}

async function linkFor(
  person: string,
  { records, origin, now, randomBytes }: ConsentsOptions,
): Promise<string> {
  const token = Buffer.from(randomBytes(32)).toString("base64url");
  const created = now();
  await records.personLinks.add({
    token,
    person,
    created: created.toISOString(),
    expires: new Date(created.getTime() + LINK_LIFETIME).toISOString(),
  });
  return `${origin}/public/v1/me/${token}`;
}

/** All or nothing, so that a record never shows more than the answers kept beside it. */
async function noteAnswers(
  id: string,
  answers: readonly Answer[],
  { channel, actor, at: said }: HowSaid,
  options: ConsentsOptions,
): Promise<Consent[]> {
  const at = options.now().toISOString();
  return options.records.together(async (records) => {
    const wording = { ...presentWording, created: at };
    await records.consents.addWording(wording);
    const consents = await records.consents.of([id]);
    const saying = {
      person: id,
      at: said ?? at,
      recorded: afterAll(consents, at),
      wordingVersion: wording.version,
      channel,
      newId: options.newId,
    };
    const noted: Consent[] = [];
    for (const { answer, ...question } of lastOfEach(answers)) {
      const consent = consentOf(consents, question, answer, saying);
      noted.push(consent);
      if (consents.includes(consent)) continue;
      consents.push(consent);
      await records.consents.put(consent);
      const subject = consent.id;
      await records.audit.add({ at, actor, action: `consent.${consent.state}`, subject });
    }
    const person = await records.people.get(id);
    if (person !== undefined && noted.length > 0) {
      await records.people.put({ ...personAsAgreed(person, consents), modified: at });
    }
    return noted;
  });
}

/** An instant for what is recorded now: after everything recorded before, even within one millisecond. */
function afterAll(consents: readonly Consent[], at: string): string {
  const last = Math.max(0, ...consents.map(({ created }) => Date.parse(created) || 0));
  return new Date(Math.max(Date.parse(at), last + 1)).toISOString();
}

/** Of answers to the same question that come together, the last is meant. */
function lastOfEach(answers: readonly Answer[]): readonly Answer[] {
  return [...new Map(answers.map((answer) => [questionKey(answer), answer])).values()];
}
