import { consume } from "@lit/context";
import type { FileShape } from "@staedtenetz/api/client";
import {
  type Announcer,
  announcerContext,
  icon,
  type Locale,
  localeContext,
} from "@staedtenetz/elements";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { fileTexts } from "../texts/files.js";
import { FileDialog } from "./file-dialog.js";
import { failureWords } from "./file-failure.js";
import { contentUrl, type MeetingFiles, type Upload } from "./meeting-files.js";
import { pickFiles } from "./pick-files.js";

/** The list of a meeting's pictures and attachments: see, load, upload, change. */
export class MeetingFilesPanel extends LitElement {
  @property({ attribute: false }) source: MeetingFiles | undefined;

  @consume({ context: localeContext, subscribe: true })
  @property({ attribute: false })
  protected locale: Locale = "de";

  @consume({ context: announcerContext })
  private announcer!: Announcer;

  @state() private isDroppable = false;
  #end: (() => void) | undefined;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues): void {
    if (!changed.has("source")) return;
    this.#end?.();
    this.#end = this.source?.observe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#end?.();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#end = this.source?.observe(() => this.requestUpdate());
  }

  get #words() {
    return fileTexts[this.locale];
  }

  async #upload(files: Iterable<File>): Promise<void> {
    for (const file of files) {
      const taken = await this.source?.upload(file);
      if (taken) this.announcer.say("page", this.#words.uploaded(taken.name));
    }
  }

  #dropped(event: DragEvent): void {
    event.preventDefault();
    this.isDroppable = false;
    if (this.source?.mayUpload) void this.#upload(event.dataTransfer?.files ?? []);
  }

  #draggedOver(event: DragEvent): void {
    if (!this.source?.mayUpload || !event.dataTransfer?.types.includes("Files")) return;
    event.preventDefault();
    this.isDroppable = true;
  }

  override render() {
    const { source } = this;
    if (!source?.isLoaded) return nothing;
    const words = this.#words;
    return html`<section
      class="files"
      aria-labelledby="files-title"
      data-droppable=${this.isDroppable ? words.drop : nothing}
      @dragover=${(event: DragEvent) => this.#draggedOver(event)}
      @dragleave=${() => (this.isDroppable = false)}
      @drop=${(event: DragEvent) => this.#dropped(event)}
    >
      <div class="section-head">
        <h2 id="files-title">${words.title}</h2>
        ${source.files.length > 0 ? html`<span class="muted">${words.count(source.files.length)}</span>` : nothing}
      </div>
      ${
        source.files.length === 0 && source.uploads.length === 0
          ? html`<p class="empty">${source.mayUpload ? words.empty : words.emptyReading}</p>`
          : html`<ul class="file-list">
              ${repeat(
                source.files,
                ({ id }) => id,
                (file) => this.#renderFile(file),
              )}
              ${repeat(
                source.uploads,
                ({ key }) => key,
                (upload) => this.#renderUpload(upload),
              )}
            </ul>`
      }
      ${source.mayUpload ? this.#renderUploadButton() : nothing}
      <netz-file-dialog .source=${source}></netz-file-dialog>
    </section>`;
  }

  #renderUploadButton() {
    const words = this.#words;
    return html`<div class="file-upload">
      <button
        type="button"
        class="button"
        aria-describedby="file-upload-hint"
        @click=${async () => this.#upload(await pickFiles("attachment", true))}
      >
        ${icon("plus")}${words.upload}
      </button>
      <p id="file-upload-hint" class="hint">${words.hint}</p>
    </div>`;
  }

  #renderFile(file: FileShape) {
    const words = this.#words;
    const { name, number, credit, size, mayChange } = file;
    return html`<li class="file">
      ${this.#renderPreview(file)}
      <div class="what">
        <p class="name">
          ${number === undefined ? nothing : html`<span class="number">${number}</span>`}
          <a
            href=${contentUrl(file)}
            target="_blank"
            rel="noopener"
            aria-label=${words.download(name)}
            >${name}</a
          >
        </p>
        <p class="facts">
          <span>${sizeWords(size, this.locale)}</span>
          ${credit === undefined ? nothing : html`<span>${words.creditedTo(credit)}</span>`}
          ${file.public ? html`<span class="tag accent">${words.public}</span>` : nothing}
          ${isUndescribed(file) ? html`<span class="tag">${words.noAlternativeText}</span>` : nothing}
        </p>
      </div>
      ${
        mayChange
          ? html`<button
              type="button"
              class="button quiet"
              aria-label=${words.edit(name)}
              title=${words.edit(name)}
              @click=${() => void this.querySelector<FileDialog>("netz-file-dialog")?.edit(file)}
            >
              ${icon("edit")}
            </button>`
          : nothing
      }
    </li>`;
  }

  #renderPreview(file: FileShape) {
    if (!file.mediaType.startsWith("image/")) {
      return html`<span class="preview" aria-hidden="true">${icon("attachment")}</span>`;
    }
    return html`<img
      class="preview"
      src=${contentUrl(file, "thumbnail")}
      alt=${file.alternativeText ?? ""}
      loading="lazy"
      decoding="async"
    />`;
  }

  #renderUpload({ key, name, share, problem }: Upload) {
    const words = this.#words;
    if (problem === undefined) {
      const sentence = share < 1 ? words.uploading(name) : words.processing(name);
      return html`<li class="file upload">
        <span class="preview" aria-hidden="true">${icon("saving")}</span>
        <div class="what">
          <p class="name">${sentence}</p>
          <progress max="1" .value=${share} aria-label=${sentence}></progress>
        </div>
      </li>`;
    }
    return html`<li class="file upload refused">
      <span class="preview" aria-hidden="true">${icon("alert")}</span>
      <div class="what" role="alert">
        <p class="name">${name}</p>
        <p>${failureWords(problem, words.failures)}</p>
      </div>
      <button
        type="button"
        class="button quiet"
        aria-label=${words.dismiss(name)}
        @click=${() => this.source?.dismiss(key)}
      >
        ${icon("close")}
      </button>
    </li>`;
  }
}

function isUndescribed({ mediaType, alternativeText }: FileShape): boolean {
  return mediaType.startsWith("image/") && alternativeText === undefined;
}

/** "1,4 MB", as people write it. */
function sizeWords(bytes: number, locale: Locale): string {
  const [unit, divisor] =
    bytes < 1_000_000 ? (["kilobyte", 1_000] as const) : (["megabyte", 1_000_000] as const);
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(Math.max(bytes / divisor, unit === "kilobyte" ? 1 : 0));
}

/** Defines the list and its dialogue; does nothing the second time. */
export function defineMeetingFiles(registry: CustomElementRegistry): void {
  if (!registry.get("netz-file-dialog")) registry.define("netz-file-dialog", FileDialog);
  if (!registry.get("netz-meeting-files")) registry.define("netz-meeting-files", MeetingFilesPanel);
}
