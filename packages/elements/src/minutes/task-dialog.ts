import type { TaskEntry, TaskList } from "@staedtenetz/document";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import type { DueChangeEvent } from "../due-field/due-field.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { Named } from "../task-list/names.js";
import { dialogStyles } from "./dialog-styles.js";

/**
 * The window in which a task inside the text gets its towns or its date. What is chosen counts at once.
 *
 * @tag netz-task-dialog
 */
export class TaskDialogElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, dialogStyles];

  readonly #locale = new LocaleController(this);
  #anchor: HTMLElement | undefined;

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** Where one begins: the date's field, or the first town. */
  @query("netz-due-field, input") private readonly first!: HTMLElement | null;

  @state() private asked: "assign" | "due" = "due";
  @state() private task: string | undefined;

  @property({ attribute: false }) tasks: TaskList | undefined;
  @property({ attribute: false }) towns: readonly Named[] = [];
  @property() today = "";

  /** Opens the window for a task; the focus goes back to the anchor when it closes. */
  open(asked: "assign" | "due", task: string, anchor: HTMLElement): void {
    this.asked = asked;
    this.task = task;
    this.#anchor = anchor;
    void this.#show();
  }

  async #show(): Promise<void> {
    await this.updateComplete;
    this.dialog.showModal();
    this.first?.focus();
  }

  #closed(): void {
    this.task = undefined;
    this.#anchor?.focus();
    this.#anchor = undefined;
  }

  override render() {
    const entry = this.task === undefined ? undefined : this.tasks?.entry(this.task);
    const { dialogs } = this.#locale.texts;
    return html`<dialog aria-labelledby="heading" @close=${() => this.#closed()}>
      ${
        entry
          ? html`
              <h2 id="heading">${dialogs[this.asked]}</h2>
              <p>${entry.title}</p>
              ${this.asked === "due" ? this.#renderDue(entry) : this.#renderTowns(entry)}
              <form method="dialog" class="actions">
                <button class="primary">${dialogs.done}</button>
              </form>
            `
          : nothing
      }
    </dialog>`;
  }

  #renderDue({ id, due, dueText }: TaskEntry) {
    return html`<netz-due-field
      .due=${due}
      .words=${dueText}
      .today=${this.today}
      @netz-due-change=${(event: DueChangeEvent) => {
        this.tasks?.setDue(id, event.due, event.words);
        this.requestUpdate();
      }}
    ></netz-due-field>`;
  }

  #renderTowns(entry: TaskEntry) {
    if (this.towns.length === 0) return html`<p>${this.#locale.texts.dialogs.noTowns}</p>`;
    return html`<ul>
      ${this.towns.map(
        ({ id, name }) =>
          html`<li>
            <label>
              <input
                type="checkbox"
                .checked=${entry.assignees.includes(id)}
                @change=${(event: Event) => {
                  if ((event.target as HTMLInputElement).checked) this.tasks?.assign(entry.id, id);
                  else this.tasks?.unassign(entry.id, id);
                }}
              />
              <span>${name}</span>
            </label>
          </li>`,
      )}
    </ul>`;
  }
}
