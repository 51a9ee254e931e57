import type * as Y from "yjs";
import { isId } from "../identifiers.js";
import { text } from "../reading.js";
import {
  keySeparator,
  threadKinds,
  threadSteps,
  type ThreadKind,
  type ThreadStep,
} from "./discussion-keys.js";

/** One contribution to a thread. */
export interface ThreadEntry {
  readonly id: string;
  /** Id of the person. */
  readonly author: string;
  readonly text: string;
  /** Instant in UTC. */
  readonly created: string;
}

/** What somebody did with a thread, and when. */
export interface ThreadStepTaken {
  readonly step: ThreadStep;
  readonly by: string;
  /** Instant in UTC. */
  readonly at: string;
}

/** Where a thread stands in the text: two encoded relative positions of Yjs, in base64. */
export interface Anchor {
  readonly from: string;
  readonly to: string;
}

/** A conversation about a passage, read into a plain object. It does not change when the document does. */
export interface Thread {
  readonly id: string;
  readonly kind: ThreadKind;
  /** Id of the person who began it. */
  readonly author: string;
  /** Instant in UTC. */
  readonly created: string;
  /** The words it is about as they were then; shown when the passage was deleted. Empty for the whole text. */
  readonly quote: string;
  /** Absent for a thread about the whole text. */
  readonly anchor?: Anchor;
  /** In the order in which they were written; the first is the author's own. */
  readonly entries: readonly ThreadEntry[];
  readonly isOpen: boolean;
  /** The newest step that counts; a withdrawal counts only from the author. */
  readonly last?: ThreadStepTaken;
}

/** The key of a thread in the root map. */
export function threadKey(author: string, id: string): string {
  return `${author}${keySeparator}${id}`;
}

/** @internal Reads one thread, or nothing from a map that is none. */
export function readThread(key: string, map: Y.Map<unknown>): Thread | undefined {
  const [author = "", id = ""] = key.split(keySeparator);
  const own = (name: string): string | undefined => text(map.get(threadKey(author, name)));
  const kind = threadKinds.find((each) => each === own("kind"));
  const created = own("created");
  if (!isId(author) || !isId(id) || kind === undefined || created === undefined) return undefined;
  const [from, to] = [own("from"), own("to")];
  const last = lastStep(map, author);
  return {
    id,
    kind,
    author,
    created,
    quote: own("quote") ?? "",
    ...(from !== undefined && to !== undefined && { anchor: { from, to } }),
    entries: readEntries(map),
    isOpen: last === undefined || last.step === "reopened",
    ...(last !== undefined && { last }),
  };
}

function readEntries(map: Y.Map<unknown>): ThreadEntry[] {
  const entries: ThreadEntry[] = [];
  for (const [key, value] of map.entries()) {
    const [author = "", id = "", field] = key.split(keySeparator);
    const created = text(map.get(`${threadKey(author, id)}${keySeparator}created`));
    if (field !== "text" || typeof value !== "string" || created === undefined) continue;
    entries.push({ id, author, text: value, created });
  }
  return entries.sort(byTime);
}

/** The newest step; of two in the same millisecond the one of the greater id, so that all read the same. */
function lastStep(map: Y.Map<unknown>, author: string): ThreadStepTaken | undefined {
  const steps: ThreadStepTaken[] = [];
  for (const [key, value] of map.entries()) {
    const [by = "", name, more] = key.split(keySeparator);
    if (name !== "step" || more !== undefined || typeof value !== "string") continue;
    const [at = "", word] = value.split(" ");
    const step = threadSteps.find((each) => each === word);
    if (step === undefined || (step === "withdrawn" && by !== author)) continue;
    steps.push({ step, by, at });
  }
  return steps.sort((a, b) => compare(a.at, b.at) || compare(a.by, b.by)).at(-1);
}

function byTime(a: ThreadEntry, b: ThreadEntry): number {
  return compare(a.created, b.created) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
