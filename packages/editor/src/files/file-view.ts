import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import type { NodeView } from "@tiptap/pm/view";
import type { BlockContext } from "../views/block-context.js";
import type { BlockPlace } from "../views/block-view.js";
import type { FileFacts } from "./file-source.js";

/** A picture or an attachment: as it is, or a calm place for it while it is not known. */
export class FileView implements NodeView {
  readonly dom: HTMLElement;
  readonly #context: BlockContext;
  readonly #place: BlockPlace;
  readonly #ends: (() => void)[] = [];
  readonly #alt = document.createElement("input");
  #node: ProseMirrorNode;

  constructor(place: BlockPlace, context: BlockContext) {
    this.#place = place;
    this.#node = place.node;
    this.#context = context;
    this.dom = document.createElement(this.#isPicture ? "figure" : "div");
    this.dom.className = `netz-block netz-file netz-${place.node.type.name}`;
    this.dom.contentEditable = "false";
    this.#alt.className = "netz-alt";
    this.#alt.maxLength = 1000;
    this.#alt.addEventListener("input", () => this.#describe(this.#alt.value));
    const draw = (): void => this.#draw();
    this.#ends.push(
      context.observe(({ all }) => {
        if (all === true) draw();
      }),
    );
    if (context.files !== undefined) this.#ends.push(context.files.observe(draw));
    draw();
  }

  update(node: ProseMirrorNode): boolean {
    if (node.type !== this.#node.type) return false;
    const isSame = node.attrs["file"] === this.#node.attrs["file"];
    this.#node = node;
    if (isSame) this.#drawWords();
    else this.#draw();
    return true;
  }

  selectNode(): void {
    this.dom.classList.add("netz-selected");
  }

  deselectNode(): void {
    this.dom.classList.remove("netz-selected");
  }

  stopEvent(event: Event): boolean {
    return event.target instanceof Element && event.target.closest("input, a") !== null;
  }

  ignoreMutation(): boolean {
    return true;
  }

  destroy(): void {
    for (const end of this.#ends.splice(0)) end();
  }

  get #isPicture(): boolean {
    return this.#node.type.name === "picture";
  }

  #draw(): void {
    const facts = this.#context.files?.lookUp(String(this.#node.attrs["file"]));
    this.dom.classList.toggle("netz-unknown", facts === undefined);
    if (facts === undefined) this.dom.replaceChildren(this.#placeholder());
    else if (this.#isPicture) this.dom.replaceChildren(this.#picture(facts), this.#alt);
    else this.dom.replaceChildren(this.#link(facts));
    this.#drawWords();
  }

  #drawWords(): void {
    const { file } = this.#context.texts().writing;
    const alt = typeof this.#node.attrs["alt"] === "string" ? this.#node.attrs["alt"] : "";
    this.dom.toggleAttribute("data-internal", this.#node.attrs["internal"] === true);
    this.#alt.readOnly = !this.#context.editable();
    this.#alt.placeholder = file.altHint;
    this.#alt.ariaLabel = file.alt;
    if (this.#alt.value !== alt) this.#alt.value = alt;
    const image = this.dom.querySelector("img");
    if (image !== null) image.alt = alt;
  }

  #placeholder(): HTMLElement {
    const { file } = this.#context.texts().writing;
    const words = document.createElement("span");
    words.className = "netz-loading";
    words.textContent = this.#isPicture ? file.unknownPicture : file.unknownAttachment;
    return words;
  }

  #picture({ url, width, height }: FileFacts): HTMLElement {
    const image = document.createElement("img");
    image.src = url;
    image.loading = "lazy";
    image.decoding = "async";
    if (width !== undefined && height !== undefined) {
      image.width = width;
      image.height = height;
    }
    return image;
  }

  #link({ url, name, bytes }: FileFacts): HTMLElement {
    const link = document.createElement("a");
    link.href = url;
    link.download = name;
    link.textContent = name;
    const size = document.createElement("span");
    size.className = "netz-fact";
    size.textContent = sizeWords(bytes, this.#context.locale());
    const line = document.createElement("span");
    line.append(link, " ", size);
    return line;
  }

  #describe(alt: string): void {
    const position = this.#place.getPos();
    const { editor } = this.#place;
    if (position === undefined || !this.#context.editable()) return;
    const { tr } = editor.state;
    editor.view.dispatch(tr.setNodeAttribute(position, "alt", alt === "" ? null : alt));
  }
}

/** "1,2 MB" */
function sizeWords(bytes: number, locale: string): string {
  const [amount, unit] = bytes < 100_000 ? [bytes / 1000, "kilobyte"] : [bytes / 1e6, "megabyte"];
  const options = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(locale, options).format(amount);
}
