import { Extension } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { focusTitleAt } from "../commands/insertion.js";

/** Enter on a selected block goes into its title. */
export const BlockFocus = Extension.create({
  name: "blockFocus",

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
