import { ContextConsumer } from "@lit/context";
import { isOverdue } from "@staedtenetz/core/task";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { announcerContext } from "../announcer/announcer.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { longDay, monthTasks } from "../task-views/calendar-days.js";
import type { BulkChangeEvent } from "../task-views/task-bulk-bar.js";
import type { DayChangeEvent } from "../task-views/task-calendar.js";
import { townProgress } from "../task-views/town-progress.js";
import { WidthController } from "../task-views/width-controller.js";
import { type Done, moveTask, changeSelected } from "./bulk-change.js";
import type { Named, Subject } from "./names.js";
import {
  isFinished,
  selectTasks,
  sortTasks,
  type TaskFilter,
  type TaskSelection,
  type TaskSort,
} from "./task-filter.js";
import { carryOut, type TaskIntentEvent } from "./task-intent.js";
import { type ListedTask, TaskListsController, type TaskSource } from "./task-lists-controller.js";
import { taskListStyles } from "./task-list-styles.js";
import { renderChart, renderDone, renderEmpty, renderRemoved } from "./task-extras.js";
import { renderRefused } from "./refused-edits.js";
import { arriveAt, type TaskSelectEvent } from "./task-row.js";
import {
  renderSelectionTools,
  renderTools,
  type TaskToolsHost,
  type TaskView,
} from "./task-tools.js";
import { taskTexts } from "./task-texts.js";

/**
 * The shared tasks of one group or of several: create, tick, change, filter, find, change many at once, as a list or
 * a month. Every change goes into the shared document of its list at once and appears at everybody else.
 *
 * @tag netz-task-list
 */
export class TaskListElement extends LitElement implements TaskToolsHost {
  static override readonly styles = [baseStyles, controlStyles, taskListStyles];

