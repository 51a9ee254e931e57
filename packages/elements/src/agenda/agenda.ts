import { ContextConsumer } from "@lit/context";
import type { AgendaEntry, Minutes, PlannedTime } from "@staedtenetz/document";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { announcerContext } from "../announcer/announcer.js";
import { icon } from "../icons/icons.js";
import { bring } from "../later-elements.js";
import { LocaleController } from "../locale/locale-controller.js";
import { MinutesController } from "../minutes/minutes-controller.js";
import {
  renderReservationField,
  reservationFacts,
} from "../reservation-field/reservation-field.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { Named } from "../task-list/names.js";
import { writingToolTexts } from "../texts/writing.js";
import { agendaStyles } from "./agenda-styles.js";

/** Sent when the text under an item is to follow it. */
export class MoveTextEvent extends Event {
  static readonly type = "netz-move-text";

  constructor(readonly item: string) {
    super(MoveTextEvent.type);
  }
}

/**
 * The agenda of a meeting as a list to read: item, who presents, how long it takes, and when that is. One button
 * opens what changes it: order by dragging and by buttons, presenter, minutes. Moving an item changes the agenda
 * alone; the text under it follows in a step of its own, while one is online and nobody else writes there.
 *
 * @tag netz-agenda
 * @event netz-move-text - The text of an item is to be moved to where the agenda has the item.
 */
