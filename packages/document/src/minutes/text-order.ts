import * as Y from "yjs";
import { idAttribute } from "./body.js";

/** An agenda item in the text with everything written under it, up to the next item; counted in blocks. */
export interface ItemSection {
  readonly item: string;
  readonly from: number;
  readonly to: number;
}

/** The sections of a text in the order in which they stand there. */
export function itemSections(body: Y.XmlFragment): ItemSection[] {
  const blocks = body.toArray();
  const starts = blocks.flatMap((block, from) => {
    const item = agendaItemOf(block);
    return item === undefined ? [] : [{ item, from }];
  });
  return starts.map((start, at) => ({ ...start, to: starts[at + 1]?.from ?? blocks.length }));
}

/** The id of the agenda item whose place a block is. */
export function agendaItemOf(block: unknown): string | undefined {
  if (!(block instanceof Y.XmlElement) || block.nodeName !== "agendaItem") return undefined;
  return idAttribute(block, "item");
}

/**
 * Moves the text of an item behind the text of the item before it in `order`. Yjs cannot move, so these
 * blocks, and no others, are written anew where they go; {@link followMovedText} carries along what others
 * write in them at the same moment.
 *
 * @param order ids of the agenda items as the agenda has them
 * @param origin marks the transaction. Undo should not know it: moving the item back is a step, too.
 * @returns whether the text stands elsewhere now
 *
 * @example
 * moveItemText(minutes.body, id, minutes.agenda.items().map((item) => item.id), "moved text");
 */
export function moveItemText(
  body: Y.XmlFragment,
  item: string,
  order: readonly string[],
  origin: unknown,
): boolean {
  const sections = itemSections(body);
  const section = sections.find((each) => each.item === item);
  if (section === undefined) return false;
  const before = order.slice(0, order.indexOf(item)).toReversed();
  const anchor = before.flatMap((id) => sections.find((each) => each.item === id) ?? [])[0];
  const target = anchor?.to ?? sections[0]?.from ?? 0;
  if (target === section.from) return false;
  const length = section.to - section.from;
  const copies = body
    .toArray()
    .slice(section.from, section.to)
    .flatMap((block) => (block instanceof Y.XmlHook ? [] : [block.clone()]));
  body.doc?.transact(() => {
    body.insert(target, copies);
    body.delete(section.from + (target < section.from ? copies.length : 0), length);
  }, origin);
  return true;
}
