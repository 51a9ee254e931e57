import { moveItemText, type Minutes } from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { Awareness } from "y-protocols/awareness";
import { writingPlaces } from "../collaboration/where-people-write.js";

/** An agenda item in the text with everything written under it, up to the next item. */
interface Section {
  readonly item: string;
  readonly from: number;
  readonly to: number;
}

function sectionsOf(doc: ProseMirrorNode): Section[] {
  const starts: { item: string; from: number }[] = [];
  doc.forEach((node, offset) => {
    if (node.type.name !== "agendaItem") return;
    starts.push({ item: String(node.attrs["item"]), from: offset });
  });
  return starts.map((start, at) => ({ ...start, to: starts[at + 1]?.from ?? doc.content.size }));
}

/** The items whose text stands elsewhere than the agenda has them, in the order of the agenda. */
export function displacedItems(editor: Editor, { agenda }: Minutes): string[] {
  const inText = sectionsOf(editor.state.doc).map(({ item }) => item);
  const wanted = agenda.items().flatMap(({ id }) => (inText.includes(id) ? [id] : []));
  const listed = inText.filter((id) => wanted.includes(id));
  const kept = longestOrdered(listed.map((id) => wanted.indexOf(id)));
  return wanted.filter((_id, at) => !kept.has(at));
}

/** The most numbers that stand in rising order already: they may stay where they are. */
function longestOrdered(numbers: readonly number[]): ReadonlySet<number> {
  const best = numbers.map((): readonly number[] => []);
  let longest: readonly number[] = [];
  for (const [at, number] of numbers.entries()) {
    let before: readonly number[] = [];
    for (let earlier = 0; earlier < at; earlier++) {
      const chain = best[earlier] ?? [];
      if ((numbers[earlier] ?? 0) < number && chain.length > before.length) before = chain;
    }
    best[at] = [...before, number];
    if (best[at].length > longest.length) longest = best[at];
  }
  return new Set(longest);
}

/** Whether nobody else's caret stands in the item's text, which is written anew where it moves to. */
export function isSectionFree(editor: Editor, presence: Awareness, item: string): boolean {
  const section = sectionsOf(editor.state.doc).find((each) => each.item === item);
  if (section === undefined) return false;
  return writingPlaces(editor, presence).every(
    ({ position }) => position < section.from || position > section.to,
  );
}

/** Marks the move of a text. Undo does not know it: moving the item back is the way back. */
const moved = { editor: "moved text" };

/**
 * Moves the text of an item to where the agenda has the item: behind the text of the item before it. It is
 * written anew there: only for a page that is online and a text nobody else is in. It is done in the shared
 * document: done in the editor, the binding would find out by comparing what moved, and rewrite the shorter
 * of two neighbours, in which somebody may write.
 */
export function moveSection(
  editor: Editor,
  { body, agenda }: Minutes,
  presence: Awareness,
  item: string,
): boolean {
  if (!editor.isEditable || !isSectionFree(editor, presence, item)) return false;
  const order = agenda.items().map(({ id }) => id);
  return moveItemText(body, item, order, moved);
}
