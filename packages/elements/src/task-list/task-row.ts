import { labelOf } from "@staedtenetz/core/labels";
import type { TaskEntry } from "@staedtenetz/document";
import { html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { dueWords } from "../due-field/due-words.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { reservationFacts } from "../reservation-field/reservation-field.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { renderDoneBy } from "./done-by.js";
import type { Named, Subject } from "./names.js";
import { isFinished } from "./task-filter.js";
import { type TaskIntent, TaskIntentEvent } from "./task-intent.js";
import { taskRowStyles } from "./task-row-styles.js";
import { taskTexts } from "./task-texts.js";
import type { TitleChangeEvent } from "./title-field.js";

/** Sent when a task was selected or let go, with Shift for everything between. */
export class TaskSelectEvent extends Event {
  static readonly type = "netz-task-select";

  constructor(
    readonly id: string,
    readonly on: boolean,
    readonly range: boolean,
  ) {
    super(TaskSelectEvent.type);
  }
}

/**
 * One task: a tick, its title, what is known about it, and behind a button what can be changed.
 * It changes nothing itself but sends a {@link TaskIntentEvent}.
 *
 * @tag netz-task-row
 * @event netz-task-intent - What the person wants done with the task.
 * @event netz-task-select - That the task was selected or let go.
 */
export class TaskRowElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, taskRowStyles];

  readonly #locale = new LocaleController(this);

  @state() private isOpen = false;

  @property({ attribute: false }) entry!: TaskEntry;

  /** The towns that get a line each when the task is given to all. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** Everybody the task can be given to. */
  @property({ attribute: false }) subjects: readonly Subject[] = [];

  /** The groups whose lists the task can move to. */
  @property({ attribute: false }) groups: readonly Named[] = [];

  /** The id of the group in whose list it stands. */
  @property() group = "";

  /** The name of that group, shown where lists of several groups stand together. */
  @property() groupName = "";

  /** Whether tasks are being selected to change many at once. */
  @property({ type: Boolean }) selecting = false;

  @property({ type: Boolean }) selected = false;

  /** The name of anyone a task may be given to; `undefined` for an id nobody knows. */
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The page of a meeting, for the link to where the task comes from. */
  @property({ attribute: false }) linkToMeeting: (id: string) => string | undefined = () =>
    undefined;

  /** The day it is, `YYYY-MM-DD`: what a date without a year is read against. */
  @property() today = "";

  @property({ type: Boolean }) overdue = false;

  @property({ type: Boolean }) readonly = false;

  /** Opens what is known of the task and puts the focus there. */
  async open(): Promise<void> {
    this.isOpen = true;
    await this.updateComplete;
    this.scrollIntoView({ block: "center" });
    this.renderRoot.querySelector<HTMLElement>(".more")?.focus({ preventScroll: true });
  }

  #send(intent: TaskIntent): void {
    this.dispatchEvent(new TaskIntentEvent(intent));
  }

  override render() {
    const { taskList } = this.#locale.texts;
    const { entry } = this;
    const title = entry.title === "" ? taskList.untitled : entry.title;
    return html`
      <div class="row ${isFinished(entry) ? "finished" : ""} ${this.selected ? "selected" : ""}">
        ${this.selecting ? this.#renderSelection(title) : this.#renderTick(title)}
        <div>
          <netz-title-field
            .value=${entry.title}
            .label=${taskList.title}
            ?readonly=${this.readonly}
            @netz-title-change=${(event: TitleChangeEvent) =>
              this.#send({
                kind: "retitle",
                id: entry.id,
                title: event.title,
                base: event.base,
              })}
          ></netz-title-field>
          ${this.#renderOtherTitles()}
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

  #renderSelection(title: string) {
    return html`<label class="tick">
      <input
        type="checkbox"
        class="select"
        aria-label=${taskTexts[this.#locale.locale].selectOne(title)}
        .checked=${this.selected}
        @click=${(event: MouseEvent) => {
          const { checked } = event.target as HTMLInputElement;
          this.dispatchEvent(new TaskSelectEvent(this.entry.id, checked, event.shiftKey));
        }}
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
      entry.priority === "high"
        ? html`<span class="high">${taskTexts[this.#locale.locale].highMark}</span>`
        : nothing,
      this.overdue ? html`<span class="overdue">${taskList.overdueMark}</span>` : nothing,
      shownStatus
        ? html`<span>${labelOf(`task.${entry.status}`, this.#locale.locale)}</span>`
        : nothing,
      entry.progress ? nothing : renderDoneBy(entry, this.nameOf, this.#locale.locale),
      page ? html`<a href=${page}>${taskList.fromMeeting}</a>` : nothing,
      this.groupName === "" ? nothing : html`<span class="group">${this.groupName}</span>`,
      ...reservationFacts(entry.reservation, this.#locale.locale).map(
        (words) => html`<span>${words}</span>`,
      ),
      entry.comment === undefined ? nothing : html`<span class="comment">${entry.comment}</span>`,
    ];
  }

  #renderProgress({ done, total }: NonNullable<TaskEntry["progress"]>) {
    const words = this.#locale.texts.taskList.taskFor(total, total === this.towns.length);
    return html`<span
      >${words}: <netz-town-row .done=${done} .total=${total}></netz-town-row
    ></span>`;
  }

  #renderOtherTitles() {
    const { id, title, otherTitles = [] } = this.entry;
    if (this.readonly) return nothing;
    const words = taskTexts[this.#locale.locale];
    return otherTitles.map(
      (other) =>
        html`<div class="other">
          <p>${words.otherTitle} „${other}“</p>
          <button
            type="button"
            @click=${() => this.#send({ kind: "settleTitle", id, title: other })}
          >
            ${words.adopt}
          </button>
          <button type="button" @click=${() => this.#send({ kind: "settleTitle", id, title })}>
            ${words.keep}
          </button>
        </div>`,
    );
  }

  #renderDetails() {
    return html`<netz-task-details
      .entry=${this.entry}
      .towns=${this.towns}
      .subjects=${this.subjects}
      .nameOf=${this.nameOf}
      .groups=${this.groups}
      .group=${this.group}
      .today=${this.today}
      ?readonly=${this.readonly}
    ></netz-task-details>`;
  }
}

/** Opens the row of a task; whether there is one. */
export async function arriveAt(rows: ParentNode, id: string): Promise<boolean> {
  const row = [...rows.querySelectorAll("netz-task-row")].find(({ entry }) => entry.id === id);
  await row?.open();
  return row !== undefined;
}
