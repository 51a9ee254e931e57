import * as Y from "yjs";
import type { NodeRule } from "../../content-rules.js";
import { InvalidValueError, UnknownBlockError } from "../../errors.js";
import { isId, requireId } from "../../identifiers.js";
import { valueFits } from "../../value-rule.js";
import { requireValue, requireWriting, writeKeys, type Writing } from "../../writing.js";
import { structuredNodes } from "../structured-nodes.js";
import type { BallotChoice } from "./block-codes.js";
import { blockKey, blockKeys, BlockSets, type BlockSet } from "./block-sets.js";
import { replaceText, type MentionName } from "./block-text.js";
import type { StructuredBlock } from "./block-types.js";
import { isStructured, readBlock } from "./read-block.js";
import { reservationKeys, type Reservation } from "./reservation.js";

/** Attributes of a block by their names; `undefined` takes one away. */
export type BlockAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/**
 * The blocks of the minutes' text that are records: decisions, next dates, practices, calls. Each field is
 * an attribute of its own and each member of a set a key of its own, so that people who change different
 * things in one block at the same time all keep theirs.
 *
 * @example
 * const { blocks } = minutesOf(doc, { now, newId });
 * blocks.all().filter((block) => block.kind === "decision").map((block) => block.text);
 */
export class StructuredBlocks {
  constructor(
    private readonly body: Y.XmlFragment,
    /** The root `blocks`; see `blockKeys`. */
    readonly sets: Y.Map<unknown>,
    private readonly writing?: Writing,
  ) {}

  /** All blocks in reading order. Of two under one id, as only a foreign client writes them, the first. */
  all(nameOf?: MentionName): StructuredBlock[] {
    const sets = new BlockSets(this.sets);
    const found = new Map<string, StructuredBlock>();
    for (const { element, item } of placedElements(this.body)) {
      const block = readBlock(element, { sets, item, nameOf });
      if (block !== undefined && !found.has(block.id)) found.set(block.id, block);
    }
    return [...found.values()];
  }

  /** Ballots, partners and interested places of all blocks, as they are now. */
  readSets(): BlockSets {
    return new BlockSets(this.sets);
  }

  /** One block; `undefined` when the text does not hold it (any more). */
  block(id: string, nameOf?: MentionName): StructuredBlock | undefined {
    return this.all(nameOf).find((block) => block.id === id);
  }

  /** Changes the words, leaving alone what did not change. */
  setText(id: string, text: string, nameOf?: MentionName): void {
    const element = this.#require(id);
    this.#transact(() => replaceText(element, text, nameOf));
  }

  /** Sets attributes, and takes away those given as `undefined`. */
  set(id: string, attributes: BlockAttributes): void {
    const element = this.#require(id) as Y.XmlElement<Record<string, string | number | boolean>>;
    const rules: NodeRule["attributes"] =
      structuredNodes[element.nodeName as keyof typeof structuredNodes].attributes;
    for (const [name, value] of Object.entries(attributes)) {
      const rule = rules[name];
      const fits = value === undefined || (rule !== undefined && valueFits(rule, value));
      if (name === "id" || rule === undefined || !fits) throw new InvalidValueError(name, value);
    }
    this.#transact(() => {
      for (const [name, value] of Object.entries(attributes)) {
        if (element.getAttribute(name) === value) continue;
        if (value === undefined) element.removeAttribute(name);
        else element.setAttribute(name, value);
      }
    });
  }

  /** Sets what a decision or date depends on; `undefined` takes it away. */
  setReservation(id: string, reservation: Reservation | undefined): void {
    this.set(id, reservationKeys(reservation));
  }

  /** Notes what somebody said in a vote by name; `undefined` takes it away. */
  setBallot(id: string, voter: string, choice: BallotChoice | undefined): void {
    this.#write(blockKey(requireId(id), "vote", requireId(voter)), choice);
  }

  /** Puts somebody into a set of a block, or takes them out. */
  setMember(id: string, set: BlockSet, subject: string, isIn: boolean): void {
    this.#write(blockKey(requireId(id), set, requireId(subject)), isIn ? true : undefined);
  }

  #write(key: string, value: unknown): void {
    if (value !== undefined) requireValue(blockKeys, key, value);
    this.#transact(() => writeKeys(this.sets, { [key]: value }));
  }

  #require(id: string): Y.XmlElement {
    for (const { element } of placedElements(this.body)) {
      if (element.getAttribute("id") === id) return element;
    }
    throw new UnknownBlockError(id);
  }

  #transact(change: () => void): void {
    this.sets.doc?.transact(change, requireWriting(this.writing).origin);
  }
}

/** The structured elements in reading order, each with the agenda item above it. */
function* placedElements(
  body: Y.XmlFragment,
): Generator<{ element: Y.XmlElement; item: string | undefined }> {
  let item: string | undefined;
  for (const child of body.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    if (child.nodeName === "agendaItem") {
      const id: unknown = child.getAttribute("item");
      item = isId(id) ? id : undefined;
    } else if (isStructured(child)) yield { element: child, item };
  }
}
