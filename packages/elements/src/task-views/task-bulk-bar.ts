import { labelOf } from "@staedtenetz/core/labels";
import {
  taskStatuses,
  type TaskChange,
  type TaskDue,
  type TaskStatus,
} from "@staedtenetz/document";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import type { DueChangeEvent } from "../due-field/due-field.js";
import { icon } from "../icons/icons.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { SubjectChangeEvent } from "../subject-picker/subject-picker.js";
import type { Named, Subject } from "../task-list/names.js";
import { taskTexts } from "../task-list/task-texts.js";

/** Sent when the selected tasks are to be changed in one go. */
export class BulkChangeEvent extends Event {
  static readonly type = "netz-bulk-change";

  constructor(
    readonly change: TaskChange,
    /** The group to whose list they move. */
    readonly group: string | undefined,
  ) {
    super(BulkChangeEvent.type);
  }
}

interface Draft {
  readonly status?: TaskStatus;
  readonly assign: readonly string[];
  readonly due?: { readonly due?: TaskDue; readonly dueText?: string };
  readonly group?: string;
}

const nothingChosen: Draft = { assign: [] };

/**
 * Changes everything that is selected: status, who, when, which list. Nothing happens before "apply".
 *
 * @tag netz-task-bulk-bar
 * @event netz-bulk-change - What is to be done with the selected tasks.
 */
export class TaskBulkBarElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      section {
        display: grid;
        gap: var(--netz-space-3);
        padding: var(--netz-space-4);
        border: 1px solid var(--netz-color-line-strong);
        border-radius: var(--netz-radius-large);
        background: var(--netz-color-surface-raised);
      }
      .fields {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 13rem), 1fr));
        gap: var(--netz-space-3) var(--netz-space-4);
        align-items: start;
      }
      label {
        display: grid;
        gap: var(--netz-space-1);
        font-size: var(--netz-text-small);
        font-weight: var(--netz-weight-bold);
      }
      select {
        font-size: var(--netz-text-base);
        font-weight: var(--netz-weight-regular);
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--netz-space-2);
      }
      .actions p {
        flex: 1 1 10rem;
        margin: 0;
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  @state() private draft: Draft = nothingChosen;

  /** How many tasks are selected. */
  @property({ type: Number }) count = 0;

  @property({ attribute: false }) subjects: readonly Subject[] = [];

  @property({ attribute: false }) groups: readonly Named[] = [];

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  @property() today = "";

  #apply(): void {
    const { status, assign, due, group } = this.draft;
    const change: TaskChange = {
      ...(status === undefined ? {} : { status }),
      ...(assign.length === 0 ? {} : { assign }),
      ...(due === undefined ? {} : { due }),
    };
    this.draft = nothingChosen;
    this.dispatchEvent(new BulkChangeEvent(change, group));
  }

  override render() {
    const words = taskTexts[this.#locale.locale];
    const { status, assign, due, group } = this.draft;
    const isEmpty = status === undefined && assign.length === 0 && !due && group === undefined;
    return html`<section aria-label=${words.bulk.label}>
      <div class="fields">
        ${this.#renderSelect(
          words.bulk.status,
          status,
          taskStatuses.map((each) => ({
            id: each,
            name: labelOf(`task.${each}`, this.#locale.locale),
          })),
          (value) => (this.draft = { ...this.draft, ...pick("status", value as TaskStatus) }),
        )}
        <netz-due-field
          .due=${due?.due}
          .words=${due?.dueText}
          .today=${this.today}
          @netz-due-change=${(event: DueChangeEvent) => this.#due(event)}
        ></netz-due-field>
        <netz-subject-picker
          .label=${words.bulk.assign}
          .subjects=${this.subjects}
          .chosen=${assign}
          .nameOf=${this.nameOf}
          @netz-subject-change=${({ subject, on }: SubjectChangeEvent) => {
            const others = assign.filter((id) => id !== subject);
            this.draft = { ...this.draft, assign: on ? [...others, subject] : others };
          }}
        ></netz-subject-picker>
        ${
          this.groups.length < 2
            ? nothing
            : this.#renderSelect(
                words.bulk.move,
                group,
                this.groups,
                (value) => (this.draft = { ...this.draft, ...pick("group", value) }),
              )
        }
      </div>
      <div class="actions">
        <p role="status">${words.selected(this.count)}</p>
        <button
          type="button"
          class="primary"
          ?disabled=${isEmpty || this.count === 0}
          @click=${() => this.#apply()}
        >
          ${words.bulk.apply}
        </button>
        <button
          type="button"
          class="danger"
          ?disabled=${this.count === 0}
          @click=${() => this.dispatchEvent(new BulkChangeEvent({ remove: true }, undefined))}
        >
          ${icon("trash")}${words.bulk.remove}
        </button>
      </div>
    </section>`;
  }

  #due({ due, words }: DueChangeEvent): void {
    const { due: _due, ...draft } = this.draft;
    const isNone = due === undefined && words === undefined;
    this.draft = isNone
      ? draft
      : { ...draft, due: { ...(due && { due }), ...(words && { dueText: words }) } };
  }

  #renderSelect(
    label: string,
    chosen: string | undefined,
    options: readonly Named[],
    set: (value: string) => void,
  ) {
    return html`<label>
      <span>${label}</span>
      <select @change=${(event: Event) => set((event.target as HTMLSelectElement).value)}>
        <option value="" .selected=${chosen === undefined}>
          ${taskTexts[this.#locale.locale].bulk.unchanged}
        </option>
        ${options.map(
          ({ id, name }) => html`<option value=${id} .selected=${id === chosen}>${name}</option>`,
        )}
      </select>
    </label>`;
  }
}

function pick<Key extends "status" | "group", Value extends string>(key: Key, value: Value) {
  return { [key]: value === "" ? undefined : value } as Partial<Record<Key, Value>>;
}
