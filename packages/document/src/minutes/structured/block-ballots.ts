import { presentAt, type AttendanceSource, type PresentAtContext } from "../present-at.js";
import type { BlockVote, DecisionBlock } from "./block-types.js";

/** What the rules of a block may know besides it. */
export interface BlockIssueContext extends PresentAtContext {
  readonly attendance: AttendanceSource;
  /** The present instant, in UTC. */
  readonly now: string;
}

/** Who could vote on a decision, and who of those that voted could not. */
export interface VoteCheck {
  /** Ids of those who had a vote at that moment, by the vote's unit; those in doubt included. */
  readonly voters: readonly string[];
  /** How many votes there can be at least, and at most if those in doubt were there. */
  readonly eligible: { readonly least: number; readonly most: number };
  /** How many were counted; absent where nobody counted. */
  readonly counted?: number;
  /** Ids with a ballot who had no vote at that moment. */
  readonly notPresent: readonly string[];
}

/**
 * Checks the vote of a decision against those who were in the room while its agenda item was dealt with.
 *
 * @example
 * checkBallots(decision, context).eligible // { least: 6, most: 6 }
 */
export function checkBallots(
  { vote, item }: DecisionBlock,
  { attendance, ...context }: BlockIssueContext,
): VoteCheck {
  const there = presentAt(attendance, item === undefined ? undefined : { item }, context);
  const entries = [...there.present, ...there.unsure].filter(({ votingRight }) => votingRight);
  const ids = entries.map(({ person, place }) =>
    vote.unit === "place" ? place : (person ?? place),
  );
  const voters = [...new Set(ids.filter((id) => id !== undefined))];
  const counted = countedVotes(vote);
  return {
    voters,
    eligible: there.votes[vote.unit],
    ...(counted !== undefined && { counted }),
    notPresent: vote.ballots.map(({ voter }) => voter).filter((id) => !voters.includes(id)),
  };
}

function countedVotes({ yes, no, abstain, invalid }: BlockVote): number | undefined {
  if (yes === undefined && no === undefined && abstain === undefined) return undefined;
  return (yes ?? 0) + (no ?? 0) + (abstain ?? 0) + (invalid ?? 0);
}
