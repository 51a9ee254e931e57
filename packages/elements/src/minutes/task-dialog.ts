import type { TaskEntry, TaskList } from "@staedtenetz/document";
import { html, LitElement, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import type { Named, Subject } from "../task-list/names.js";
import type { TaskDetailsElement } from "../task-list/task-details.js";
import { carryOut, type TaskIntentEvent } from "../task-list/task-intent.js";
import { dialogStyles } from "./dialog-styles.js";

/**
 * The window in which a task inside the text gets everything it can have: who, when, how far. What is chosen counts at
 * once, in the task list too.
 *
 * @tag netz-task-dialog
 */
export class TaskDialogElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, dialogStyles];

  readonly #locale = new LocaleController(this);
  #anchor: HTMLElement | undefined;

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  @query("netz-task-details") private readonly details!: TaskDetailsElement | null;

  @state() private asked: "assign" | "due" = "due";
  @state() private task: string | undefined;

  @property({ attribute: false }) tasks: TaskList | undefined;
  @property({ attribute: false }) towns: readonly Named[] = [];
  /** Everybody the task can be given to; the towns, unless more are named. */
  @property({ attribute: false }) subjects: readonly Subject[] = [];
  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;
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
    await this.details?.updateComplete;
    const first = this.asked === "due" ? "netz-due-field" : "netz-subject-picker";
    this.details?.renderRoot.querySelector<HTMLElement>(first)?.focus();
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
              ${this.#renderDetails(entry)}
              <form method="dialog" class="actions">
                <button class="primary">${dialogs.done}</button>
              </form>
            `
          : nothing
      }
    </dialog>`;
  }

  #carryOut({ intent }: TaskIntentEvent): void {
    if (this.tasks === undefined) return;
    carryOut(this.tasks, intent);
    if (intent.kind === "remove") this.dialog.close();
    else this.requestUpdate();
  }

  #renderDetails(entry: TaskEntry) {
    const subjects = this.towns.map(({ id, name }): Subject => ({ id, name, kind: "place" }));
    return html`<netz-task-details
      .entry=${entry}
      .towns=${this.towns}
      .subjects=${this.subjects.length > 0 ? this.subjects : subjects}
      .nameOf=${this.nameOf}
      .today=${this.today}
      @netz-task-intent=${(event: TaskIntentEvent) => this.#carryOut(event)}
    ></netz-task-details>`;
  }
}