export class AgendaElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, agendaStyles];

  readonly #locale = new LocaleController(this);
  readonly #content = new MinutesController(this, ({ agenda }) => agenda.size > 0);
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });

  /** Whether the controls that change the agenda are open. */
  @state() private isOpen = false;
  @state() private dragged: string | undefined;
  @state() private over: string | undefined;

  @property({ attribute: false }) minutes: Minutes | undefined;
  @property({ type: Boolean }) editable = false;
  /** Whether the text can be moved now: it has to be seen by everybody at once. */
  @property({ type: Boolean }) online = false;
  /** When the meeting begins, `HH:MM`. */
  @property({ attribute: false }) startTime: string | undefined;
  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";
  /** Who may present. */
  @property({ attribute: false }) people: readonly Named[] = [];
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;
  /** Items whose text stands elsewhere than the agenda has them, and whether it may be moved now. */
  @property({ attribute: false }) displaced: ReadonlyMap<string, boolean> = new Map();

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("minutes")) this.#content.follow(this.minutes, undefined);
  }

  override updated(): void {
    // Reservations have a date, whose field comes with the first of them.
    if (this.#isEditing)
      void bring<"netz-due-field">(this.renderRoot.querySelector("netz-due-field"));
  }

  get #words() {
    return writingToolTexts[this.#locale.locale].agenda;
  }

  get #isEditing(): boolean {
    return this.editable && this.isOpen;
  }

  #titleOf({ title }: AgendaEntry): string {
    return title === "" ? this.#words.untitled : title;
  }

  async #move(item: AgendaEntry, by: 1 | -1): Promise<void> {
    const items = this.minutes?.agenda.items() ?? [];
    const beside = items[items.findIndex(({ id }) => id === item.id) + by];
    if (beside === undefined) return;
    this.#place(item.id, by === 1 ? { after: beside.id } : { before: beside.id });
    await this.updateComplete;
    this.#focusButton(item.id, by === 1 ? "down" : "up");
  }

  #place(id: string, position: { after: string } | { before: string }): void {
    const agenda = this.minutes?.agenda;
    agenda?.move(id, position);
    const moved = agenda?.item(id);
    if (moved !== undefined) {
      const sentence = this.#words.moved(this.#titleOf(moved), moved.number);
      this.#announcer.value?.say("task", sentence, `agenda ${id}`);
    }
  }

  /** At the end of the list the other button takes the focus: a disabled one cannot hold it. */
  #focusButton(id: string, direction: "up" | "down"): void {
    const row = this.renderRoot.querySelector(`[data-item="${id}"]`);
    const wanted = row?.querySelector<HTMLButtonElement>(`[data-move="${direction}"]`);
    const button =
      wanted?.disabled === false ? wanted : row?.querySelector("button:not([disabled])");
    if (button instanceof HTMLElement) button.focus();
  }

  #drop(target: AgendaEntry): void {
    const { dragged } = this;
    this.dragged = undefined;
    this.over = undefined;
    if (dragged === undefined || dragged === target.id) return;
    const items = this.minutes?.agenda.items() ?? [];
    const from = items.findIndex(({ id }) => id === dragged);
    this.#place(
      dragged,
      from >= 0 && from < target.number - 1 ? { after: target.id } : { before: target.id },
    );
  }

  override render() {
    const agenda = this.minutes?.agenda;
    const items = agenda?.items() ?? [];
    const times = this.startTime === undefined ? undefined : agenda?.timesFrom(this.startTime);
    return html`<ol aria-label=${this.#words.label} class=${this.#isEditing ? "editing" : ""}>
        ${items.map((item, at) => this.#renderItem(item, at === items.length - 1, times))}
      </ol>
      <div class="foot">${this.#renderTotal(items, times)} ${this.#renderOpener()}</div>
      ${this.#isEditing ? this.#renderRemoved() : nothing}`;
  }

  #renderItem(
    item: AgendaEntry,
    isLast: boolean,
    times: ReadonlyMap<string, PlannedTime> | undefined,
  ) {
    return html`<li
      data-item=${item.id}
      class=${this.over === item.id ? "over" : ""}
      draggable=${this.#isEditing ? "true" : nothing}
      @dragstart=${(event: DragEvent) => {
        this.dragged = item.id;
        event.dataTransfer?.setData("text/plain", item.title);
      }}
      @dragover=${(event: DragEvent) => {
        if (this.dragged === undefined) return;
        event.preventDefault();
        this.over = item.id;
      }}
      @dragend=${() => (this.over = this.dragged = undefined)}
      @drop=${(event: DragEvent) => {
        event.preventDefault();
        this.#drop(item);
      }}
    >
      ${
        this.#isEditing
          ? html`<span class="grip" title=${this.#words.drag} aria-hidden="true"
              >${icon("grip")}</span
            >`
          : nothing
      }
      <span class="number">${this.#words.item(item.number)}</span>
      <span class="title">${this.#titleOf(item)}</span>
      <div class="facts">
        ${this.#isEditing ? this.#renderFields(item) : this.#renderFacts(item)}
        ${this.#renderTime(times?.get(item.id))}
        ${this.#isEditing ? this.#renderButtons(item, isLast) : nothing}
      </div>
      ${this.#isEditing ? this.#renderReservation(item) : nothing}
      ${this.editable && this.displaced.has(item.id) ? this.#renderMoveText(item) : nothing}
    </li>`;
  }

  #renderOpener() {
    if (!this.editable) return nothing;
    const { edit, endEditing } = this.#words;
    return html`<button type="button" data-edit @click=${() => (this.isOpen = !this.isOpen)}>
      ${icon(this.isOpen ? "check" : "edit")}${this.isOpen ? endEditing : edit}
    </button>`;
  }

  #renderTime(time: PlannedTime | undefined) {
    return time === undefined
      ? nothing
      : html`<span class="clock">${this.#words.clock(time.from, time.to)}</span>`;
  }

  #renderFacts({ presenter, minutes, reservation }: AgendaEntry) {
    const name = presenter === undefined ? undefined : this.nameOf(presenter);
    return html`${name === undefined ? nothing : html`<span class="presenter">${name}</span>`}
    ${minutes === undefined ? nothing : html`<span class="length">${minutes} ${this.#words.minutesUnit}</span>`}
    ${reservationFacts(reservation, this.#locale.locale).map(
      (words) => html`<span class="reservation">${words}</span>`,
    )}`;
  }

  #renderFields(item: AgendaEntry) {
    const { presenter, minutes, id } = item;
    const words = this.#words;
    const isListed = presenter === undefined || this.people.some((each) => each.id === presenter);
    return html`<select
        aria-label=${words.presenter(this.#titleOf(item))}
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          this.minutes?.agenda.setPresenter(id, value === "" ? undefined : value);
        }}
      >
        <option value="" ?selected=${presenter === undefined}>${words.nobody}</option>
        ${
          isListed
            ? nothing
            : html`<option value=${presenter} selected>${this.nameOf(presenter) ?? "…"}</option>`
        }
        ${this.people.map(
          (person) =>
            html`<option value=${person.id} ?selected=${person.id === presenter}>
              ${person.name}
            </option>`,
        )}
      </select>
      <label>
        <input
          type="number"
          min="0"
          max="1440"
          step="5"
          inputmode="numeric"
          aria-label=${words.minutes(this.#titleOf(item))}
          .value=${minutes === undefined ? "" : String(minutes)}
          @change=${({ target }: Event) => this.#setMinutes(id, target as HTMLInputElement)}
        />
        <span aria-hidden="true">${words.minutesUnit}</span>
      </label>`;
  }

  /** Items that have or had a reservation: their fields stay open, so that whoever clears one is not left without. */
  readonly #reserved = new Set<string>();

  #renderReservation(item: AgendaEntry) {
    if (item.reservation !== undefined) this.#reserved.add(item.id);
    return html`<details class="reserving" ?open=${this.#reserved.has(item.id)}>
      <summary>${icon("chevron")}${this.#words.reservation}</summary>
      <div class="reservation-fields">
        ${renderReservationField({
          reservation: item.reservation,
          locale: this.#locale.locale,
          today: this.today,
          title: this.#titleOf(item),
          changed: (next) => this.minutes?.agenda.setReservation(item.id, next),
        })}
      </div>
    </details>`;
  }

  #setMinutes(id: string, field: HTMLInputElement): void {
    const minutes = field.value === "" ? undefined : Math.round(Number(field.value));
    const isPossible = minutes === undefined || (minutes >= 0 && minutes <= 1440);
    if (isPossible) this.minutes?.agenda.setMinutes(id, minutes);
    this.requestUpdate();
  }

  #renderButtons(item: AgendaEntry, isLast: boolean) {
    const title = this.#titleOf(item);
    const { up, down, remove } = this.#words;
    return html`<span class="buttons">
      <button
        type="button"
        data-move="up"
        aria-label=${up(title)}
        title=${up(title)}
        ?disabled=${item.number === 1}
        @click=${() => void this.#move(item, -1)}
      >
        ${icon("up")}
      </button>
      <button
        type="button"
        data-move="down"
        aria-label=${down(title)}
        title=${down(title)}
        ?disabled=${isLast}
        @click=${() => void this.#move(item, 1)}
      >
        ${icon("down")}
      </button>
      <button
        type="button"
        aria-label=${remove(title)}
        title=${remove(title)}
        @click=${() => this.minutes?.agenda.remove(item.id)}
      >
        ${icon("trash")}
      </button>
    </span>`;
  }

  #renderMoveText({ id, number }: AgendaEntry) {
    const isFree = this.displaced.get(id) === true;
    const { moveText, someoneThere, offline } = this.#words;
    const why = this.online ? (isFree ? undefined : someoneThere) : offline;
    return html`<div class="move-text">
      <button
        type="button"
        ?disabled=${why !== undefined}
        @click=${() => this.dispatchEvent(new MoveTextEvent(id))}
      >
        ${moveText(number)}
      </button>
      ${why === undefined ? nothing : html`<span>${why}</span>`}
    </div>`;
  }

  #renderTotal(items: readonly AgendaEntry[], times: ReadonlyMap<string, PlannedTime> | undefined) {
    const total = this.minutes?.agenda.totalMinutes() ?? 0;
    if (total === 0) return nothing;
    const last = items.at(-1);
    const end = last === undefined ? undefined : times?.get(last.id)?.to;
    const { total: words, totalUntil } = this.#words;
    return html`<p class="total">${end === undefined ? words(total) : totalUntil(total, end)}</p>`;
  }

  #renderRemoved() {
    const removed = this.minutes?.agenda.deletedItems() ?? [];
    if (removed.length === 0) return nothing;
    const { removed: heading, restore, restoreShort } = this.#words;
    return html`<div class="removed">
      <h3>${heading}</h3>
      <ul>
        ${removed.map(
          (item) =>
            html`<li>
              <span class="title">${this.#titleOf(item)}</span>
              <button
                type="button"
                aria-label=${restore(this.#titleOf(item))}
                @click=${() => this.minutes?.agenda.restore(item.id)}
              >
                ${restoreShort}
              </button>
            </li>`,
        )}
      </ul>
    </div>`;
  }
}
