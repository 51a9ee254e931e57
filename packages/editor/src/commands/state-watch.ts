import type { Editor } from "@tiptap/core";
import type { EditorState } from "../minutes-editor.js";
import { isTyping } from "./is-typing.js";

/** How long nobody types before what can be done at the caret is looked at anew, in milliseconds. */
const typingPause = 150;

/**
 * What can be done at the caret, looked at when it may have changed. That asks some sixty commands: it is done
 * after the frame that shows a change, and not for each letter somebody types.
 */
export class StateWatch {
  #state: EditorState;
  /** What the listener was told last. */
  #told: EditorState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** How long after the last change the next look is due; nothing while none is. */
  #pause: number | undefined;

  constructor(
    private readonly editor: Editor,
    private readonly look: () => EditorState,
    private readonly changed: (state: EditorState) => void,
  ) {
    this.#state = this.#told = look();
    editor.on("transaction", ({ transaction }) => this.#soon(isTyping(transaction)));
    editor.on("focus", () => this.#soon(false));
    editor.on("blur", () => this.#soon(false));
    editor.on("destroy", () => clearTimeout(this.#timer));
  }

  /** How things stand now. */
  get state(): EditorState {
    if (this.#pause !== undefined) this.#refresh();
    return this.#state;
  }

  /** Looks at once, and tells if anything is different. */
  now(): void {
    clearTimeout(this.#timer);
    this.#pause = undefined;
    if (this.editor.isDestroyed) return;
    this.#refresh();
    if (this.#state === this.#told) return;
    this.#told = this.#state;
    this.changed(this.#state);
  }

  /** What is due without a pause stays so, whatever is typed meanwhile. */
  #soon(typed: boolean): void {
    this.#pause = Math.min(typed ? typingPause : 0, this.#pause ?? typingPause);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.now(), this.#pause);
  }

  #refresh(): void {
    const next = this.look();
    if (JSON.stringify(next) !== JSON.stringify(this.#state)) this.#state = next;
  }
}
