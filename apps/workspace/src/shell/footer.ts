import { icon } from "@staedtenetz/elements";
import { html } from "lit";
import type { Texts } from "../texts/texts.js";

/** The foot of every page. */
export function renderFooter({ footer }: Texts, view: Pick<Window, "print">) {
  return html`<footer class="footer">
    <div class="footer-inner">
      <p>${footer.note}</p>
      <nav class="footer-links" aria-label=${footer.legal}>
        <a href="/impressum">${footer.imprint}</a>
        <a href="/datenschutz">${footer.privacy}</a>
        <a href="/barrierefreiheit">${footer.accessibility}</a>
      </nav>
      <button type="button" class="button quiet" @click=${() => view.print()}>
        ${icon("print")}${footer.print}
      </button>
    </div>
  </footer>`;
}
