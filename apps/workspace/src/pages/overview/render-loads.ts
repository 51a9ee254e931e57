import { html, nothing, svg, type TemplateResult } from "lit";
import { pathIdOf } from "../ids.js";
import { pathTo } from "../../routing/routes.js";
import type { Texts } from "../../texts/texts.js";
import type { TownLoad } from "./town-load.js";

/** A bar for each town, as long as what it still has to do; the overdue part stands first and is said in words. */
export function renderLoads(
  loads: readonly TownLoad[],
  { overview }: Pick<Texts, "overview">,
): TemplateResult | typeof nothing {
  if (loads.length === 0) return nothing;
  const longest = Math.max(...loads.map(({ open }) => open));
  return html`<section aria-labelledby="town-loads">
    <div class="section-head">
      <h2 id="town-loads">${overview.towns}</h2>
      <a class="more" href=${pathTo("towns")}>${overview.allTowns}</a>
    </div>
    <ul class="sheet loads">
      ${loads.map(
        ({ id, name, open, overdue }) =>
          html`<li>
            <a class="sheet-row load" href=${pathTo("town", { id: pathIdOf(id) })}>
              <span class="title">${name}</span>
              ${renderBar(open, overdue, longest)}
              <span class="numbers"
                >${overview.openTasksOf(open)}${
                  overdue > 0
                    ? html`<span class="late">, ${overview.overdueOf(overdue)}</span>`
                    : nothing
                }</span
              >
            </a>
          </li>`,
      )}
    </ul>
  </section>`;
}

function renderBar(open: number, overdue: number, longest: number): TemplateResult {
  const part = (count: number): number => (100 * count) / longest;
  return html`<svg
    class="load-bar"
    viewBox="0 0 100 1"
    preserveAspectRatio="none"
    aria-hidden="true"
    focusable="false"
  >
    ${svg`<rect class="open" width=${part(open)} height="1"></rect>
      <rect class="overdue" width=${part(overdue)} height="1"></rect>`}
  </svg>`;
}
