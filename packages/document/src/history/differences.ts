import { optional } from "../reading.js";
import { align, type Pair } from "./alignment.js";
import { canonical, sameValue, type AuthoredBlock } from "./authored-blocks.js";
import {
  allDeleted,
  allInserted,
  allKept,
  compareWords,
  type DeletionOf,
  type WordDifference,
} from "./word-differences.js";

/** What became of a block. `movedAway` stands where it was, `movedHere` where it is now. */
export type BlockChange = "kept" | "changed" | "inserted" | "deleted" | "movedHere" | "movedAway";

/** One block of two states of a text, in reading order. */
export interface BlockDifference {
  readonly change: BlockChange;
  /** The node's name now; of a block that is gone, as it was. */
  readonly node: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The node's name before, if another one. */
  readonly oldNode?: string;
  /** The attributes before, if others. */
  readonly oldAttributes?: Readonly<Record<string, unknown>>;
  /** The block's id in the state before. */
  readonly old?: string;
  /** The block's id in the state after. */
  readonly new?: string;
  /** Who inserted or deleted the block as a whole. */
  readonly author?: string;
  /** When it was deleted, milliseconds since 1970. */
  readonly at?: number;
  readonly runs?: readonly WordDifference[];
  readonly blocks?: readonly BlockDifference[];
}

/** Blocks without a partner that are compared with one another, in one gap; more count as replaced. */
const mostCompared = 40;
/** Moved is only what nobody would write twice by chance. */
const shortestMove = 20;

/**
 * What became of a text, block by block and word by word, with who wrote and who deleted. Blocks are the
 * same if Yjs says so; else those that look the same, and then those that say much the same.
 *
 * @example
 * const before = readAuthoredBlocks(version, writerOf);
 * const after = readAuthoredBlocks(now, writerOf);
 * compareBlocks(before, after, deletionOf).filter(({ change }) => change !== "kept");
 */
export function compareBlocks(
  before: readonly AuthoredBlock[],
  after: readonly AuthoredBlock[],
  deletionOf: DeletionOf,
): BlockDifference[] {
  return markMoves(compare(before, after, deletionOf));
}

function compare(
  before: readonly AuthoredBlock[],
  after: readonly AuthoredBlock[],
  deletionOf: DeletionOf,
): BlockDifference[] {
  const certain = align(before, after, {
    identityOf: ({ id }) => id,
    keyOf: (block) => (isSaying(block) ? looksOf(block) : `${looksOf(block)} ${block.id}`),
  });
  const result: BlockDifference[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [
    ...withLikely(certain, before, after),
    [before.length, after.length] as const,
  ]) {
    for (const block of before.slice(from, a)) result.push(deletedBlock(block, deletionOf));
    for (const block of after.slice(to, b)) result.push(insertedBlock(block));
    const [old, young] = [before[a], after[b]];
    if (old !== undefined && young !== undefined) result.push(pairedBlock(old, young, deletionOf));
    [from, to] = [a + 1, b + 1];
  }
  return result;
}

/** Empty paragraphs and rules all look alike: they are the same only if Yjs says so. */
function isSaying(block: AuthoredBlock): boolean {
  return wordsOf(block).trim() !== "" || Object.keys(block.attributes).length > 0;
}

/** Adds pairs of blocks that say much the same, between those that are certain. */
function withLikely(
  certain: readonly Pair[],
  before: readonly AuthoredBlock[],
  after: readonly AuthoredBlock[],
): Pair[] {
  const pairs: Pair[] = [];
  let [from, to] = [0, 0];
  for (const [a, b] of [...certain, [before.length, after.length] as const]) {
    if (a - from <= mostCompared && b - to <= mostCompared) {
      for (let x = from; x < a; x++) {
        const y = indexOfLike(before[x], after, to, b);
        if (y === undefined) continue;
        pairs.push([x, y]);
        to = y + 1;
      }
    }
    if (a < before.length) pairs.push([a, b]);
    [from, to] = [a + 1, b + 1];
  }
  return pairs;
}

function indexOfLike(
  block: AuthoredBlock | undefined,
  candidates: readonly AuthoredBlock[],
  from: number,
  to: number,
): number | undefined {
  if (block === undefined) return undefined;
  for (let index = from; index < to; index++) {
    const candidate = candidates[index];
    if (candidate !== undefined && areAlike(block, candidate)) return index;
  }
  return undefined;
}

