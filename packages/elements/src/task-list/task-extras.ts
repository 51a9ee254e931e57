import { html, nothing } from "lit";
import { icon } from "../icons/icons.js";
import type { ElementTexts } from "../texts/texts.js";
import type { TownProgress } from "../task-views/town-progress.js";
import type { Done } from "./bulk-change.js";
import type { ListedTask } from "./task-lists-controller.js";
import type { TaskTexts } from "./task-texts.js";

/** How far each town is, behind a line that opens. */
export function renderChart(towns: readonly TownProgress[], texts: TaskTexts) {
  if (towns.length === 0) return nothing;
  return html`<details class="extra">
    <summary>${icon("chevron")}${texts.chart.title}</summary>
    <netz-town-chart .towns=${towns}></netz-town-chart>
  </details>`;
}

/** What was just done, with the way back. */
export function renderDone(done: Done | undefined, undo: () => void, words: string) {
  if (done === undefined) return nothing;
  return html`<div class="removed">
    <p>${done.words}</p>
    <button type="button" @click=${undo}>${words}</button>
  </div>`;
}

/** What was removed, from where it can be brought back. */
export function renderRemoved(
  removed: readonly ListedTask[],
  restore: (task: ListedTask) => void,
  texts: TaskTexts,
) {
  if (removed.length === 0) return nothing;
  return html`<details class="extra">
    <summary>${icon("chevron")}${texts.removedList(removed.length)}</summary>
    <ul class="removed-list">
      ${removed.map((task) => {
        const { title } = task.entry;
        return html`<li>
          <span>${title}</span>
          ${
            task.source.editable
              ? html`<button
                  type="button"
                  aria-label="${texts.restore}: ${title}"
                  @click=${() => restore(task)}
                >
                  ${texts.restore}
                </button>`
              : nothing
          }
        </li>`;
      })}
    </ul>
  </details>`;
}

/** What stands in place of a list without a row. */
export function renderEmpty(
  words: ElementTexts["taskList"],
  { hasTasks, showAll }: { hasTasks: boolean; showAll: (() => void) | undefined },
) {
  if (!hasTasks) {
    return html`<div class="empty">
      <p class="lead">${words.empty}</p>
      <p>${words.emptyHint}</p>
    </div>`;
  }
  return html`<div class="empty">
    <p class="lead">${words.nothing}</p>
    ${showAll ? html`<button type="button" @click=${showAll}>${words.showAll}</button>` : nothing}
  </div>`;
}
