import type { UntakenPart } from "@staedtenetz/document";
import { css, html, LitElement, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { icon } from "../icons/icons.js";
import { discussionTexts } from "../discussion/discussion-texts.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { linesOf } from "./lines.js";

/** Edits that the server did not take. */
export interface ShownUntakenEdits {
  readonly id: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** What the shared document lacks; `undefined` while that is being worked out. */
  readonly parts: readonly UntakenPart[] | undefined;
  /** Why they were not taken, in words. */
  readonly reason: string;
}

/** Sent when lines are to be put into the shared text again. */
export class InsertUntakenEvent extends Event {
  static readonly type = "netz-insert-untaken";

  constructor(
    readonly id: number,
    readonly lines: readonly string[],
  ) {
    super(InsertUntakenEvent.type);
  }
}

/** Sent when lines are to become an objection, since the text takes nothing any more. */
export class ObjectUntakenEvent extends Event {
  static readonly type = "netz-object-untaken";

  constructor(
    readonly id: number,
    readonly lines: readonly string[],
  ) {
    super(ObjectUntakenEvent.type);
  }
}

/** Sent when edits were seen to and their copy can go. */
export class DropUntakenEvent extends Event {
  static readonly type = "netz-drop-untaken";

  constructor(readonly id: number) {
    super(DropUntakenEvent.type);
  }
}

/**
 * Shows what somebody wrote and the server did not take, with ways to keep it: copy, download, insert again.
 *
 * @tag netz-untaken-edits
 * @event netz-insert-untaken - The lines are to be put into the shared text again.
 * @event netz-object-untaken - The lines are to become an objection.
 * @event netz-drop-untaken - The copy can go.
 */
export class UntakenEditsElement extends LitElement {
  static override readonly styles = [
    baseStyles,
    controlStyles,
    css`
      .notice {
        margin-block: var(--netz-space-4);
        padding: var(--netz-space-5);
        border: 2px solid var(--netz-color-danger);
        border-radius: var(--netz-radius-large);
        background: var(--netz-color-surface);
      }
      h2 {
        display: flex;
        gap: var(--netz-space-2);
        align-items: center;
        margin: 0 0 var(--netz-space-2);
        color: var(--netz-color-danger);
        font-size: var(--netz-text-heading-3);
        line-height: var(--netz-leading-tight);
      }
      p {
        margin: 0;
      }
      .edits {
        margin-top: var(--netz-space-4);
        padding-top: var(--netz-space-4);
        border-top: 1px solid var(--netz-color-line);
      }
      .meta {
        color: var(--netz-color-ink-muted);
        font-size: var(--netz-text-small);
      }
      blockquote {
        max-height: 20rem;
        margin: var(--netz-space-3) 0;
        padding: var(--netz-space-3) var(--netz-space-4);
        overflow: auto;
        border-radius: var(--netz-radius-medium);
        background: var(--netz-color-surface-sunken);
        overflow-wrap: anywhere;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: var(--netz-space-2);
      }
    `,
  ];

  readonly #locale = new LocaleController(this);

  @state() private copied: number | undefined;

  @property({ attribute: false }) edits: readonly ShownUntakenEdits[] = [];

  /** Whether the text can be written to, so that lines can be inserted again. */
  @property({ type: Boolean, attribute: "can-insert" }) canInsert = false;

  /** Whether the text is finished and an objection can be raised instead. */
  @property({ type: Boolean, attribute: "can-object" }) canObject = false;

  async #copy(id: number, lines: readonly string[]): Promise<void> {
    await navigator.clipboard.writeText(lines.join("\n"));
    this.copied = id;
  }

  #download(lines: readonly string[]): void {
    const url = URL.createObjectURL(new Blob([lines.join("\n")], { type: "text/plain" }));
    const link = this.ownerDocument.createElement("a");
    link.href = url;
    link.download = this.#locale.texts.untaken.fileName;
    link.click();
    URL.revokeObjectURL(url);
  }

  override render() {
    if (this.edits.length === 0) return nothing;
    const { untaken } = this.#locale.texts;
    return html`<section class="notice" role="alert" aria-labelledby="heading">
      <h2 id="heading">${icon("alert")}${untaken.title}</h2>
      <p>${untaken.explanation}</p>
      ${this.edits.map((edits) => this.#renderEdits(edits))}
    </section>`;
  }

  #renderEdits({ id, at, parts, reason }: ShownUntakenEdits) {
    const { untaken } = this.#locale.texts;
    const when = new Intl.DateTimeFormat(this.#locale.locale, {
      dateStyle: "medium",
      timeStyle: "short",
    }).format(at);
    const lines = linesOf(parts ?? []);
    return html`<div class="edits">
      <p class="meta">${untaken.at(when)}. ${reason}</p>
      ${
        parts === undefined
          ? html`<p>${untaken.comparing}</p>`
          : lines.length === 0
            ? html`<p>${untaken.nothingMissing}</p>`
            : html`<blockquote tabindex="0" aria-label=${untaken.title}>
                ${lines.map((line) => html`<p>${line}</p>`)}
              </blockquote>`
      }
      <div class="actions">
        ${lines.length === 0 ? nothing : this.#renderRescue(id, lines)}
        <button
          type="button"
          class="danger"
          @click=${() => this.dispatchEvent(new DropUntakenEvent(id))}
        >
          ${untaken.drop}
        </button>
      </div>
    </div>`;
  }

  #renderRescue(id: number, lines: readonly string[]) {
    const { untaken } = this.#locale.texts;
    return html`
      <button type="button" @click=${() => void this.#copy(id, lines)}>
        ${this.copied === id ? untaken.copied : untaken.copy}
      </button>
      <button type="button" @click=${() => this.#download(lines)}>${untaken.download}</button>
      ${
        this.canInsert
          ? html`<button
              type="button"
              @click=${() => this.dispatchEvent(new InsertUntakenEvent(id, lines))}
            >
              ${untaken.insert}
            </button>`
          : nothing
      }
      ${
        this.canObject
          ? html`<button
              type="button"
              class="primary"
              @click=${() => this.dispatchEvent(new ObjectUntakenEvent(id, lines))}
            >
              ${discussionTexts[this.#locale.locale].objectUntaken}
            </button>`
          : nothing
      }
    `;
  }
}
