import { Extension, type Editor } from "@tiptap/core";
import { GapCursor } from "@tiptap/pm/gapcursor";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Selection, TextSelection } from "@tiptap/pm/state";

/**
 * Ctrl+Home and Ctrl+End, on a Mac also with Cmd and the arrows, go to where the text begins and ends, with
 * Shift they select up to there. Browsers stop before blocks that are no text, such as a task at the end.
 */
export const TextEnds = Extension.create({
  name: "textEnds",

  addKeyboardShortcuts() {
    const go = (edge: Edge, extending: boolean) => () => goTo(this.editor, edge, extending);
    return {
      "Mod-Home": go("start", false),
      "Mod-End": go("end", false),
      "Shift-Mod-Home": go("start", true),
      "Shift-Mod-End": go("end", true),
      "Cmd-ArrowUp": go("start", false),
      "Cmd-ArrowDown": go("end", false),
      "Shift-Cmd-ArrowUp": go("start", true),
      "Shift-Cmd-ArrowDown": go("end", true),
    };
  },
});

type Edge = "start" | "end";

function goTo({ state, view }: Editor, edge: Edge, extending: boolean): boolean {
  const { doc, selection, tr } = state;
  const target = edgeOf(doc, edge);
  tr.setSelection(extending ? TextSelection.between(selection.$anchor, target.$head) : target);
  view.dispatch(tr.scrollIntoView());
  return true;
}

/** In the first or last line, or beside a block that is no text, where one may go on writing. */
function edgeOf(doc: ProseMirrorNode, edge: Edge): Selection {
  const line = edge === "start" ? Selection.atStart(doc) : Selection.atEnd(doc);
  if (line instanceof TextSelection) {
    const outermost = edge === "start" ? doc.firstChild : doc.lastChild;
    const holdsLine = line.$head.depth > 0 && line.$head.node(1) === outermost;
    if (holdsLine) return line;
  }
  const beside = doc.resolve(edge === "start" ? 0 : doc.content.size);
  return isGap(beside) ? new GapCursor(beside) : line;
}

function isGap(place: ReturnType<ProseMirrorNode["resolve"]>): boolean {
  // The types leave out this check, which the package uses to keep impossible places from becoming selections.
  return (GapCursor as unknown as { valid: (place: unknown) => boolean }).valid(place);
}
