import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";

/**
 * How many of several towns are done: one mark for each town, and the count in words ("3 von 7").
 *
 * @tag netz-town-row
 * @csspart count The words beside the marks.
 */
export class TownRowElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: var(--netz-space-2);
        color: inherit;
        font-size: inherit;
        line-height: var(--netz-leading-control);
      }
      .marks {
        display: inline-flex;
        gap: 3px;
      }
      .mark {
        width: 0.6875rem;
        height: 0.6875rem;
        border: 1.5px solid var(--netz-color-line-strong);
        border-radius: var(--netz-radius-full);
      }
      .done {
        border-color: var(--netz-color-accent);
        background: var(--netz-color-accent);
        print-color-adjust: exact;
      }
      .count {
        white-space: nowrap;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  /** How many are done. */
  @property({ type: Number }) done = 0;

  /** Of how many. */
  @property({ type: Number }) total = 0;

  override render() {
    const { townRow } = this.#locale.texts;
    const marks = this.total <= 20 ? Array.from({ length: this.total }) : [];
    return html`
      ${
        marks.length === 0
          ? nothing
          : html`<span class="marks" aria-hidden="true"
              >${marks.map((_, at) => html`<span class="mark ${at < this.done ? "done" : ""}"></span>`)}</span
            >`
      }
      <span class="count" part="count" aria-hidden="true"
        >${townRow.progress(this.done, this.total)}</span
      >
      <span class="visually-hidden">${townRow.label(this.done, this.total)}</span>
    `;
  }
}
