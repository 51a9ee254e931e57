import type * as Y from "yjs";
import { isId } from "../identifiers.js";

/**
 * The keys under which the wordings of one text lie, by who wrote them.
 *
 * A title is one value, and of two written at the same time one stays. So each writer also leaves their wording under
 * a key of their own and takes away those they saw when they began. What is left beside the title was written by
 * somebody who had not seen it: it is shown until a person decides.
 */
export type WordingPrefix = "wording:" | "remark:";

/** The wordings that the text does not contain, each once, sorted. */
export function otherWordings(map: Y.Map<unknown>, prefix: WordingPrefix, text: string): string[] {
  const found = new Set<string>();
  for (const [, wording] of wordingsIn(map, prefix)) {
    if (!contains(text, wording)) found.add(wording);
  }
  return [...found].sort();
}

/**
 * The keys to write with a new text: the writer's own wording, and none of those it replaces.
 *
 * @param base the text the writer began with
 * @param writer ids under which this writer writes: the first that holds no wording of somebody who was not heard
 */
export function reworded(
  map: Y.Map<unknown>,
  prefix: WordingPrefix,
  text: string,
  base: string,
  writer: () => string,
): Record<string, unknown> {
  const keys: Record<string, unknown> = {};
  let own: string | undefined;
  for (const [key, wording] of wordingsIn(map, prefix)) {
    if (wording === base || contains(text, wording)) keys[key] = undefined;
  }
  while (own === undefined) {
    const key = `${prefix}${writer()}`;
    if (!map.has(key) || key in keys) own = key;
  }
  keys[own] = text;
  return keys;
}

/** The keys to write when somebody chose among the wordings: none is left but the chosen one. */
export function settled(map: Y.Map<unknown>, prefix: WordingPrefix): Record<string, unknown> {
  return Object.fromEntries([...wordingsIn(map, prefix)].map(([key]) => [key, undefined]));
}

function* wordingsIn(map: Y.Map<unknown>, prefix: WordingPrefix): Generator<[string, string]> {
  for (const [key, value] of map.entries()) {
    if (!key.startsWith(prefix) || !isId(key.slice(prefix.length))) continue;
    if (typeof value === "string" && value !== "") yield [key, value];
  }
}

/** Whether every word of `part` stands in `text`, in this order: then nothing of it is lost. */
function contains(text: string, part: string): boolean {
  const words = text.split(/\s+/);
  let at = 0;
  for (const word of part.trim().split(/\s+/)) {
    at = words.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
