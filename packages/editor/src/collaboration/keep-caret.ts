/* oxlint-disable no-underscore-dangle -- Yjs keeps whether something was deleted in a field it names so; there is no other way to it. */
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { absolutePositionToRelativePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import * as Y from "yjs";

/** Where one's own caret stood: in which shared text, and after what words of the line. */
interface CaretPlace {
  readonly type: Y.AbstractType<unknown>;
  readonly line: string;
  readonly offset: number;
}

/**
 * Keeps one's own caret in its line when somebody else moves the text around it: the line is written anew
 * then, and what was typed meanwhile comes to it a moment later, too late for the binding to recognise it.
 *
 * @returns the function that ends it
 */
export function keepCaret(editor: Editor, body: Y.XmlFragment): () => void {
  const { doc } = body;
  let place: CaretPlace | undefined;
  const remember = ({ local }: Y.Transaction): void => {
    if (!local) place ??= placeOf(editor, body);
  };
  const restore = (): void => {
    const before = place;
    place = undefined;
    if (before?.type._item?.deleted === true) putInto(editor, before);
  };
  doc?.on("beforeTransaction", remember);
  doc?.on("afterAllTransactions", restore);
  return () => {
    doc?.off("beforeTransaction", remember);
    doc?.off("afterAllTransactions", restore);
  };
}

function placeOf({ state }: Editor, body: Y.XmlFragment): CaretPlace | undefined {
  const { binding } = (ySyncPluginKey.getState(state) ?? {}) as {
    readonly binding?: { readonly mapping: Map<Y.AbstractType<unknown>, unknown> };
  };
  const { $head, empty } = state.selection;
  if (binding === undefined || body.doc === null || !empty || $head.parent.textContent === "")
    return undefined;
  const relative: unknown = absolutePositionToRelativePosition(
    $head.pos,
    body,
    binding.mapping as never,
  );
  const found = Y.createAbsolutePositionFromRelativePosition(
    relative as Y.RelativePosition,
    body.doc,
  );
  if (found === null) return undefined;
  return { type: found.type, line: $head.parent.textContent, offset: $head.parentOffset };
}

function putInto({ state, view }: Editor, { line, offset }: CaretPlace): void {
  if (state.selection.$head.parent.textContent === line) return undefined;
  const lines: number[] = [];
  state.doc.descendants((node, position) => {
    if (node.isTextblock && node.textContent === line) lines.push(position + 1);
    return !node.isTextblock;
  });
  const [start] = lines;
  if (start === undefined) return undefined;
  const selection = TextSelection.create(state.doc, start + offset);
  view.dispatch(state.tr.setSelection(selection).setMeta("addToHistory", false));
}
