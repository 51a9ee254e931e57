import { ContextConsumer } from "@lit/context";
import { html, LitElement } from "lit";
import { query } from "lit/decorators.js";
import {
  announcementKinds,
  announcerContext,
  type AnnouncementKind,
} from "../announcer/announcer.js";
import { LocaleController } from "../locale/locale-controller.js";
import { dialogStyles } from "../minutes/dialog-styles.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { AnnouncementsChangeEvent } from "./announcements-change.js";
import { writingToolTexts } from "../texts/writing.js";

/**
 * The window in which each kind of announcement is switched on and off.
 *
 * @tag netz-announcements-dialog
 * @event netz-announcements-change - The kinds that are not said from now on.
 */
export class AnnouncementsDialogElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, dialogStyles];

  readonly #locale = new LocaleController(this);
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });
  @query("dialog") private readonly dialog!: HTMLDialogElement;

  /** Opens the window. */
  open(): void {
    this.requestUpdate();
    if (!this.dialog.open) this.dialog.showModal();
  }

  #choose(kind: AnnouncementKind, isSaid: boolean): void {
    const silenced = new Set(this.#announcer.value?.silenced);
    if (isSaid) silenced.delete(kind);
    else silenced.add(kind);
    this.#announcer.value?.silence(silenced);
    this.dispatchEvent(new AnnouncementsChangeEvent([...silenced]));
  }

  override render() {
    const { announcements: words } = writingToolTexts[this.#locale.locale];
    const silenced = this.#announcer.value?.silenced;
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${words.title}</h2>
      <p>${words.explanation}</p>
      <ul>
        ${announcementKinds.map(
          (kind) =>
            html`<li>
              <label>
                <input
                  type="checkbox"
                  .checked=${silenced?.has(kind) !== true}
                  @change=${({ target }: Event) =>
                    this.#choose(kind, (target as HTMLInputElement).checked)}
                />
                <span>${words.kinds[kind]}</span>
              </label>
            </li>`,
        )}
      </ul>
      <form method="dialog" class="actions">
        <button class="primary">${words.done}</button>
      </form>
    </dialog>`;
  }
}
