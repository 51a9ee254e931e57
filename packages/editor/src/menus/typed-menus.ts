import { Extension } from "@tiptap/core";
import { slashMenu, type SlashMenuOptions } from "../slash-menu/slash-menu.js";
import { mentionMenu, type MentionMenuOptions } from "../subjects/mention-menu.js";

/**
 * The menus that open under the caret, for blocks after a slash and for mentions after an `@`. They are there from
 * the start: a plugin that is added later has y-tiptap draw the whole text anew and take the caret out of it.
 */
export const TypedMenus = Extension.create<SlashMenuOptions & MentionMenuOptions>({
  name: "typedMenus",

  addProseMirrorPlugins() {
    const { editor, options } = this;
    return [slashMenu(editor, options), mentionMenu(editor, options)];
  },
});
