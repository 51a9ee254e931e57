import type { Editor } from "@tiptap/core";
import type { EditorState, Plugin } from "@tiptap/pm/state";
import { findSuggestionMatch, Suggestion, type Trigger } from "@tiptap/suggestion";
import { editorCommands, type CommandId } from "../commands/command-table.js";
import type { DateWords } from "../dates/date-words.js";
import type { UnderstoodDate } from "../dates/read-date.js";
import { ChoiceList, placeFor } from "../menus/choice-list.js";
import { opensMenus, slashMenuKey } from "../menus/menu-trigger.js";
import type { EditorTexts } from "../texts.js";

/** One line of the slash menu: a command, or a date as it was understood. */
export interface SlashMenuItem {
  readonly id: CommandId;
  readonly name: string;
  readonly note?: string;
  readonly date?: UnderstoodDate;
}

export interface SlashMenuOptions {
  readonly texts: () => EditorTexts;
  readonly dates: Pick<DateWords, "read">;
  readonly isOffered: (id: CommandId) => boolean;
  readonly run: (id: CommandId, argument?: string) => void;
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

/** After these words a date may follow: `/termin 4. Quartal`. */
const dateQuery = /^(?:termin|datum|date)\s(.*)$/iu;
const datedSlash = /(?:^|\s)(\/(?:termin|datum|date)\s[^/]{0,80})$/iu;

/** What of a query is a date; `undefined` when it is none. */
export function dateWordsIn(query: string): string | undefined {
  return dateQuery.exec(query)?.[1];
}

function isOpen(state: EditorState): boolean {
  return slashMenuKey.getState(state)?.active === true;
}

/** A slash with a word; with several words only where a date is typed. */
function findSlash(config: Trigger): ReturnType<typeof findSuggestionMatch> {
  const { $position } = config;
  const before = $position.nodeBefore?.isText === true ? ($position.nodeBefore.text ?? "") : "";
  const dated = datedSlash.exec(before)?.[1];
  if (dated === undefined) return findSuggestionMatch(config);
  const range = { from: $position.pos - dated.length, to: $position.pos };
  return { range, query: dated.slice(1), text: dated };
}

/** Opens the menu of blocks when a slash is typed at the start of a line or after a blank. */
export function slashMenu(
  editor: Editor,
  { texts, isOffered, run, dates }: SlashMenuOptions,
): Plugin {
  return Suggestion<SlashMenuItem, SlashMenuItem>({
    editor,
    char: "/",
    pluginKey: slashMenuKey,
    allowedPrefixes: [" "],
    findSuggestionMatch: findSlash,
    ...placeFor(editor.options.element),
    allow: () => editor.isEditable,
    shouldShow: ({ transaction }) => isOpen(editor.state) || opensMenus(transaction),
    items: ({ query }) => {
      const words = dateWordsIn(query);
      return words === undefined
        ? slashMenuItems(query, texts(), isOffered)
        : dates.read(words).then((date) => dateItems(date, texts()));
    },
    command: ({ range, props: { id, date } }) => {
      editor.view.focus();
      if (date === undefined) {
        editor.commands.deleteRange(range);
        run(id);
      } else {
        const { edtf, text } = date;
        editor.commands.insertContentAt(range, { type: "date", attrs: { edtf, text } });
      }
    },
    render: () =>
      new ChoiceList<SlashMenuItem>(
        "menu",
        () => editor.view.dom,
        (query) => menuTexts(query, texts()),
      ),
  });
}

function dateItems(date: UnderstoodDate | undefined, texts: EditorTexts): SlashMenuItem[] {
  if (date === undefined) return [];
  return [{ id: "date", name: date.text, note: texts.writing.date.understood, date }];
}

function menuTexts(query: string, { slashMenu: menu, writing }: EditorTexts) {
  const words = dateWordsIn(query);
  if (words === undefined) return menu;
  const { hint, notUnderstood } = writing.date;
  return { label: menu.label, empty: words.trim() === "" ? hint : notUnderstood };
}
