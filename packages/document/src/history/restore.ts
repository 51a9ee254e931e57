import * as Y from "yjs";
import { readAuthoredBlocks, readAuthoredRuns, sameValue } from "./authored-blocks.js";
import { blockIdOf } from "./content-ids.js";
import { compareBlocks, type BlockDifference } from "./differences.js";
import { compareWords, type WordDifference } from "./word-differences.js";

/** Which block of a comparison is meant: by its ids before and after, at least one. */
export interface BlockPair {
  /** The block's id in the version. */
  readonly old?: string;
  /** The block's id in the document. */
  readonly new?: string;
}

const nobody = (): undefined => undefined;

/**
 * Makes one block of the text what it was in a version, by ordinary edits: words that differ are deleted
 * and inserted, a block that is gone is inserted where it stood, one that came since is deleted. To be
 * called inside a transaction.
 *
 * @returns the pair that takes it back, given the state before as version; `undefined` if there is no such
 * difference (any more)
 *
 * @example
 * doc.transact(() => restoreBlock(doc, version, { old: difference.old }));
 */
export function restoreBlock(doc: Y.Doc, version: Y.Doc, pair: BlockPair): BlockPair | undefined {
  const differences = compare(version, doc);
  const index = differences.findIndex(
    (difference) => difference.old === pair.old && difference.new === pair.new,
  );
  const difference = differences[index];
  if (difference === undefined || difference.change === "kept") return undefined;
  const before = differences.slice(0, index).filter((each) => each.new !== undefined).length;
  if (difference.old !== undefined) restoreTitle(doc, version, difference);
  return new Restoration(doc, version).restore(difference, before);
}

/**
 * Makes the text with what its blocks hold, the agenda and the attendance what they were in a version, by ordinary edits. What is
 * the same stays untouched. To be called inside a transaction.
 *
 * @returns whether anything differed
 */
export function restoreAll(doc: Y.Doc, version: Y.Doc): boolean {
  const differences = compare(version, doc);
  const restoration = new Restoration(doc, version);
  // From the end, so that places before stay what they are.
  let place = differences.filter((each) => each.new !== undefined).length;
  for (const difference of differences.toReversed()) {
    if (difference.new !== undefined) place -= 1;
    if (difference.change !== "kept") restoration.restore(difference, place);
  }
  const isTextNew = differences.some(({ change }) => change !== "kept");
  const areMapsNew = ["agenda", "attendance", "blocks"].map((name) =>
    restoreMap(doc, version, name),
  );
  return isTextNew || areMapsNew.includes(true);
}

function compare(version: Y.Doc, doc: Y.Doc): BlockDifference[] {
  const [before, after] = [readAuthoredBlocks(version, nobody), readAuthoredBlocks(doc, nobody)];
  return compareBlocks(before, after, nobody);
}

class Restoration {
  readonly #body: Y.XmlFragment;
  readonly #old: ReadonlyMap<string, Y.XmlElement>;

  constructor(doc: Y.Doc, version: Y.Doc) {
    this.#body = doc.getXmlFragment("body");
    this.#old = new Map(elementsOf(version).map((element) => [blockIdOf(element), element]));
  }

  /** Restores the block that stands at a place, or should. */
  restore({ old, new: young }: BlockDifference, place: number): BlockPair {
    const source = old === undefined ? undefined : this.#old.get(old);
    const target = young === undefined ? undefined : this.#body.get(place);
    if (source !== undefined && target instanceof Y.XmlElement && rewrite(target, source)) {
      const id = blockIdOf(target);
      return { old: id, new: id };
    }
    const copy = source?.clone();
    if (copy !== undefined) this.#body.insert(place, [copy]);
    const gone = target instanceof Y.XmlElement ? blockIdOf(target) : undefined;
    if (gone !== undefined) this.#body.delete(place + (copy === undefined ? 0 : 1), 1);
    return {
      ...(gone === undefined ? {} : { old: gone }),
      ...(copy === undefined ? {} : { new: blockIdOf(copy) }),
    };
  }
}

