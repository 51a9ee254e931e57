import { labelOf } from "@staedtenetz/core/labels";
import {
  taskPriorities,
  taskStatuses,
  type TaskEntry,
  type TaskLine,
  type TaskPriority,
  type TaskStatus,
} from "@staedtenetz/document";
import { html, LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import type { DueChangeEvent } from "../due-field/due-field.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { renderReservationField } from "../reservation-field/reservation-field.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { SubjectChangeEvent } from "../subject-picker/subject-picker.js";
import { renderDoneBy } from "./done-by.js";
import type { Named, Subject } from "./names.js";
import { taskDetailsStyles } from "./task-details-styles.js";
import { type TaskIntent, TaskIntentEvent } from "./task-intent.js";
import { taskTexts } from "./task-texts.js";
import type { TitleChangeEvent } from "./title-field.js";

/**
 * Everything that can be changed about a task. It changes nothing itself but sends a {@link TaskIntentEvent}.
 *
 * @tag netz-task-details
 * @event netz-task-intent - What the person wants done with the task.
 */
export class TaskDetailsElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, taskDetailsStyles];

  readonly #locale = new LocaleController(this);

  @property({ attribute: false }) entry!: TaskEntry;

  /** The towns that get a line each when the task is given to all. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** Everybody the task can be given to. */
  @property({ attribute: false }) subjects: readonly Subject[] = [];

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The groups whose lists the task can move to; none when it cannot move. */
  @property({ attribute: false }) groups: readonly Named[] = [];

  /** The group in whose list it stands. */
  @property() group = "";

  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";

  @property({ type: Boolean }) readonly = false;

  get #texts() {
    return taskTexts[this.#locale.locale];
  }

  #send(intent: TaskIntent): void {
    this.dispatchEvent(new TaskIntentEvent(intent));
  }

  override render() {
    const { entry } = this;
    return html`
      <div class="fields">
        ${this.#renderStatus()}
        <netz-due-field
          .due=${entry.due}
          .words=${entry.dueText}
          .today=${this.today}
          ?readonly=${this.readonly}
          @netz-due-change=${({ due, words }: DueChangeEvent) =>
            this.#send({ kind: "due", id: entry.id, ...(due && { due }), ...(words && { words }) })}
        ></netz-due-field>
        ${this.#renderPriority()}
      </div>
      ${this.#renderAssignees()} ${entry.lines.length > 0 ? this.#renderLines() : nothing}
      <div class="fields">${this.#renderReservation()}</div>
      ${this.#renderComment()} ${this.#renderActions()}
    `;
  }

  #renderStatus() {
    const { entry } = this;
    if (entry.lines.length > 0) {
      return html`<p class="field">
        <span class="label">${this.#texts.status}</span>
        <span>${this.#texts.derived(this.#statusWords(entry.status))}</span>
      </p>`;
    }
    return html`<label class="field">
      <span class="label">${this.#texts.status}</span>
      ${this.#renderStatusSelect(entry.status, "", (status) =>
        this.#send({ kind: "status", id: entry.id, status }),
      )}
    </label>`;
  }

  #statusWords(status: TaskStatus): string {
    return labelOf(`task.${status}`, this.#locale.locale);
  }

  #renderStatusSelect(chosen: TaskStatus, label: string, set: (status: TaskStatus) => void) {
    return html`<select
      aria-label=${label === "" ? nothing : label}
      ?disabled=${this.readonly}
      @change=${(event: Event) => set((event.target as HTMLSelectElement).value as TaskStatus)}
    >
      ${taskStatuses.map(
        (status) =>
          html`<option value=${status} .selected=${status === chosen}>
            ${this.#statusWords(status)}
          </option>`,
      )}
    </select>`;
  }

  #renderPriority() {
    const { id, priority = "normal" } = this.entry;
    return html`<label class="field">
      <span class="label">${this.#texts.priority}</span>
      <select
        ?disabled=${this.readonly}
        @change=${(event: Event) =>
          this.#send({
            kind: "priority",
            id,
            priority: (event.target as HTMLSelectElement).value as TaskPriority,
          })}
      >
        ${taskPriorities.map(
          (each) =>
            html`<option value=${each} .selected=${each === priority}>
              ${this.#texts.priorities[each]}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #renderAssignees() {
    const { id, assignees } = this.entry;
    return html`<netz-subject-picker
      .label=${this.#texts.assignees}
      .subjects=${this.subjects}
      .chosen=${assignees}
      .nameOf=${this.nameOf}
      ?readonly=${this.readonly}
      @netz-subject-change=${({ subject, on }: SubjectChangeEvent) =>
        this.#send({ kind: "assign", id, subject, on })}
    ></netz-subject-picker>`;
  }

  #renderLines() {
    const { id, lines } = this.entry;
    const { compare } = new Intl.Collator(this.#locale.locale);
    const nameOf = (place: string): string => this.nameOf(place) ?? place;
    const named = lines.toSorted((a, b) => compare(nameOf(a.place), nameOf(b.place)));
    return html`<fieldset class="lines">
      <legend class="label">${this.#locale.texts.taskList.lines}</legend>
      <ul>
        ${named.map((line) => html`<li>${this.#renderLine(id, line, nameOf(line.place))}</li>`)}
      </ul>
    </fieldset>`;
  }

  #renderLine(id: string, line: TaskLine, name: string) {
    const { place, status } = line;
    const send = (next: TaskStatus): void => this.#send({ kind: "line", id, place, status: next });
    return html`<label>
        <input
          type="checkbox"
          .checked=${status === "done"}
          ?disabled=${this.readonly}
          @change=${(event: Event) =>
            send((event.target as HTMLInputElement).checked ? "done" : "open")}
        />
        <span>${name}</span>
      </label>
      ${renderDoneBy(line, this.nameOf, this.#locale.locale)}
      ${this.#renderStatusSelect(status, this.#texts.statusOf(name), send)}`;
  }

  #renderReservation() {
    const { id, reservation } = this.entry;
    return renderReservationField({
      reservation,
      locale: this.#locale.locale,
      today: this.today,
      readonly: this.readonly,
      changed: (next) =>
        this.#send({ kind: "reservation", id, ...(next && { reservation: next }) }),
    });
  }

  #renderComment() {
    const { id, comment = "", otherComments = [] } = this.entry;
    if (this.readonly && comment === "") return nothing;
    return html`<div class="field">
      <span class="label" aria-hidden="true">${this.#texts.comment}</span>
      <netz-title-field
        boxed
        optional
        max="2000"
        .value=${comment}
        .label=${this.#texts.comment}
        .placeholder=${this.#texts.commentHint}
        ?readonly=${this.readonly}
        @netz-title-change=${({ title, base }: TitleChangeEvent) =>
          this.#send({ kind: "comment", id, comment: title, base })}
      ></netz-title-field>
      ${this.readonly ? nothing : this.#renderOthers(otherComments, comment, "settleComment")}
    </div>`;
  }

  #renderOthers(others: readonly string[], present: string, kind: "settleComment") {
    const { id } = this.entry;
    return others.map(
      (comment) =>
        html`<div class="other">
          <p>${this.#texts.otherTitle} „${comment}“</p>
          <button type="button" @click=${() => this.#send({ kind, id, comment })}>
            ${this.#texts.adopt}
          </button>
          <button type="button" @click=${() => this.#send({ kind, id, comment: present })}>
            ${this.#texts.keep}
          </button>
        </div>`,
    );
  }

  #renderActions() {
    const { id, lines } = this.entry;
    const { taskList } = this.#locale.texts;
    const places = this.towns.map((town) => town.id);
    const canGive = !this.readonly && lines.length === 0 && places.length > 0;
    return html`<div class="actions">
      <label class="public">
        <input
          type="checkbox"
          .checked=${this.entry.public}
          ?disabled=${this.readonly}
          @change=${(event: Event) =>
            this.#send({ kind: "public", id, on: (event.target as HTMLInputElement).checked })}
        />
        <span>${this.#texts.public}</span>
      </label>
      ${this.#renderMove()}
      ${
        canGive
          ? html`<button type="button" @click=${() => this.#send({ kind: "giveTo", id, places })}>
              ${icon("people")}${taskList.giveToAll}
            </button>`
          : nothing
      }
      ${
        this.readonly
          ? nothing
          : html`<button
              type="button"
              class="danger"
              @click=${() => this.#send({ kind: "remove", id })}
            >
              ${icon("trash")}${taskList.removeTask}
            </button>`
      }
    </div>`;
  }

  #renderMove() {
    if (this.readonly || this.groups.length < 2) return nothing;
    return html`<label class="move">
      <span>${this.#texts.move}</span>
      <select
        @change=${(event: Event) =>
          this.#send({
            kind: "move",
            id: this.entry.id,
            group: (event.target as HTMLSelectElement).value,
          })}
      >
        ${this.groups.map(
          ({ id, name }) =>
            html`<option value=${id} .selected=${id === this.group}>${name}</option>`,
        )}
      </select>
    </label>`;
  }
}
