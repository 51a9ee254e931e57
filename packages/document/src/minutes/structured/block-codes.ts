import { callKinds } from "@staedtenetz/core/call";
import { majorityBases, majorityRules, voteMethods, voteUnits } from "@staedtenetz/core/vote";

export { callKinds, majorityBases, majorityRules, voteMethods, voteUnits };

/** The blocks that are records of their own, by the name of their node. */
export const structuredBlockKinds = ["decision", "nextDate", "practice", "call"] as const;
export type StructuredBlockKind = (typeof structuredBlockKinds)[number];

/** What a voter can say. */
export const ballotChoices = ["yes", "no", "abstain", "invalid"] as const;
export type BallotChoice = (typeof ballotChoices)[number];