/** Whether at least half of the words of both are the same. */
function areAlike(a: AuthoredBlock, b: AuthoredBlock): boolean {
  if ((a.runs === undefined) !== (b.runs === undefined)) return false;
  const [words, others] = [wordListOf(a), wordListOf(b)];
  if (words.length === 0 || others.length === 0) return false;
  const left = new Map<string, number>();
  for (const word of others) left.set(word, (left.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of words) {
    const count = left.get(word) ?? 0;
    if (count > 0) common++;
    left.set(word, count - 1);
  }
  return 2 * common >= Math.max(words.length, others.length);
}

function pairedBlock(
  old: AuthoredBlock,
  young: AuthoredBlock,
  deletionOf: DeletionOf,
): BlockDifference {
  const runs =
    young.runs || old.runs ? compareWords(old.runs ?? [], young.runs ?? [], deletionOf) : undefined;
  const blocks =
    young.blocks || old.blocks
      ? compare(old.blocks ?? [], young.blocks ?? [], deletionOf)
      : undefined;
  const oldNode = old.node === young.node ? undefined : old.node;
  const oldAttributes = sameValue(old.attributes, young.attributes) ? undefined : old.attributes;
  const isKept =
    oldNode === undefined &&
    oldAttributes === undefined &&
    (runs ?? []).every(({ change, oldMarks }) => change === "kept" && oldMarks === undefined) &&
    (blocks ?? []).every(({ change }) => change === "kept");
  return {
    change: isKept ? "kept" : "changed",
    node: young.node,
    attributes: young.attributes,
    old: old.id,
    new: young.id,
    ...optional("oldNode", oldNode),
    ...optional("oldAttributes", oldAttributes),
    ...optional("runs", runs),
    ...optional("blocks", blocks),
  };
}

function insertedBlock(block: AuthoredBlock): BlockDifference {
  const { node, attributes, id, author, runs, blocks } = block;
  return {
    change: "inserted",
    node,
    attributes,
    new: id,
    ...optional("author", author),
    ...optional("runs", runs && allInserted(runs)),
    ...optional("blocks", blocks?.map(insertedBlock)),
  };
}

function deletedBlock(block: AuthoredBlock, deletionOf: DeletionOf): BlockDifference {
  const { node, attributes, id, at, runs, blocks } = block;
  const deletion = deletionOf(...at);
  return {
    change: "deleted",
    node,
    attributes,
    old: id,
    ...optional("author", deletion?.userId),
    ...optional("at", deletion?.at),
    ...optional("runs", runs && allDeleted(runs, deletionOf)),
    ...optional(
      "blocks",
      blocks?.map((inner) => deletedBlock(inner, deletionOf)),
    ),
  };
}

/** Finds blocks of the same words that went from one place to another. */
function markMoves(differences: readonly BlockDifference[]): BlockDifference[] {
  const gone = new Map<string, number[]>();
  for (const [index, difference] of differences.entries()) {
    if (difference.change !== "deleted") continue;
    const looks = movableLooks(difference);
    if (looks !== undefined) gone.set(looks, [...(gone.get(looks) ?? []), index]);
  }
  const moved = new Map<number, BlockChange>();
  for (const [index, difference] of differences.entries()) {
    if (difference.change !== "inserted") continue;
    const from = gone.get(movableLooks(difference) ?? "")?.shift();
    if (from === undefined) continue;
    moved.set(from, "movedAway").set(index, "movedHere");
  }
  return differences.map((difference, index) => {
    const change = moved.get(index);
    return change === undefined ? difference : movedBlock(difference, change);
  });
}

function movedBlock(difference: BlockDifference, change: BlockChange): BlockDifference {
  const { runs } = difference;
  return { ...difference, change, ...optional("runs", runs?.map(keptRun)) };
}

function keptRun({ at: _at, ...run }: WordDifference): WordDifference {
  return { ...run, change: "kept" };
}

function movableLooks({ node, attributes, runs }: BlockDifference): string | undefined {
  const words = (runs ?? []).map(({ text }) => text).join("");
  if (words.length < shortestMove) return undefined;
  const look = (runs ?? []).map(({ text, inline, marks }) => canonical({ text, inline, marks }));
  return canonical({ node, attributes }) + (look.length === 1 ? look[0] : words);
}

function wordsOf({ runs, blocks }: AuthoredBlock): string {
  return runs === undefined
    ? (blocks ?? []).map(wordsOf).join(" ")
    : runs.map(({ text, inline }) => text + (inline ? canonical(inline) : "")).join("");
}

function wordListOf(block: AuthoredBlock): string[] {
  return wordsOf(block).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function looksOf({ node, attributes, runs, blocks }: AuthoredBlock): string {
  const inner = blocks?.map(looksOf);
  const words = runs && allKept(runs).map(({ text, inline, marks }) => ({ text, inline, marks }));
  return canonical({ node, attributes, inner: inner?.join(), words: canonical(words) });
}
