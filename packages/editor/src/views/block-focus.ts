import { Extension } from "@tiptap/core";
import { NodeSelection, Plugin, TextSelection } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { focusTitleAt } from "../commands/insertion.js";

/**
 * Enter on a selected block goes into its title. Words typed or pasted while a block is selected come below it: a click
 * beside a field selects its block, and the next letter would put itself in the place of an agenda item.
 */
export const BlockFocus = Extension.create({
  name: "blockFocus",

  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput(view, _from, _to, words) {
          if (!goBelow(view)) return false;
          view.dispatch(view.state.tr.insertText(words).scrollIntoView());
          return true;
        },
        handlePaste(view) {
          goBelow(view);
          return false;
        },
      },
    }),
  ],

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { selection } = editor.state;
        if (!(selection instanceof NodeSelection) || !selection.node.isAtom) return false;
        focusTitleAt(editor, selection.from);
        return true;
      },
    };
  },
});

/** Puts the caret into a new line below the selected block. Returns whether one was selected. */
function goBelow(view: EditorView): boolean {
  const { selection, schema, tr } = view.state;
  const line = schema.nodes["paragraph"]?.create();
  if (!(selection instanceof NodeSelection) || !selection.node.isBlock || line === undefined) {
    return false;
  }
  tr.insert(selection.to, line);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)));
  return true;
}
