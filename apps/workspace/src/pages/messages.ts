import type { Failure } from "@staedtenetz/api/client";
import type { Locale } from "@staedtenetz/elements";
import { html, type TemplateResult } from "lit";
import { pathTo } from "../routing/routes.js";
import { texts } from "../texts/texts.js";

/** Sent when a person wants a failed page to be tried again. */
export class RetryEvent extends Event {
  static readonly type = "netz-retry";

  constructor() {
    super(RetryEvent.type, { bubbles: true });
  }
}

function renderMessage(title: string, lead: string, action: TemplateResult): TemplateResult {
  return html`<div class="centred">
    <h1>${title}</h1>
    <p>${lead}</p>
    ${action}
  </div>`;
}

function renderRetry(word: string): TemplateResult {
  return html`<button
    type="button"
    class="button primary"
    @click=${(event: Event) => event.target?.dispatchEvent(new RetryEvent())}
  >
    ${word}
  </button>`;
}

function renderWayOut(word: string): TemplateResult {
  return html`<p><a class="button" href=${pathTo("overview")}>${word}</a></p>`;
}

export function renderLoading(locale: Locale): TemplateResult {
  return html`<p class="loading muted">${texts[locale].loading}</p>`;
}

export function renderNotFound(locale: Locale): TemplateResult {
  const { error } = texts[locale];
  return renderMessage(error.notFoundTitle, error.notFound, renderWayOut(error.toOverview));
}

/** Instead of a page that is not for this person: trying again would not help, asking the coordinators does. */
export function renderNotPermitted(locale: Locale): TemplateResult {
  const { error } = texts[locale];
  return renderMessage(error.notPermittedTitle, error.notPermitted, renderWayOut(error.toOverview));
}

export function renderOffline(locale: Locale): TemplateResult {
  const { offline } = texts[locale];
  return renderMessage(offline.title, offline.lead, renderRetry(offline.retry));
}

/** What a page shows when the server refused it or failed. */
export function renderProblem(locale: Locale, problem: Failure): TemplateResult {
  const { error } = texts[locale];
  if (problem.code === "notFound") return renderNotFound(locale);
  if (problem.code === "unreachable") return renderOffline(locale);
  if (problem.code === "notPermitted") return renderNotPermitted(locale);
  return renderMessage(error.title, error.lead, renderRetry(error.retry));
}
