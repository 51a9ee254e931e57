import { Task } from "@lit/task";
import { type Meeting, readAll } from "@staedtenetz/api/client";
import { html } from "lit";
import { pathTo } from "../routing/routes.js";
import { byStart, isPast } from "../words/when-words.js";
import { renderDated } from "./dated-row.js";
import { pathIdOf } from "./ids.js";
import { PageElement, valueOf } from "./page-element.js";
import { renderActions } from "./record-actions.js";

/** All meetings: those to come, then those that were, the latest first. */
class MeetingsPage extends PageElement {
  readonly #meetings = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) =>
      valueOf(
        await readAll((page) => client.listMeetings({ query: { ...page, limit: 200 }, signal })),
      ).sort(byStart),
  });

  protected override get heading(): string {
    return this.words.meetings.title;
  }

  override render() {
    const { meetings } = this.words;
    return html`
      <div class="page-head">
        <h1>${meetings.title}</h1>
        <p class="lead">${meetings.lead}</p>
        ${renderActions(this, [["treffen", (words) => words.titles.newMeeting]])}
      </div>
      ${this.#meetings.render({
        pending: () => this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (all) => this.#renderMeetings(all),
      })}
    `;
  }

  #renderMeetings(all: readonly Meeting[]) {
    const { meetings } = this.words;
    const past = all.filter((meeting) => isPast(meeting.when, this.today));
    const upcoming = all.filter((meeting) => !past.includes(meeting));
    return html`
      ${this.#renderList(meetings.upcoming, upcoming, meetings.noUpcoming)}
      ${this.#renderList(meetings.past, [...past].reverse(), meetings.noPast)}
    `;
  }

  #renderList(title: string, list: readonly Meeting[], empty: string) {
    return html`<section class="section">
      <h2>${title}</h2>
      ${
        list.length === 0
          ? html`<p class="empty">${empty}</p>`
          : html`<ul class="sheet">
              ${list.map(
                (meeting) =>
                  html`<li>
                    <a
                      class="sheet-row dated"
                      href=${pathTo("meeting", { id: pathIdOf(meeting.id) })}
                      >${renderDated(meeting, this.directory, this.locale)}</a
                    >
                  </li>`,
              )}
            </ul>`
      }
    </section>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-meetings-page")) registry.define("netz-meetings-page", MeetingsPage);
}
