import type { Editor } from "@tiptap/core";
import type { Plugin } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import { ChoiceList, placeFor, type Choice } from "../menus/choice-list.js";
import { mentionMenuKey, opensMenus } from "../menus/menu-trigger.js";
import type { EditorTexts } from "../texts.js";
import type { SubjectSource } from "./subject-source.js";

export interface MentionMenuOptions {
  readonly texts: () => EditorTexts;
  readonly subjects: () => SubjectSource | undefined;
}

const mostShown = 8;

/** Offers people, towns and organisations when `@` is typed at the start of a word. */
export function mentionMenu(editor: Editor, { texts, subjects }: MentionMenuOptions): Plugin {
  return Suggestion<Choice, Choice>({
    editor,
    char: "@",
    pluginKey: mentionMenuKey,
    allowedPrefixes: [" ", "("],
    ...placeFor(editor.options.element),
    allow: () => editor.isEditable && subjects() !== undefined,
    shouldShow: ({ transaction }) =>
      mentionMenuKey.getState(editor.state)?.active === true || opensMenus(transaction),
    items: ({ query }) =>
      (subjects()?.search(query) ?? [])
        .slice(0, mostShown)
        .map(({ id, name, kind }) => ({ id, name, note: kind })),
    command: ({ range, props }) => {
      editor.view.focus();
      editor.commands.insertContentAt(range, [
        { type: "mention", attrs: { subject: props.id } },
        { type: "text", text: " " },
      ]);
    },
    render: () =>
      new ChoiceList<Choice>(
        "mentions",
        () => editor.view.dom,
        () => texts().writing.mention,
      ),
  });
}
