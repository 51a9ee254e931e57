import { optional } from "../reading.js";
import { align, type Pair } from "./alignment.js";
import { canonical, sameValue, type AuthoredRun } from "./authored-blocks.js";
import type { ContentId } from "./content-ids.js";

/** Who deleted something, and when (milliseconds since 1970). */
export interface DeletionMark {
  readonly userId: string;
  readonly at: number;
}

/** Says who deleted a piece of content; `undefined` if that is not known. */
export type DeletionOf = (client: number, clock: number) => DeletionMark | undefined;

/** Some words that were kept, inserted or deleted. */
export interface WordDifference {
  readonly change: "kept" | "inserted" | "deleted";
  readonly text: string;
  readonly inline?: AuthoredRun["inline"];
  readonly marks?: Readonly<Record<string, unknown>>;
  /** How kept words looked before, if otherwise; `null` for without marks. */
  readonly oldMarks?: Readonly<Record<string, unknown>> | null;
  /** Who wrote the words; of deleted ones who deleted them. Absent if that is not known. */
  readonly author?: string;
  /** When deleted words were deleted, milliseconds since 1970. */
  readonly at?: number;
}

/** A part of a word with one author and one look. */
type Segment = AuthoredRun;

/** A word, a gap, a sign or an inline node. */
interface Token {
  readonly key: string;
  readonly identity: string | undefined;
  readonly isWord: boolean;
  readonly segments: readonly Segment[];
}

