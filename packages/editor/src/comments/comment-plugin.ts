import type { Anchor, ThreadKind } from "@staedtenetz/document";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type EditorState, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

/** A thread as the text shows it. */
export interface AnchoredThread {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly anchor: Anchor;
  readonly isOpen: boolean;
  /** What stands on paper below the block with the passage. */
  readonly note?: string | undefined;
}

/** Where a thread stands in the text now. */
export interface PlacedThread {
  readonly id: string;
  readonly kind: ThreadKind;
  readonly isOpen: boolean;
  readonly note?: string | undefined;
  readonly from: number;
  readonly to: number;
}

interface Marked {
  readonly places: readonly PlacedThread[];
  readonly current: string | undefined;
  readonly set: DecorationSet;
}

const key = new PluginKey<Marked>("comments");
const none: Marked = { places: [], current: undefined, set: DecorationSet.empty };

/** Marks passages with threads. `opened` is told which thread was clicked. */
export function commentPlugin(opened: (id: string) => void): Plugin {
  return new Plugin<Marked>({
    key,
    state: {
      init: () => none,
      apply(transaction, marked, _before, state) {
        const asked = transaction.getMeta(key) as Pick<Marked, "places" | "current"> | undefined;
        if (asked !== undefined) return { ...asked, set: marksOf(asked, state) };
        if (!transaction.docChanged) return marked;
        const places = marked.places
          .map((place) => ({
            ...place,
            from: transaction.mapping.map(place.from, 1),
            to: transaction.mapping.map(place.to, -1),
          }))
          .filter(({ from, to }) => to > from);
        return { ...marked, places, set: marked.set.map(transaction.mapping, transaction.doc) };
      },
    },
    props: {
      decorations: (state) => key.getState(state)?.set ?? null,
      handleClick(view, position) {
        const found = threadsAt(view.state, position).at(-1);
        if (found !== undefined) opened(found.id);
        return false;
      },
    },
  });
}

function marksOf(
  { places, current }: Pick<Marked, "places" | "current">,
  { doc }: EditorState,
): DecorationSet {
  const marks = places
    .filter(({ isOpen, id }) => isOpen || id === current)
    .map(({ id, kind, from, to }) =>
      Decoration.inline(from, Math.min(to, doc.content.size), {
        nodeName: "mark",
        class: `netz-comment netz-comment-${kind}${id === current ? " netz-comment-current" : ""}`,
        "data-thread": id,
      }),
    );
  return DecorationSet.create(doc, [...marks, ...notesOf(places, doc)]);
}

/** On paper nobody can open a thread: what is to be known of it stands below its block. */
function notesOf(places: readonly PlacedThread[], doc: ProseMirrorNode): Decoration[] {
  return places.flatMap(({ id, note, to }) => {
    if (note === undefined) return [];
    const end = doc.resolve(Math.min(to, doc.content.size));
    const below = end.depth === 0 ? end.pos : end.after(1);
    const draw = (): HTMLElement => {
      const element = document.createElement("aside");
      element.className = "netz-thread-note";
      element.textContent = note;
      return element;
    };
    return [Decoration.widget(below, draw, { side: -1, key: `${id} ${note}` })];
  });
}

/** Shows these threads at these places, one of them as the current one. */
export function setPlaces(
  state: EditorState,
  places: readonly PlacedThread[],
  current: string | undefined,
): Transaction | undefined {
  const before = key.getState(state) ?? none;
  const isSame =
    before.current === current && JSON.stringify(before.places) === JSON.stringify(places);
  if (isSame) return undefined;
  return state.tr.setMeta(key, { places, current }).setMeta("addToHistory", false);
}

/** The threads of the text in reading order. */
export function placesIn(state: EditorState): readonly PlacedThread[] {
  const { places } = key.getState(state) ?? none;
  return places.toSorted((a, b) => a.from - b.from || a.to - b.to);
}

/** The threads around a position, the innermost last. */
export function threadsAt(state: EditorState, position: number): readonly PlacedThread[] {
  return placesIn(state)
    .filter(({ from, to }) => from <= position && position <= to)
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
}
