/** What a title field tells its block. */
export interface TitleFieldListener {
  typed(title: string): void;
  /** Enter: on to what comes after. */
  enter(): void;
  /** Backspace in an empty title. */
  emptied(): void;
  /** The caret leaves over an edge of the field. */
  left(direction: "before" | "after"): void;
}

/** A title of one logical line that wraps and grows, in a block of the editor. */
export class TitleField {
  readonly element: HTMLTextAreaElement;
  readonly #listener: TitleFieldListener;
  #composing = false;
  /** The width it was fitted to; another one needs another height. */
  #width = 0;

  constructor(document: Document, listener: TitleFieldListener) {
    this.#listener = listener;
    this.element = document.createElement("textarea");
    this.element.className = "netz-title";
    this.element.rows = 1;
    this.element.maxLength = 500;
    this.element.addEventListener("input", this.#input);
    this.element.addEventListener("keydown", this.#keyDown);
    this.element.addEventListener("compositionstart", () => (this.#composing = true));
    this.element.addEventListener("compositionend", () => {
      this.#composing = false;
      this.#input();
    });
  }

  /** Shows what the document says; the caret of whoever types here stays where it is. */
  show(title: string, editable: boolean): void {
    const { element } = this;
    element.readOnly = !editable;
    if (element.value !== title && !this.#composing) {
      const { selectionStart, selectionEnd } = element;
      const atEnd = selectionStart === element.value.length;
      element.value = title;
      if (element.matches(":focus")) {
        const end = title.length;
        element.setSelectionRange(
          atEnd ? end : Math.min(selectionStart, end),
          atEnd ? end : Math.min(selectionEnd, end),
        );
      }
    }
    this.fit();
  }

  /** Makes the field as high as its lines, in browsers whose style sheets cannot. */
  fit(): void {
    const { element } = this;
    if (CSS.supports("field-sizing", "content") || element.scrollHeight === 0) return;
    element.style.height = "auto";
    element.style.height = `${element.scrollHeight}px`;
  }

  /** Follows the width of the page. Returns the end of it. */
  watchWidth(): () => void {
    const observer = new ResizeObserver(([entry]) => {
      const width = entry?.contentRect.width ?? 0;
      if (width === this.#width) return;
      this.#width = width;
      this.fit();
    });
    observer.observe(this.element);
    return () => observer.disconnect();
  }

  readonly #input = (): void => {
    const { element } = this;
    const line = element.value.replaceAll(/\s*[\r\n]+\s*/g, " ");
    if (line !== element.value) element.value = line;
    if (!this.#composing) this.#listener.typed(line);
    this.fit();
  };

  readonly #keyDown = (event: KeyboardEvent): void => {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const act = this.#actionOf(event);
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  #actionOf(event: KeyboardEvent): (() => void) | undefined {
    const { element } = this;
    const collapsed = element.selectionStart === element.selectionEnd;
    const atStart = collapsed && element.selectionStart === 0;
    const atEnd = collapsed && element.selectionEnd === element.value.length;
    if (event.key === "Enter") return () => this.#listener.enter();
    if (event.key === "Escape") return () => this.#listener.left("after");
    if (event.key === "Backspace" && element.value === "") return () => this.#listener.emptied();
    if (event.shiftKey) return undefined;
    if ((event.key === "ArrowUp" || event.key === "ArrowLeft") && atStart) {
      return () => this.#listener.left("before");
    }
    if ((event.key === "ArrowDown" || event.key === "ArrowRight") && atEnd) {
      return () => this.#listener.left("after");
    }
    return undefined;
  }
}
