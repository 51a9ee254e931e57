import type { Locale } from "@staedtenetz/elements";
import type { Connection } from "@staedtenetz/sync";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { deletedCopyTexts } from "../texts/deleted-copy.js";
import { copyAsFiles, type CopyFiles } from "./copy-as-files.js";

/**
 * Offers the last copy of a deleted document to whoever has it open, before it goes from this device.
 *
 * @tag netz-deleted-copy
 */
export class DeletedCopyElement extends LitElement {
  @state() private isErased = false;

  @property({ attribute: false }) connection: Connection | undefined;
  @property() locale: Locale = "de";

  override createRenderRoot(): this {
    return this;
  }

  get #words() {
    return deletedCopyTexts[this.locale];
  }

  #download(kind: keyof CopyFiles): void {
    const { connection } = this;
    if (connection === undefined) return;
    const { document } = this.ownerDocument.defaultView ?? {};
    if (document === undefined) return;
    const content = copyAsFiles(connection.snapshot.doc, document.title, this.locale)[kind];
    const [type, ending] = kind === "html" ? ["text/html", "html"] : ["text/plain", "txt"];
    const url = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
    const link = document.createElement("a");
    link.href = url;
    link.download = `${this.#words.fileName}.${ending}`;
    link.click();
    URL.revokeObjectURL(url);
  }

  async #erase(): Promise<void> {
    await this.connection?.eraseLocalCopy();
    this.isErased = true;
  }

  override render() {
    const words = this.#words;
    return html`
      <button type="button" class="button" @click=${() => this.#download("text")}>
        ${words.text}
      </button>
      <button type="button" class="button" @click=${() => this.#download("html")}>
        ${words.html}
      </button>
      ${
        this.isErased
          ? nothing
          : html`<button type="button" class="button" @click=${() => void this.#erase()}>
              ${words.erase}
            </button>`
      }
      <p class="small">${this.isErased ? words.erased : words.explanation}</p>
    `;
  }
}

/** Makes the element known where it is first needed. */
export function defineDeletedCopy(registry: CustomElementRegistry): void {
  if (!registry.get("netz-deleted-copy")) registry.define("netz-deleted-copy", DeletedCopyElement);
}
