import { structuredBlockKinds } from "@staedtenetz/document";
import type { Editor, JSONContent } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";

/** Blocks that stand at the top of the text, never in a list. */
const topOnly: ReadonlySet<string> = new Set(["agendaItem", ...structuredBlockKinds]);

/** A block of our own, as it is inserted. */
export interface InsertedBlock {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: JSONContent[];
}

/**
 * Inserts a block at the caret: in place of an empty line, else after the current one. An agenda item
 * goes to the top level. A line follows, so that one can write on.
 *
 * @returns where the block stands now, or `undefined` when it could not be inserted
 */
export function insertBlock(editor: Editor, block: InsertedBlock): number | undefined {
  const { $from } = editor.state.selection;
  const { from, to } = rangeFor($from, topOnly.has(block.type));
  const after = editor.state.doc.resolve(to).nodeAfter;
  const inserted: JSONContent = { ...block, attrs: { ...block.attrs } };
  const content = after?.isTextblock === true ? [inserted] : [inserted, { type: "paragraph" }];
  const done = editor.commands.insertContentAt({ from, to }, content, { updateSelection: false });
  return done ? from : undefined;
}

/** The empty line to replace, or the place after the line: within its list, or at the top level. */
function rangeFor($from: ResolvedPos, atTop: boolean): { from: number; to: number } {
  if ($from.depth === 0) return { from: $from.pos, to: $from.pos };
  const depth = atTop ? 1 : $from.depth;
  const { parent } = $from;
  const isEmptyLine =
    parent.isTextblock && parent.content.size === 0 && !topOnly.has(parent.type.name);
  const replaces = isEmptyLine && depth === $from.depth && mayGo($from, depth);
  return replaces
    ? { from: $from.before(depth), to: $from.after(depth) }
    : { from: $from.after(depth), to: $from.after(depth) };
}

/** The first line of a list item has to stay: a list item begins with a paragraph. */
function mayGo($from: ResolvedPos, depth: number): boolean {
  return $from.node(depth - 1).type.name !== "listItem" || $from.index(depth - 1) > 0;
}

/** Goes to the title field of the block at a position, once it has been drawn. */
export function focusTitleAt(editor: Editor, position: number, title = "textarea"): void {
  const block = editor.view.nodeDOM(position);
  if (block instanceof HTMLElement) block.querySelector<HTMLElement>(title)?.focus();
}
