import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { BlockContext } from "../views/block-context.js";

/** A mention as the name it stands for at this moment. */
export class MentionView implements NodeView {
  readonly dom = document.createElement("span");
  readonly #context: BlockContext;
  readonly #end: () => void;
  #node: ProseMirrorNode;

  constructor(node: ProseMirrorNode, context: BlockContext) {
    this.#node = node;
    this.#context = context;
    this.dom.className = "netz-mention";
    this.dom.contentEditable = "false";
    this.#end = context.observe(({ all }) => {
      if (all === true) this.#draw();
    });
    this.#draw();
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.#node.type) return false;
    this.#node = node;
    this.#draw();
    return true;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    this.#end();
  }

  #draw(): void {
    const id = String(this.#node.attrs["subject"]);
    const name = this.#context.resolveSubject(id);
    this.dom.dataset["mention"] = id;
    this.dom.classList.toggle("netz-unknown", name === undefined);
    this.dom.textContent = name ?? this.#unknown();
  }

  #unknown(): string {
    const { mention } = this.#context.texts().writing;
    return this.#context.subjects?.isReady() === false ? mention.loading : mention.former;
  }
}
