/* oxlint-disable no-underscore-dangle -- Yjs keeps deleted content in fields it names so, until the end of a transaction; there is no other way to it. */
import * as Y from "yjs";
import { isId } from "../../identifiers.js";
import { plainOf, type Sign } from "./missing-letters.js";

/** Says whether a letter or block was written on this side, and may be unknown to whoever moved its text. */
export type IsOwn = (client: number, clock: number) => boolean;

/** What an earlier visit wrote is older than whatever this one writes. */
const earlier = 2 ** 40;

/** A piece of a text that was moved away: a block, or in it a block or some words. */
export type Piece = Y.XmlElement | Y.XmlText;

/** A block of a text that was moved away, as it stood here at that moment. */
export interface MovedBlock {
  readonly block: Y.XmlElement;
  /** Whether it still stands: it was written while the text around it was moved. */
  readonly isLeft: boolean;
}

/** A section that was moved away by somebody else. */
export interface MovedSection {
  readonly item: string;
  readonly blocks: readonly MovedBlock[];
}

/** Reads blocks that a transaction has deleted, as they stood before it. */
export class BeforeMove {
  constructor(
    private readonly transaction: Y.Transaction,
    private readonly isOwn: IsOwn,
  ) {}

  /** What was deleted, or stands where it no longer belongs, and holds something of this side. */
  movedFrom(body: Y.XmlFragment): {
    readonly sections: readonly MovedSection[];
    readonly strays: readonly Y.XmlElement[];
  } {
    const sections: { item: string; blocks: MovedBlock[] }[] = [];
    const strays: Y.XmlElement[] = [];
    let current: { item: string; blocks: MovedBlock[] } | undefined;
    for (const item of itemsOf(body)) {
      const block = elementOf(item);
      if (block === undefined || !this.stood(item)) continue;
      if (block.nodeName === "agendaItem") {
        const id = attributesOf(block)["item"];
        current = item.deleted && isId(id) ? { item: id, blocks: [] } : undefined;
        if (current !== undefined) sections.push(current);
      } else if (current === undefined) {
        if (item.deleted && this.holdsOwn(block)) strays.push(block);
      } else if (item.deleted || this.#isOwnItem(item)) {
        current.blocks.push({ block, isLeft: !item.deleted });
      }
    }
    const holding = sections.filter(({ blocks }) =>
      blocks.some(({ block, isLeft }) => isLeft || this.holdsOwn(block)),
    );
    return { sections: holding, strays };
  }

  /** Whether something stood here before the transaction. */
  stood(item: Y.Item): boolean {
    const { beforeState, deleteSet } = this.transaction;
    if (item.id.clock >= (beforeState.get(item.id.client) ?? 0)) return false;
    return !item.deleted || Y.isDeleted(deleteSet, item.id);
  }

  /** Whether a piece that stands now did so before the transaction. */
  had({ _item: item }: Piece): boolean {
    return item !== null && this.stood(item);
  }

  /** Whether it, or words or blocks in it, were written on this side. */
  holdsOwn(piece: Piece): boolean {
    if (piece._item !== null && this.#isOwnItem(piece._item)) return true;
    return itemsOf(piece).some((item) => {
      if (!this.stood(item)) return false;
      const inner = innerOf(item);
      return inner === undefined ? this.#isOwnItem(item) : this.holdsOwn(inner);
    });
  }

  /** The words of a block or text that stood, letter by letter. */
  signsOf(type: Piece): Sign[] {
    const signs: Sign[] = [];
    const marks = new Map<string, unknown>();
    for (const item of itemsOf(type)) {
      if (!this.stood(item)) continue;
      const { content } = item;
      const inner = innerOf(item);
      const { client, clock } = item.id;
      const start = clock + (client === this.transaction.doc.clientID ? earlier : 0);
      if (inner !== undefined) signs.push(...this.signsOf(inner));
      else if (content instanceof Y.ContentFormat) marks.set(content.key, content.value);
      else if (content instanceof Y.ContentString) {
        const look = Object.fromEntries(marks);
        for (const [index, key] of content.str.split("").entries()) {
          const isOwn = this.isOwn(client, clock + index);
          const age = isOwn ? start + index : undefined;
          signs.push({ key, age, marks: look });
        }
      }
    }
    return signs;
  }

  /** What stood directly in a block. */
  innersOf(block: Y.XmlElement): Piece[] {
    return itemsOf(block).flatMap((item) => (this.stood(item) ? (innerOf(item) ?? []) : []));
  }

  /** What a piece says: its words, or of something without words what it is. */
  wordsOf(piece: Piece): string {
    const inners = piece instanceof Y.XmlText ? [] : this.innersOf(piece);
    if (piece instanceof Y.XmlElement && inners.length === 0) return sayingOf(attributesOf(piece));
    if (piece instanceof Y.XmlElement) return inners.map((inner) => this.wordsOf(inner)).join("");
    return this.signsOf(piece)
      .map(({ key }) => key)
      .join("");
  }

  /** A piece to insert, with what of it is this side's. */
  copyOf(piece: Piece): Piece {
    if (piece instanceof Y.XmlText) {
      const copy = new Y.XmlText();
      const signs = this.signsOf(piece).filter(({ age }) => age !== undefined);
      copy.applyDelta(signs.map(({ key, marks }) => ({ insert: key, attributes: marks })));
      return copy;
    }
    const copy = new Y.XmlElement(piece.nodeName);
    for (const [key, value] of Object.entries(attributesOf(piece))) {
      copy.setAttribute(key, value as string);
    }
    const inners = this.innersOf(piece).filter((inner) => this.holdsOwn(inner));
    copy.insert(
      0,
      inners.map((inner) => this.copyOf(inner)),
    );
    return copy;
  }

  #isOwnItem({ id }: Y.Item): boolean {
    return this.isOwn(id.client, id.clock);
  }
}

function itemsOf(type: Y.XmlFragment | Y.XmlText): Y.Item[] {
  const items: Y.Item[] = [];
  for (let item = type._start; item !== null; item = item.right) items.push(item);
  return items;
}

function innerOf({ content }: Y.Item): Piece | undefined {
  const type: unknown = content instanceof Y.ContentType ? content.type : undefined;
  return type instanceof Y.XmlElement || type instanceof Y.XmlText ? type : undefined;
}

function elementOf(item: Y.Item): Y.XmlElement | undefined {
  const inner = innerOf(item);
  return inner instanceof Y.XmlElement ? inner : undefined;
}

/** The attributes of a block, of a deleted one as well. */
function attributesOf(block: Y.XmlElement): Record<string, unknown> {
  return Object.fromEntries(
    [...block._map].flatMap(([key, { content }]) => {
      const value: unknown = content.getContent().at(-1);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function sayingOf(attributes: Readonly<Record<string, unknown>>): string {
  return Object.keys(attributes).length === 0 ? "" : JSON.stringify(attributes);
}

/** As {@link BeforeMove.wordsOf}, of a piece that stands. */
export function wordsOf(piece: Piece): string {
  if (piece instanceof Y.XmlText) return plainOf(piece);
  const inners = piece.toArray();
  if (inners.length === 0) return sayingOf(piece.getAttributes());
  return inners.map((inner) => (inner instanceof Y.XmlHook ? "" : wordsOf(inner))).join("");
}
