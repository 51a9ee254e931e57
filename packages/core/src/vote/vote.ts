import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { createIssue, type Issue } from "../issues.js";
import { voteMessages } from "../messages/vote.js";
import { idOf, lineSchema, openObject, recordFields, type RecordId } from "../record.js";
import type { Rule } from "../rules.js";
import { voteMethods, voteUnits } from "./vote-codes.js";
import { majorityBases, majorityRules } from "./vote-outcome.js";
import { voteRules, type VoteContext, type VoteLike } from "./vote-rules.js";

/** How a body came to a decision. Label: Abstimmung. */
export type Vote = z.infer<typeof voteSchema>;
export type VoteId = RecordId<"vote">;

/** A vote as it stands in minutes: without the fields that only a record of its own needs. */
export type VoteEntry = z.infer<typeof voteEntrySchema>;

const count = z.int().min(0).max(1_000_000);

const ownFields = {
  /** Id of the agenda item. */
  item: lineSchema.optional(),
  method: z.enum(voteMethods),
  unit: z.enum(voteUnits),
  yes: count.optional(),
  no: count.optional(),
  abstain: count.optional(),
  invalid: count.optional(),
  unanimous: z.boolean().optional(),
  /** Who could vote then, where no attendance says it. */
  eligible: count.optional(),
  majority: openObject({ rule: z.enum(majorityRules), of: z.enum(majorityBases) }).optional(),
  adopted: z.boolean(),
};

export const voteSchema = openObject({
  ...recordFields("vote"),
  meeting: idOf<"event">().optional(),
  ...ownFields,
});

export const voteEntrySchema = openObject({ id: lineSchema, ...ownFields });

const rules: readonly Rule<Vote, VoteContext>[] = voteRules;

/** Everything the package knows about votes. */
export const voteDefinition = {
  kind: "vote",
  schema: voteSchema,
  defaults: () => ({ method: "consensus", unit: "person", adopted: true }),
  rules,
  migrations: [],
  messages: voteMessages,
} as const satisfies RecordDefinition<"vote", Vote, VoteContext>;

/**
 * Checks a vote against those who were in the room, the majority and the quorum. Abstentions do not count as cast, a
 * tie rejects. Expects the shape of a vote; `validate("vote", …)` checks that too.
 *
 * @example
 * checkVote({ method: "open", unit: "person", yes: 5, no: 5, abstain: 0, invalid: 1, adopted: false }, { attendance });
 * // with ten members in the room: vote-more-than-eligible
 */
export function checkVote(vote: VoteLike, context: VoteContext = {}): readonly Issue[] {
  const issues: Issue[] = [];
  for (const rule of voteRules) {
    rule.check(vote, context, (code, path, detail) => {
      issues.push(createIssue(voteMessages, code as keyof typeof voteMessages, path, detail));
    });
  }
  return issues;
}
