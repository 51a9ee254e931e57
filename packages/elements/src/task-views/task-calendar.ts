import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { dueWords } from "../due-field/due-words.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { ListedTask } from "../task-list/task-lists-controller.js";
import { isFinished } from "../task-list/task-filter.js";
import { taskTexts } from "../task-list/task-texts.js";
import { dayAfter, dayInMonth, monthAfter, type MonthTasks, weeksOf } from "./calendar-days.js";
import { taskCalendarStyles } from "./task-calendar-styles.js";

/** Sent when another day is looked at. */
export class DayChangeEvent extends Event {
  static readonly type = "netz-day-change";

  constructor(
    /** `YYYY-MM-DD` */
    readonly day: string,
    /** Whether its tasks were asked for, by a click or the enter key. */
    readonly asked: boolean,
  ) {
    super(DayChangeEvent.type);
  }
}

/** How many titles a day shows before it counts the rest. */
const mostTitles = 3;

/**
 * A month of tasks as a grid (WAI-ARIA): arrow keys move by days and weeks, Home and End within the week, page up and
 * down by months. What has no fixed day stands in a lane above.
 *
 * @tag netz-task-calendar
 * @event netz-day-change - The day that is looked at.
 */
export class TaskCalendarElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, taskCalendarStyles];

  readonly #locale = new LocaleController(this);
  #isMoving = false;

  /** The tasks of the shown month. */
  @property({ attribute: false }) tasks: MonthTasks<ListedTask> = {
    days: new Map(),
    vague: [],
    undated: [],
  };

  /** The day that is looked at; its month is shown. */
  @property() day = "";

  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";

  /** Only the month and its lane, without the grid: where there is no room for seven columns. */
  @property({ type: Boolean }) narrow = false;

  override updated(changed: PropertyValues<this>): void {
    if (!changed.has("day") || !this.#isMoving) return;
    this.#isMoving = false;
    this.renderRoot.querySelector<HTMLElement>('[tabindex="0"][role="gridcell"]')?.focus();
  }

  get #texts() {
    return taskTexts[this.#locale.locale].calendar;
  }

  get #month(): string {
    return this.day.slice(0, 7);
  }

  #look(day: string, asked = false): void {
    this.dispatchEvent(new DayChangeEvent(day, asked));
  }

  #turn(by: number): void {
    this.#look(dayInMonth(this.day, monthAfter(this.#month, by)));
  }

  #pressed(event: KeyboardEvent): void {
    const to = this.#dayFor(event);
    if (to === undefined) return;
    event.preventDefault();
    this.#isMoving = true;
    this.#look(to, event.key === "Enter" || event.key === " ");
  }

  #dayFor({ key, shiftKey }: KeyboardEvent): string | undefined {
    const { day } = this;
    const week = weeksOf(this.#month).find((days) => days.includes(day)) ?? [];
    const months = shiftKey ? 12 : 1;
    const days: Readonly<Record<string, () => string | undefined>> = {
      ArrowLeft: () => dayAfter(day, -1),
      ArrowRight: () => dayAfter(day, 1),
      ArrowUp: () => dayAfter(day, -7),
      ArrowDown: () => dayAfter(day, 7),
      Home: () => week.at(0),
      End: () => week.at(-1),
      PageUp: () => dayInMonth(day, monthAfter(this.#month, -months)),
      PageDown: () => dayInMonth(day, monthAfter(this.#month, months)),
      Enter: () => day,
      " ": () => day,
    };
    return days[key]?.();
  }

  #format(day: string, options: Intl.DateTimeFormatOptions): string {
    const date = new Date(`${day}T00:00:00Z`);
    return new Intl.DateTimeFormat(this.#locale.locale, { timeZone: "UTC", ...options }).format(
      date,
    );
  }

  override render() {
    const month = this.#format(this.day, { month: "long", year: "numeric" });
    return html`
      <div class="head">
        <button
          type="button"
          class="quiet turn back"
          aria-label=${this.#texts.previous}
          @click=${() => this.#turn(-1)}
        >
          ${icon("arrow")}
        </button>
        <h3 aria-live="polite">${month}</h3>
        <button
          type="button"
          class="quiet turn"
          aria-label=${this.#texts.next}
          @click=${() => this.#turn(1)}
        >
          ${icon("arrow")}
        </button>
        <button type="button" class="quiet" @click=${() => this.#look(this.today)}>
          ${this.#texts.today}
        </button>
      </div>
      ${this.#renderLane()} ${this.narrow ? nothing : this.#renderGrid(month)}
    `;
  }

  #renderLane() {
    const { vague } = this.tasks;
    if (vague.length === 0) return nothing;
    return html`<div class="lane">
      <h4>${this.#texts.vague}</h4>
      <ul>
        ${vague.map(
          ({ entry }) =>
            html`<li class=${isFinished(entry) ? "finished" : ""}>
              <span class="when">${dueWords(entry, this.#locale.locale)}</span>
              <span>${entry.title}</span>
            </li>`,
        )}
      </ul>
    </div>`;
  }

  #renderGrid(month: string) {
    const weeks = weeksOf(this.#month);
    return html`<table
        role="grid"
        aria-label=${this.#texts.label(month)}
        aria-describedby="keys"
        @keydown=${(event: KeyboardEvent) => this.#pressed(event)}
      >
        <thead>
          <tr role="row">
            ${(weeks[0] ?? []).map(
              (day) =>
                html`<th
                  role="columnheader"
                  scope="col"
                  abbr=${this.#format(day, { weekday: "long" })}
                >
                  ${this.#format(day, { weekday: "short" })}
                </th>`,
            )}
          </tr>
        </thead>
        <tbody>
          ${weeks.map(
            (week) =>
              html`<tr role="row">
                ${week.map((day) => this.#renderDay(day))}
              </tr>`,
          )}
        </tbody>
      </table>
      <p id="keys" class="keys">${this.#texts.keys}</p>`;
  }

  #renderDay(day: string) {
    const tasks = this.tasks.days.get(day) ?? [];
    const isOther = !day.startsWith(this.#month);
    const name = this.#format(day, { weekday: "long", day: "numeric", month: "long" });
    const shown = tasks.slice(0, mostTitles);
    return html`<td
      role="gridcell"
      tabindex=${day === this.day ? 0 : -1}
      aria-selected=${day === this.day}
      aria-current=${day === this.today ? "date" : nothing}
      aria-label="${name}, ${this.#texts.count(tasks.length)}"
      class="${isOther ? "other" : ""} ${tasks.length > 0 ? "has" : ""}"
      @click=${() => this.#look(day, true)}
    >
      <span class="number">${Number(day.slice(8))}</span>
      ${shown.map(
        ({ entry }) =>
          html`<span class="title ${isFinished(entry) ? "finished" : ""}">${entry.title}</span>`,
      )}
      ${tasks.length > shown.length ? html`<span class="more">+${tasks.length - shown.length}</span>` : nothing}
    </td>`;
  }
}
