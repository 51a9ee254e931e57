import { html, LitElement, nothing, type TemplateResult } from "lit";
import { property, state } from "lit/decorators.js";
import { baseStyles, controlStyles } from "../styles/shared.js";
import { differenceStyles } from "./history-styles.js";

/**
 * A stretch of a text in which nothing has changed: drawn when somebody wants to see it, so that long minutes open at once.
 *
 * @tag netz-unchanged-blocks
 */
export class UnchangedBlocksElement extends LitElement {
  static override readonly styles = [baseStyles, controlStyles, differenceStyles];

  @state() private open = false;

  /** How many there are, in words. */
  @property() label = "";
  @property({ attribute: false }) content: () => readonly TemplateResult[] = () => [];

  override render() {
    return html`<button
        type="button"
        class="quiet stretch"
        aria-expanded=${this.open}
        @click=${() => (this.open = !this.open)}
      >
        ${this.label}
      </button>
      ${this.open ? this.content() : nothing}`;
  }
}
