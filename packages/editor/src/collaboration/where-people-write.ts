import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import { relativePositionToAbsolutePosition, ySyncPluginKey } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";

/** Where somebody else's caret stands. */
export interface WritingPlace {
  readonly clientId: number;
  readonly name: string;
  readonly position: number;
}

interface Binding {
  readonly doc: Y.Doc;
  readonly type: Y.XmlFragment;
  readonly mapping: Map<Y.AbstractType<unknown>, unknown>;
}

/** The others whose carets stand in the text, in the order of the text. */
export function writingPlaces(editor: Editor, presence: Awareness): WritingPlace[] {
  const { binding } = (ySyncPluginKey.getState(editor.state) ?? {}) as { binding?: Binding };
  if (binding === undefined) return [];
  const places: WritingPlace[] = [];
  for (const [clientId, state] of presence.getStates()) {
    const head = (state["cursor"] as { head?: unknown } | null | undefined)?.head;
    const user = state["user"] as { name?: unknown } | undefined;
    if (clientId === presence.clientID || head === undefined || head === null) continue;
    const position = positionOf(binding, head);
    if (position === null || typeof user?.name !== "string") continue;
    places.push({ clientId, name: user.name, position });
  }
  return places.sort((a, b) => a.position - b.position);
}

function positionOf({ doc, type, mapping }: Binding, head: unknown): number | null {
  try {
    const relative = Y.createRelativePositionFromJSON(head);
    return relativePositionToAbsolutePosition(doc, type, relative, mapping as never);
  } catch {
    // A caret that is none: whoever sent it is nowhere.
    return null;
  }
}

/** Puts the caret where the next of the others writes, after the present place. Their name, if there is one. */
export function goToNextPerson(editor: Editor, presence: Awareness): string | undefined {
  const places = writingPlaces(editor, presence);
  const { head } = editor.state.selection;
  const place = places.find(({ position }) => position > head) ?? places[0];
  if (place === undefined) return undefined;
  const { doc, tr } = editor.state;
  const position = Math.min(place.position, doc.content.size);
  tr.setSelection(TextSelection.near(doc.resolve(position)));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
  return place.name;
}
