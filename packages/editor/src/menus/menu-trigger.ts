import { Extension, type Editor } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import type { Transaction } from "@tiptap/pm/state";
import type { SlashMenuOptions } from "../slash-menu/slash-menu.js";
import type { MentionMenuOptions } from "../subjects/mention-menu.js";

type TypedMenusOptions = SlashMenuOptions & MentionMenuOptions;

const arrived = "menusArrived";

/**
 * Whether a transaction may open a menu under the caret: something was typed here, though others' carets may
 * stand at the same place, or the menus have just been loaded for what was typed.
 */
export function opensMenus(transaction: Transaction): boolean {
  if (transaction.getMeta(arrived) === true) return true;
  return transaction.docChanged && !isChangeOrigin(transaction);
}

/**
 * The menus that open under the caret, for blocks after a slash and for mentions after an `@`. They are loaded
 * as soon as somebody goes into the text, or at the latest with the first such sign.
 */
export const TypedMenus = Extension.create<
  TypedMenusOptions,
  { state: "none" | "loading" | "there" }
>({
  name: "typedMenus",

  addStorage: () => ({ state: "none" }),

  onFocus() {
    if (this.editor.isEditable) void load(this.editor, this.options, this.storage);
  },

  onTransaction({ transaction }) {
    if (this.storage.state !== "none" || !transaction.docChanged || isChangeOrigin(transaction))
      return;
    const before = this.editor.state.selection.$from.nodeBefore?.text ?? "";
    if (/[/@]$/.test(before)) void load(this.editor, this.options, this.storage);
  },
});

async function load(
  editor: Editor,
  options: TypedMenusOptions,
  storage: { state: "none" | "loading" | "there" },
): Promise<void> {
  if (storage.state !== "none") return;
  storage.state = "loading";
  try {
    const { mentionMenu, slashMenu } = await import("./typed-menus.js");
    storage.state = "there";
    if (editor.isDestroyed) return;
    // Before all others: while a menu is open the arrows and Enter are its own.
    editor.registerPlugin(mentionMenu(editor, options), (own, others) => [own, ...others]);
    editor.registerPlugin(slashMenu(editor, options), (own, others) => [own, ...others]);
    editor.view.dispatch(editor.state.tr.setMeta(arrived, true).setMeta("addToHistory", false));
  } catch {
    // The chunk did not arrive: the sign stays a sign, and the next one tries again.
    storage.state = "none";
  }
}
