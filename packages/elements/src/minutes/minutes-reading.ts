import type { Minutes, TaskList } from "@staedtenetz/document";
import { LitElement, nothing } from "lit";
import { property } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { AdoptedTextStyles } from "./adopted-text-styles.js";
import { renderReading } from "./reading.js";

/**
 * Minutes to be read and not written: a frozen version.
 *
 * @example
 * html`<netz-minutes-reading .minutes=${minutesOf(frozen.minutes)} .tasks=${taskListOf(frozen.tasks)}></netz-minutes-reading>`
 */
export class MinutesReadingElement extends LitElement {
  readonly #locale = new LocaleController(this);
  protected readonly textStyles = new AdoptedTextStyles(this);

  /** The minutes that are shown. */
  @property({ attribute: false }) minutes: Minutes | undefined;

  /** The tasks that stand in their text, as they were. */
  @property({ attribute: false }) tasks: TaskList | undefined;

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The present instant, in UTC. */
  @property() now = "";

  override createRenderRoot(): this {
    return this;
  }

  override render() {
    const { minutes, tasks, nameOf, now } = this;
    if (minutes === undefined) return nothing;
    const { locale, texts } = this.#locale;
    return renderReading({ minutes, tasks, nameOf, now, decisions: [] }, locale, texts.minutes);
  }
}
