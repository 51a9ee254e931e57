import { Task } from "@lit/task";
import {
  type Organisation,
  type Partnership,
  type Place,
  readAll,
  type TaskRow,
} from "@staedtenetz/api/client";
import { formatPartialDate } from "@staedtenetz/core/format";
import { isOverdue } from "@staedtenetz/core/task";
import { icon } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { property } from "lit/decorators.js";
import { wordsIn } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { dateWords } from "../words/when-words.js";
import { urnOf } from "./ids.js";
import { renderNotFound } from "./messages.js";
import { renderFact } from "./fact.js";
import { PageElement, valueOf } from "./page-element.js";
import { renderActions } from "./record-actions.js";
import { partyNames, renderPartnership } from "./partnership-words.js";

interface TownFacts {
  readonly partnerships: readonly Partnership[];
  readonly organisations: readonly Organisation[];
  readonly open: readonly TaskRow[];
}

/** One town: what is known about it, its partnerships, its open tasks. */
class TownPage extends PageElement {
  @property({ attribute: false }) townId = "";

  readonly #facts = new Task(this, {
    args: () => [this.client, urnOf(this.townId)] as const,
    task: ([client, place], { signal }) => this.#load(client, place, signal),
  });

  protected override get heading(): string {
    const place = this.#place;
    return place ? wordsIn(place.name, this.locale) : this.words.error.notFoundTitle;
  }

  get #place(): Place | undefined {
    return this.directory?.place(urnOf(this.townId));
  }

  async #load(client: typeof this.client, place: string, signal: AbortSignal): Promise<TownFacts> {
    const [partnerships, organisations, tasks] = await Promise.all([
      readAll((page) => client.listPartnerships({ query: { ...page, place, limit: 200 }, signal })),
      readAll((page) => client.listOrganisations({ query: { ...page, limit: 200 }, signal })),
      readAll((page) => client.listTasks({ query: { ...page, place, limit: 200 }, signal })),
    ]);
    return {
      partnerships: valueOf(partnerships),
      organisations: valueOf(organisations).filter((each) => each.place === place),
      open: valueOf(tasks).filter(({ status }) => status !== "done" && status !== "dropped"),
    };
  }

  override render() {
    const place = this.#place;
    if (!place) return renderNotFound(this.locale);
    const { town } = this.words;
    return html`
      <div class="page-head">
        <a class="back" href=${pathTo("towns")}>${icon("arrow")}${town.back}</a>
        <h1>${this.heading}</h1>
        ${this.#renderOtherNames(place)}
        ${renderActions(this, [["kommune", (words) => words.edit, place.id]])}
      </div>
      <dl class="fact-grid">${this.#renderFacts(place)}</dl>
      ${this.#facts.render({
        pending: () => this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (facts) => this.#renderSections(facts),
      })}
    `;
  }

  #renderOtherNames({ name }: Place) {
    const shown = wordsIn(name, this.locale);
    const others = Object.entries(name).filter(([, words]) => words !== shown);
    return others.length === 0
      ? nothing
      : html`<p class="lead">
          ${others.map(
            ([language, words], at) =>
              html`${at > 0 ? " · " : ""}<span lang=${language}>${words}</span>`,
          )}
        </p>`;
  }

  #renderFacts(place: Place) {
    const { town } = this.words;
    const { population, officialName, postalCodes, identifiers, website } = place;
    const members = this.directory?.network.members.find((each) => each.place === place.id);
    const groups = (members?.regionalGroups ?? []).flatMap(
      (id) => this.directory?.nameOf(id, this.locale) ?? [],
    );
    const countries = new Intl.DisplayNames([this.locale], { type: "region" });
    return [
      renderFact(town.officialName, officialName),
      renderFact(town.country, countries.of(place.country)),
      renderFact(town.groups, groups.join(", ")),
      renderFact(
        town.population,
        population &&
          town.populationAsOf(
            new Intl.NumberFormat(this.locale).format(population.value),
            formatPartialDate(population.asOf, this.locale),
          ),
      ),
      renderFact(town.postalCodes, postalCodes?.join(", ")),
      renderFact(town.designations, place.designations?.map(({ text }) => text).join(", ")),
      renderFact(
        town.identifiers,
        identifiers?.map(({ scheme, value }) => `${scheme.toUpperCase()} ${value}`).join(" · "),
      ),
      renderFact(
        town.website,
        website && /^https?:/.test(website)
          ? html`<a href=${website} rel="noreferrer">${new URL(website).hostname}</a>`
          : undefined,
      ),
    ];
  }

  #renderSections({ partnerships, organisations, open }: TownFacts) {
    const { town, towns } = this.words;
    return html`
      <section class="section">
        <h2>${town.partnerships}</h2>
        ${
          partnerships.length === 0
            ? html`<p class="empty">${towns.noPartnerships}</p>`
            : html`<ul class="sheet">
                ${partnerships.map(
                  (each) =>
                    html`<li>${renderPartnership(each, this.#others(each), this.locale)}</li>`,
                )}
              </ul>`
        }
      </section>
      <section class="section">
        <h2>${town.openTasks}</h2>
        ${
          open.length === 0
            ? html`<p class="empty">${town.noTasks}</p>`
            : html`<ul class="sheet">
                ${open.map((task) => this.#renderTask(task))}
              </ul>`
        }
      </section>
      ${
        organisations.length === 0
          ? nothing
          : html`<section class="section">
              <h2>${town.organisations}</h2>
              <ul class="sheet">
                ${organisations.map(
                  ({ name }) => html`<li><span class="sheet-row">${name}</span></li>`,
                )}
              </ul>
            </section>`
      }
    `;
  }

  #others(partnership: Partnership): string[] {
    return partyNames(partnership, this.directory, this.locale).filter(
      (name) => name !== this.heading,
    );
  }

  #renderDue(task: TaskRow) {
    const { due, dueText } = task;
    const words = due === undefined ? dueText : dateWords(due, this.locale);
    if (words === undefined) return nothing;
    return html`<span class="facts-line"
      ><span>${icon("calendar")}${words}</span> ${
        isOverdue(task, this.today)
          ? html`<span class="tag danger">${this.words.tasks.overdue}</span>`
          : nothing
      }</span
    >`;
  }

  #renderTask(task: TaskRow) {
    const group = this.directory?.group(task.group);
    const href = group ? pathTo("taskList", { group: group.slug }) : pathTo("tasks");
    return html`<li>
      <a class="sheet-row" href=${href}
        ><span class="title">${task.title}</span>${this.#renderDue(task)}</a
      >
    </li>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-town-page")) registry.define("netz-town-page", TownPage);
}
