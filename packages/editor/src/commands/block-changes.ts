import type { EditorState } from "@tiptap/pm/state";
import { yCursorPluginKey } from "@tiptap/y-tiptap";
import type { DecorationSet } from "@tiptap/pm/view";

/**
 * Whether another person's caret stands in one of the selected blocks. Changing the kind of a block makes
 * y-tiptap write a new one in its place: what somebody else types into the old one meanwhile would be lost.
 */
export function someoneElseInBlocks(state: EditorState): boolean {
  const carets = yCursorPluginKey.getState(state) as DecorationSet | undefined;
  if (carets === undefined) return false;
  const { $from, $to } = state.selection;
  const from = $from.depth > 0 ? $from.before(1) : $from.pos;
  const to = $to.depth > 0 ? $to.after(1) : $to.pos;
  return carets.find(from, to).length > 0;
}
