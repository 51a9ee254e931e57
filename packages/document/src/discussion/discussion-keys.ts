import type { KeyRule } from "../content-rules.js";
import { idSource } from "../identifiers.js";
import type { ValueRule } from "../value-rule.js";

/** What a thread is: a remark, or something that somebody wants changed before the minutes are approved. */
export const threadKinds = ["comment", "objection"] as const;
export type ThreadKind = (typeof threadKinds)[number];

/**
 * What somebody did with a thread: `resolved` and `reopened` for comments; for objections `accepted` or `declined` by
 * who writes the minutes, `withdrawn` by who raised it, and `reopened`.
 */
export const threadSteps = ["resolved", "reopened", "accepted", "declined", "withdrawn"] as const;
export type ThreadStep = (typeof threadSteps)[number];

/** Stands between the ids in a key; no id holds it. */
export const keySeparator = "|";

/** Longest quote of a passage, in UTF-16 units. */
export const maxQuoteLength = 1000;
/** Longest entry, in UTF-16 units. */
export const maxEntryLength = 5000;

const instant = String.raw`\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?Z`;
const position: ValueRule = { type: "string", maxLength: 400, pattern: /^[A-Za-z0-9+/]+=*$/ };

const own = (name: string, value: ValueRule): KeyRule => ({
  key: new RegExp(String.raw`^(${idSource})\|${name}$`),
  value,
  own: true,
});

/** @internal The keys of a thread. Each begins with the person who writes it: nobody else may. */
export const threadKeys: readonly KeyRule[] = [
  own("kind", { type: "choice", values: threadKinds }),
  own("created", { type: "string", maxLength: 30, pattern: new RegExp(`^${instant}$`) }),
  own("quote", { type: "string", maxLength: maxQuoteLength }),
  own("from", position),
  own("to", position),
  own("step", {
    type: "string",
    maxLength: 50,
    pattern: new RegExp(`^${instant} (?:${threadSteps.join("|")})$`),
  }),
  own(String.raw`${idSource}\|text`, { type: "string", maxLength: maxEntryLength }),
  own(String.raw`${idSource}\|created`, {
    type: "string",
    maxLength: 30,
    pattern: new RegExp(`^${instant}$`),
  }),
];

/** @internal The keys of the root `threads`: who began a thread, and its id. */
export const discussionKeys: readonly KeyRule[] = [
  {
    key: new RegExp(String.raw`^(${idSource})\|${idSource}$`),
    value: { type: "map", keys: threadKeys },
    own: true,
  },
];
