import type { ElementsByTag } from "../define.js";
import { DiscussionElement } from "./discussion.js";

/** Comments and objections. */
export const discussionElements = {
  "netz-discussion": DiscussionElement,
} as const satisfies ElementsByTag;
