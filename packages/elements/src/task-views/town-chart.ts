import { css, html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles } from "../styles/shared.js";
import { taskTexts } from "../task-list/task-texts.js";
import type { TownProgress } from "./town-progress.js";

/**
 * How many of the tasks given to several towns are done in each, by name: counts, not a ranking.
 *
 * @tag netz-town-chart
 */
export class TownChartElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    css`
      p {
        margin: 0 0 var(--netz-space-3);
        color: var(--netz-color-ink-muted);
      }
      ul {
        display: grid;
        gap: var(--netz-space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 11rem) minmax(4rem, 1fr) auto;
        gap: var(--netz-space-3);
        align-items: center;
        line-height: var(--netz-leading-control);
        overflow-wrap: anywhere;
      }
      .bar {
        height: 0.75rem;
        border: 1px solid var(--netz-color-line-strong);
        border-radius: var(--netz-radius-full);
        background: var(--netz-color-surface);
        overflow: clip;
      }
      .bar svg {
        display: block;
        width: 100%;
        height: 100%;
      }
      rect {
        fill: var(--netz-color-accent);
      }
      .of {
        font-variant-numeric: tabular-nums;
        white-space: nowrap;
      }
      @media (max-width: 30rem) {
        li {
          grid-template-columns: minmax(0, 1fr) auto;
        }
        .bar {
          grid-column: 1 / -1;
          grid-row: 2;
        }
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  @property({ attribute: false }) towns: readonly TownProgress[] = [];

  override render() {
    const { chart } = taskTexts[this.#locale.locale];
    if (this.towns.length === 0) return nothing;
    return html`<p>${chart.lead}</p>
      <ul>
        ${this.towns.map(
          ({ name, done, total }) =>
            html`<li>
              <span>${name}</span>
              <span class="bar" aria-hidden="true"
                ><svg viewBox="0 0 100 1" preserveAspectRatio="none">
                  <rect width=${total === 0 ? 0 : (100 * done) / total} height="1"></rect></svg
              ></span>
              <span class="of">${chart.of(done, total)}</span>
            </li>`,
        )}
      </ul>`;
  }
}
