import * as Y from "yjs";
import { canonical, type AuthoredBlock } from "./authored-blocks.js";
import type { BlockDifference } from "./differences.js";
import type { WordDifference } from "./word-differences.js";

/** For tests: what a reader sees of a block, without who wrote it. */
export interface PlainBlock {
  readonly node: string;
  readonly attributes: string;
  /** Letters with their marks, one entry for each. */
  readonly letters: readonly string[];
  readonly blocks: readonly PlainBlock[];
}

export function plainBlocks(blocks: readonly AuthoredBlock[]): PlainBlock[] {
  return blocks.map(({ node, attributes, runs = [], blocks: inner = [] }) => ({
    node,
    attributes: canonical(attributes),
    letters: runs.flatMap(lettersOf),
    blocks: plainBlocks(inner),
  }));
}

/** For tests: applies a comparison to the state before; throws where it does not fit. */
export function applyDifferences(
  before: readonly PlainBlock[],
  differences: readonly BlockDifference[],
): PlainBlock[] {
  const left = [...before];
  const result = differences.flatMap((difference): PlainBlock[] => {
    const { change, node, attributes, runs = [], blocks = [] } = difference;
    const isOld = change !== "inserted" && change !== "movedHere";
    const isNew = change !== "deleted" && change !== "movedAway";
    const old = isOld ? left.shift() : undefined;
    if (old !== undefined) requireOld(old, difference);
    const isWhole = change !== "kept" && change !== "changed";
    const inner = isWhole
      ? applyDifferences([], isNew ? blocks : [])
      : applyDifferences(old?.blocks ?? [], blocks);
    const letters = runs.filter((run) => isWhole || run.change !== "deleted").flatMap(lettersOf);
    return isNew ? [{ node, attributes: canonical(attributes), letters, blocks: inner }] : [];
  });
  if (left.length > 0) throw new Error(`${left.length} blocks were left out`);
  return result;
}

function requireOld(old: PlainBlock, difference: BlockDifference): void {
  const { change, node, attributes, oldNode = node, oldAttributes = attributes } = difference;
  const runs = difference.runs ?? [];
  const letters = runs.filter((run) => run.change !== "inserted").flatMap(oldLettersOf);
  const claimed = canonical([oldNode, canonical(oldAttributes), ...letters]);
  const real = canonical([old.node, old.attributes, ...old.letters]);
  if (claimed !== real)
    throw new Error(`${change}: the comparison says ${claimed}, it was ${real}`);
}

type Run = Pick<WordDifference, "text" | "inline" | "marks">;

function lettersOf({ text, inline, marks }: Run): string[] {
  const look = canonical(marks);
  return inline ? [canonical(inline)] : text.split("").map((letter) => `${letter} ${look}`);
}

function oldLettersOf({ oldMarks, ...run }: WordDifference): string[] {
  if (oldMarks === undefined) return lettersOf(run);
  const { text, inline } = run;
  return lettersOf({ text, ...(inline && { inline }), ...(oldMarks && { marks: oldMarks }) });
}

/** For tests: a block of text. */
export function line(node: string, words: string): Y.XmlElement {
  const element = new Y.XmlElement(node);
  element.insert(0, words === "" ? [] : [new Y.XmlText(words)]);
  return element;
}

/** For tests: a document with these paragraphs. */
export function documentOf(clientID: number, ...paragraphs: readonly string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = clientID;
  doc.getXmlFragment("body").push(paragraphs.map((words) => line("paragraph", words)));
  return doc;
}

/** For tests: the text of a block. */
export function textOf(doc: Y.Doc, index: number): Y.XmlText {
  const text = (doc.getXmlFragment("body").get(index) as Y.XmlElement).get(0);
  if (!(text instanceof Y.XmlText)) throw new Error("The block holds no text.");
  return text;
}
