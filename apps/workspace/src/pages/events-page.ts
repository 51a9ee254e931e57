import { Task } from "@lit/task";
import { type Event, readAll } from "@staedtenetz/api/client";
import { icon } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import { wordsIn } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { renderAgreed } from "./entries/agreed-dates.js";
import { byStart, deadlineWords, isPast } from "../words/when-words.js";
import { renderDated } from "./dated-row.js";
import { pathIdOf } from "./ids.js";
import { PageElement, valueOf } from "./page-element.js";
import { renderActions } from "./record-actions.js";

/** All events of the network, meetings among them. */
class EventsPage extends PageElement {
  readonly #events = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) =>
      valueOf(
        await readAll((page) => client.listEvents({ query: { ...page, limit: 200 }, signal })),
      ).sort(byStart),
  });

  readonly #agreed = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) =>
      valueOf(
        await readAll((page) =>
          client.listDates({ query: { ...page, limit: 200, open: "true" }, signal }),
        ),
      ),
  });

  protected override get heading(): string {
    return this.words.events.title;
  }

  override render() {
    const { events } = this.words;
    return html`
      <div class="page-head">
        <h1>${events.title}</h1>
        <p class="lead">${events.lead}</p>
        ${renderActions(this, [["veranstaltung", (words) => words.titles.newEvent]])}
      </div>
      ${this.#events.render({
        pending: () => this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (all) => this.#renderEvents(all),
      })}
    `;
  }

  #renderEvents(all: readonly Event[]) {
    const { events } = this.words;
    const past = all.filter((event) => isPast(event.when, this.today));
    const upcoming = all.filter((event) => !past.includes(event));
    return html`
      ${this.#renderList(events.upcoming, upcoming, events.noUpcoming)}
      ${renderAgreed(this.#agreed.value ?? [], all, this.directory, this.locale)}
      ${this.#renderList(events.past, [...past].reverse(), events.noPast)}
    `;
  }

  #renderList(title: string, list: readonly Event[], empty: string) {
    return html`<section class="section">
      <h2>${title}</h2>
      ${
        list.length === 0
          ? html`<p class="empty">${empty}</p>`
          : html`<ul class="sheet">
              ${list.map((event) => html`<li>${this.#renderEvent(event)}</li>`)}
            </ul>`
      }
    </section>`;
  }

  #renderEvent(event: Event) {
    if (event.type === "meeting") {
      return html`<a class="sheet-row dated" href=${pathTo("meeting", { id: pathIdOf(event.id) })}
        >${renderDated(
          event,
          this.directory,
          this.locale,
          html`<span class="tag accent">${this.words.events.isMeeting}</span>`,
        )}</a
      >`;
    }
    const { description } = event;
    return html`<div class="sheet-row dated">
      ${renderDated(event, this.directory, this.locale)}
      <div class="event-more">
        ${description ? html`<p>${wordsIn(description, this.locale)}</p>` : nothing}
        ${this.#renderDetails(event)}
      </div>
    </div>`;
  }

  #renderDetails(event: Event) {
    const { meeting } = this.words;
    const details: TemplateResult[] = [];
    const addList = (title: string, words: readonly string[]) => {
      if (words.length === 0) return;
      details.push(
        html`<dt>${title}</dt>
          <dd>
            ${
              words.length === 1
                ? words[0]
                : html`<ul>
                    ${words.map((line) => html`<li>${line}</li>`)}
                  </ul>`
            }
          </dd>`,
      );
    };
    addList(meeting.audience, event.audience);
    addList(meeting.registration, this.#registrationWords(event));
    addList(
      meeting.questions,
      (event.questions ?? []).map(({ text }) => text),
    );
    addList(
      meeting.topicTables,
      (event.topicTables ?? []).map(({ title }) => title),
    );
    if (details.length === 0) return nothing;
    return html`<details class="disclosure">
      <summary>${icon("chevron")}${this.words.events.more}</summary>
      <dl class="content details">${details}</dl>
    </details>`;
  }

  #registrationWords(event: Event): string[] {
    const deadline = deadlineWords(event, this.locale);
    const contact = event.registration?.contact;
    return [
      ...(deadline === undefined ? [] : [this.words.meeting.registrationUntil(deadline)]),
      ...(contact === undefined ? [] : [contact]),
    ];
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-events-page")) registry.define("netz-events-page", EventsPage);
}
