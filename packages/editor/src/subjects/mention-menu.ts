import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Extension } from "@tiptap/core";
import { PluginKey } from "@tiptap/pm/state";
import { Suggestion } from "@tiptap/suggestion";
import { ChoiceList, placeFor, type Choice } from "../menus/choice-list.js";
import type { EditorTexts } from "../texts.js";
import type { SubjectSource } from "./subject-source.js";

interface MentionMenuOptions {
  readonly texts: () => EditorTexts;
  readonly subjects: () => SubjectSource | undefined;
}

const mentionMenuKey = new PluginKey<{ readonly active: boolean }>("mentionMenu");
const mostShown = 8;

/** Offers people, towns and organisations when `@` is typed at the start of a word. */
export const MentionMenu = Extension.create<MentionMenuOptions>({
  name: "mentionMenu",

  addProseMirrorPlugins() {
    const { texts, subjects } = this.options;
    const { editor } = this;
    return [
      Suggestion<Choice, Choice>({
        editor,
        char: "@",
        pluginKey: mentionMenuKey,
        allowedPrefixes: [" ", "("],
        ...placeFor(editor.options.element),
        allow: () => editor.isEditable && subjects() !== undefined,
        // Opens only for what is typed here, though others' carets may stand at the same place.
        shouldShow: ({ transaction }) =>
          mentionMenuKey.getState(editor.state)?.active === true ||
          (transaction.docChanged && !isChangeOrigin(transaction)),
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
      }),
    ];
  },
});
