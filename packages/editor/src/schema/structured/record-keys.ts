import { Extension, type Editor } from "@tiptap/core";
import { Fragment, Slice, type Node as ProseMirrorNode, type ResolvedPos } from "@tiptap/pm/model";
import { Plugin, TextSelection } from "@tiptap/pm/state";
import { isRecord } from "./record-ids.js";

/**
 * Keys in the words of a record: Enter at their end leaves it, within them breaks the line; Backspace in an
 * empty one takes it away; Tab goes on to its fields. What is pasted into it stays in it.
 */
export const RecordKeys = Extension.create({
  name: "recordKeys",
  // Before the list keys and the paragraph's Enter.
  priority: 200,

  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => inRecord(editor, ($from) => entered(editor, $from)),
      Backspace: ({ editor }) => inRecord(editor, ($from) => emptied(editor, $from)),
      Tab: ({ editor }) => inRecord(editor, ($from) => toFields(editor, $from)),
    };
  },

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          handlePaste: (_view, _event, slice) =>
            inRecord(editor, ($from) => pasted(editor, $from, slice)),
        },
      }),
    ];
  },
});

/** Only where the whole selection lies in one record. */
function inRecord(editor: Editor, act: ($from: ResolvedPos) => boolean): boolean {
  const { $from, $to } = editor.state.selection;
  return isRecord($from.parent) && $from.sameParent($to) && act($from);
}

function entered(editor: Editor, $from: ResolvedPos): boolean {
  const { $to } = editor.state.selection;
  if ($to.parentOffset < $to.parent.content.size) return editor.commands.setHardBreak();
  const after = $from.after();
  const { tr, doc, schema } = editor.state;
  const next = doc.resolve(after).nodeAfter;
  const isEmptyLine = next?.type.name === "paragraph" && next.content.size === 0;
  if (!isEmptyLine) {
    const line = schema.nodes["paragraph"]?.create();
    if (line === undefined) return false;
    tr.insert(after, line);
  }
  tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView();
  editor.view.dispatch(tr);
  return true;
}

function emptied(editor: Editor, $from: ResolvedPos): boolean {
  if ($from.parent.content.size > 0) return false;
  const title = titleAt(editor, $from.before());
  if (title !== null && title.value !== "") {
    title.focus();
    return true;
  }
  return editor
    .chain()
    .insertContentAt({ from: $from.before(), to: $from.after() }, { type: "paragraph" })
    .setTextSelection($from.before() + 1)
    .run();
}

function toFields(editor: Editor, $from: ResolvedPos): boolean {
  const card = editor.view.nodeDOM($from.before());
  if (!(card instanceof HTMLElement)) return false;
  const button = [...card.querySelectorAll<HTMLElement>(".netz-record-foot button")].find((each) =>
    each.checkVisibility(),
  );
  button?.focus();
  return button !== undefined;
}

/** Words of several blocks come in as lines of this one. */
function pasted(editor: Editor, $from: ResolvedPos, slice: Slice): boolean {
  const lines: Fragment[] = [];
  slice.content.descendants((node) => {
    if (!node.isTextblock) return true;
    lines.push(node.content);
    return false;
  });
  const onlyWords = slice.content.firstChild?.isInline ?? true;
  if (onlyWords || lines.length === 0) return false;
  const { hardBreak } = $from.doc.type.schema.nodes;
  const parts: ProseMirrorNode[] = [];
  for (const line of lines) {
    if (parts.length > 0 && hardBreak !== undefined) parts.push(hardBreak.create());
    parts.push(...line.content);
  }
  const words = new Slice(Fragment.from(parts), 0, 0);
  editor.view.dispatch(editor.state.tr.replaceSelection(words).scrollIntoView());
  return true;
}

function titleAt(editor: Editor, position: number): HTMLTextAreaElement | null {
  const card = editor.view.nodeDOM(position);
  return card instanceof HTMLElement ? card.querySelector("textarea.netz-record-title") : null;
}
