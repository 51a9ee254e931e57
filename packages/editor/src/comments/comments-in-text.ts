import type { Anchor } from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import { TextSelection } from "@tiptap/pm/state";
import {
  absolutePositionToRelativePosition,
  relativePositionToAbsolutePosition,
  ySyncPluginKey,
} from "@tiptap/y-tiptap";
import * as Y from "yjs";
import {
  commentPlugin,
  placesIn,
  setPlaces,
  threadsAt,
  type AnchoredThread,
  type PlacedThread,
} from "./comment-plugin.js";

/** Words of the text, and where they stand however the text goes on changing. */
export interface Passage {
  readonly quote: string;
  readonly anchor: Anchor;
}

/** What the page does when somebody wants to write or read a comment. */
export interface CommentsPage {
  /** Whether this person may comment. */
  readonly can: () => boolean;
  /** Somebody wants to comment on a passage. */
  readonly begin: (passage: Passage) => void;
  /** Somebody wants to read a thread. */
  readonly open: (id: string) => void;
  /** Other threads stand in the text than before, or in another order. */
  readonly moved?: () => void;
}

interface Binding {
  readonly mapping: Map<Y.AbstractType<unknown>, unknown>;
}

/** Comments and objections in the text: where they stand, and how one gets from one to the next. */
export class CommentsInText {
  #threads: readonly AnchoredThread[] = [];
  #current: string | undefined;
  /** The threads that stood in the text when the page was told last. */
  #told = "";
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly body: Y.XmlFragment,
    readonly page: CommentsPage | undefined,
  ) {
    editor.registerPlugin(commentPlugin((id) => page?.open(id)));
    editor.on("transaction", ({ transaction }) => {
      if (transaction.docChanged) this.#placeSoon();
    });
    editor.on("destroy", () => clearTimeout(this.#timer));
  }

  /** Marks the passages of these threads; `current` is the one that is being read. */
  show(threads: readonly AnchoredThread[], current: string | undefined): void {
    this.#threads = threads;
    this.#current = current;
    this.#place();
  }

  /** The ids of the threads whose passage still stands in the text, in reading order. */
  standing(): string[] {
    return placesIn(this.editor.state).map(({ id }) => id);
  }

  /** The selected words; without a selection the block the caret stands in. */
  passage(): Passage | undefined {
    const { selection } = this.editor.state;
    const { $from, from, to } = selection;
    if (!selection.empty) return this.#passageOf(from, to);
    if (!$from.parent.isTextblock || $from.parent.content.size === 0) return undefined;
    return this.#passageOf($from.start(), $from.end());
  }

  /** Every block of words, for choosing a passage without a mouse where the text cannot be written. */
  passages(): Passage[] {
    const found: Passage[] = [];
    this.editor.state.doc.descendants((node, position) => {
      if (!node.isTextblock) return true;
      const passage = this.#passageOf(position + 1, position + 1 + node.content.size);
      if (passage !== undefined) found.push(passage);
      return false;
    });
    return found;
  }

  /** Puts the caret into the passage of a thread and shows it. Returns whether it still stands in the text. */
  reveal(id: string): boolean {
    const place = placesIn(this.editor.state).find((each) => each.id === id);
    if (place === undefined) return false;
    this.#goTo(place);
    return true;
  }

  /** Goes to the next open thread behind the caret, around the end; its id. */
  next(): string | undefined {
    const open = placesIn(this.editor.state).filter(({ isOpen }) => isOpen);
    const { from } = this.editor.state.selection;
    const next = open.find((place) => place.from > from) ?? open[0];
    if (next !== undefined) this.#goTo(next);
    return next?.id;
  }

  /** The innermost thread at the caret. */
  atCaret(): string | undefined {
    return threadsAt(this.editor.state, this.editor.state.selection.from).at(-1)?.id;
  }

  #goTo({ from }: PlacedThread): void {
    const { tr, doc } = this.editor.state;
    this.editor.view.dispatch(tr.setSelection(TextSelection.create(doc, from)).scrollIntoView());
    this.editor.view.focus();
  }

  #passageOf(from: number, to: number): Passage | undefined {
    const binding = this.#binding();
    const quote = this.editor.state.doc.textBetween(from, to, " ").trim();
    if (binding === undefined || quote === "") return undefined;
    const encode = (position: number): string => {
      const relative: unknown = absolutePositionToRelativePosition(
        position,
        this.body,
        binding.mapping as never,
      );
      return toBase64(Y.encodeRelativePosition(relative as Y.RelativePosition));
    };
    return { quote, anchor: { from: encode(from), to: encode(to) } };
  }

  /** Positions follow from the shared document, which takes local edits over a moment later. */
  #placeSoon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#place();
    }, 60);
  }

  #place(): void {
    if (this.editor.isDestroyed) return;
    const places = this.#threads.flatMap(({ id, kind, isOpen, anchor, note }) => {
      const [from, to] = [this.#positionOf(anchor.from), this.#positionOf(anchor.to)];
      return from === undefined || to === undefined || to <= from
        ? []
        : [{ id, kind, isOpen, note, from, to }];
    });
    const transaction = setPlaces(this.editor.state, places, this.#current);
    if (transaction !== undefined) this.editor.view.dispatch(transaction);
    const standing = this.standing().join();
    if (standing === this.#told) return;
    this.#told = standing;
    this.page?.moved?.();
  }

  #positionOf(encoded: string): number | undefined {
    const binding = this.#binding();
    const { doc } = this.body;
    if (binding === undefined || doc === null) return undefined;
    try {
      const relative = Y.decodeRelativePosition(fromBase64(encoded));
      const found = relativePositionToAbsolutePosition(
        doc,
        this.body,
        relative,
        binding.mapping as never,
      );
      return found ?? undefined;
    } catch {
      // Safe to go on: an anchor that cannot be read is shown like one whose passage was deleted.
      return undefined;
    }
  }

  #binding(): Binding | undefined {
    const state = ySyncPluginKey.getState(this.editor.state) as
      | { readonly binding?: Binding | null }
      | undefined;
    return state?.binding ?? undefined;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
