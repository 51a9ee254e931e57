import type * as Y from "yjs";
import { align } from "../../history/alignment.js";

/** A letter as it stood before the move. */
export interface Sign {
  readonly key: string;
  /** On letters of this side, how late they were written: the later, the less may others have seen of them. */
  readonly age: number | undefined;
  readonly marks: Readonly<Record<string, unknown>>;
}

const byLetter = { identityOf: () => undefined, keyOf: (letter: string) => letter };

/** Inserts the letters of this side that a copy of a text lacks. */
export function insertMissing(signs: readonly Sign[], target: Y.XmlText): void {
  const present = plainOf(target);
  const missing = missingSigns(signs, present);
  let added = 0;
  for (const { sign, at } of missing) {
    target.insert(at + added, sign.key, { ...sign.marks });
    added += sign.key.length;
  }
}

interface MissingSign {
  readonly sign: Sign;
  /** Where it belongs in the copy, before anything is inserted there. */
  readonly at: number;
}

/**
 * Letters that a copy lacks, of which one knows that whoever made it had seen this side's letters up to
 * some moment: as many of the newest are missing as leave the copy a part of the rest.
 */
function missingSigns(signs: readonly Sign[], present: string): MissingSign[] {
  const seenUntil = (moment: number): Sign[] =>
    signs.filter(({ age }) => age === undefined || age < moment);
  const isPart = (moment: number): boolean =>
    isWithin(
      present,
      seenUntil(moment).map(({ key }) => key),
    );
  const moments = [...new Set(signs.flatMap(({ age }) => age ?? []))].toSorted((a, b) => a - b);
  if (!isPart(Infinity)) return unpairedSigns(signs, present);
  let [low, high] = [0, moments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPart(moments[middle] ?? Infinity)) high = middle;
    else low = middle + 1;
  }
  const moment = moments[low] ?? Infinity;
  const result: MissingSign[] = [];
  let at = 0;
  for (const sign of signs) {
    if (sign.age !== undefined && sign.age >= moment) result.push({ sign, at });
    else if (sign.key === present[at]) at += 1;
  }
  return result;
}

/** The copy was changed as well: stretches it lacks and in which something is this side's. */
function unpairedSigns(signs: readonly Sign[], present: string): MissingSign[] {
  const letters = present.split("");
  const pairs = align(
    signs.map(({ key }) => key),
    letters,
    byLetter,
  );
  const result: MissingSign[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...pairs, [signs.length, letters.length] as const]) {
    const missing = signs.slice(from, a);
    const at = to;
    if (missing.some(({ age }) => age !== undefined)) {
      result.push(...missing.map((sign) => ({ sign, at })));
    }
    [from, to] = [a + 1, b + 1];
  }
  return result;
}

/** Whether all letters of a text stand in others, in their order. */
function isWithin(part: string, letters: readonly string[]): boolean {
  let at = 0;
  for (const letter of letters) if (letter === part[at]) at += 1;
  return at === part.length;
}

/** Whether one of two texts is the other with some changes. */
export function areRelated(copy: string, original: string): boolean {
  const [ours, theirs] = [original.split(""), copy.split("")];
  if (isWithin(copy, ours) || isWithin(original, theirs)) return true;
  return align(ours, theirs, byLetter).length * 4 >= copy.length * 3;
}

/** Letters, and one for each thing that stands between them. */
export function plainOf(text: Y.XmlText): string {
  return (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : "\uFFFC"))
    .join("");
}
