import type { Meeting } from "@staedtenetz/api/client";
import { icon, type Locale } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { type Directory, wordsIn } from "../../directory/directory.js";
import { pathTo } from "../../routing/routes.js";
import { texts } from "../../texts/texts.js";
import { deadlineWords, nearnessWords, whenLines } from "../../words/when-words.js";
import { whereWords } from "../dated-row.js";
import { pathIdOf } from "../ids.js";

/** What the card is drawn from. */
export interface NextMeetingView {
  readonly directory: Directory | undefined;
  readonly locale: Locale;
  readonly today: string;
}

/** The next meeting: how far away, when, where, who is asked to come, and the way to it. */
export function renderNextMeeting(meeting: Meeting | undefined, view: NextMeetingView) {
  const { overview } = texts[view.locale];
  const nearness = meeting && nearnessWords(meeting.when, view.today, view.locale);
  return html`<div class="next-meeting">
    <div class="next-head">
      <h2 id="next">${overview.next}</h2>
      ${nearness === undefined ? nothing : html`<span class="nearness">${nearness}</span>`}
    </div>
    ${meeting === undefined ? html`<p class="subject">${overview.noNext}</p>` : renderFacts(meeting, view)}
  </div>`;
}

function renderFacts(meeting: Meeting, { directory, locale }: NextMeetingView) {
  const { overview } = texts[locale];
  const [day, time] = whenLines(meeting.when, locale);
  const where = whereWords(meeting, directory, locale);
  const group = meeting.group === undefined ? undefined : directory?.group(meeting.group);
  const towns = directory?.townsOf(group, locale).length ?? 0;
  const deadline = deadlineWords(meeting, locale);
  return html`
    <p class="date">${day}</p>
    ${time ? html`<p class="time">${time}</p>` : nothing}
    <p class="subject">${wordsIn(meeting.title, locale)}</p>
    <ul class="facts-line plain-list">
      ${where ? html`<li>${icon("place")}${where}</li>` : nothing}
      ${towns > 0 ? html`<li>${icon("people")}${overview.invited(towns)}</li>` : nothing}
      ${deadline ? html`<li>${icon("calendar")}${overview.registration(deadline)}</li>` : nothing}
    </ul>
    <a class="button" href=${pathTo("meeting", { id: pathIdOf(meeting.id) })}
      >${overview.toMeeting}${icon("arrow")}</a
    >
  `;
}
