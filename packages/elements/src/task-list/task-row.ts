import { labelOf } from "@staedtenetz/core/labels";
import type { TaskEntry, TaskLine } from "@staedtenetz/document";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { dueWords } from "../due-field/due-words.js";
import type { DueChangeEvent } from "../due-field/due-field.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { Named } from "./names.js";
import { isFinished } from "./task-filter.js";
import { type TaskIntent, TaskIntentEvent } from "./task-intent.js";
import { taskRowStyles } from "./task-row-styles.js";
import type { TitleChangeEvent } from "./title-field.js";

/**
 * One task: a tick, its title, what is known about it, and behind a button what can be changed.
 * It changes nothing itself but sends a {@link TaskIntentEvent}.
 *
 * @tag netz-task-row
 * @event netz-task-intent - What the person wants done with the task.
 */
export class TaskRowElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, taskRowStyles];

  readonly #locale = new LocaleController(this);

  @state() private isOpen = false;

  @property({ attribute: false }) entry!: TaskEntry;

  /** The towns a task can be given to, in the order they are offered. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** Oneself, to take the task on. */
  @property({ attribute: false }) self: Named | undefined;

  /** The name of anyone a task may be given to; `undefined` for an id nobody knows. */
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The page of a meeting, for the link to where the task comes from. */
  @property({ attribute: false }) linkToMeeting: (id: string) => string | undefined = () =>
    undefined;

  /** The day it is, `YYYY-MM-DD`: what a date without a year is read against. */
  @property() today = "";

  @property({ type: Boolean }) overdue = false;

  @property({ type: Boolean }) readonly = false;

  #send(intent: TaskIntent): void {
    this.dispatchEvent(new TaskIntentEvent(intent));
  }

  override render() {
    const { taskList } = this.#locale.texts;
    const { entry } = this;
    const title = entry.title === "" ? taskList.untitled : entry.title;
    return html`
      <div class="row ${isFinished(entry) ? "finished" : ""}">
        ${this.#renderTick(title)}
        <div>
          <netz-title-field
            .value=${entry.title}
            .label=${taskList.title}
            ?readonly=${this.readonly}
            @netz-title-change=${(event: TitleChangeEvent) =>
              this.#send({ kind: "retitle", id: entry.id, title: event.title })}
          ></netz-title-field>
          <div class="facts">${this.#renderFacts()}</div>
        </div>
        <button
          type="button"
          class="quiet more"
          aria-expanded=${this.isOpen}
          aria-controls="details"
          aria-label=${taskList.details(title)}
          @click=${() => (this.isOpen = !this.isOpen)}
        >
          ${icon("chevron")}
        </button>
      </div>
      <div id="details" class="details" ?hidden=${!this.isOpen}>
        ${this.isOpen ? this.#renderDetails() : nothing}
      </div>
    `;
  }

  #renderTick(title: string) {
    const { entry } = this;
    const hasLines = entry.lines.length > 0;
    return html`<label class="tick">
      <input
        type="checkbox"
        aria-label=${this.#locale.texts.taskList.tick(title)}
        .checked=${entry.status === "done"}
        ?disabled=${this.readonly || hasLines}
        @change=${(event: Event) =>
          this.#send({
            kind: "tick",
            id: entry.id,
            done: (event.target as HTMLInputElement).checked,
          })}
      />
    </label>`;
  }

  #renderFacts() {
    const { taskList } = this.#locale.texts;
    const { entry } = this;
    const names = entry.assignees.flatMap((id) => this.nameOf(id) ?? []);
    const due = dueWords(entry, this.#locale.locale);
    const shownStatus = entry.status !== "open" && entry.status !== "done" && !entry.progress;
    const page = entry.origin?.meeting && this.linkToMeeting(entry.origin.meeting);
    return [
      entry.progress ? this.#renderProgress(entry.progress) : nothing,
      names.length > 0 ? html`<span>${icon("place")}${names.join(", ")}</span>` : nothing,
      due === undefined ? nothing : html`<span>${icon("calendar")}${taskList.due(due)}</span>`,
      this.overdue ? html`<span class="overdue">${taskList.overdueMark}</span>` : nothing,
      shownStatus
        ? html`<span>${labelOf(`task.${entry.status}`, this.#locale.locale)}</span>`
        : nothing,
      page ? html`<a href=${page}>${taskList.fromMeeting}</a>` : nothing,
    ];
  }

  #renderProgress({ done, total }: NonNullable<TaskEntry["progress"]>) {
    const words = this.#locale.texts.taskList.taskFor(total, total === this.towns.length);
    return html`<span
      >${words}: <netz-town-row .done=${done} .total=${total}></netz-town-row
    ></span>`;
  }

  #renderDetails() {
    const { entry } = this;
    return html`
      <netz-due-field
        .due=${entry.due}
        .words=${entry.dueText}
        .today=${this.today}
        ?readonly=${this.readonly}
        @netz-due-change=${({ due, words }: DueChangeEvent) =>
          this.#send({ kind: "due", id: entry.id, ...(due && { due }), ...(words && { words }) })}
      ></netz-due-field>
      ${entry.lines.length > 0 ? this.#renderLines(entry.lines) : this.#renderTowns()}
      ${this.readonly ? nothing : this.#renderActions()}
    `;
  }

  #renderLines(lines: readonly TaskLine[]) {
    const { taskList } = this.#locale.texts;
    return html`<fieldset>
      <legend>${taskList.lines}</legend>
      <ul class="towns">
        ${this.#byName(lines).map(({ name, place, status }) =>
          this.#renderTown(name, status === "done", (done) => ({
            kind: "tickLine",
            id: this.entry.id,
            place,
            done,
          })),
        )}
      </ul>
    </fieldset>`;
  }

  #nameWithMe(id: string, name: string): string {
    return id === this.self?.id ? `${name} (${this.#locale.texts.presence.you})` : name;
  }

  #byName(lines: readonly TaskLine[]) {
    const { compare } = new Intl.Collator(this.#locale.locale);
    return lines
      .map(({ place, status }) => ({ place, status, name: this.nameOf(place) ?? place }))
      .sort((a, b) => compare(a.name, b.name));
  }

  #renderTowns() {
    return html`<fieldset>
      <legend>${this.#locale.texts.taskList.assign}</legend>
      <ul class="towns">
        ${[...this.towns, ...(this.self ? [this.self] : [])].map(({ id, name }) =>
          this.#renderTown(this.#nameWithMe(id, name), this.entry.assignees.includes(id), (on) => ({
            kind: "assign",
            id: this.entry.id,
            subject: id,
            on,
          })),
        )}
      </ul>
    </fieldset>`;
  }

  #renderTown(name: string, checked: boolean, intentOf: (checked: boolean) => TaskIntent) {
    return html`<li>
      <label>
        <input
          type="checkbox"
          .checked=${checked}
          ?disabled=${this.readonly}
          @change=${(event: Event) =>
            this.#send(intentOf((event.target as HTMLInputElement).checked))}
        />
        <span>${name}</span>
      </label>
    </li>`;
  }

  #renderActions() {
    const { taskList } = this.#locale.texts;
    const { id, lines } = this.entry;
    const places = this.towns.map((town) => town.id);
    return html`<div class="actions">
      ${
        lines.length > 0 || places.length === 0
          ? nothing
          : html`<button type="button" @click=${() => this.#send({ kind: "giveTo", id, places })}>
              ${icon("people")}${taskList.giveToAll}
            </button>`
      }
      <button type="button" class="danger" @click=${() => this.#send({ kind: "remove", id })}>
        ${icon("trash")}${taskList.removeTask}
      </button>
    </div>`;
  }
}
