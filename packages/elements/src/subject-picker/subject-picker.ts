import { ContextConsumer } from "@lit/context";
import { css, html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { announcerContext } from "../announcer/announcer.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { Subject } from "../task-list/names.js";
import { taskTexts } from "../task-list/task-texts.js";
import { findSubjects } from "./find-subjects.js";

/** Sent when somebody was chosen or taken away. */
export class SubjectChangeEvent extends Event {
  static readonly type = "netz-subject-change";

  constructor(
    readonly subject: string,
    readonly on: boolean,
  ) {
    super(SubjectChangeEvent.type);
  }
}

/**
 * Chooses persons, towns, organisations and groups by typing: a combobox with a list (WAI-ARIA), the chosen ones as
 * chips before it. Backspace in the empty field takes the last one away.
 *
 * @tag netz-subject-picker
 * @event netz-subject-change - Who was chosen or taken away.
 */
export class SubjectPickerElement extends LitElement {
  static override readonly shadowRootOptions: ShadowRootInit = {
    ...LitElement.shadowRootOptions,
    delegatesFocus: true,
  };

  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      label {
        display: block;
        margin-bottom: var(--netz-space-1);
        font-size: var(--netz-text-small);
        font-weight: var(--netz-weight-bold);
      }
      .box {
        position: relative;
      }
      .chips {
        display: flex;
        flex-wrap: wrap;
        gap: var(--netz-space-1);
        margin: 0 0 var(--netz-space-2);
        padding: 0;
        list-style: none;
      }
      .chips:empty {
        display: none;
      }
      .chip {
        display: inline-flex;
        align-items: center;
        max-width: 100%;
        padding-left: var(--netz-space-3);
        border-radius: var(--netz-radius-full);
        background: var(--netz-color-accent-soft);
        color: var(--netz-color-on-accent-soft);
        font-size: var(--netz-text-small);
        line-height: var(--netz-leading-control);
        overflow-wrap: anywhere;
      }
      .chip.plain {
        padding: var(--netz-space-1) var(--netz-space-3);
      }
      .chip button {
        min-height: 1.75rem;
        width: 1.75rem;
        padding: 0;
        border: 0;
        border-radius: var(--netz-radius-full);
        background: transparent;
      }
      .chip .icon {
        width: 1em;
        height: 1em;
      }
      .options {
        position: absolute;
        z-index: 3;
        inset-inline: 0;
        margin: 2px 0 0;
        padding: var(--netz-space-1);
        border: 1px solid var(--netz-color-line-strong);
        border-radius: var(--netz-radius-medium);
        background: var(--netz-color-surface-raised);
        box-shadow: var(--netz-shadow-high);
        list-style: none;
        max-height: 18rem;
        overflow-y: auto;
      }
      .options li {
        display: flex;
        flex-wrap: wrap;
        justify-content: space-between;
        gap: 0 var(--netz-space-3);
        padding: var(--netz-space-2) var(--netz-space-3);
        border-radius: var(--netz-radius-small);
        line-height: var(--netz-leading-control);
        cursor: pointer;
      }
      .options li[aria-selected="true"] {
        background: var(--netz-color-accent-soft);
        color: var(--netz-color-on-accent-soft);
        outline: 2px solid var(--netz-color-accent);
        outline-offset: -2px;
      }
      .kind {
        color: var(--netz-color-ink-muted);
        font-size: var(--netz-text-small);
      }
      li[aria-selected="true"] .kind {
        color: inherit;
      }
      .none {
        margin: var(--netz-space-1) 0 0;
        color: var(--netz-color-ink-muted);
        font-size: var(--netz-text-small);
      }
    `,
  ];

  readonly #locale = new LocaleController(this);
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });

  @query("input") private readonly field!: HTMLInputElement;

  @state() private typed = "";
  @state() private isOpen = false;
  @state() private at = 0;

  /** Everybody who can be chosen. */
  @property({ attribute: false }) subjects: readonly Subject[] = [];

  /** The ids of those chosen. */
  @property({ attribute: false }) chosen: readonly string[] = [];

  /** The name of anyone, also of those who can no longer be chosen. */
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  @property() label = "";

  /** What stands in the empty field. */
  @property() placeholder = "";

  @property({ type: Boolean }) readonly = false;

  get #texts() {
    return taskTexts[this.#locale.locale];
  }

  get #found(): readonly Subject[] {
    return findSubjects(this.subjects, this.typed, new Set(this.chosen), this.#locale.locale);
  }

  #change(id: string, on: boolean): void {
    this.dispatchEvent(new SubjectChangeEvent(id, on));
    const { added, removed } = this.#texts.picker;
    this.#announcer.value?.say("task", (on ? added : removed)(this.nameOf(id) ?? id));
  }

  #choose(subject: Subject | undefined): void {
    if (subject === undefined) return;
    this.#change(subject.id, true);
    this.typed = "";
    this.at = 0;
    this.isOpen = false;
    this.field.focus();
  }

  #pressed(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const found = this.#found;
    const act = this.#actionOf(event.key, found);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #actionOf(key: string, found: readonly Subject[]): (() => void) | undefined {
    const last = this.chosen.at(-1);
    switch (key) {
      case "ArrowDown":
        return () => this.#step(1, found.length);
      case "ArrowUp":
        return () => this.#step(-1, found.length);
      case "Enter":
        return this.isOpen ? () => this.#choose(found[this.at]) : undefined;
      case "Escape":
        return this.isOpen || this.typed !== "" ? () => this.#close() : undefined;
      case "Backspace":
        return this.typed === "" && last !== undefined && !this.readonly
          ? () => this.#change(last, false)
          : undefined;
      default:
        return undefined;
    }
  }

  #step(by: number, count: number): void {
    if (this.isOpen && count > 0) this.at = (this.at + by + count) % count;
    else this.at = by > 0 ? 0 : Math.max(count - 1, 0);
    this.isOpen = true;
  }

  #close(): void {
    this.isOpen = false;
    this.typed = "";
    this.at = 0;
  }

  override render() {
    return html`
      <label for="field">${this.label}</label>
      <ul class="chips" aria-label=${this.#texts.picker.chosen}>
        ${repeat(
          this.chosen,
          (id) => id,
          (id) => this.#renderChip(id),
        )}
      </ul>
      ${this.readonly ? nothing : this.#renderField()}
    `;
  }

  #renderChip(id: string) {
    const name = this.nameOf(id) ?? "…";
    return html`<li class="chip ${this.readonly ? "plain" : ""}">
      <span>${name}</span>
      ${
        this.readonly
          ? nothing
          : html`<button
              type="button"
              aria-label=${this.#texts.picker.remove(name)}
              @click=${() => this.#change(id, false)}
            >
              ${icon("close")}
            </button>`
      }
    </li>`;
  }

  #renderField() {
    const found = this.isOpen ? this.#found : [];
    const isEmpty = this.isOpen && this.typed.trim() !== "" && found.length === 0;
    return html`<div class="box">
      <input
        id="field"
        type="text"
        role="combobox"
        autocomplete="off"
        aria-autocomplete="list"
        aria-expanded=${found.length > 0}
        aria-controls="options"
        aria-activedescendant=${found.length > 0 ? `option-${this.at}` : nothing}
        placeholder=${this.placeholder || this.#texts.assigneesHint}
        .value=${this.typed}
        @input=${() => {
          this.typed = this.field.value;
          this.at = 0;
          this.isOpen = true;
        }}
        @click=${() => (this.isOpen = true)}
        @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
        @blur=${() => this.#close()}
      />
      <ul
        id="options"
        class="options"
        role="listbox"
        aria-label=${this.label}
        ?hidden=${found.length === 0}
      >
        ${found.map(
          (subject, at) =>
            html`<li
              id="option-${at}"
              role="option"
              aria-selected=${at === this.at}
              @mousedown=${(event: MouseEvent) => {
                event.preventDefault();
                this.#choose(subject);
              }}
            >
              <span>${subject.name}</span>
              <span class="kind">${this.#texts.kinds[subject.kind]}</span>
            </li>`,
        )}
      </ul>
      <p class="none" role="status">${isEmpty ? this.#texts.picker.none : nothing}</p>
    </div>`;
  }
}
