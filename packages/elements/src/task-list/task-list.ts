import { isOverdue } from "@staedtenetz/core/task";
import type { TaskEntry, TaskList } from "@staedtenetz/document";
import { ContextConsumer } from "@lit/context";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { announcerContext } from "../announcer/announcer.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { Named } from "./names.js";
import { selectTasks, type TaskFilter, taskFilters } from "./task-filter.js";
import { carryOut, type TaskIntentEvent } from "./task-intent.js";
import { TaskListController } from "./task-list-controller.js";
import { taskListStyles } from "./task-list-styles.js";

/**
 * The shared tasks of a group: create, tick, retitle, assign, set a date, filter. Every change goes into the shared
 * document at once and appears at everybody else.
 *
 * @tag netz-task-list
 */
export class TaskListElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, taskListStyles];

  readonly #locale = new LocaleController(this);
  readonly #list = new TaskListController(this);
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });

  @query("#title") private titleField!: HTMLInputElement;

  /** What was ticked in this view: it stays until another view is chosen. */
  @state() private lingering: ReadonlySet<string> = new Set();

  @state() private removed: TaskEntry | undefined;

  /** The task list of the group's document. */
  @property({ attribute: false }) tasks: TaskList | undefined;

  /** The towns a task can be given to. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** Oneself, to take a task on. */
  @property({ attribute: false }) self: Named | undefined;

  /** The name of anyone a task may be given to. */
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The page of a meeting. */
  @property({ attribute: false }) linkToMeeting: (id: string) => string | undefined = () =>
    undefined;

  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";

  @property() filter: TaskFilter = "open";

  /** The id of the town whose tasks are shown; empty for all. */
  @property() town = "";

  @property({ type: Boolean }) readonly = false;

  /** Set while the document has not brought its content yet. */
  @property({ type: Boolean }) loading = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("tasks")) this.#list.follow(this.tasks);
    if (changed.has("filter") || changed.has("town")) this.lingering = new Set();
  }

  #select(filter: TaskFilter, lingering: ReadonlySet<string> = new Set()): readonly TaskEntry[] {
    return selectTasks(this.#list.entries, {
      filter,
      me: new Set(this.self ? [this.self.id] : []),
      lingering,
      today: this.today,
      ...(this.town === "" ? {} : { town: this.town }),
    });
  }

  #create(event: SubmitEvent): void {
    event.preventDefault();
    const title = this.titleField.value.trim();
    if (title === "" || this.tasks === undefined) return;
    this.tasks.create({ title, ...(this.town === "" ? {} : { assignees: [this.town] }) });
    this.titleField.value = "";
    this.titleField.focus();
    if (this.filter !== "open") this.filter = "open";
  }

  #carryOut({ intent }: TaskIntentEvent): void {
    if (this.tasks === undefined || this.readonly) return;
    const entry = this.tasks.entry(intent.id);
    carryOut(this.tasks, intent);
    if (intent.kind === "tick" || intent.kind === "tickLine") {
      this.lingering = new Set([...this.lingering, intent.id]);
    }
    if (intent.kind === "remove" && entry) {
      this.removed = entry;
      this.#announcer.value?.say("task", this.#locale.texts.taskList.removed(entry.title));
    } else if (intent.kind === "restore") {
      this.removed = undefined;
    }
  }

  override render() {
    if (this.loading) return html`<p>${this.#locale.texts.taskList.loading}</p>`;
    return html`
      ${this.readonly ? nothing : this.#renderCreate()}
      ${this.#list.entries.length > 0 ? this.#renderTools() : nothing} ${this.#renderRemoved()}
      ${this.#renderList(this.#select(this.filter, this.lingering))}
    `;
  }

  #renderCreate() {
    const { taskList } = this.#locale.texts;
    return html`<form class="create" @submit=${(event: SubmitEvent) => this.#create(event)}>
      <label>
        <span>${taskList.create}</span>
        <input
          id="title"
          type="text"
          maxlength="500"
          autocomplete="off"
          placeholder=${taskList.createPlaceholder}
        />
      </label>
      <button class="primary">${taskList.add}</button>
    </form>`;
  }

  #renderTools() {
    const { taskList } = this.#locale.texts;
    return html`<div class="tools">
      <fieldset class="filters">
        <legend>${taskList.filter}</legend>
        ${taskFilters.map(
          (filter) =>
            html`<label>
              <input
                type="radio"
                name="filter"
                .checked=${this.filter === filter}
                @change=${() => (this.filter = filter)}
              />
              ${taskList[filter]}
              <span class="count">${this.#select(filter).length}</span>
            </label>`,
        )}
      </fieldset>
      <label class="field town">
        <span>${taskList.town}</span>
        <select
          @change=${(event: Event) => (this.town = (event.target as HTMLSelectElement).value)}
        >
          <option value="" ?selected=${this.town === ""}>${taskList.allTowns}</option>
          ${this.towns.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${this.town === id}>${name}</option>`,
          )}
        </select>
      </label>
    </div>`;
  }

  #renderRemoved() {
    const { removed } = this;
    if (removed === undefined) return nothing;
    const { taskList, undo } = this.#locale.texts;
    return html`<div class="removed">
      <p>${taskList.removed(removed.title)}</p>
      <button
        type="button"
        @click=${() => {
          this.tasks?.restore(removed.id);
          this.removed = undefined;
        }}
      >
        ${undo}
      </button>
    </div>`;
  }

  #renderList(shown: readonly TaskEntry[]) {
    if (shown.length === 0) return this.#renderEmpty();
    return html`<ul class="list" aria-label=${this.#locale.texts.taskList.label}>
      ${repeat(
        shown,
        (entry) => entry.id,
        (entry) =>
          html`<li>
            <netz-task-row
              .entry=${entry}
              .towns=${this.towns}
              .self=${this.self}
              .nameOf=${this.nameOf}
              .linkToMeeting=${this.linkToMeeting}
              .today=${this.today}
              ?overdue=${isOverdue(entry, this.today)}
              ?readonly=${this.readonly}
              @netz-task-intent=${(event: TaskIntentEvent) => this.#carryOut(event)}
            ></netz-task-row>
          </li>`,
      )}
    </ul>`;
  }

  #renderEmpty() {
    const { taskList } = this.#locale.texts;
    if (this.#list.entries.length === 0) {
      return html`<div class="empty">
        <p class="lead">${taskList.empty}</p>
        <p>${taskList.emptyHint}</p>
      </div>`;
    }
    return html`<div class="empty">
      <p class="lead">${taskList.nothing}</p>
      ${
        this.filter === "open" && this.town === ""
          ? nothing
          : html`<button
              type="button"
              @click=${() => {
                this.filter = "open";
                this.town = "";
              }}
            >
              ${taskList.showAll}
            </button>`
      }
    </div>`;
  }
}
