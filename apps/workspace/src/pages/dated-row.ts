import { labelOf } from "@staedtenetz/core/labels";
import type { Event, Meeting } from "@staedtenetz/api/client";
import { icon, type Locale } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import { type Directory, wordsIn } from "../directory/directory.js";
import { whenLines } from "../words/when-words.js";

/** Where something takes place, in words; `undefined` when nobody said. */
export function whereWords(
  event: Event | Meeting,
  directory: Directory | undefined,
  locale: Locale,
): string | undefined {
  const places = event.locations.map((location) => {
    const town = location.place && directory?.nameOf(location.place, locale);
    return [location.name, location.address, town]
      .filter((part, at, parts) => part && parts.indexOf(part) === at)
      .join(", ");
  });
  const named = places.filter((place) => place !== "").join(" · ");
  if (named !== "") return named;
  return event.mode === "online" ? labelOf("event.online", locale) : undefined;
}

/** What is unusual about an event: cancelled, postponed, only tentative. */
export function renderEventStatus(event: Event | Meeting, locale: Locale) {
  if (event.status === "confirmed") return nothing;
  const isOff = event.status === "cancelled" || event.status === "postponed";
  return html`<span class="tag ${isOff ? "danger" : ""}"
    >${labelOf(`event.${event.status}`, locale)}</span
  >`;
}

/** What stands in a row of a list of meetings or events. */
export function renderDated(
  event: Event | Meeting,
  directory: Directory | undefined,
  locale: Locale,
  more: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  const where = whereWords(event, directory, locale);
  const [day, time] = whenLines(event.when, locale);
  const group = event.group && directory?.group(event.group);
  return html`
    <span class="date">
      <span class="day">${day}</span>
      ${time ? html`<span class="time">${time}</span>` : nothing}
    </span>
    <span>
      <span class="title">${wordsIn(event.title, locale)}</span>
      <span class="facts-line">
        ${where ? html`<span>${icon("place")}${where}</span>` : nothing}
        ${group ? html`<span>${icon("people")}${wordsIn(group.name, locale)}</span>` : nothing}
        ${more} ${renderEventStatus(event, locale)}
      </span>
    </span>
  `;
}
