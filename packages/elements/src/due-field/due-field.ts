import type { TaskDue } from "@staedtenetz/document";
import { css, html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { dueInput, type DueReading, readDueWords, understoodWords } from "./due-words.js";

/** Sent when a due date is to be kept, or removed: then both are `undefined`. */
export class DueChangeEvent extends Event {
  static readonly type = "netz-due-change";

  constructor(
    readonly due: TaskDue | undefined,
    readonly words: string | undefined,
  ) {
    super(DueChangeEvent.type);
  }
}

/**
 * A date as people say it: "30.9.2025", "4. Quartal", "zeitnah". What was understood stands below while one types.
 *
 * @tag netz-due-field
 * @csspart label The name of the field.
 * @event netz-due-change - The date and the words it was given in.
 */
export class DueFieldElement extends LitElement {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      label {
        display: grid;
        gap: var(--netz-space-1);
        font-size: var(--netz-text-small);
        font-weight: var(--netz-weight-bold);
      }
      input {
        font-size: var(--netz-text-base);
        font-weight: var(--netz-weight-regular);
      }
      .line {
        display: flex;
        gap: var(--netz-space-1);
        align-items: end;
      }
      label {
        flex: 1;
        min-width: 0;
      }
      button {
        width: var(--netz-size-target);
        padding: 0;
      }
      p {
        display: flex;
        gap: var(--netz-space-1);
        margin: var(--netz-space-1) 0 0;
        color: var(--netz-color-ink-muted);
        font-size: var(--netz-text-small);
        line-height: var(--netz-leading-control);
      }
      .understood {
        color: var(--netz-color-success);
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  @query("input") private field!: HTMLInputElement;

  @state() private typed: string | undefined;

  @property({ attribute: false }) due: TaskDue | undefined;

  /** The words the date was given in. */
  @property() words: string | undefined;

  /** The name of the field; "due" unless another is given. */
  @property() label = "";

  /** What to type, in place of the usual hint. */
  @property() hint = "";

  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";

  @property({ type: Boolean }) readonly = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("due") || changed.has("words")) this.typed = undefined;
  }

  #reading(): DueReading {
    return readDueWords(this.typed ?? "", this.today, this.#locale.locale);
  }

  #keep(): void {
    if (this.typed === undefined) return;
    const { due, words } = this.#reading();
    this.dispatchEvent(new DueChangeEvent(due, words));
  }

  #clear(): void {
    this.typed = undefined;
    this.dispatchEvent(new DueChangeEvent(undefined, undefined));
    this.field.focus();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.isComposing) this.#keep();
    if (event.key === "Escape" && this.typed !== undefined) {
      event.stopPropagation();
      this.typed = undefined;
    }
  }

  override render() {
    const { dueField } = this.#locale.texts;
    const hasDue = this.due !== undefined || (this.words ?? "") !== "";
    return html`
      <div class="line">
        <label>
          <span part="label">${this.label || dueField.label}</span>
          <input
            type="text"
            maxlength="200"
            autocomplete="off"
            aria-describedby="understood"
            .value=${this.typed ?? dueInput(this.due, this.words, this.#locale.locale)}
            ?readonly=${this.readonly}
            @input=${() => (this.typed = this.field.value)}
            @change=${() => this.#keep()}
            @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
          />
        </label>
        ${
          hasDue && !this.readonly
            ? html`<button
                type="button"
                class="quiet"
                aria-label=${dueField.clear}
                @click=${() => this.#clear()}
              >
                ${icon("close")}
              </button>`
            : nothing
        }
      </div>
      <div id="understood" aria-live="polite">
        ${this.readonly ? nothing : this.#renderReading()}
      </div>
    `;
  }

  #renderReading() {
    const { dueField } = this.#locale.texts;
    const isTyping = (this.typed ?? "").trim() !== "";
    const kept: DueReading = this.due === undefined || !this.words ? {} : { due: this.due };
    const reading = isTyping ? this.#reading() : kept;
    if (!isTyping && kept.due === undefined) return html`<p>${this.hint || dueField.hint}</p>`;
    return reading.due === undefined
      ? html`<p>${dueField.noDate(reading.words ?? "")}</p>`
      : html`<p class="understood">
          ${icon("check")}${dueField.understood(understoodWords(reading.due, this.#locale.locale))}
        </p>`;
  }
}
