import { html, LitElement, nothing } from "lit";
import { query, state } from "lit/decorators.js";
import { LocaleController } from "../locale/locale-controller.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { dialogStyles } from "./dialog-styles.js";

/** Sent when a link is to be set; an empty address removes it. */
export class LinkEvent extends Event {
  static readonly type = "netz-link";

  constructor(readonly href: string) {
    super(LinkEvent.type);
  }
}

const acceptable = /^(?:https?:\/\/|mailto:)\S+$/i;

/**
 * The address as it can be kept: `www.…` gets `https://`, a mail address `mailto:`; `undefined` when it is none.
 *
 * @example
 * acceptedAddress("www.goerlitz.de"); // "https://www.goerlitz.de"
 */
export function acceptedAddress(typed: string): string | undefined {
  const address = typed.trim();
  if (acceptable.test(address)) return address;
  if (/^[^\s@/:]+@[^\s@/]+\.[^\s@/]+$/.test(address)) return `mailto:${address}`;
  if (/^[^\s:/@]+\.[^\s:@]{2,}$/.test(address)) return `https://${address}`;
  return undefined;
}

/**
 * The window that asks where a link leads.
 *
 * @tag netz-link-dialog
 * @event netz-link - The address that was entered, or an empty one to remove the link.
 */
export class LinkDialogElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, dialogStyles];

  readonly #locale = new LocaleController(this);

  @query("dialog") private readonly dialog!: HTMLDialogElement;
  @query("input") private readonly field!: HTMLInputElement;

  @state() private current = "";
  @state() private hasProblem = false;

  /** Opens the window with the address at the caret, or an empty one. */
  open(current: string): void {
    this.current = current;
    this.hasProblem = false;
    this.field.value = current;
    this.dialog.showModal();
    this.field.select();
  }

  #submit(event: SubmitEvent): void {
    event.preventDefault();
    const href = acceptedAddress(this.field.value);
    this.hasProblem = href === undefined;
    if (href === undefined) this.field.focus();
    else this.#send(href);
  }

  #send(href: string): void {
    this.dialog.close();
    this.dispatchEvent(new LinkEvent(href));
  }

  override render() {
    const { dialogs, cancel, save } = this.#locale.texts;
    return html`<dialog aria-labelledby="heading">
      <h2 id="heading">${dialogs.link}</h2>
      <form @submit=${(event: SubmitEvent) => this.#submit(event)} novalidate>
        <label class="field">
          <span>${dialogs.address}</span>
          <input
            type="text"
            inputmode="url"
            autocomplete="url"
            maxlength="2000"
            aria-invalid=${String(this.hasProblem)}
            aria-describedby="hint"
          />
        </label>
        <p id="hint" class="hint ${this.hasProblem ? "problem" : ""}" aria-live="polite">
          ${this.hasProblem ? dialogs.addressProblem : dialogs.addressHint}
        </p>
        <div class="actions">
          <button class="primary">${save}</button>
          ${
            this.current === ""
              ? nothing
              : html`<button type="button" @click=${() => this.#send("")}>
                  ${dialogs.removeLink}
                </button>`
          }
          <button type="button" @click=${() => this.dialog.close()}>${cancel}</button>
        </div>
      </form>
    </dialog>`;
  }
}
