import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { PluginKey, type Transaction } from "@tiptap/pm/state";

/** Of a menu under the caret, whether it is open. */
interface MenuState {
  readonly active: boolean;
}

export const slashMenuKey = new PluginKey<MenuState>("slashMenu");
export const mentionMenuKey = new PluginKey<MenuState>("mentionMenu");

/** Whether a transaction may open a menu: something was typed here, though others' carets may stand at the same place. */
export function opensMenus(transaction: Transaction): boolean {
  return transaction.docChanged && !isChangeOrigin(transaction);
}
