import { type Minutes, readTextBlocks, type TaskList } from "@staedtenetz/document";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { AdoptedStyles } from "../styles/adopted-styles.js";
import { MinutesController } from "./minutes-controller.js";
import { minutesStyles } from "./minutes-styles.js";
import { renderText } from "./read-only-text.js";

/**
 * The text of minutes. It can be read at once; the editor takes its place as soon as it is loaded. Everything stands in
 * the light DOM, since editing inside a shadow root hides the text from some screen readers and breaks in Safari.
 *
 * @tag netz-minutes
 */
export class MinutesElement extends LitElement {
  readonly #locale = new LocaleController(this);
  readonly #content = new MinutesController(this);
  protected readonly adoptedStyles = new AdoptedStyles(this, minutesStyles);

  /** The minutes' document. */
  @property({ attribute: false }) minutes: Minutes | undefined;

  /** The group's task list, for the tasks that stand in the text. */
  @property({ attribute: false }) tasks: TaskList | undefined;

  /** Set once the document holds its content. */
  @property({ type: Boolean }) ready = false;

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("minutes") || changed.has("tasks")) {
      this.#content.follow(this.minutes, this.tasks);
    }
  }

  override render() {
    const { minutes } = this.#locale.texts;
    return html`<div class="netz-sheet">
      ${this.minutes && this.ready ? this.#renderReading(this.minutes) : html`<p>${minutes.loading}</p>`}
    </div>`;
  }

  #renderReading({ body, agenda }: Minutes) {
    const { minutes } = this.#locale.texts;
    const blocks = readTextBlocks(body);
    if (blocks.length === 0) return html`<p class="netz-empty">${minutes.empty}</p>`;
    const items = new Map(agenda.items().map((item) => [item.id, item]));
    return html`<div class="netz-text">
      ${renderText(blocks, {
        agendaItem: (id) => {
          const item = items.get(id);
          return { number: item ? minutes.agendaItem(item.number) : "", title: item?.title ?? "" };
        },
        task: (id) => {
          const entry = this.tasks?.entry(id);
          return { title: entry?.title ?? minutes.taskLoading, done: entry?.status === "done" };
        },
      })}
      ${nothing}
    </div>`;
  }
}
