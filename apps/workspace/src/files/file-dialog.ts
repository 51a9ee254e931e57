import { consume } from "@lit/context";
import type { FileInput, FileShape } from "@staedtenetz/api/client";
import {
  type Announcer,
  announcerContext,
  type Locale,
  localeContext,
} from "@staedtenetz/elements";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { fileTexts } from "../texts/files.js";
import { failureWords } from "./file-failure.js";
import type { MeetingFiles, Saved } from "./meeting-files.js";

/** What is known of one file, to be changed; opens with `edit` and closes by itself. */
export class FileDialog extends LitElement {
  @property({ attribute: false }) source!: MeetingFiles;

  @consume({ context: localeContext, subscribe: true })
  @property({ attribute: false })
  protected locale: Locale = "de";

  @consume({ context: announcerContext })
  private announcer!: Announcer;

  @state() private file: FileShape | undefined;
  @state() private problem = "";
  @state() private isDescriptionMissing = false;
  @state() private isAskingToRemove = false;
  @state() private isBusy = false;
  #etag = "";

  override createRenderRoot(): this {
    return this;
  }

  get #words() {
    return fileTexts[this.locale];
  }

  /** Reads the file as it is now and shows it. */
  async edit(file: FileShape): Promise<void> {
    const answer = await this.source.read(file);
    this.problem = "problem" in answer ? failureWords(answer.problem, this.#words.failures) : "";
    this.isDescriptionMissing = false;
    this.isAskingToRemove = false;
    this.file = "file" in answer ? answer.file : file;
    this.#etag = "file" in answer ? answer.etag : "";
    await this.updateComplete;
    this.querySelector("dialog")?.showModal();
  }

  async #save(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const { file } = this;
    if (file === undefined || !(event.target instanceof HTMLFormElement)) return;
    const input = inputOf(new FormData(event.target));
    this.isDescriptionMissing = needsDescription(file, input);
    if (this.isDescriptionMissing) {
      await this.updateComplete;
      this.querySelector<HTMLElement>("#file-description")?.focus();
      return;
    }
    await this.#carryOut(() => this.source.save(file, input, this.#etag), this.#words.saved);
  }

  async #remove(): Promise<void> {
    const { file } = this;
    if (file === undefined) return;
    if (!this.isAskingToRemove) {
      this.isAskingToRemove = true;
      return;
    }
    await this.#carryOut(() => this.source.remove(file, this.#etag), this.#words.removed);
  }

  async #carryOut(change: () => Promise<Saved>, sentence: string): Promise<void> {
    this.isBusy = true;
    const answer = await change();
    this.isBusy = false;
    if (answer.ok) {
      this.announcer.say("page", sentence);
      this.#close();
      return;
    }
    if (answer.current === undefined) {
      this.problem = failureWords(answer.problem, this.#words.failures);
      return;
    }
    this.problem = this.#words.dialog.changed(answer.current.name);
    const now = await this.source.read(answer.current);
    if ("file" in now) this.#etag = now.etag;
  }

  #close(): void {
    this.querySelector("dialog")?.close();
    this.file = undefined;
  }

  override render() {
    const { file } = this;
    if (file === undefined) return nothing;
    const words = this.#words.dialog;
    const isPicture = file.mediaType.startsWith("image/");
    return html`<dialog
      class="question file-dialog"
      aria-labelledby="file-dialog-title"
      @close=${() => (this.file = undefined)}
    >
      <form method="dialog" @submit=${(event: SubmitEvent) => void this.#save(event)}>
        <h2 id="file-dialog-title">${words.title}</h2>
        <div role="alert">
          ${this.problem === "" ? nothing : html`<p class="notice">${this.problem}</p>`}
        </div>
        ${this.#renderField("name", words.name, file.name, { required: true, longest: 200 })}
        ${this.#renderField("number", words.number, file.number, { hint: words.numberHint, longest: 40 })}
        ${isPicture ? this.#renderPictureFields(file) : nothing}
        <label class="check">
          <input type="checkbox" name="public" ?checked=${file.public} />
          <span>${words.public}</span>
        </label>
        ${
          this.isAskingToRemove
            ? html`<p class="notice" role="status">${words.removeQuestion}</p>`
            : nothing
        }
        <div class="actions">
          <button class="button primary" ?disabled=${this.isBusy}>${words.save}</button>
          <button type="button" class="button" @click=${() => this.#close()}>
            ${words.cancel}
          </button>
          <button
            type="button"
            class="button quiet danger"
            ?disabled=${this.isBusy}
            @click=${() => void this.#remove()}
          >
            ${this.isAskingToRemove ? words.confirmRemove : words.remove}
          </button>
        </div>
      </form>
    </dialog>`;
  }

  #renderPictureFields(file: FileShape) {
    const words = this.#words.dialog;
    return html`
      ${this.#renderField("credit", words.credit, file.credit, { hint: words.creditHint, longest: 200 })}
      <label class="field">
        <span class="label">${words.alternativeText}</span>
        <span class="hint" id="file-description-hint">${words.alternativeTextHint}</span>
        <textarea
          id="file-description"
          name="alternativeText"
          rows="3"
          maxlength="1000"
          aria-describedby="file-description-hint"
          aria-invalid=${this.isDescriptionMissing ? "true" : nothing}
          .value=${file.alternativeText ?? ""}
        ></textarea>
        ${
          this.isDescriptionMissing
            ? html`<span class="problem">${words.needsAlternativeText}</span>`
            : nothing
        }
      </label>
    `;
  }

  #renderField(
    name: string,
    label: string,
    value: string | undefined,
    { hint, required = false, longest }: { hint?: string; required?: boolean; longest: number },
  ) {
    const hintId = `file-${name}-hint`;
    return html`<label class="field">
      <span class="label">${label}</span>
      ${hint === undefined ? nothing : html`<span class="hint" id=${hintId}>${hint}</span>`}
      <input
        name=${name}
        .value=${value ?? ""}
        maxlength=${longest}
        ?required=${required}
        aria-describedby=${hint === undefined ? nothing : hintId}
      />
    </label>`;
  }
}

function inputOf(form: FormData): FileInput {
  const read = (name: string): string => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim() : "";
  };
  const optional = (name: "number" | "credit" | "alternativeText") =>
    read(name) === "" ? {} : { [name]: read(name) };
  return {
    name: read("name"),
    ...optional("number"),
    ...optional("credit"),
    ...optional("alternativeText"),
    public: form.has("public"),
  };
}

function needsDescription({ mediaType }: FileShape, input: FileInput): boolean {
  return input.public && mediaType.startsWith("image/") && input.alternativeText === undefined;
}
