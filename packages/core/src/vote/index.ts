export { quorumNeeded, quorumRules, quorumSchema } from "./quorum.js";
export type { Quorum, QuorumRule } from "./quorum.js";
export { majorityBases, majorityRules, voteOutcome } from "./vote-outcome.js";
export type {
  Majority,
  MajorityBase,
  MajorityRule,
  VoteCounts,
  VoteElectorate,
} from "./vote-outcome.js";
export type { VoteContext, VoteLike } from "./vote-rules.js";
export { checkVote, voteDefinition, voteEntrySchema, voteSchema } from "./vote.js";
export type { Vote, VoteEntry, VoteId } from "./vote.js";
export { voteMethods, voteUnits } from "./vote-codes.js";
export type { VoteMethod, VoteUnit } from "./vote-codes.js";
