import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { isRecord } from "../schema/structured/record-ids.js";
import { focusTitleAt } from "./insertion.js";

/** What can be gone to: a record, an agenda item or a task by its id, a heading by its place among headings. */
export type RevealTarget = string | { readonly heading: number };

/**
 * Scrolls to something in the text and puts the caret there. Returns whether it stands there.
 *
 * @example
 * reveal(editor, { heading: 0 })
 */
export function reveal(editor: Editor, target: RevealTarget): boolean {
  const position = positionOf(editor, target);
  const node = position === undefined ? null : editor.state.doc.nodeAt(position);
  if (position === undefined || node === null) return false;
  if (node.isTextblock) {
    const { tr, doc } = editor.state;
    const end = isRecord(node) ? position + 1 + node.content.size : position + 1;
    editor.view.dispatch(tr.setSelection(TextSelection.create(doc, end)));
    editor.view.focus();
  } else focusTitleAt(editor, position);
  const block = editor.view.nodeDOM(position);
  if (!(block instanceof HTMLElement)) return true;
  block.scrollIntoView({ block: "center" });
  // Marked until one goes on from there; the move to it is a change of the selection itself.
  block.classList.add("netz-arrived");
  const end = (): void => block.classList.remove("netz-arrived");
  setTimeout(() => (editor.isDestroyed ? end() : editor.once("selectionUpdate", end)), 0);
  return true;
}

function positionOf(editor: Editor, target: RevealTarget): number | undefined {
  let found: number | undefined;
  let headings = 0;
  editor.state.doc.descendants((node, position) => {
    if (found !== undefined) return false;
    const { id, item, task } = node.attrs;
    if (typeof target === "string") {
      if ([item, task, isRecord(node) ? id : undefined].includes(target)) found = position;
    } else if (node.type.name === "heading" && headings++ === target.heading) found = position;
    return true;
  });
  return found;
}
