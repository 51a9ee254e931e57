import { type Connection, connectionWords, isEnd } from "@staedtenetz/sync";
import { icon, type Locale } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { pathTo } from "../routing/routes.js";
import { texts } from "../texts/texts.js";
import { defineDeletedCopy } from "./deleted-copy.js";
import { ReloadEvent } from "./reload-event.js";

/**
 * Says what a person has to know of a connection beyond its state, and what can be done: why the server ended it, or
 * what is wrong with its storage. Nothing while all is well or a new attempt is under way anyway.
 */
export function renderConnectionNotice(connection: Connection | undefined, locale: Locale) {
  if (connection === undefined) return nothing;
  const { state, closeCode, notice } = connection.snapshot;
  const { closed, notices, states } = connectionWords[locale];
  const why = closeCode === undefined ? undefined : (closed as Record<number, string>)[closeCode];
  const words = isEnd(state) ? (why ?? states[state]) : notice && notices[notice];
  if (state === "closed" || words === undefined || notice === "stored") return nothing;
  return html`<div class="connection-notice" role="alert">
    ${icon("alert")}
    <p>${words}</p>
    ${renderWayOut(connection, locale)}
  </div>`;
}

function renderWayOut(connection: Connection, locale: Locale) {
  const { connection: words } = texts[locale];
  switch (connection.snapshot.state) {
    case "signedOut":
      return html`<a class="button" href=${pathTo("signIn")}>${words.signIn}</a>`;
    case "tooOld":
      return html`<button
        type="button"
        class="button"
        @click=${(event: Event) => event.target?.dispatchEvent(new ReloadEvent())}
      >
        ${words.reload}
      </button>`;
    case "failed":
    case "notFound":
    case "forbidden":
      return html`<button type="button" class="button" @click=${() => connection.retry()}>
        ${words.retry}
      </button>`;
    case "deleted":
      defineDeletedCopy(customElements);
      return html`<netz-deleted-copy
        .connection=${connection}
        .locale=${locale}
      ></netz-deleted-copy>`;
    default:
      return nothing;
  }
}
