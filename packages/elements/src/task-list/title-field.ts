import { css, html, LitElement } from "lit";
import { property, query, state } from "lit/decorators.js";
import { live } from "lit/directives/live.js";
import { baseStyles } from "../styles/shared.js";

/** Sent when the title was changed and is to be kept. */
export class TitleChangeEvent extends Event {
  static readonly type = "netz-title-change";

  constructor(
    readonly title: string,
    /** What was shared when these words were begun. */
    readonly base: string,
  ) {
    super(TitleChangeEvent.type);
  }
}

const pauseBeforeKeeping = 900;

/**
 * A title that is read as text and edited in place. Enter or leaving keeps it, a pause in typing too; Escape goes back
 * to how it was found. What others write appears unless one is typing oneself.
 *
 * @tag netz-title-field
 */
export class TitleFieldElement extends LitElement {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override readonly styles = [
    baseStyles,
    css`
      :host {
        line-height: var(--netz-leading-control);
      }
      .grow {
        display: grid;
      }
      .grow::after,
      textarea {
        grid-area: 1 / 1;
        font: inherit;
        line-height: inherit;
        padding: 0.25rem 0.375rem;
        border: 1px solid transparent;
        overflow-wrap: anywhere;
        white-space: pre-wrap;
      }
      .grow::after {
        content: attr(data-text) " ";
        visibility: hidden;
      }
      textarea {
        width: 100%;
        margin: 0;
        color: inherit;
        text-decoration: inherit;
        border-radius: var(--netz-radius-small);
        background: transparent;
        resize: none;
        overflow: hidden;
      }
      textarea:hover:not(:read-only) {
        border-color: var(--netz-color-line-strong);
      }
      :host([boxed]) textarea {
        border-color: var(--netz-color-line-strong);
        border-radius: var(--netz-radius-medium);
        background: var(--netz-color-surface);
      }
      :host([boxed]) .grow::after,
      :host([boxed]) textarea {
        min-height: var(--netz-size-target);
        padding: var(--netz-space-2) var(--netz-space-3);
      }
      ::placeholder {
        color: var(--netz-color-ink-placeholder);
        opacity: 1;
      }
      textarea:focus {
        background: var(--netz-color-surface);
      }
      textarea:focus-visible {
        outline-offset: 0;
      }
    `,
  ];

  #timer: ReturnType<typeof setTimeout> | undefined;
  #found = "";
  #base = "";

  @query("textarea") private field!: HTMLTextAreaElement;

  @state() private draft: string | undefined;

  /** The title as it is shared. */
  @property() value = "";

  /** The name of the field for those who do not see it. */
  @property() label = "";

  /** What stands in an empty field. */
  @property() placeholder = "";

  /** How long it may be, in UTF-16 units. */
  @property({ type: Number }) max = 500;

  /** Whether it may be emptied. */
  @property({ type: Boolean }) optional = false;

  /** Drawn as a field, not as text. */
  @property({ type: Boolean, reflect: true }) boxed = false;

  @property({ type: Boolean }) readonly = false;

  override disconnectedCallback(): void {
    this.#keep();
    super.disconnectedCallback();
  }

  #typed(): void {
    if (this.draft === undefined) this.#base = this.value;
    this.draft = this.field.value.replace(/\s*\n\s*/g, " ");
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#keep(), pauseBeforeKeeping);
  }

  #keep(): void {
    clearTimeout(this.#timer);
    const title = this.draft?.trim();
    if (title === undefined || title === this.value || (title === "" && !this.optional)) return;
    const base = this.#base;
    this.#base = title;
    this.dispatchEvent(new TitleChangeEvent(title, base));
  }

  #leave(): void {
    this.#keep();
    this.draft = undefined;
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      this.#found = this.draft?.trim() || this.value;
      this.#leave();
    } else if (event.key === "Escape" && this.draft !== undefined) {
      event.stopPropagation();
      this.draft = this.#found;
      this.#leave();
    }
  }

  override render() {
    const shown = this.draft ?? this.value;
    return html`<div class="grow" data-text=${shown}>
      <textarea
        rows="1"
        maxlength=${this.max}
        placeholder=${this.placeholder}
        aria-label=${this.label}
        .value=${live(shown)}
        ?readonly=${this.readonly}
        @focus=${() => (this.#found = this.value)}
        @input=${() => this.#typed()}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
        @blur=${() => this.#leave()}
      ></textarea>
    </div>`;
  }
}
