import type { CallKind } from "@staedtenetz/core/call";
import type { MajorityBase, MajorityRule, VoteMethod, VoteUnit } from "@staedtenetz/core/vote";
import type { TaskDue } from "../../task-list/due.js";
import type { BallotChoice, StructuredBlockKind } from "./block-codes.js";
import type { Reservation } from "./reservation.js";

/** What one voter said, in a vote by name. */
export interface Ballot {
  /** Id of a person or place, by the vote's unit. */
  readonly voter: string;
  readonly choice: BallotChoice;
}

/** How a decision was reached. Without counts in a consensus, and as long as nobody counted. */
export interface BlockVote {
  readonly method: VoteMethod;
  readonly unit: VoteUnit;
  /** Typed; of a vote by name counted from its ballots. */
  readonly yes?: number;
  readonly no?: number;
  readonly abstain?: number;
  readonly invalid?: number;
  /** Only where it is not the usual one: more yes than no. */
  readonly majority?: { readonly rule: MajorityRule; readonly of: MajorityBase };
  readonly adopted: boolean;
  /** Only of a vote by name, sorted by voter. */
  readonly ballots: readonly Ballot[];
}

interface Standing {
  readonly kind: StructuredBlockKind;
  /** The record's id, the same wherever the block is moved in its document. */
  readonly id: string;
  /** The block's own words; a mention stands in it as `@[id]` unless names are given. */
  readonly text: string;
  /** Id of the agenda item it stands under. */
  readonly item?: string;
  /** Not for anything published. */
  readonly internal?: true;
}

/** A decision: its text is the exact wording. */
export interface DecisionBlock extends Standing {
  readonly kind: "decision";
  readonly vote: BlockVote;
  readonly reservation?: Reservation;
  /** Id of the decision that this one replaces. */
  readonly supersedes?: string;
}

/** When one meets again: its text says what it is about. */
export interface NextDateBlock extends Standing {
  readonly kind: "nextDate";
  readonly when?: TaskDue;
  /** The words in which the date was given, such as "4. Quartal". */
  readonly whenText?: string;
  readonly place?: string;
  /** Id of the event that was made from it. */
  readonly event?: string;
  readonly reservation?: Reservation;
}

/** Something that works in one town and may work in another: its text is the summary. */
export interface PracticeBlock extends Standing {
  readonly kind: "practice";
  readonly title: string;
  readonly place?: string;
  /** Ids of places and organisations, sorted. */
  readonly partners: readonly string[];
  /** Further partners by name, as they were typed, separated by commas. */
  readonly partnerNames?: string;
  /** What another town would need to do the same. */
  readonly transferable?: string;
  /** Id of the person to ask. */
  readonly contact?: string;
}

/** An award, or money to apply for: its text is the summary. */
export interface CallBlock extends Standing {
  readonly kind: "call";
  readonly title: string;
  readonly callKind: CallKind;
  readonly deadline?: TaskDue;
  readonly deadlineText?: string;
  /** A name as it was typed. */
  readonly organiser?: string;
  readonly url?: string;
  /** Ids of the places that are interested, sorted. */
  readonly places: readonly string[];
}

/** A block of the minutes that is a record, read into a plain object. */
export type StructuredBlock = DecisionBlock | NextDateBlock | PracticeBlock | CallBlock;
