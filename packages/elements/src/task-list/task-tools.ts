import { html, nothing } from "lit";
import { icon } from "../icons/icons.js";
import type { Locale } from "../locale/locale.js";
import { texts } from "../texts/texts.js";
import { subjectKinds, type Subject } from "./names.js";
import { taskFilters, type TaskFilter, taskSorts, type TaskSort } from "./task-filter.js";
import type { ListedTask, TaskSource } from "./task-lists-controller.js";
import { taskTexts } from "./task-texts.js";

/** As a list, or as a month. */
export const taskViews = ["list", "calendar"] as const;

export type TaskView = (typeof taskViews)[number];

/** What the tools above a task list read and set. */
export interface TaskToolsHost {
  readonly locale: Locale;
  readonly sources: readonly TaskSource[];
  readonly subjects: readonly Subject[];
  readonly shown: readonly ListedTask[];
  /** Whether there is no room for everything at once. */
  readonly isNarrow: boolean;
  filter: TaskFilter;
  view: TaskView;
  sort: TaskSort;
  search: string;
  subject: string;
  list: string;
  selecting: boolean;
  selected: ReadonlySet<string>;
  countOf(filter: TaskFilter): number;
  print(): void;
}

/** View, filters, search and order. */
export function renderTools(host: TaskToolsHost, isReadonly: boolean) {
  const words = taskTexts[host.locale];
  return html`<div class="tools">
    ${renderFilters(host)} ${renderViews(host)}
    <details class="finding ${host.isNarrow ? "narrow" : ""}" ?open=${!host.isNarrow}>
      <summary>${icon("find")}${words.finding}</summary>
      <div class="finders">
        <label class="field">
          <span>${words.search}</span>
          <input
            type="search"
            autocomplete="off"
            maxlength="200"
            placeholder=${words.searchHint}
            .value=${host.search}
            @input=${(event: Event) => (host.search = (event.target as HTMLInputElement).value)}
          />
        </label>
        ${renderSubjects(host)} ${renderLists(host)}
        <label class="field">
          <span>${words.sort}</span>
          <select
            @change=${(event: Event) =>
              (host.sort = (event.target as HTMLSelectElement).value as TaskSort)}
          >
            ${taskSorts.map(
              (sort) =>
                html`<option value=${sort} .selected=${host.sort === sort}>
                  ${words.sorts[sort]}
                </option>`,
            )}
          </select>
        </label>
      </div>
    </details>
    ${renderDoing(host, isReadonly)}
  </div>`;
}

function renderFilters(host: TaskToolsHost) {
  const { taskList } = texts[host.locale];
  return html`<fieldset class="filters">
    <legend>${taskList.filter}</legend>
    ${taskFilters.map(
      (filter) =>
        html`<label>
          <input
            type="radio"
            name="filter"
            .checked=${host.filter === filter}
            @change=${() => (host.filter = filter)}
          />
          ${taskList[filter]}
          <span class="count">${host.countOf(filter)}</span>
        </label>`,
    )}
  </fieldset>`;
}

function renderViews(host: TaskToolsHost) {
  const words = taskTexts[host.locale];
  return html`<fieldset class="filters views">
    <legend>${words.view}</legend>
    ${taskViews.map(
      (view) =>
        html`<label>
          <input
            type="radio"
            name="view"
            .checked=${host.view === view}
            @change=${() => (host.view = view)}
          />
          ${words.views[view]}
        </label>`,
    )}
  </fieldset>`;
}

function renderDoing(host: TaskToolsHost, isReadonly: boolean) {
  const words = taskTexts[host.locale];
  return html`<div class="doing">
    ${
      isReadonly || host.view === "calendar"
        ? nothing
        : html`<button
            type="button"
            class="quiet"
            aria-pressed=${host.selecting}
            @click=${() => {
              host.selecting = !host.selecting;
              host.selected = new Set();
            }}
          >
            ${icon("task")}${host.selecting ? words.endSelect : words.select}
          </button>`
    }
    <button type="button" class="quiet" @click=${() => host.print()}>
      ${icon("print")}${words.print}
    </button>
  </div>`;
}

/** Select all that is shown, and how to select a range. */
export function renderSelectionTools(host: TaskToolsHost, shown: readonly ListedTask[]) {
  const words = taskTexts[host.locale];
  const ids = shown.filter(({ source }) => source.editable).map(({ entry }) => entry.id);
  const isAll = ids.length > 0 && ids.every((id) => host.selected.has(id));
  return html`<div class="selection">
    <label>
      <input
        type="checkbox"
        .checked=${isAll}
        @change=${() => (host.selected = new Set(isAll ? [] : ids))}
      />
      ${words.selectAll}
    </label>
    <span class="hint">${words.selectHint}</span>
  </div>`;
}

function renderSubjects(host: TaskToolsHost) {
  const words = taskTexts[host.locale];
  const labels = {
    place: words.towns,
    group: words.groups,
    organisation: words.kinds.organisation,
    person: words.people,
  };
  return html`<label class="field">
    <span>${words.subject}</span>
    <select @change=${(event: Event) => (host.subject = (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${host.subject === ""}>${words.everyone}</option>
      ${subjectKinds.map((kind) => {
        const some = host.subjects.filter((subject) => subject.kind === kind);
        if (some.length === 0) return nothing;
        return html`<optgroup label=${labels[kind]}>
          ${some.map(
            ({ id, name }) =>
              html`<option value=${id} .selected=${host.subject === id}>${name}</option>`,
          )}
        </optgroup>`;
      })}
    </select>
  </label>`;
}

function renderLists(host: TaskToolsHost) {
  if (host.sources.length < 2) return nothing;
  const words = taskTexts[host.locale];
  return html`<label class="field">
    <span>${words.list}</span>
    <select @change=${(event: Event) => (host.list = (event.target as HTMLSelectElement).value)}>
      <option value="" .selected=${host.list === ""}>${words.allLists}</option>
      ${host.sources.map(
        ({ group }) =>
          html`<option value=${group.id} .selected=${host.list === group.id}>
            ${group.name}
          </option>`,
      )}
    </select>
  </label>`;
}
