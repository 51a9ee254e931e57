import * as Y from "yjs";
import { agendaItemOf, itemSections } from "../text-order.js";
import { BeforeMove, wordsOf, type IsOwn, type MovedSection, type Piece } from "./before-move.js";
import { areRelated, insertMissing } from "./missing-letters.js";

/**
 * Carries along what is written here in a text while somebody else moves it: moved blocks are written anew
 * where they go (see {@link moveItemText}), without the words that were on their way at that moment. These
 * words would vanish with the old blocks; they are written into the new ones instead. Only the side that
 * wrote them does it, so nothing comes twice.
 *
 * @param isOwn which content this side answers for; by default what the document itself has written
 * @returns the function that ends it
 *
 * @example
 * const end = followMovedText(minutes.body, { origin });
 */
export function followMovedText(
  body: Y.XmlFragment,
  { origin, isOwn }: { readonly origin: unknown; readonly isOwn?: IsOwn },
): () => void {
  const { doc } = body;
  if (doc === null) return () => undefined;
  const own: IsOwn = isOwn ?? ((client) => client === doc.clientID);
  const follow = (transaction: Y.Transaction): void => {
    if (transaction.local || transaction.deleteSet.clients.size === 0) return;
    const reading = new BeforeMove(transaction, own);
    const { sections, strays } = reading.movedFrom(body);
    if (sections.length + strays.length === 0) return;
    doc.transact(() => {
      const rescue = new Rescue(body, reading);
      for (const section of sections) rescue.carry(section);
      for (const stray of strays) rescue.find(stray);
    }, origin);
  };
  doc.on("afterTransaction", follow);
  return () => doc.off("afterTransaction", follow);
}

/** Writes into moved blocks what they lack. Deletes nothing of them: others may be writing there already. */
class Rescue {
  constructor(
    private readonly body: Y.XmlFragment,
    private readonly before: BeforeMove,
  ) {}

  carry({ item, blocks }: MovedSection): void {
    const section = itemSections(this.body).find((each) => each.item === item);
    // Nowhere else: the item was taken out of the text before everybody's eyes.
    if (section === undefined) return;
    let place = section.from + 1;
    for (const { block, isLeft } of blocks) {
      place = isLeft ? this.#takeAlong(block, place) : this.#bring(block, this.body, place);
    }
  }

  /** A line that somebody else took elsewhere at once is completed there; one that was deleted is not. */
  find(block: Y.XmlElement): void {
    const words = this.before.wordsOf(block);
    const copies = this.body
      .toArray()
      .filter((each) => isAlike(block, each) && !this.before.had(each));
    const related = copies.find((copy) => {
      const present = wordsOf(copy as Piece);
      return present !== "" && areRelated(present, words);
    });
    if (related instanceof Y.XmlElement) this.#complete(block, related);
  }

  /** A new line between lines that were moved follows them. */
  #takeAlong(block: Y.XmlElement, place: number): number {
    const at = this.body.toArray().indexOf(block);
    this.body.insert(place, [block.clone()]);
    this.body.delete(at < place ? at : at + 1, 1);
    return at < place ? place : place + 1;
  }

  /** Brings what is new in a piece to its copy, looked for from a place on; the place behind it. */
  #bring(piece: Piece, parent: Y.XmlFragment, place: number): number {
    const found = this.#counterpart(piece, parent, place);
    if (!this.before.holdsOwn(piece)) return found === undefined ? place : found + 1;
    if (found === undefined) {
      if (this.before.wordsOf(piece) === "") return place;
      parent.insert(place, [this.before.copyOf(piece)]);
      return place + 1;
    }
    this.#complete(piece, parent.get(found));
    return found + 1;
  }

  #complete(piece: Piece, copy: unknown): void {
    if (piece instanceof Y.XmlText && copy instanceof Y.XmlText) {
      insertMissing(this.before.signsOf(piece), copy);
    } else if (piece instanceof Y.XmlElement && copy instanceof Y.XmlElement) {
      let inner = 0;
      for (const each of this.before.innersOf(piece)) inner = this.#bring(each, copy, inner);
    }
  }

  /** Where the copy of a piece stands. */
  #counterpart(piece: Piece, parent: Y.XmlFragment, from: number): number | undefined {
    const words = this.before.wordsOf(piece);
    const candidates: { readonly at: number; readonly words: string }[] = [];
    for (const [at, candidate] of parent.toArray().entries()) {
      if (at < from) continue;
      if (agendaItemOf(candidate) !== undefined) break;
      if (isAlike(piece, candidate) && !this.before.had(candidate))
        candidates.push({ at, words: wordsOf(candidate) });
    }
    const found =
      candidates.find((each) => each.words === words) ??
      candidates.find((each) => each.words !== "" && areRelated(each.words, words)) ??
      candidates.find((each) => each.words === "");
    return found?.at;
  }
}

function isAlike(piece: Piece, candidate: unknown): candidate is Piece {
  if (piece instanceof Y.XmlText) return candidate instanceof Y.XmlText;
  return candidate instanceof Y.XmlElement && candidate.nodeName === piece.nodeName;
}
