import type { DateRow, Event } from "@staedtenetz/api/client";
import { icon, type Locale } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { type Directory, wordsIn } from "../../directory/directory.js";
import { pathTo } from "../../routing/routes.js";
import { entryTexts } from "../../texts/entries.js";
import { dateWords } from "../../words/when-words.js";
import { entryPath } from "../entry-path.js";
import { withNames } from "./entry-rows.js";

/** Dates agreed in minutes for which there is no meeting yet: neither their own, nor one that follows. */
export function datesWithoutMeeting(
  dates: readonly DateRow[],
  events: readonly Event[],
): readonly DateRow[] {
  const followed = new Set(
    events.flatMap((event) => (event.type === "meeting" && "next" in event ? [event.id] : [])),
  );
  return dates.filter(({ event, meeting }) => event === undefined && !followed.has(meeting));
}

/** The dates that nobody has made a meeting of yet, each with the way to its minutes. */
export function renderAgreed(
  dates: readonly DateRow[],
  events: readonly Event[],
  directory: Directory | undefined,
  locale: Locale,
) {
  const open = datesWithoutMeeting(dates, events);
  if (open.length === 0) return nothing;
  const texts = entryTexts[locale];
  const nameOf = (id: string) => directory?.nameOf(id, locale);
  return html`<section class="section" aria-labelledby="agreed-dates">
    <div class="section-head">
      <h2 id="agreed-dates">${texts.agreed}</h2>
      <a class="more" href=${pathTo("dates")}>${texts.titles.dates}</a>
    </div>
    <p class="muted small">${texts.agreedLead}</p>
    <ul class="sheet">
      ${open.map(({ id, meeting, meetingTitle, when, whenText, text }) => {
        const day = when === undefined ? (whenText ?? "") : dateWords(when, locale);
        return html`<li>
          <a class="sheet-row dated" href=${entryPath(meeting, id)}>
            <span class="date"><span class="day">${day}</span></span>
            <span>
              <span class="title">${withNames(text, nameOf) || texts.untitled}</span>
              <span class="facts-line"
                ><span>${icon("people")}${wordsIn(meetingTitle, locale)}</span></span
              >
            </span>
          </a>
        </li>`;
      })}
    </ul>
  </section>`;
}
