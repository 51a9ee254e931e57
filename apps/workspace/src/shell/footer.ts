import { icon } from "@staedtenetz/elements";
import { html } from "lit";
import type { Texts } from "../texts/texts.js";

/** The foot of every page. */
export function renderFooter({ footer }: Texts, view: Pick<Window, "print">) {
  return html`<footer class="footer">
    <div class="footer-inner">
      <p>${footer.note}</p>
      <button type="button" class="button quiet" @click=${() => view.print()}>
        ${icon("print")}${footer.print}
      </button>
    </div>
  </footer>`;
}
