import type { SuggestionKeyDownProps, SuggestionProps } from "@tiptap/suggestion";

/** One line of a list under the caret. */
export interface Choice {
  readonly id: string;
  readonly name: string;
  /** What stands behind the name in smaller letters. */
  readonly note?: string;
}

/** The words of a list under the caret. */
export interface ChoiceListTexts {
  readonly label: string;
  readonly empty: string;
}

/**
 * The list under the caret. The focus stays in the text: the editor points to the chosen line with
 * `aria-activedescendant`, arrows move, Enter or Tab takes, Escape closes.
 */
export class ChoiceList<Item extends Choice> {
  readonly #editorDom: () => HTMLElement;
  readonly #texts: (query: string) => ChoiceListTexts;
  readonly #name: string;
  readonly #list = document.createElement("div");
  #props: SuggestionProps<Item, Item> | undefined;
  #selected = 0;
  #unmount: (() => void) | undefined;

  constructor(
    name: string,
    editorDom: () => HTMLElement,
    texts: (query: string) => ChoiceListTexts,
  ) {
    this.#name = name;
    this.#editorDom = editorDom;
    this.#texts = texts;
    this.#list.className = "netz-slash-menu";
    this.#list.role = "listbox";
    // Keeps the focus in the text while somebody chooses with the mouse.
    this.#list.addEventListener("pointerdown", (event) => event.preventDefault());
    this.#list.addEventListener("click", (event) => this.#clicked(event));
  }

  readonly onStart = (props: SuggestionProps<Item, Item>): void => {
    this.#selected = 0;
    this.#props = props;
    const place = props.decorationNode?.getAttribute("data-decoration-id") ?? "caret";
    this.#list.id = `${place}-${this.#name}`;
    this.#draw();
    this.#unmount = props.mount(this.#list);
  };

  readonly onUpdate = (props: SuggestionProps<Item, Item>): void => {
    this.#props = props;
    this.#selected = Math.min(this.#selected, Math.max(props.items.length - 1, 0));
    if (!props.loading) this.#draw();
  };

  readonly onExit = (): void => {
    this.#unmount?.();
    this.#unmount = undefined;
    this.#props = undefined;
    for (const name of ["aria-activedescendant", "aria-controls", "aria-haspopup"]) {
      this.#editorDom().removeAttribute(name);
    }
  };

  readonly onKeyDown = ({ event }: SuggestionKeyDownProps): boolean => {
    const count = this.#props?.items.length ?? 0;
    if (count === 0) return false;
    if (event.key === "ArrowDown") return this.#move((this.#selected + 1) % count);
    if (event.key === "ArrowUp") return this.#move((this.#selected + count - 1) % count);
    if (event.key === "Home") return this.#move(0);
    if (event.key === "End") return this.#move(count - 1);
    if (event.key === "Enter" || event.key === "Tab") return this.#take(this.#selected);
    return false;
  };

  #move(selected: number): boolean {
    this.#selected = selected;
    this.#draw();
    return true;
  }

  #take(index: number): boolean {
    const item = this.#props?.items[index];
    if (item === undefined) return false;
    this.#props?.command(item);
    return true;
  }

  #clicked(event: MouseEvent): void {
    const option = event.target instanceof Element ? event.target.closest("[data-index]") : null;
    if (option !== null) this.#take(Number(option.getAttribute("data-index")));
  }

  #draw(): void {
    const texts = this.#texts(this.#props?.query ?? "");
    const items = this.#props?.items ?? [];
    this.#list.ariaLabel = texts.label;
    this.#list.replaceChildren(
      ...(items.length > 0
        ? items.map((item, at) => this.#option(item, at))
        : [empty(texts.empty)]),
    );
    const dom = this.#editorDom();
    dom.setAttribute("aria-haspopup", "listbox");
    dom.setAttribute("aria-controls", this.#list.id);
    const selected = this.#list.children[this.#selected];
    if (selected !== undefined && items.length > 0) {
      dom.setAttribute("aria-activedescendant", selected.id);
      this.#show(selected);
    } else dom.removeAttribute("aria-activedescendant");
  }

  /** Scrolls the list and nothing around it: the page has to stay where the caret is. */
  #show(option: Element): void {
    const list = this.#list.getBoundingClientRect();
    const { top, bottom } = option.getBoundingClientRect();
    if (top < list.top) this.#list.scrollTop -= list.top - top;
    else if (bottom > list.bottom) this.#list.scrollTop += bottom - list.bottom;
  }

  #option(item: Item, index: number): HTMLElement {
    const option = document.createElement("div");
    option.className = "netz-slash-option";
    option.role = "option";
    option.id = `${this.#list.id}-${index}`;
    option.ariaSelected = String(index === this.#selected);
    option.dataset["index"] = String(index);
    option.dataset["command"] = item.id;
    option.textContent = item.name;
    if (item.note !== undefined) {
      const note = document.createElement("span");
      note.className = "netz-slash-note";
      note.textContent = item.note;
      option.append(" ", note);
    }
    return option;
  }
}

function empty(words: string): HTMLElement {
  const note = document.createElement("div");
  note.className = "netz-slash-empty";
  note.role = "status";
  note.textContent = words;
  return note;
}

/** The menu stands beside the text, in the same tree: in a dialogue or a shadow root it is seen as well. */
export function placeFor(element: unknown): { container: HTMLElement } | Record<string, never> {
  return element instanceof HTMLElement ? { container: element } : {};
}
