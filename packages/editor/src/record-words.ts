import { isCallOpen } from "@staedtenetz/core/call";
import { formatLocal, formatPartialDate } from "@staedtenetz/core/format";
import type {
  BlockVote,
  CallBlock,
  NextDateBlock,
  PracticeBlock,
  Reservation,
  StructuredBlock,
  TaskDue,
} from "@staedtenetz/document";
import { recordTexts, type RecordTexts } from "./texts/record-texts.js";

export { decisionLinks, decisionName } from "./decision-links.js";
export type { DecisionLink, KnownDecision, ReplacingDecision } from "./decision-links.js";
export { recordTexts } from "./texts/record-texts.js";
export type { RecordTexts } from "./texts/record-texts.js";

/** What a record is told from: without ballots, as lists have it. */
export type ToldRecord =
  | (Omit<Extract<StructuredBlock, { kind: "decision" }>, "vote"> & {
      readonly vote: Omit<BlockVote, "ballots">;
    })
  | NextDateBlock
  | PracticeBlock
  | CallBlock;

/** A record in words. */
export interface RecordWords {
  /** "Beschluss" */
  readonly label: string;
  /** What stands beside the label: "im Konsens", "4. Quartal 2025"; empty when there is nothing to say. */
  readonly state: string;
  /** What is known besides title and text; an address on the web stands as it is. */
  readonly facts: readonly string[];
}

export interface RecordWordsContext {
  readonly locale: "de" | "en";
  readonly nameOf: (id: string) => string | undefined;
  /** The present instant, in UTC. */
  readonly now: string;
}

/**
 * A record in words, as its card and the lists show it.
 *
 * @example
 * recordWords(decision, { locale: "de", nameOf, now }).facts // ["5 Ja · 0 Nein · 1 Enthaltung", …]
 */
export function recordWords(block: ToldRecord, context: RecordWordsContext): RecordWords {
  const texts = recordTexts[context.locale];
  const nameOf = (id: string): string => context.nameOf(id) ?? texts.unknown;
  const label = texts.kinds[block.kind];
  switch (block.kind) {
    case "decision": {
      const facts = [...voteFacts(block.vote, texts), ...reservationFacts(block, context)];
      return { label, state: voteState(block.vote, texts), facts };
    }
    case "nextDate": {
      const place = block.place === undefined ? [] : [nameOf(block.place)];
      const facts = [...place, ...reservationFacts(block, context)];
      const state = dateWords(block.when, block.whenText, context.locale) ?? texts.date.open;
      return { label, state, facts };
    }
    case "practice":
      return {
        label,
        state: block.place === undefined ? "" : nameOf(block.place),
        facts: practiceFacts(block, texts, nameOf),
      };
    default:
      return {
        label: block.callKind === "award" ? texts.award : label,
        state: callState(block, texts, context),
        facts: callFacts(block, texts, nameOf),
      };
  }
}

/** A date in words: as understood, else as typed. */
export function dateWords(
  when: TaskDue | undefined,
  words: string | undefined,
  locale: "de" | "en",
): string | undefined {
  if (when === undefined) return words;
  return typeof when === "string" ? formatPartialDate(when, locale) : formatLocal(when, locale);
}

function voteState(vote: Omit<BlockVote, "ballots">, { vote: texts }: RecordTexts): string {
  if (vote.method === "consensus" && vote.adopted) return texts.methods.consensus;
  return vote.adopted ? texts.adopted : texts.rejected;
}

/** "5 Ja · 0 Nein · 1 Enthaltung", and how and by whom it was voted. */
function voteFacts(vote: Omit<BlockVote, "ballots">, { vote: texts }: RecordTexts): string[] {
  if (vote.method === "consensus") return [];
  const counts = (["yes", "no", "abstain", "invalid"] as const).flatMap((choice) => {
    const number = vote[choice];
    return number === undefined ? [] : [texts.counted(texts.choices[choice], number)];
  });
  const how = `${texts.methods[vote.method]}, ${texts.units[vote.unit]}`;
  return [...(counts.length === 0 ? [] : [texts.counts(counts)]), how];
}

/** What something depends on, and when to look at it again. */
export function reservationFacts(
  { reservation }: { readonly reservation?: Reservation | undefined },
  { locale }: Pick<RecordWordsContext, "locale">,
): string[] {
  if (reservation === undefined) return [];
  const { reservation: texts } = recordTexts[locale];
  const date = dateWords(reservation.revisit, undefined, locale);
  return [
    ...(reservation.text === "" ? [] : [texts.shown(reservation.text)]),
    ...(date === undefined ? [] : [texts.shownRevisit(date)]),
  ];
}

function practiceFacts(
  { partners, partnerNames = "", transferable, contact }: PracticeBlock,
  texts: RecordTexts,
  nameOf: (id: string) => string,
): string[] {
  const names = [...partners.map(nameOf), partnerNames].filter((name) => name !== "").join(", ");
  return [
    ...(names === "" ? [] : [texts.with(names)]),
    ...(transferable === undefined ? [] : [`${texts.transferable}: ${transferable}`]),
    ...(contact === undefined ? [] : [`${texts.contact}: ${nameOf(contact)}`]),
  ];
}

function callState(
  block: CallBlock,
  { date }: RecordTexts,
  { locale, now }: RecordWordsContext,
): string {
  const words = dateWords(block.deadline, block.deadlineText, locale);
  if (words === undefined) return "";
  return isCallOpen(block, now) ? date.until(words) : `${date.until(words)}, ${date.over}`;
}

function callFacts(
  { organiser, url, places }: CallBlock,
  texts: RecordTexts,
  nameOf: (id: string) => string,
): string[] {
  const names = places.map(nameOf).join(", ");
  return [
    ...(organiser === undefined ? [] : [organiser]),
    ...(url === undefined ? [] : [url]),
    ...(names === "" ? [] : [texts.isInterested(names)]),
  ];
}

/** The id under which a record can be linked to: the last part of its own id. */
export function anchorOf(id: string): string {
  return `eintrag-${id.replace(/^urn:uuid:/, "")}`;
}

/** An address without what every address has. */
export function shortAddress(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
}
