import type { AgendaEntry, AttendanceMark, Minutes } from "@staedtenetz/document";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, state } from "lit/decorators.js";
import { repeat } from "lit/directives/repeat.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { MinutesController } from "../minutes/minutes-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { SubjectChangeEvent } from "../subject-picker/subject-picker.js";
import type { Named, Subject } from "../task-list/names.js";
import {
  type AttendanceChoice,
  choiceOf,
  fieldsOf,
  timeOf,
  unnamedGuests,
} from "./attendance-choices.js";
import { attendancePanelStyles } from "./attendance-panel-styles.js";
import { attendanceTexts } from "./attendance-texts.js";

const townChoices = ["onSite", "online", "excused", "absent"] as const;
const personChoices = ["onSite", "online", "excused", "guest"] as const;

/**
 * Marks who takes part: one tap for each town, arrow keys within it; coming and going by item or time; people of the
 * directory by id, and guests by number. The marks lie in the minutes and appear at everybody else.
 *
 * @tag netz-attendance-panel
 */
export class AttendancePanelElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, attendancePanelStyles];

  readonly #locale = new LocaleController(this);
  readonly #content = new MinutesController(
    this,
    ({ attendance, agenda }) => attendance.size > 0 || agenda.size > 0,
  );

  /** Whose coming and going is being noted. */
  @state() private open: string | undefined;

  @property({ attribute: false }) minutes: Minutes | undefined;

  /** The towns that belong, by name. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** Everybody who can be entered; the people among them are offered. */
  @property({ attribute: false }) subjects: readonly Subject[] = [];

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  @property({ type: Boolean }) readonly = false;

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("minutes")) this.#content.follow(this.minutes, undefined);
  }

  get #texts() {
    return attendanceTexts[this.#locale.locale];
  }

  #marks(): ReadonlyMap<string, AttendanceMark> {
    const marks = this.minutes?.attendance.marks() ?? [];
    return new Map(marks.map((mark) => [mark.subject, mark]));
  }

  #allOnSite(): void {
    const marks = this.#marks();
    this.minutes?.batch(() => {
      for (const { id } of this.towns) {
        if (!marks.has(id)) this.minutes?.attendance.mark(id, fieldsOf("onSite"));
      }
    });
  }

  override render() {
    const marks = this.#marks();
    const items = this.minutes?.agenda.items() ?? [];
    const isTown = new Set(this.towns.map(({ id }) => id));
    const others = [...marks.values()].filter(
      ({ subject }) => !isTown.has(subject) && subject !== unnamedGuests,
    );
    const isUnmarked = this.towns.some(({ id }) => !marks.has(id));
    return html`
      <div class="head">
        <p class="lead">${this.towns.length === 0 ? this.#texts.noTowns : this.#texts.lead}</p>
        ${
          this.readonly || !isUnmarked
            ? nothing
            : html`<button type="button" @click=${() => this.#allOnSite()}>
                ${icon("check")}${this.#texts.allOnSite}
              </button>`
        }
      </div>
      <ul>
        ${repeat(
          this.towns,
          ({ id }) => id,
          ({ id, name }) => this.#renderSubject(id, name, marks.get(id), items, townChoices),
        )}
      </ul>
      ${this.#renderPeople(others, items)} ${this.#renderGuests(marks.get(unnamedGuests))}
    `;
  }

  #renderSubject(
    id: string,
    name: string,
    mark: AttendanceMark | undefined,
    items: readonly AgendaEntry[],
    choices: readonly AttendanceChoice[],
  ) {
    const isThere = mark?.status === "present" || mark?.status === "guest";
    return html`<li>
      <div class="row" role="group" aria-label=${this.#texts.group(name)}>
        <span class="name" aria-hidden="true">${name}</span>
        <span class="choices">
          ${choices.map((choice) => this.#renderChoice(id, choice, choiceOf(mark) === choice))}
        </span>
        <span class="more">
          ${
            isThere
              ? html`<button
                  type="button"
                  class="quiet small"
                  aria-expanded=${this.open === id}
                  aria-label=${this.#texts.times(name)}
                  ?disabled=${this.readonly}
                  @click=${() => (this.open = this.open === id ? undefined : id)}
                >
                  ${this.#timesWords(mark, items)}${icon("chevron")}
                </button>`
              : nothing
          }
          ${
            mark && !this.readonly
              ? html`<button
                  type="button"
                  class="quiet small"
                  aria-label=${this.#texts.clear(name)}
                  @click=${() => this.minutes?.attendance.clear(id)}
                >
                  ${icon("close")}
                </button>`
              : nothing
          }
        </span>
      </div>
      ${isThere && this.open === id ? this.#renderTimes(mark, items) : nothing}
    </li>`;
  }

  #renderChoice(id: string, choice: AttendanceChoice, isChosen: boolean) {
    return html`<label class=${choice}>
      <input
        type="radio"
        name=${id}
        .checked=${isChosen}
        ?disabled=${this.readonly}
        @change=${() => this.minutes?.attendance.mark(id, fieldsOf(choice))}
      />
      ${this.#texts.choices[choice]}
    </label>`;
  }

  #timesWords({ in: came, out: left }: AttendanceMark, items: readonly AgendaEntry[]) {
    const words = (value: string) => {
      const item = items.find(({ id }) => id === value);
      return item ? `TOP ${item.number}` : value;
    };
    return [
      came === undefined ? [] : this.#texts.cameFact(words(came)),
      left === undefined ? [] : this.#texts.leftFact(words(left)),
    ]
      .flat()
      .join(" ");
  }

  #renderTimes(mark: AttendanceMark, items: readonly AgendaEntry[]) {
    const { came, left, atStart, toEnd } = this.#texts;
    return html`<div class="times">
      ${this.#renderMoment(mark, "in", came, atStart, items)}
      ${this.#renderMoment(mark, "out", left, toEnd, items)}
    </div>`;
  }

  #renderMoment(
    mark: AttendanceMark,
    field: "in" | "out",
    label: string,
    none: string,
    items: readonly AgendaEntry[],
  ) {
    const value = mark[field];
    const set = (event: Event): void => {
      const chosen = (event.target as HTMLInputElement).value;
      this.minutes?.attendance.mark(mark.subject, { [field]: chosen === "" ? undefined : chosen });
    };
    return html`<label>
        <span>${label}</span>
        <select @change=${set}>
          <option value="" .selected=${value === undefined}>${none}</option>
          ${items.map(
            ({ id, number, title }) =>
              html`<option value=${id} .selected=${value === id}>
                ${this.#texts.item(number, title)}
              </option>`,
          )}
        </select>
      </label>
      <label>
        <span>${this.#texts.time}<span class="visually-hidden"> (${label})</span></span>
        <input type="time" .value=${timeOf(value)} @change=${set} />
      </label>`;
  }

  #renderPeople(marks: readonly AttendanceMark[], items: readonly AgendaEntry[]) {
    const people = this.subjects.filter(({ kind }) => kind === "person");
    return html`<h3>${this.#texts.people}</h3>
      <ul>
        ${repeat(
          marks,
          ({ subject }) => subject,
          (mark) => {
            const name = this.nameOf(mark.subject) ?? "…";
            return html`${this.#renderSubject(mark.subject, name, mark, items, personChoices)}
            ${this.#renderPlace(mark, name)}`;
          },
        )}
      </ul>
      ${
        this.readonly
          ? nothing
          : html`<netz-subject-picker
              .label=${this.#texts.addPerson}
              .placeholder=${this.#texts.addHint}
              .subjects=${people.filter(({ id }) => marks.every(({ subject }) => subject !== id))}
              .nameOf=${this.nameOf}
              @netz-subject-change=${({ subject, on }: SubjectChangeEvent) => {
                if (on) this.minutes?.attendance.mark(subject, fieldsOf("onSite"));
              }}
            ></netz-subject-picker>`
      }`;
  }

  #renderPlace(mark: AttendanceMark, name: string) {
    return html`<li class="place">
      <label>
        <span>${this.#texts.speaksFor}<span class="visually-hidden"> (${name})</span></span>
        <select
          ?disabled=${this.readonly}
          @change=${(event: Event) => {
            const place = (event.target as HTMLSelectElement).value;
            const fields = { place: place === "" ? undefined : place };
            this.minutes?.attendance.mark(mark.subject, fields);
          }}
        >
          <option value="" .selected=${mark.place === undefined}>${this.#texts.nobody}</option>
          ${this.towns.map(
            (town) =>
              html`<option value=${town.id} .selected=${town.id === mark.place}>
                ${town.name}
              </option>`,
          )}
        </select>
      </label>
    </li>`;
  }

  #renderGuests(mark: AttendanceMark | undefined) {
    return html`<label class="guests">
      <span>${this.#texts.guests}</span>
      <input
        type="number"
        min="0"
        max="100000"
        inputmode="numeric"
        .value=${String(mark?.headcount ?? 0)}
        ?disabled=${this.readonly}
        @change=${(event: Event) => this.#count((event.target as HTMLInputElement).valueAsNumber)}
      />
    </label>`;
  }

  #count(guests: number): void {
    const count = Math.min(Math.trunc(guests), 100_000);
    if (count > 0) {
      this.minutes?.attendance.mark(unnamedGuests, { status: "guest", headcount: count });
    } else this.minutes?.attendance.clear(unnamedGuests);
  }
}
