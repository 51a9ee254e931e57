import { fromBase64 } from "lib0/buffer";
import * as Y from "yjs";
import type { Anchor } from "../discussion/thread.js";

/** A conversation about a passage of a text. */
export interface AnchoredPassage {
  readonly id: string;
  readonly anchor: Anchor;
}

interface Edge {
  readonly id: string;
  readonly at: number;
}

/** Which conversations are about which words, asked text by text in reading order. */
export class PassageMarks {
  readonly #begins = new Map<unknown, Edge[]>();
  readonly #ends = new Map<unknown, Edge[]>();
  readonly #open = new Set<string>();

  constructor(doc: Y.Doc | null, passages: readonly AnchoredPassage[]) {
    if (doc === null) return;
    for (const { id, anchor } of passages) {
      const [from, to] = [placeOf(doc, anchor.from), placeOf(doc, anchor.to)];
      // One whose passage was deleted stands beside the text alone.
      if (from === undefined || to === undefined) continue;
      push(this.#begins, from.type, { id, at: from.index });
      push(this.#ends, to.type, { id, at: to.index });
    }
  }

  /** Cuts the letters of a text that lie together, from `start` on, where conversations begin and end. */
  cut(text: Y.XmlText, start: number, letters: string): { text: string; passages: string[] }[] {
    const [begins, ends] = [this.#begins.get(text) ?? [], this.#ends.get(text) ?? []];
    const cuts = [...begins, ...ends].map(({ at }) => at - start);
    const places = [...new Set([0, ...cuts])]
      .filter((at) => at >= 0 && at < letters.length)
      .toSorted((a, b) => a - b);
    return places.map((from, index) => {
      for (const { id, at } of begins) if (at - start <= from) this.#open.add(id);
      for (const { id, at } of ends) if (at - start <= from) this.#open.delete(id);
      return { text: letters.slice(from, places[index + 1]), passages: [...this.#open] };
    });
  }

  /** A text is over: what ends in it does not go on in the next one. */
  leave(text: Y.XmlText): void {
    for (const { id } of this.#begins.get(text) ?? []) this.#open.add(id);
    for (const { id } of this.#ends.get(text) ?? []) this.#open.delete(id);
  }
}

function push(edges: Map<unknown, Edge[]>, type: unknown, edge: Edge): void {
  edges.set(type, [...(edges.get(type) ?? []), edge]);
}

function placeOf(doc: Y.Doc, encoded: string): Y.AbsolutePosition | undefined {
  try {
    const place = Y.createAbsolutePositionFromRelativePosition(
      Y.decodeRelativePosition(fromBase64(encoded)),
      doc,
    );
    return place?.type instanceof Y.XmlText ? place : undefined;
  } catch {
    // Safe to go on: an anchor that cannot be read is shown like one whose passage was deleted.
    return undefined;
  }
}
