import type { CarryOver } from "@staedtenetz/document";
import { html, nothing } from "lit";
import type { taskPageTexts } from "../texts/tasks.js";

/** What is still open, each with a tick for whether it goes over. */
export function renderCarryOver(
  { items, tasks }: CarryOver,
  chosen: ReadonlySet<string>,
  words: (typeof taskPageTexts)["de"],
  choose: (id: string, on: boolean) => void,
) {
  const renderTick = (id: string, title: string, mark: string | undefined) =>
    html`<li>
      <label>
        <input
          type="checkbox"
          .checked=${chosen.has(id)}
          @change=${(event: Event) => choose(id, (event.target as HTMLInputElement).checked)}
        />
        <span>${title}</span>
        ${mark === undefined ? nothing : html`<span class="tag">${mark}</span>`}
      </label>
    </li>`;
  return html`
    <fieldset class="ticks">
      <legend>${words.items}</legend>
      ${items.length === 0 ? html`<p class="muted">${words.noItems}</p>` : nothing}
      <ul>
        ${items.map(({ item, reason }) =>
          renderTick(item.id, `TOP ${item.number} ${item.title}`, words.reasons[reason]),
        )}
      </ul>
    </fieldset>
    <fieldset class="ticks">
      <legend>${words.tasks}</legend>
      ${tasks.length === 0 ? html`<p class="muted">${words.noTasks}</p>` : nothing}
      <ul>
        ${tasks.map(({ task }) => renderTick(task.id, task.title, undefined))}
      </ul>
    </fieldset>
  `;
}
