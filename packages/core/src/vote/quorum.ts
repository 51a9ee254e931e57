import * as z from "zod";
import { openObject } from "../record.js";

/** How many of those with a right to vote must be in the room. */
export const quorumRules = ["moreThanHalf", "half", "twoThirds", "count"] as const;
export type QuorumRule = (typeof quorumRules)[number];

/** When a body can decide. Label: Beschlussfähigkeit. */
export const quorumSchema = openObject({
  rule: z.enum(quorumRules),
  /** For `count`: how many are needed. */
  count: z.int().min(1).optional(),
  /** How many belong to the body with a right to vote. */
  members: z.int().min(1).optional(),
  /** The rules of the body forbid decisions without it: then a breach is an error. */
  binding: z.boolean(),
});
export type Quorum = z.infer<typeof quorumSchema>;

/**
 * How many must be in the room. Undefined where the size of the body is needed and not known.
 *
 * @param members Size of the body, where the quorum itself does not name it.
 * @example quorumNeeded({ rule: "moreThanHalf", binding: true }, 10); // 6
 */
export function quorumNeeded(quorum: Quorum, members = quorum.members): number | undefined {
  if (quorum.rule === "count") return quorum.count;
  if (members === undefined) return undefined;
  if (quorum.rule === "moreThanHalf") return Math.floor(members / 2) + 1;
  return quorum.rule === "half" ? Math.ceil(members / 2) : Math.ceil((members * 2) / 3);
}
