import type { OwnChange, OwnData } from "@staedtenetz/api";
import {
  answerTo,
  faultsOf,
  latestAnswer,
  personAsAgreed,
  questions,
  type Person,
  type Records,
} from "@staedtenetz/records";
import { inTurn } from "../http/lost-updates.js";
import type { Answer, Consents } from "./consents.js";
import { dayWords, languagesWith } from "./person-language.js";
import { presentWording, questionText, type PersonLocale } from "./wording.js";

/** What somebody sees and does behind the link to their own data. */
export interface OwnDataPages {
  read(person: Person, locale: PersonLocale): Promise<OwnData>;
  /** Does what was asked; the codes of what is wrong with the corrections, then nothing was changed. */
  change(person: string, change: OwnChange): Promise<string[]>;
}

export interface OwnDataOptions {
  records: Records;
  consents: Consents;
  now: () => Date;
  today: () => string;
}

export function createOwnData({ records, consents, now, today }: OwnDataOptions): OwnDataPages {
  return {
    async read(person, locale) {
      const said = await records.consents.of([person.id]);
      const name = (await records.network.get())?.name ?? {};
      return {
        person,
        network: name[locale] ?? name["de"] ?? "Städtenetz",
        source: (person.sources ?? []).map(({ title = "", date }) =>
          date === undefined ? title : `${title} (${dayWords(date, locale)})`,
        ),
        language: locale,
        questions: questions.map((question) => {
          const latest = latestAnswer(said, question);
          const at = latest?.withdrawnAt ?? latest?.at;
          return {
            ...question,
            text: questionText(question, locale),
            state: answerTo(said, question),
            ...(at === undefined ? {} : { at }),
          };
        }),
        wordingVersion: presentWording.version,
        ...(person.lastConfirmed !== undefined && { lastConfirmed: person.lastConfirmed }),
      };
    },
    async change(id, change) {
      const { action } = change;
      if (action === "confirm" || action === "correct") {
        const faults = await inTurn(id, () => correct(id, change, records, now));
        if (faults.length > 0) return faults;
      }
      const answers: Answer[] =
        action === "refuse"
          ? questions.map((question) => ({ ...question, answer: "refused" }))
          : action === "correct"
            ? []
            : (change.answers ?? []).map(({ purpose, field, answer }) => ({
                purpose,
                answer: action === "withdraw" ? "refused" : answer,
                ...(field === undefined ? {} : { field }),
              }));
      await consents.answer(id, answers, { channel: "link", actor: id });
      if (action === "confirm" || action === "refuse") {
        await conclude(id, action === "confirm", { records, now, today });
      } else if (action === "answer") {
        await conclude(id, undefined, { records, now, today });
      }
      return [];
    },
  };
}

/** Notes that somebody answered: confirmed unless they refused to be listed at all. */
async function conclude(
  id: string,
  isConfirmed: boolean | undefined,
  { records, now, today }: Pick<OwnDataOptions, "records" | "now" | "today">,
): Promise<void> {
  const said = await records.consents.of([id]);
  const isNo = questions.every((question) => {
    const state = answerTo(said, question);
    return state === "refused" || state === "withdrawn";
  });
  const at = now().toISOString();
  await records.consentRequests.answer(id, at, isNo ? "refused" : "confirmed");
  const person = await records.people.get(id);
  if (isConfirmed !== true || person === undefined) return;
  await records.people.put({ ...person, lastConfirmed: today(), modified: at });
  await records.audit.add({ at, actor: id, action: "person.confirmed", subject: id });
}

type Points = Person["emails"];

/** Changed values keep what may be seen of them; new ones are for coordinators until something is agreed to. */
export function withValues(points: Points, values: readonly string[] | undefined): Points {
  if (values === undefined) return points;
  return values
    .map((value) => value.trim())
    .filter((value) => value !== "")
    .map((value, index) => {
      const same = points.find((point) => point.value === value);
      const { context = "work" } = points[index] ?? {};
      return (
        same ?? {
          value,
          context,
          visibility: "coordinators" as const,
          basis: "notRecorded" as const,
        }
      );
    });
}

async function correct(
  id: string,
  { name, role, language, emails, phones, addresses }: OwnChange,
  records: Records,
  now: () => Date,
): Promise<string[]> {
  const person = await records.people.get(id);
  if (person === undefined) return [];
  const consents = await records.consents.of([id]);
  const formatted = name?.trim();
  const isRenamed = formatted !== undefined && formatted !== person.name.formatted;
  const [first, ...others] = person.roles;
  const title = role?.trim();
  const office = title === undefined || title === "" ? first : { current: true, ...first, title };
  const corrected = personAsAgreed(
    {
      ...person,
      name: isRenamed ? { formatted } : person.name,
      roles: office === undefined || title === "" ? others : [office, ...others],
      emails: withValues(person.emails, emails),
      phones: withValues(person.phones, phones),
      addresses: withValues(person.addresses, addresses),
      ...(language === undefined
        ? {}
        : { languages: [...languagesWith(language, person.languages)] }),
    },
    consents,
  );
  if (title === undefined) corrected.roles = person.roles;
  const faults = faultsOf(corrected, consents).map(({ code }) => code);
  if (faults.length > 0 || JSON.stringify(corrected) === JSON.stringify(person)) return faults;
  const at = now().toISOString();
  await records.people.put({ ...corrected, modified: at });
  await records.audit.add({ at, actor: id, action: "person.corrected", subject: id });
  return [];
}
