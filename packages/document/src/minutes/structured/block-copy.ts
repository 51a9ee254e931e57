import type { StructuredBlockKind } from "./block-codes.js";

/**
 * Attributes that tell what happened to one block: how it was voted on, what it replaced, which event was made of
 * it. They belong to the act; a copy of the words leaves them behind and reads as a new block does.
 */
export const attributesOfTheAct: Readonly<Record<StructuredBlockKind, readonly string[]>> = {
  decision: [
    "method",
    "unit",
    "yes",
    "no",
    "abstain",
    "invalid",
    "majority",
    "majorityOf",
    "adopted",
    "supersedes",
  ],
  nextDate: ["event"],
  practice: [],
  call: [],
};
