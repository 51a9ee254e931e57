import type { Editor } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { NodeSelection, Selection } from "@tiptap/pm/state";
import type { NodeView } from "@tiptap/pm/view";
import type { BlockChange, BlockContext } from "./block-context.js";
import { TitleField } from "./title-field.js";

/** Where a block stands and how to reach its editor. */
export interface BlockPlace {
  readonly editor: Editor;
  readonly getPos: () => number | undefined;
  readonly node: ProseMirrorNode;
}

/**
 * A block whose content lies outside the text: a frame with a title field, drawn anew when its entry
 * changes. Keys at the edges of the title lead back into the text, so that it is written without a mouse.
 */
export abstract class BlockView implements NodeView {
  readonly dom: HTMLElement;
  protected readonly context: BlockContext;
  protected readonly title: TitleField;
  readonly #place: BlockPlace;
  readonly #end: () => void;
  readonly #endWidth: () => void;
  #node: ProseMirrorNode;

  constructor(place: BlockPlace, context: BlockContext, className: string) {
    this.#place = place;
    this.context = context;
    this.#node = place.node;
    this.dom = document.createElement("div");
    this.dom.className = `netz-block ${className}`;
    this.dom.contentEditable = "false";
    this.#markInternal();
    this.title = new TitleField(document, {
      typed: (title) => this.retitle(title),
      enter: () => this.entered(),
      emptied: () => this.emptied(),
      left: (direction) => this.leave(direction),
    });
    this.#end = context.observe((change) => {
      if (change.all === true || this.concerns(change)) this.draw();
    });
    this.#endWidth = this.title.watchWidth();
  }

  /** The id in the block's attribute. */
  protected abstract get id(): string;
  protected abstract concerns(change: BlockChange): boolean;
  protected abstract draw(): void;
  protected abstract retitle(title: string): void;
  protected abstract entered(): void;

  protected get node(): ProseMirrorNode {
    return this.#node;
  }

  protected get editor(): Editor {
    return this.#place.editor;
  }

  protected get position(): number | undefined {
    return this.#place.getPos();
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#markInternal();
    this.draw();
    return true;
  }

  #markInternal(): void {
    this.dom.toggleAttribute("data-internal", this.#node.attrs["internal"] === true);
  }

  selectNode(): void {
    this.dom.classList.add("netz-selected");
  }

  deselectNode(): void {
    this.dom.classList.remove("netz-selected");
  }

  /** What happens inside the fields is theirs, not the text's. */
  stopEvent(event: Event): boolean {
    const { target } = event;
    return target instanceof Element && target.closest("textarea, input, button") !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#end();
    this.#endWidth();
  }

  /** Backspace in an empty title takes the block away and leaves an empty line. */
  protected emptied(): void {
    const { position, editor } = this;
    if (position === undefined || !this.context.editable()) return;
    editor
      .chain()
      .deleteRange({ from: position, to: position + this.#node.nodeSize })
      .insertContentAt(position, { type: "paragraph" })
      .setTextSelection(position + 1)
      .run();
    editor.view.focus();
  }

  /** Puts the caret into the text beside the block, or selects the block where there is none. */
  protected leave(direction: "before" | "after"): void {
    const { position, editor } = this;
    if (position === undefined) return;
    const { doc } = editor.state;
    const edge = direction === "before" ? position : position + this.#node.nodeSize;
    const beside = Selection.findFrom(doc.resolve(edge), direction === "before" ? -1 : 1, true);
    const selection = beside ?? NodeSelection.create(doc, position);
    editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
    editor.view.focus();
  }

  /** Goes to the line after the block, which is made if there is none. */
  protected toLineAfter(): void {
    const { position, editor } = this;
    if (position === undefined) return;
    const after = position + this.#node.nodeSize;
    if (!editor.state.doc.resolve(after).nodeAfter?.isTextblock && this.context.editable()) {
      editor.commands.insertContentAt(after, { type: "paragraph" });
    }
    editor.commands.setTextSelection(after + 1);
    editor.view.focus();
  }
}

/** An element with a class and a text. */
export function labelled(tag: "span" | "button", className: string, words: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = words;
  if (element instanceof HTMLButtonElement) element.type = "button";
  return element;
}