const tokenPattern = /[\p{L}\p{N}\p{M}]+(?:['’-][\p{L}\p{N}\p{M}]+)*|\s+|[^]/gu;

/** What became of the words of one block. */
export function compareWords(
  before: readonly AuthoredRun[],
  after: readonly AuthoredRun[],
  deletionOf: DeletionOf,
): WordDifference[] {
  if (areSame(before, after)) return allKept(after);
  const [old, young] = [tokensOf(before), tokensOf(after)];
  const pairs = align(old, young, {
    identityOf: ({ identity }) => identity,
    keyOf: ({ key }) => key,
  });
  const telling = meaningful(pairs, old, young);
  const filling = fillersOf(pairs, telling);
  const result: WordDifference[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...telling, [old.length, young.length] as const]) {
    const deleted = old.slice(from, a).map((token, index) => ({
      isFiller: filling.old.has(from + index),
      words: deletedOf(token, deletionOf),
    }));
    const inserted = young.slice(to, b).map((token, index) => ({
      isFiller: filling.young.has(to + index),
      words: wordsOf(token),
    }));
    for (const words of [...withFillers(deleted), ...withFillers(inserted)]) pushAll(result, words);
    const [kept, now] = [old[a], young[b]];
    if (kept !== undefined && now !== undefined) pushAll(result, keptOf(kept, now));
    [from, to] = [a + 1, b + 1];
  }
  return result;
}

/** Whether nothing was touched: most blocks of long minutes need no closer look. */
function areSame(before: readonly AuthoredRun[], after: readonly AuthoredRun[]): boolean {
  return (
    before.length === after.length &&
    before.every((run, index) => {
      const other = after[index];
      return (
        other !== undefined &&
        run.text === other.text &&
        run.at[0] === other.at[0] &&
        run.at[1] === other.at[1] &&
        sameValue(run.marks, other.marks) &&
        sameValue(run.inline, other.inline)
      );
    })
  );
}

/** Pieces that stand before and after, and are shown as changed with the words around them. */
function fillersOf(
  pairs: readonly Pair[],
  telling: readonly Pair[],
): { readonly old: ReadonlySet<number>; readonly young: ReadonlySet<number> } {
  const told = new Set(telling);
  const fillers = pairs.filter((pair) => !told.has(pair));
  return {
    old: new Set(fillers.map(([before]) => before)),
    young: new Set(fillers.map(([, after]) => after)),
  };
}

/** Nobody deleted or inserted a filler: it belongs to whoever changed the words before it. */
function withFillers(
  tokens: readonly { readonly isFiller: boolean; readonly words: readonly WordDifference[] }[],
): WordDifference[][] {
  let whose: Pick<WordDifference, "author" | "at"> = {};
  return tokens.map(({ isFiller, words }) => {
    if (isFiller)
      return words.map(({ author: _author, at: _at, ...word }) => ({ ...word, ...whose }));
    const { author, at } = words.at(-1) ?? {};
    whose = { ...optional("author", author), ...optional("at", at) };
    return [...words];
  });
}

/** A new word is its writer's, though a letter of it may have stood there before: editors cannot tell which "e" is new. */
function wordsOf({ segments }: Token): WordDifference[] {
  const letters = new Map<string | undefined, number>();
  for (const { author, text } of segments) {
    letters.set(author, (letters.get(author) ?? 0) + text.length);
  }
  const [most] = [...letters].toSorted(([, a], [, b]) => b - a)[0] ?? [];
  return segments.map((segment) => {
    const { author: _author, ...word } = insertedOf(segment);
    return { ...word, ...optional("author", most) };
  });
}

/** Everything as it was inserted with its block. */
export function allInserted(runs: readonly AuthoredRun[]): WordDifference[] {
  return merged(runs.map(insertedOf));
}

/** Everything as it was deleted with its block. */
export function allDeleted(runs: readonly AuthoredRun[], deletionOf: DeletionOf): WordDifference[] {
  return merged(tokensOf(runs).flatMap((token) => deletedOf(token, deletionOf)));
}

/** Everything as it was. */
export function allKept(runs: readonly AuthoredRun[]): WordDifference[] {
  return merged(runs.map((run) => ({ ...insertedOf(run), change: "kept" as const })));
}

/**
 * Gaps and signs kept between words that were changed say nothing: without them a rewritten sentence
 * reads as one change and not as many.
 */
function meaningful(
  pairs: readonly Pair[],
  before: readonly Token[],
  after: readonly Token[],
): Pair[] {
  const result: Pair[] = [];
  for (let start = 0; start < pairs.length;) {
    let end = start + 1;
    while (end < pairs.length && follows(pairs[end - 1], pairs[end])) end++;
    const run = pairs.slice(start, end);
    const [[a, b], [c, d]] = [run[0] ?? [0, 0], run.at(-1) ?? [0, 0]];
    const isInner = a + b > 0 && (c < before.length - 1 || d < after.length - 1);
    const changedBefore = changedBetween(pairs[start - 1] ?? [-1, -1], [a, b]);
    const changedAfter = changedBetween([c, d], pairs[end] ?? [before.length, after.length]);
    const isIsland = isInner && changedBefore && changedAfter;
    if (!isIsland || run.some(([index]) => before[index]?.isWord)) result.push(...run);
    start = end;
  }
  return result;
}

function follows(
  a: readonly [number, number] | undefined,
  b: readonly [number, number] | undefined,
): boolean {
  return a !== undefined && b !== undefined && b[0] === a[0] + 1 && b[1] === a[1] + 1;
}

/** Whether words were both deleted and inserted between two pairs. */
function changedBetween(a: readonly [number, number], b: readonly [number, number]): boolean {
  return b[0] > a[0] + 1 && b[1] > a[1] + 1;
}

function tokensOf(runs: readonly AuthoredRun[]): Token[] {
  const tokens: Token[] = [];
  let words: AuthoredRun[] = [];
  for (const run of runs) {
    if (run.inline === undefined) {
      words.push(run);
      continue;
    }
    tokens.push(...tokensOfText(words), inlineToken(run));
    words = [];
  }
  return [...tokens, ...tokensOfText(words)];
}

function inlineToken(run: AuthoredRun): Token {
  const key = canonical(run.inline);
  return { key, identity: `${run.at.join(":")} ${key}`, isWord: true, segments: [run] };
}

function tokensOfText(runs: readonly AuthoredRun[]): Token[] {
  const plain = runs.map(({ text }) => text).join("");
  const tokens: Token[] = [];
  let [run, offset] = [0, 0];
  for (const [word] of plain.matchAll(tokenPattern)) {
    const segments: Segment[] = [];
    for (let rest = word.length; rest > 0;) {
      const current = runs[run];
      if (current === undefined) break;
      const length = Math.min(rest, current.text.length - offset);
      if (length > 0) segments.push(part(current, offset, length));
      [rest, offset] = [rest - length, offset + length];
      if (offset === current.text.length) [run, offset] = [run + 1, 0];
    }
    const first = segments[0];
    const identity = first?.isValue === undefined ? first?.at.join(":") : undefined;
    tokens.push({
      key: word,
      identity: identity && `${identity} ${word}`,
      isWord: /[\p{L}\p{N}]/u.test(word),
      segments,
    });
  }
  return tokens;
}

function part(run: AuthoredRun, offset: number, length: number): Segment {
  const [client, clock] = run.at;
  const at: ContentId = run.isValue ? run.at : [client, clock + offset];
  return { ...run, text: run.text.slice(offset, offset + length), at };
}

function insertedOf({ text, inline, marks, author }: AuthoredRun): WordDifference {
  return {
    change: "inserted",
    text,
    ...optional("inline", inline),
    ...optional("marks", marks),
    ...optional("author", author),
  };
}

function deletedOf(token: Token, deletionOf: DeletionOf): WordDifference[] {
  return token.segments.map(({ text, inline, marks, at }) => {
    const deletion = deletionOf(...at);
    return {
      change: "deleted" as const,
      text,
      ...optional("inline", inline),
      ...optional("marks", marks),
      ...optional("author", deletion?.userId),
      ...optional("at", deletion?.at),
    };
  });
}

/** A kept word as it looks now, cut wherever its look or author changes, before or now. */
function keptOf(before: Token, after: Token): WordDifference[] {
  const result: WordDifference[] = [];
  let [old, offset] = [0, 0];
  for (const segment of after.segments) {
    if (segment.inline !== undefined) {
      result.push({
        ...insertedOf(segment),
        change: "kept",
        ...lookOf(before.segments[0], segment),
      });
      continue;
    }
    for (let done = 0; done < segment.text.length;) {
      const was = before.segments[old];
      const rest = was === undefined ? Infinity : was.text.length - offset;
      const length = Math.min(rest, segment.text.length - done);
      const text = segment.text.slice(done, done + length);
      result.push({ ...insertedOf({ ...segment, text }), change: "kept", ...lookOf(was, segment) });
      [done, offset] = [done + length, offset + length];
      if (was !== undefined && offset === was.text.length) [old, offset] = [old + 1, 0];
    }
  }
  return result;
}

function lookOf(
  before: Segment | undefined,
  after: Segment,
): Pick<WordDifference, "oldMarks"> | undefined {
  return sameValue(before?.marks, after.marks) ? undefined : { oldMarks: before?.marks ?? null };
}

function merged(differences: readonly WordDifference[]): WordDifference[] {
  const result: WordDifference[] = [];
  pushAll(result, differences);
  return result;
}

function pushAll(result: WordDifference[], differences: readonly WordDifference[]): void {
  for (const difference of differences) {
    const last = result.at(-1);
    const fits =
      last !== undefined &&
      last.inline === undefined &&
      difference.inline === undefined &&
      last.change === difference.change &&
      last.author === difference.author &&
      sameMinute(last.at, difference.at) &&
      sameValue(last.marks, difference.marks) &&
      sameValue(last.oldMarks, difference.oldMarks);
    if (fits) result[result.length - 1] = { ...last, text: last.text + difference.text };
    else result.push(difference);
  }
}

function sameMinute(a = 0, b = 0): boolean {
  return Math.abs(a - b) < 60_000;
}
