import type { When } from "@staedtenetz/core/format";
import { html, nothing, type TemplateResult } from "lit";
import type { EventsLanguage } from "./events-texts.js";

function part(day: string, language: EventsLanguage, options: Intl.DateTimeFormatOptions): string {
  const date = new Date(`${day}T00:00Z`);
  if (Number.isNaN(date.valueOf())) return "";
  return new Intl.DateTimeFormat(language, { ...options, timeZone: "UTC" }).format(date);
}

function firstDay(when: When): string | undefined {
  if ("start" in when) return when.start.local.slice(0, 10);
  return "startDate" in when ? when.startDate : undefined;
}

/**
 * The date as a leaf of a calendar. It repeats for the eye what stands in words beside it, so it is hidden from those
 * who hear the page. A date that is not fixed has a dashed leaf with its year at most: it shows no more than is known.
 */
export function dateLeaf(when: When, language: EventsLanguage): TemplateResult {
  const day = firstDay(when);
  if (day !== undefined) {
    return html`<div part="date" class="leaf" aria-hidden="true">
      <span class="leaf-month">${part(day, language, { month: "short" }).replace(".", "")}</span>
      <span class="leaf-day">${Number(day.slice(8, 10))}</span>
    </div>`;
  }
  const year = "edtf" in when ? /^\d{4}/.exec(when.edtf ?? "")?.[0] : undefined;
  return html`<div part="date" class="leaf leaf-vague" aria-hidden="true">
    <span class="leaf-open"></span
    >${year === undefined ? nothing : html`<span class="leaf-year">${year}</span>`}
  </div>`;
}