function elementsOf(doc: Y.Doc): Y.XmlElement[] {
  return doc
    .getXmlFragment("body")
    .toArray()
    .filter((child) => child instanceof Y.XmlElement);
}

/**
 * Changes words and attributes of a line in place, so that carets and others' edits in it stay. Returns
 * `false` if it is no line of the same kind: then the block has to be replaced.
 */
function rewrite(target: Y.XmlElement, source: Y.XmlElement): boolean {
  if (target.nodeName !== source.nodeName) return false;
  const [text, wanted] = [onlyText(target), onlyText(source)];
  if (text === undefined || wanted === undefined) return false;
  rewriteAttributes(target, source);
  if (wanted === null && text !== null) text.delete(0, text.length);
  if (wanted !== null) rewriteText(text ?? newText(target), target, source);
  return true;
}

/** The text of a line that holds nothing else; `null` for an empty line. */
function onlyText(element: Y.XmlElement): Y.XmlText | null | undefined {
  const children = element.toArray();
  const [first] = children;
  if (children.length === 0) return null;
  return children.length === 1 && first instanceof Y.XmlText ? first : undefined;
}

function newText(parent: Y.XmlElement): Y.XmlText {
  const text = new Y.XmlText();
  parent.insert(0, [text]);
  return text;
}

function rewriteText(text: Y.XmlText, target: Y.XmlElement, source: Y.XmlElement): void {
  let place = 0;
  for (const { change, text: words, marks, oldMarks } of wordsBetween(target, source)) {
    if (change === "deleted") text.delete(place, words.length);
    if (change === "inserted") text.insert(place, words, { ...marks });
    if (change === "kept" && oldMarks !== undefined) {
      const none = Object.fromEntries(Object.keys(oldMarks ?? {}).map((mark) => [mark, null]));
      text.format(place, words.length, { ...none, ...marks });
    }
    if (change !== "deleted") place += words.length;
  }
}

function wordsBetween(before: Y.XmlElement, after: Y.XmlElement): WordDifference[] {
  return compareWords(readAuthoredRuns(before, nobody), readAuthoredRuns(after, nobody), nobody);
}

function rewriteAttributes(target: Y.XmlElement, source: Y.XmlElement): void {
  const wanted: Readonly<Record<string, unknown>> = source.getAttributes();
  const known: Readonly<Record<string, unknown>> = target.getAttributes();
  for (const [name, value] of Object.entries(wanted)) {
    if (!sameValue(known[name], value)) target.setAttribute(name, value as string);
  }
  for (const name of Object.keys(known)) if (!(name in wanted)) target.removeAttribute(name);
}

/** The title of an agenda item stands beside the text; one that was removed comes back with its place. */
function restoreTitle(doc: Y.Doc, version: Y.Doc, { node, attributes }: BlockDifference): void {
  if (node !== "agendaItem") return;
  const [agenda, wanted] = [doc.getMap("agenda"), version.getMap("agenda")];
  for (const key of [
    `${String(attributes["item"])}:title`,
    `${String(attributes["item"])}:deletedAt`,
  ]) {
    restoreKey(agenda, wanted, key);
  }
}

function restoreMap(doc: Y.Doc, version: Y.Doc, name: string): boolean {
  const [map, wanted] = [doc.getMap(name), version.getMap(name)];
  const keys = new Set([...map.keys(), ...wanted.keys()]);
  return [...keys].map((key) => restoreKey(map, wanted, key)).includes(true);
}

function restoreKey(map: Y.Map<unknown>, wanted: Y.Map<unknown>, key: string): boolean {
  if (sameValue(map.get(key), wanted.get(key))) return false;
  if (wanted.has(key)) map.set(key, wanted.get(key));
  else map.delete(key);
  return true;
}
