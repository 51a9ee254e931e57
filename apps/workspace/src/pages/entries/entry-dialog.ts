import { consume } from "@lit/context";
import { type Minutes, minutesOf, type StructuredBlock } from "@staedtenetz/document";
import { type Locale, localeContext, renderReservationField } from "@staedtenetz/elements";
import { html, LitElement, nothing } from "lit";
import { property, query } from "lit/decorators.js";
import { roomsContext, type Surroundings, surroundingsContext } from "../../contexts.js";
import type { OpenRooms } from "../../rooms/open-rooms.js";
import { renderSyncState } from "../../rooms/render-sync-state.js";
import { RoomController } from "../../rooms/room-controller.js";
import { entryTexts } from "../../texts/entries.js";
import { type EntryArea, type EntryRow, valueIn } from "./entry-rows.js";

/** Sent when the window closed: what was changed is in the minutes already. */
export class EntryClosedEvent extends Event {
  static readonly type = "netz-entry-closed";

  constructor() {
    super(EntryClosedEvent.type);
  }
}

/**
 * The window in which an entry of a list is changed. It opens the minutes themselves: what is typed here stands
 * there at once, and what somebody types there shows here.
 *
 * @event netz-entry-closed - It was closed.
 */
export class EntryDialog extends LitElement {
  #row: EntryRow | undefined;
  #minutes: Minutes | undefined;
  #endObserving: (() => void) | undefined;

  @consume({ context: roomsContext })
  private rooms!: OpenRooms;

  @consume({ context: surroundingsContext })
  private surroundings!: Surroundings;

  @consume({ context: localeContext, subscribe: true })
  @property({ attribute: false })
  protected locale: Locale = "de";

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;
  @property({ attribute: false }) area: EntryArea = "decisions";
  /** The day it is, `YYYY-MM-DD`. */
  @property({ attribute: false }) today = "";

  readonly #room = new RoomController(this, () => this.rooms, "minutes");

  @query("dialog") private readonly dialog!: HTMLDialogElement;

  override createRenderRoot(): this {
    return this;
  }

  /** Opens an entry for changing. */
  async open(row: EntryRow): Promise<void> {
    this.#row = row;
    this.requestUpdate();
    await this.updateComplete;
    this.dialog.showModal();
  }

  override willUpdate(): void {
    this.#room.show(this.#row?.document);
    const { doc } = this.#room.snapshot ?? {};
    if (doc === this.#minutes?.doc) return;
    this.#endObserving?.();
    this.#minutes = doc && minutesOf(doc, this.surroundings);
    this.#endObserving = this.#minutes?.observe(() => this.requestUpdate());
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endObserving?.();
    this.#endObserving = undefined;
    this.#minutes = undefined;
  }

  #closed(): void {
    this.#row = undefined;
    this.requestUpdate();
    this.dispatchEvent(new EntryClosedEvent());
  }

  readonly #name = (id: string): string => this.nameOf(id) ?? `@[${id}]`;

  override render() {
    const texts = entryTexts[this.locale];
    const snapshot = this.#room.snapshot;
    return html`<dialog
      class="entry-dialog"
      aria-labelledby="entry-dialog-title"
      @close=${() => this.#closed()}
    >
      <h2 id="entry-dialog-title">${texts.edit}</h2>
      ${this.#row === undefined ? nothing : this.#renderEntry(this.#row)}
      <form method="dialog" class="entry-actions">
        <button class="button primary">${texts.close}</button>
        ${renderSyncState(snapshot, this.locale)}
      </form>
    </dialog>`;
  }

  #renderEntry({ id }: EntryRow) {
    const texts = entryTexts[this.locale];
    const snapshot = this.#room.snapshot;
    if (!snapshot?.ready || !this.#minutes) return html`<p role="status">${texts.loading}</p>`;
    const block = this.#minutes.blocks.block(id, this.#name);
    if (block === undefined) return html`<p role="status">${texts.gone}</p>`;
    const editable = snapshot.editable;
    return html`<p class="muted">${editable ? texts.both : texts.readOnly}</p>
      ${this.#renderFields(block, this.#minutes, !editable)}`;
  }

  #renderFields(block: StructuredBlock, { blocks }: Minutes, readonly: boolean) {
    const texts = entryTexts[this.locale];
    return html`
      ${
        "title" in block
          ? html`<div class="field">
              <label class="label" for="entry-title">${texts.title}</label>
              <input
                id="entry-title"
                maxlength="500"
                ?readonly=${readonly}
                .value=${block.title}
                @input=${(event: Event) => blocks.set(block.id, { title: valueIn(event) || undefined })}
              />
            </div>`
          : nothing
      }
      <div class="field">
        <label class="label" for="entry-text">${texts.text[this.area]}</label>
        <textarea
          id="entry-text"
          rows="4"
          ?readonly=${readonly}
          .value=${block.text}
          @input=${(event: Event) => blocks.setText(block.id, valueIn(event), this.#name)}
        ></textarea>
      </div>
      ${block.kind === "decision" ? this.#renderDecision(block, blocks, readonly) : nothing}
      ${
        block.kind === "decision" || block.kind === "nextDate"
          ? this.#renderReservation(block, blocks, readonly)
          : nothing
      }
    `;
  }

  #renderDecision(
    { id, vote }: Extract<StructuredBlock, { kind: "decision" }>,
    blocks: Minutes["blocks"],
    readonly: boolean,
  ) {
    const texts = entryTexts[this.locale];
    return html`<div class="field">
      <label class="label" for="entry-result">${texts.result}</label>
      <select
        id="entry-result"
        ?disabled=${readonly}
        .value=${String(vote.adopted)}
        @change=${(event: Event) => blocks.set(id, { adopted: valueIn(event) === "true" })}
      >
        <option value="true" ?selected=${vote.adopted}>${texts.adopted}</option>
        <option value="false" ?selected=${!vote.adopted}>${texts.rejected}</option>
      </select>
    </div>`;
  }

  #renderReservation(
    { id, reservation }: Extract<StructuredBlock, { kind: "decision" | "nextDate" }>,
    blocks: Minutes["blocks"],
    readonly: boolean,
  ) {
    return renderReservationField({
      reservation,
      locale: this.locale,
      today: this.today,
      readonly,
      changed: (next) => blocks.setReservation(id, next),
    });
  }
}
