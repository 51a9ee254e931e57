import { html, nothing, type TemplateResult } from "lit";
import { dateLeaf } from "./date-leaf.js";
import type { EventsLanguage, EventsTexts } from "./events-texts.js";
import type { ListedEvent } from "./public-event.js";
import { pageOf, type SourceAddress } from "./source.js";
import { machineDate, whenInWords } from "./when-in-words.js";
import { wordsIn, type ChosenWords } from "./words-in.js";

/** What a row needs besides its event. */
export interface RowContext {
  /** The language of the page (BCP 47), which names of towns may have. */
  readonly tag: string;
  /** The language the element speaks. */
  readonly language: EventsLanguage;
  readonly texts: EventsTexts;
  readonly address: SourceAddress;
}

function words({ text, language }: ChosenWords, { language: spoken }: RowContext) {
  return language === spoken ? text : html`<span lang=${language}>${text}</span>`;
}

function title(event: ListedEvent, context: RowContext): TemplateResult {
  const page = pageOf(event, context.address);
  const text = words(wordsIn(event.title, context.tag), context);
  const isOff = event.status === "cancelled";
  return page === undefined
    ? html`<span part="title" class="title" ?data-off=${isOff}>${text}</span>`
    : html`<a part="title" class="title" ?data-off=${isOff} href=${page}>${text}</a>`;
}

function marks({ status, isDemo }: ListedEvent, { texts }: RowContext) {
  const mark =
    status === "confirmed"
      ? nothing
      : html`<span part="status" class="status" data-status=${status}
          >${texts.status[status]}</span
        >`;
  const demo = isDemo ? html`<span class="demo">${texts.demo}</span>` : nothing;
  return mark === nothing && demo === nothing ? nothing : html`<p class="marks">${mark}${demo}</p>`;
}

function when(event: ListedEvent, { language }: RowContext): TemplateResult {
  const text = whenInWords(event.when, language);
  const date = machineDate(event.when);
  return date === undefined
    ? html`<span part="when" class="when">${text}</span>`
    : html`<time part="when" class="when" datetime=${date}>${text}</time>`;
}

function where({ locations, mode }: ListedEvent, context: RowContext) {
  const [location] = locations;
  const town = location?.place && words(wordsIn(location.place, context.tag), context);
  const name = location?.name;
  const way =
    mode === undefined || (mode === "onSite" && location) ? undefined : context.texts.mode[mode];
  const parts = [name, town, way].filter((part) => part !== undefined && part !== "");
  if (parts.length === 0) return nothing;
  const separated = parts.map((part, index) => (index === 0 ? part : html`, ${part}`));
  return html`<span part="where" class="where">${separated}</span>`;
}

/** One event of the list: its date as a calendar leaf for the eye, and everything in words. */
export function eventRow(event: ListedEvent, context: RowContext): TemplateResult {
  return html`<li part="event" class="event">
    ${dateLeaf(event.when, context.language)}
    <div class="words">
      ${marks(event, context)}
      <p class="line">${title(event, context)}</p>
      <p class="facts">${when(event, context)}${where(event, context)}</p>
    </div>
  </li>`;
}
