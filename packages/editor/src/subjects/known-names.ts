import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Extension, type Editor } from "@tiptap/core";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import type { EditorTexts } from "../texts.js";
import type { Subject, SubjectSource } from "./subject-source.js";

/** A name in the text that could be a mention. */
export interface OfferedName {
  readonly from: number;
  readonly to: number;
  readonly subject: Subject;
}

interface KnownNamesOptions {
  readonly texts: () => EditorTexts;
  readonly subjects: () => SubjectSource | undefined;
}

const key = new PluginKey<OfferedName | undefined>("knownNames");
const dismiss = "dismissKnownName";
/** Names of more words than these are not looked for. */
const mostWords = 4;
/** How far one may type on before the offer goes. */
const patience = 40;

/** The name that is offered as a mention at this moment. */
export function offeredName(state: EditorState): OfferedName | undefined {
  return key.getState(state);
}

/** Puts the mention in the place of the offered name. */
export function acceptOfferedName(editor: Editor): boolean {
  const offered = offeredName(editor.state);
  if (offered === undefined) return false;
  const mention = { type: "mention", attrs: { subject: offered.subject.id } };
  const { from, to } = offered;
  return editor.commands.insertContentAt({ from, to }, mention, { updateSelection: false });
}

/**
 * Offers a name that was just typed and that the directory knows as a mention. Nothing happens by itself:
 * a button beside the name, or the command `mentionName`, takes the offer; Escape or typing on drops it.
 */
export const KnownNames = Extension.create<KnownNamesOptions>({
  name: "knownNames",

  addKeyboardShortcuts() {
    return {
      Escape: ({ editor }) => {
        if (offeredName(editor.state) === undefined) return false;
        editor.view.dispatch(editor.state.tr.setMeta(dismiss, true));
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    const { texts, subjects } = this.options;
    const { editor } = this;
    return [
      new Plugin<OfferedName | undefined>({
        key,
        state: {
          init: () => undefined,
          apply: (transaction, offered, _before, state) =>
            nextOffer(transaction, offered, state, subjects()),
        },
        props: {
          decorations: (state) => {
            const offered = key.getState(state);
            return offered && decorate(state, offered, editor, texts());
          },
        },
      }),
    ];
  },
});

function nextOffer(
  transaction: Transaction,
  offered: OfferedName | undefined,
  state: EditorState,
  subjects: SubjectSource | undefined,
): OfferedName | undefined {
  if (transaction.getMeta(dismiss) === true) return undefined;
  if (subjects !== undefined && transaction.docChanged && !isChangeOrigin(transaction)) {
    const found = nameBeforeCaret(state, subjects);
    if (found !== undefined) return found;
  }
  return offered && stillThere(transaction, offered, state);
}

function stillThere(
  transaction: Transaction,
  offered: OfferedName,
  state: EditorState,
): OfferedName | undefined {
  const from = transaction.mapping.map(offered.from, 1);
  const to = transaction.mapping.map(offered.to, -1);
  const { head } = state.selection;
  const isNear = head >= from && head - to <= patience && to - from === offered.to - offered.from;
  return isNear && state.doc.resolve(from).sameParent(state.doc.resolve(head))
    ? { ...offered, from, to }
    : undefined;
}

/** The longest name that ends where a word was just completed: by a blank or a mark after it. */
function nameBeforeCaret(state: EditorState, subjects: SubjectSource): OfferedName | undefined {
  const { $head, empty } = state.selection;
  const before = $head.nodeBefore;
  if (!empty || before?.isText !== true || !$head.parent.inlineContent) return undefined;
  const typed = before.text ?? "";
  const end = /[\s.,;:!?)]$/.test(typed) ? typed.length - 1 : -1;
  if (end < 2) return undefined;
  const words = [...typed.slice(0, end).matchAll(/[^\s(]+/g)].slice(-mostWords);
  for (const { index } of words) {
    const subject = subjects.named(typed.slice(index, end));
    const from = $head.pos - typed.length + index;
    if (subject !== undefined) return { from, to: $head.pos - typed.length + end, subject };
  }
  return undefined;
}

function decorate(
  state: EditorState,
  { from, to, subject }: OfferedName,
  editor: Editor,
  texts: EditorTexts,
): DecorationSet {
  const words = texts.writing.mention.offer(subject.name);
  const button = (): HTMLElement => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "netz-name-offer";
    made.contentEditable = "false";
    made.textContent = "@";
    made.ariaLabel = words;
    made.title = words;
    made.tabIndex = -1;
    made.addEventListener("pointerdown", (event) => event.preventDefault());
    made.addEventListener("click", () => acceptOfferedName(editor));
    return made;
  };
  return DecorationSet.create(state.doc, [
    Decoration.inline(from, to, { class: "netz-known-name" }),
    Decoration.widget(to, button, { side: -1, key: `offer-${subject.id}`, ignoreSelection: true }),
  ]);
}
