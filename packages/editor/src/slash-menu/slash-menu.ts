import { Extension } from "@tiptap/core";
import { PluginKey, type EditorState } from "@tiptap/pm/state";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Suggestion } from "@tiptap/suggestion";
import { editorCommands, type CommandId } from "../commands/command-table.js";
import type { EditorTexts } from "../texts.js";
import { SlashMenuView } from "./slash-menu-view.js";

/** One line of the slash menu. */
export interface SlashMenuItem {
  readonly id: CommandId;
  readonly name: string;
}

interface SlashMenuOptions {
  readonly texts: () => EditorTexts;
  readonly isOffered: (id: CommandId) => boolean;
  readonly run: (id: CommandId) => void;
}

/**
 * The commands that fit what was typed after the slash: those whose name begins with it first, then those
 * in which a word begins with it.
 *
 * @example
 * slashMenuItems("auf", editorTexts.de, () => true).map(({ name }) => name) // ["Aufgabe", "Aufzählung"]
 */
export function slashMenuItems(
  query: string,
  texts: EditorTexts,
  isOffered: (id: CommandId) => boolean,
): SlashMenuItem[] {
  const typed = query.trim().toLocaleLowerCase();
  return editorCommands
    .filter(({ id, inSlashMenu }) => inSlashMenu && isOffered(id))
    .map(({ id }) => ({ id, name: texts.commands[id], rank: rankOf(id, typed, texts) }))
    .filter(({ rank }) => rank < 2)
    .sort((a, b) => a.rank - b.rank)
    .map(({ id, name }) => ({ id, name }));
}

function rankOf(id: CommandId, typed: string, texts: EditorTexts): number {
  const name = texts.commands[id].toLocaleLowerCase();
  if (name.startsWith(typed)) return 0;
  const words = `${name} ${texts.searchWords[id] ?? ""}`.toLocaleLowerCase().split(/[\s-]+/);
  return words.some((word) => word.startsWith(typed)) ? 1 : 2;
}

const slashMenuKey = new PluginKey<{ readonly active: boolean }>("slashMenu");

function isOpen(state: EditorState): boolean {
  return slashMenuKey.getState(state)?.active === true;
}

/** Opens the menu of blocks when a slash is typed at the start of a line or after a blank. */
export const SlashMenu = Extension.create<SlashMenuOptions>({
  name: "slashMenu",

  addProseMirrorPlugins() {
    const { texts, isOffered, run } = this.options;
    const { editor } = this;
    return [
      Suggestion<SlashMenuItem, SlashMenuItem>({
        editor,
        char: "/",
        pluginKey: slashMenuKey,
        allowedPrefixes: [" "],
        ...placeFor(editor.options.element),
        allow: () => editor.isEditable,
        // Opens only for what is typed here, though others' carets may stand at the same place.
        shouldShow: ({ transaction }) =>
          isOpen(editor.state) || (transaction.docChanged && !isChangeOrigin(transaction)),
        items: ({ query }) => slashMenuItems(query, texts(), isOffered),
        command: ({ range, props }) => {
          editor.commands.deleteRange(range);
          editor.view.focus();
          run(props.id);
        },
        render: () =>
          new SlashMenuView(
            () => editor.view.dom,
            () => texts().slashMenu,
          ),
      }),
    ];
  },
});

/** The menu stands beside the text, in the same tree: in a dialogue or a shadow root it is seen as well. */
function placeFor(element: unknown): { container: HTMLElement } | Record<string, never> {
  return element instanceof HTMLElement ? { container: element } : {};
}
