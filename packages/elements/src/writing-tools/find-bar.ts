import type { FindState } from "@staedtenetz/editor";
import { css, html, LitElement } from "lit";
import { property, query, state } from "lit/decorators.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { writingToolTexts } from "../texts/writing.js";

/** What the bar looks with; the editor's `find`. */
export interface Finder {
  readonly state: FindState;
  search(words: string): Promise<FindState>;
  go(by: 1 | -1): FindState;
  end(): void;
}

/** Sent when the search is over. */
export class FindEndEvent extends Event {
  static readonly type = "netz-find-end";

  constructor() {
    super(FindEndEvent.type);
  }
}

/**
 * Looks for words in the minutes: Enter goes on, Shift+Enter back, Escape ends it. Ctrl+F in its field opens
 * the browser's own search.
 *
 * @tag netz-find-bar
 * @event netz-find-end - Escape or the button was pressed; the caret stands at the last place found.
 */
export class FindBarElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      form {
        display: flex;
        flex-wrap: wrap;
        gap: var(--netz-space-2);
        align-items: center;
        padding: var(--netz-space-2) var(--netz-space-3);
        border-bottom: 1px solid var(--netz-color-line);
        background: var(--netz-color-surface-raised);
      }
      input {
        flex: 1 1 10rem;
        min-width: 0;
      }
      [role="status"] {
        min-width: 6rem;
        color: var(--netz-color-ink-muted);
        font-size: var(--netz-text-small);
        font-variant-numeric: tabular-nums;
      }
      .up .icon {
        transform: rotate(180deg);
      }
      @media print {
        :host {
          display: none;
        }
      }
    `,
  ];

  readonly #locale = new LocaleController(this);
  @query("input") private readonly field!: HTMLInputElement;
  @state() private found: FindState = { query: "", count: 0, current: -1 };

  @property({ attribute: false }) finder: Finder | undefined;

  /** Goes to the field, with the words of the last search chosen. */
  override focus(): void {
    this.field.focus();
    this.field.select();
  }

  async #typed(): Promise<void> {
    const words = this.field.value;
    this.found = (await this.finder?.search(words)) ?? this.found;
  }

  #go(by: 1 | -1): void {
    this.found = this.finder?.go(by) ?? this.found;
  }

  #end(): void {
    this.finder?.end();
    this.dispatchEvent(new FindEndEvent());
  }

  #pressed(event: KeyboardEvent): void {
    if (event.key === "Escape") this.#end();
    else if (event.key === "Enter" && event.target === this.field)
      this.#go(event.shiftKey ? -1 : 1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  override render() {
    const { find: words } = writingToolTexts[this.#locale.locale];
    const { query: typed, count, current } = this.found;
    const status = typed === "" ? "" : count === 0 ? words.none : words.count(current + 1, count);
    return html`<form
      role="search"
      aria-label=${words.label}
      @submit=${(event: Event) => event.preventDefault()}
      @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
    >
      <input
        type="search"
        aria-label=${words.field}
        placeholder=${words.field}
        title=${words.browser}
        maxlength="200"
        autocomplete="off"
        @input=${() => void this.#typed()}
      />
      <span role="status">${status}</span>
      <button
        type="button"
        class="up"
        aria-label=${words.previous}
        title=${words.previous}
        @click=${() => this.#go(-1)}
      >
        ${icon("chevron")}
      </button>
      <button
        type="button"
        aria-label=${words.next}
        title=${words.next}
        @click=${() => this.#go(1)}
      >
        ${icon("chevron")}
      </button>
      <button
        type="button"
        aria-label=${words.close}
        title=${words.close}
        @click=${() => this.#end()}
      >
        ${icon("close")}
      </button>
    </form>`;
  }
}
