import { callDefinition, type Call } from "@staedtenetz/core/call";
import { decisionDefinition, type Decision } from "@staedtenetz/core/decision";
import { practiceDefinition, type Practice } from "@staedtenetz/core/practice";
import type { When } from "@staedtenetz/core/time";
import { validateWith, type Validated } from "@staedtenetz/core/validation";
import { voteDefinition, type Vote } from "@staedtenetz/core/vote";
import { optional } from "../../reading.js";
import type { RecordTimes } from "../../task-list/task-record.js";
import type { CallBlock, DecisionBlock, NextDateBlock, PracticeBlock } from "./block-types.js";

/** What a document does not hold: its meeting, and when a record was made and last changed. */
export interface BlockRecordContext extends RecordTimes {
  readonly meeting?: string;
  /** Ids of the tasks that follow from a decision. */
  readonly tasks?: readonly string[];
}

/** The id of the vote of a decision: in a document both are one block. */
export function voteIdOf(decision: string): string {
  return `${decision}#vote`;
}

/**
 * A decision as core's record, validated by core: without `record` when it has errors, such as an empty
 * wording.
 *
 * @example
 * const { record, issues } = toDecision(block, { created, modified, meeting });
 */
export function toDecision(
  { id, text, item, reservation, supersedes }: DecisionBlock,
  { meeting, tasks = [], created, modified }: BlockRecordContext,
): Validated<Decision> {
  return validateWith(decisionDefinition, {
    id,
    type: "decision",
    created,
    modified,
    wording: text,
    vote: voteIdOf(id),
    tasks: [...tasks],
    ...optional("meeting", meeting),
    ...optional("item", item),
    ...optional("supersedes", supersedes),
    ...optional("reservation", reservation?.text ? reservation : undefined),
  });
}

/** The vote of a decision as core's record; who voted how stays in the document. */
export function toVote(
  { id, item, vote }: DecisionBlock,
  { meeting, created, modified }: BlockRecordContext,
): Validated<Vote> {
  const { ballots: _ballots, ...said } = vote;
  return validateWith(voteDefinition, {
    ...said,
    id: voteIdOf(id),
    type: "vote",
    created,
    modified,
    ...optional("meeting", meeting),
    ...optional("item", item),
  });
}

/** A practice as core's record, validated by core. Partners typed by name follow those with an id. */
export function toPractice(
  block: PracticeBlock,
  { meeting, created, modified }: BlockRecordContext,
): Validated<Practice> {
  const names = block.partnerNames?.split(",").map((name) => name.trim()) ?? [];
  return validateWith(practiceDefinition, {
    id: block.id,
    type: "practice",
    created,
    modified,
    title: block.title,
    ...optional("place", block.place),
    partners: [...block.partners, ...names.filter((name) => name !== "")],
    sectors: [],
    ...optional("summary", block.text === "" ? undefined : block.text),
    ...optional("transferable", block.transferable),
    ...optional("contact", block.contact),
    origin: { ...optional("meeting", meeting), ...optional("item", block.item) },
    public: false,
  });
}

/** A call as core's record, validated by core. */
export function toCall(
  block: CallBlock,
  { created, modified }: BlockRecordContext,
): Validated<Call> {
  return validateWith(callDefinition, {
    id: block.id,
    type: "call",
    created,
    modified,
    title: block.title,
    kind: block.callKind,
    ...optional("summary", block.text === "" ? undefined : block.text),
    ...optional("deadline", block.deadline),
    ...optional("organiser", block.organiser),
    interestedPlaces: [...block.places],
    ...optional("url", block.url),
  });
}

/**
 * When one meets again, as the event that may be made of it takes it: never more exact than it was said.
 * `undefined` while nothing is said.
 *
 * @example
 * whenOfNextDate(block) // { edtf: "2025-36", text: "4. Quartal" }
 */
export function whenOfNextDate({ when, whenText }: NextDateBlock): When | undefined {
  if (typeof when === "object") return { start: when };
  if (when === undefined) return whenText === undefined ? undefined : { text: whenText };
  if (/^\d{4}-\d{2}-\d{2}$/.test(when)) return { startDate: when, endDate: when };
  return { edtf: when, ...optional("text", whenText) };
}
