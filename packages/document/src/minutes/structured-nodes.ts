import type { NodeRule } from "../content-rules.js";
import { inlineNodes } from "./block-names.js";
import { id, internal, words } from "./block-rules.js";
import {
  callKinds,
  majorityBases,
  majorityRules,
  voteMethods,
  voteUnits,
} from "./structured/block-codes.js";

const count = { type: "integer", min: 0, max: 1_000_000 } as const;
/** A partial date, or a local time with its zone: as the task list keeps a due date. */
const when = words(120);
const reservable = { reservation: words(2000), revisit: words(120) } as const;
const url = { type: "string", maxLength: 2000, pattern: /^https?:\/\/[^\s\p{Cc}]+$/iu } as const;

/**
 * Nodes that are records, or point to one. Every field is an attribute of its own, without objects: two
 * people who change different fields of one block at the same time both keep theirs.
 */
export const structuredNodes = {
  taskBlock: { content: "none", children: [], attributes: { task: id, ...internal } },
  decision: {
    content: "text",
    children: inlineNodes,
    attributes: {
      id,
      method: { type: "choice", values: voteMethods },
      unit: { type: "choice", values: voteUnits },
      yes: count,
      no: count,
      abstain: count,
      invalid: count,
      majority: { type: "choice", values: majorityRules },
      majorityOf: { type: "choice", values: majorityBases },
      adopted: { type: "boolean" },
      supersedes: id,
      ...reservable,
      ...internal,
    },
  },
  nextDate: {
    content: "text",
    children: inlineNodes,
    attributes: {
      id,
      when,
      whenText: words(200),
      place: id,
      event: id,
      ...reservable,
      ...internal,
    },
  },
  practice: {
    content: "text",
    children: inlineNodes,
    attributes: {
      id,
      title: words(500),
      place: id,
      partnerNames: words(1000),
      transferable: words(4000),
      contact: id,
      ...internal,
    },
  },
  call: {
    content: "text",
    children: inlineNodes,
    attributes: {
      id,
      title: words(500),
      callKind: { type: "choice", values: callKinds },
      deadline: when,
      deadlineText: words(200),
      organiser: words(500),
      url,
      ...internal,
    },
  },
} as const satisfies Readonly<Record<string, NodeRule>>;