  readonly #locale = new LocaleController(this);
  readonly #list = new TaskListsController(this);
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });
  readonly #width = new WidthController(this, 560);
  #lastSelected: string | undefined;

  @query("#title") private titleField!: HTMLInputElement;

  /** What was ticked in this view: it stays until another view is chosen. */
  @state() private lingering: ReadonlySet<string> = new Set();

  /** What was just done and can be taken back. */
  @state() private done: Done | undefined;

  @state() private newIn: string | undefined;
  @state() private day = "";
  @state() selecting = false;
  @state() selected: ReadonlySet<string> = new Set();

  /** The task lists that are shown together; new tasks go into the first unless another is chosen. */
  @property({ attribute: false }) sources: readonly TaskSource[] = [];

  /** The towns that get a line each when a task is given to all. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** Everybody a task can be given to. */
  @property({ attribute: false }) subjects: readonly Subject[] = [];

  /** Oneself, to find what one has to do. */
  @property({ attribute: false }) self: Named | undefined;

  /** The name of anyone a task may be given to. */
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The page of a meeting. */
  @property({ attribute: false }) linkToMeeting: (id: string) => string | undefined = () =>
    undefined;

  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";

  @property() filter: TaskFilter = "open";
  @property() view: TaskView = "list";
  @property() sort: TaskSort = "order";

  /** Words that are looked for. */
  @property() search = "";

  /** The id of the town, group or person whose tasks are shown; empty for all. */
  @property() subject = "";

  /** The id of the group whose list is shown; empty for all. */
  @property() list = "";

  @property({ type: Boolean }) readonly = false;

  /** Set while the documents have not brought their content yet. */
  @property({ type: Boolean }) loading = false;

  get locale() {
    return this.#locale.locale;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("sources")) this.#list.follow(this.sources);
    if (this.day === "") this.day = this.today;
    const chosen = ["filter", "subject", "search", "list", "view"] as const;
    if (chosen.some((key) => changed.has(key))) this.lingering = new Set();
  }

  get #texts() {
    return taskTexts[this.#locale.locale];
  }

  get #isReadonly(): boolean {
    return this.readonly || this.sources.every(({ editable }) => !editable);
  }

  #select(more: Partial<TaskSelection> & Pick<TaskSelection, "filter">): readonly ListedTask[] {
    const inList =
      this.list === ""
        ? this.#list.items
        : this.#list.items.filter(({ source }) => source.group.id === this.list);
    return selectTasks(inList, {
      me: new Set(this.self ? [this.self.id] : []),
      today: this.today,
      text: this.search,
      nameOf: this.nameOf,
      ...(this.subject === "" ? {} : { subject: this.subject }),
      ...more,
    });
  }

  get shown(): readonly ListedTask[] {
    const { filter, lingering } = this;
    return sortTasks(this.#select({ filter, lingering }), this.sort, this.#locale.locale);
  }

  /** Many are selected in the list alone: a month shows a task in two places. */
  get #isSelecting(): boolean {
    return this.selecting && this.view === "list";
  }

  countOf(filter: TaskFilter): number {
    return this.#select({ filter }).length;
  }

  get #target(): TaskSource | undefined {
    const chosen = this.list === "" ? this.newIn : this.list;
    const writable = this.sources.filter(({ editable }) => editable);
    return writable.find(({ group }) => group.id === chosen) ?? writable[0];
  }

  #create(event: SubmitEvent): void {
    event.preventDefault();
    const title = this.titleField.value.trim();
    const target = this.#target;
    if (title === "" || target === undefined) return;
    target.tasks.create({
      title,
      ...(this.subject === "" ? {} : { assignees: [this.subject] }),
    });
    this.titleField.value = "";
    this.titleField.focus();
    this.search = "";
    if (this.filter !== "open") this.filter = "open";
  }

  #carryOut({ source, entry }: ListedTask, { intent }: TaskIntentEvent): void {
    if (this.readonly || !source.editable) return;
    if (intent.kind === "move") {
      const to = this.sources.find(({ group }) => group.id === intent.group);
      if (to) this.#tell(moveTask(source, to, entry, this.#texts));
      return;
    }
    carryOut(source.tasks, intent);
    if (intent.kind === "tick" || intent.kind === "line" || intent.kind === "status") {
      this.lingering = new Set([...this.lingering, intent.id]);
    }
    if (intent.kind !== "remove") return;
    const words = this.#locale.texts.taskList.removed(entry.title);
    this.#tell({ words, undo: () => source.tasks.restore(entry.id) });
  }

  #tell(done: Done): void {
    this.done = done;
    this.#announcer.value?.say("task", done.words);
  }

  #undo(): void {
    this.done?.undo();
    this.done = undefined;
    this.#announcer.value?.say("task", this.#texts.bulk.undone);
  }

  #changeSelected({ change, group }: BulkChangeEvent): void {
    const items = this.#list.items.filter(({ entry }) => this.selected.has(entry.id));
    const to = this.sources.find((source) => source.group.id === group);
    this.#tell(changeSelected(items, change, to, this.#texts));
    this.lingering = new Set([...this.lingering, ...this.selected]);
    this.selected = new Set();
  }

  #pick({ id, on, range }: TaskSelectEvent): void {
    const ids = this.shown.map(({ entry }) => entry.id);
    const [from, to] = [ids.indexOf(this.#lastSelected ?? id), ids.indexOf(id)];
    const picked =
      range && from >= 0 ? ids.slice(Math.min(from, to), Math.max(from, to) + 1) : [id];
    const selected = new Set(this.selected);
    for (const each of picked) {
      if (on) selected.add(each);
      else selected.delete(each);
    }
    this.selected = selected;
    this.#lastSelected = id;
  }

  /** Shows a task with everything known of it and puts the focus there. Returns whether it stands in these lists. */
  async goTo(id: string): Promise<boolean> {
    const entry = this.#list.items.find((item) => item.entry.id === id)?.entry;
    if (entry === undefined) return false;
    this.#showAll();
    this.view = "list";
    if (isFinished(entry)) this.filter = "done";
    await this.updateComplete;
    return arriveAt(this.renderRoot, id);
  }

  get isNarrow(): boolean {
    return this.#width.isNarrow;
  }

  print(): void {
    this.ownerDocument.defaultView?.print();
  }

  override render() {
    if (this.loading) return html`<p>${this.#locale.texts.taskList.loading}</p>`;
    const shown = this.shown;
    return html`
      ${this.#isReadonly ? nothing : this.#renderCreate()}
      ${this.#list.items.length > 0 ? renderTools(this, this.#isReadonly) : nothing}
      ${this.#isSelecting ? this.#renderBulk(shown) : nothing}
      ${renderRefused(this.#list.refused, this.nameOf, this.locale)}
      ${renderDone(this.done, () => this.#undo(), this.#locale.texts.undo)}
      ${this.view === "calendar" ? this.#renderCalendar(shown) : this.#renderList(shown)}
      ${this.#renderExtras()}
    `;
  }

  #renderCreate() {
    const { taskList } = this.#locale.texts;
    const writable = this.sources.filter(({ editable }) => editable);
    return html`<form class="create" @submit=${(event: SubmitEvent) => this.#create(event)}>
      <label class="wide">
        <span>${taskList.create}</span>
        <input
          id="title"
          type="text"
          maxlength="500"
          autocomplete="off"
          placeholder=${taskList.createPlaceholder}
        />
      </label>
      ${
        writable.length < 2 || this.list !== ""
          ? nothing
          : html`<label>
              <span>${this.#texts.newIn}</span>
              <select
                @change=${(event: Event) => (this.newIn = (event.target as HTMLSelectElement).value)}
              >
                ${writable.map(
                  ({ group }) =>
                    html`<option value=${group.id} .selected=${group.id === this.#target?.group.id}>
                      ${group.name}
                    </option>`,
                )}
              </select>
            </label>`
      }
      <button class="primary">${taskList.add}</button>
    </form>`;
  }

  #renderBulk(shown: readonly ListedTask[]) {
    return html`${renderSelectionTools(this, shown)}
      <netz-task-bulk-bar
        .count=${this.selected.size}
        .subjects=${this.subjects}
        .groups=${this.#writableGroups}
        .nameOf=${this.nameOf}
        .today=${this.today}
        @netz-bulk-change=${(event: BulkChangeEvent) => this.#changeSelected(event)}
      ></netz-task-bulk-bar>`;
  }

  get #writableGroups(): readonly Named[] {
    return this.sources.filter(({ editable }) => editable).map(({ group }) => group);
  }

  #renderList(shown: readonly ListedTask[]) {
    if (shown.length === 0) {
      const isPlain = ![this.subject, this.search, this.list].some(Boolean);
      return renderEmpty(this.#locale.texts.taskList, {
        hasTasks: this.#list.items.length > 0,
        showAll: isPlain && this.filter === "open" ? undefined : () => this.#showAll(),
      });
    }
    return this.#renderRows(shown, this.#locale.texts.taskList.label);
  }

  #renderRows(items: readonly ListedTask[], label: string) {
    return html`<ul class="list" aria-label=${label}>
      ${repeat(
        items,
        ({ entry }) => entry.id,
        (item) => html`<li>${this.#renderRow(item)}</li>`,
      )}
    </ul>`;
  }

  #renderRow(item: ListedTask) {
    const { entry, source } = item;
    const isReadonly = this.readonly || !source.editable;
    return html`<netz-task-row
      .entry=${entry}
      .towns=${this.towns}
      .subjects=${this.subjects}
      .nameOf=${this.nameOf}
      .linkToMeeting=${this.linkToMeeting}
      .groups=${this.#writableGroups}
      .group=${source.group.id}
      .groupName=${source === this.sources[0] ? "" : source.group.name}
      .today=${this.today}
      ?selecting=${this.#isSelecting && !isReadonly}
      ?selected=${this.#isSelecting && this.selected.has(entry.id)}
      ?overdue=${isOverdue(entry, this.today)}
      ?readonly=${isReadonly}
      @netz-task-intent=${(event: TaskIntentEvent) => this.#carryOut(item, event)}
      @netz-task-select=${(event: TaskSelectEvent) => this.#pick(event)}
    ></netz-task-row>`;
  }

  #renderCalendar(shown: readonly ListedTask[]) {
    const words = this.#texts.calendar;
    const month = monthTasks(shown, this.day.slice(0, 7));
    const days = this.#width.isNarrow
      ? [...month.days].sort(([a], [b]) => (a < b ? -1 : 1))
      : [[this.day, month.days.get(this.day) ?? []] as const];
    return html`<netz-task-calendar
        .tasks=${month}
        .day=${this.day}
        .today=${this.today}
        ?narrow=${this.#width.isNarrow}
        @netz-day-change=${({ day }: DayChangeEvent) => (this.day = day)}
      ></netz-task-calendar>
      ${this.#width.isNarrow && days.length === 0 ? html`<p class="note">${words.none}</p>` : nothing}
      ${days.map(([day, items]) => this.#renderGroup(words.onDay(longDay(day, this.locale)), items))}
      ${month.vague.length > 0 ? this.#renderGroup(words.vague, month.vague) : nothing}
      ${month.undated.length > 0 ? this.#renderGroup(words.undated, month.undated) : nothing}`;
  }

  #renderGroup(title: string, items: readonly ListedTask[]) {
    return html`<h3 class="group-title">${title}</h3>
      ${
        items.length === 0
          ? html`<p class="note">${this.#texts.calendar.nothingOn}</p>`
          : this.#renderRows(items, title)
      }`;
  }

  #renderExtras() {
    const { items, removed } = this.#list;
    const entries = items.map(({ entry }) => entry);
    const restore = ({ entry, source }: ListedTask): void => {
      source.tasks.restore(entry.id);
      this.done = undefined;
      this.#announcer.value?.say("task", this.#texts.restored(entry.title));
    };
    return [
      renderChart(townProgress(entries, this.nameOf, this.#locale.locale), this.#texts),
      this.#isReadonly ? nothing : renderRemoved(removed, restore, this.#texts),
    ];
  }

  #showAll(): void {
    this.filter = "open";
    this.subject = "";
    this.search = "";
    this.list = "";
  }
}
