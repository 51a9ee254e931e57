import { Task } from "@lit/task";
import { type ListedPerson, readAll } from "@staedtenetz/api/client";
import { icon, initialsOf } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { PeoplePageElement } from "../people/people-page-element.js";
import { pathTo } from "../routing/routes.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";

/** The directory of people: found by words, town and office; each with what this reader may see. */
class PeoplePage extends PeoplePageElement {
  @state() private q = "";
  @state() private place = "";
  @state() private office = "";

  readonly #people = new Task(this, {
    args: () => [this.client, this.q, this.place] as const,
    task: async ([client, q, place], { signal }) =>
      valueOf(
        await readAll((page) =>
          client.listPeople({
            query: {
              ...page,
              limit: 200,
              ...(q === "" ? {} : { q }),
              ...(place === "" ? {} : { place }),
            },
            signal,
          }),
        ),
      ),
  });

  protected override get heading(): string {
    return this.texts.title;
  }

  override render() {
    const { texts } = this;
    return html`
      <div class="page-head">
        <h1>${texts.title}</h1>
        <p class="lead">${texts.lead}</p>
        ${this.isCoordinator ? this.#renderTools() : nothing}
      </div>
      ${this.#renderSearch()}
      ${this.#people.render({
        pending: () => this.#renderPeople(this.#people.value ?? []),
        error: (error) => this.renderFailure(error),
        complete: (people) => this.#renderPeople(people),
      })}
    `;
  }

  #renderTools() {
    const { texts } = this;
    return html`<nav class="page-actions" aria-label=${texts.tools}>
      <a class="button primary" href=${pathTo("newPerson")}>${icon("plus")}${texts.add}</a>
      <a class="button" href=${pathTo("peopleImport")}>${texts.toImport}</a>
      <a class="button" href=${pathTo("consents")}>${texts.toConsents}</a>
      <a class="button" href=${pathTo("erasures")}>${texts.toErasures}</a>
    </nav>`;
  }

  #renderSearch() {
    const { texts, directory, locale } = this;
    const towns = directory?.towns(locale) ?? [];
    const titles = [
      ...new Set((this.#people.value ?? []).flatMap(({ roles = [] }) => roles.map((r) => r.title))),
    ].sort(new Intl.Collator(locale).compare);
    return html`<form role="search" class="people-search" @submit=${this.#searched}>
      <div class="field">
        <label class="label" for="people-q">${texts.search}</label>
        <input
          id="people-q"
          type="search"
          autocomplete="off"
          placeholder=${texts.searchHint}
          .value=${this.q}
          @input=${this.#typed}
        />
      </div>
      <div class="field">
        <label class="label" for="people-town">${texts.town}</label>
        <select id="people-town" @change=${this.#townChosen}>
          <option value="">${texts.allTowns}</option>
          ${towns.map(
            ({ id, name }) =>
              html`<option value=${id} ?selected=${id === this.place}>${name}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label class="label" for="people-role">${texts.role}</label>
        <select id="people-role" @change=${this.#roleChosen}>
          <option value="">${texts.allRoles}</option>
          ${titles.map(
            (title) =>
              html`<option value=${title} ?selected=${title === this.office}>${title}</option>`,
          )}
        </select>
      </div>
    </form>`;
  }

  readonly #searched = (event: Event): void => event.preventDefault();

  readonly #typed = (event: Event): void => {
    this.q = (event.target as HTMLInputElement).value.trim();
  };

  readonly #townChosen = (event: Event): void => {
    this.place = (event.target as HTMLSelectElement).value;
  };

  readonly #roleChosen = (event: Event): void => {
    this.office = (event.target as HTMLSelectElement).value;
  };

  #renderPeople(people: readonly ListedPerson[]) {
    const { texts } = this;
    const shown = people.filter(
      ({ roles = [] }) => this.office === "" || roles.some(({ title }) => title === this.office),
    );
    const isFiltered = this.q !== "" || this.place !== "" || this.office !== "";
    return html`<section class="section">
      <div class="section-head">
        <p class="people-count" role="status">${texts.count(shown.length)}</p>
        <p class="people-export">
          <span>${texts.export}</span>
          <a href=${this.#exportPath("vcf")} download>${texts.exportCards}</a>
          <a href=${this.#exportPath("csv")} download>${texts.exportTable}</a>
        </p>
      </div>
      ${
        shown.length === 0
          ? html`<p class="empty">${isFiltered ? texts.none : texts.noneAtAll}</p>`
          : html`<ul class="sheet people">
              ${shown.map((person) => html`<li>${this.#renderPerson(person)}</li>`)}
            </ul>`
      }
    </section>`;
  }

  #exportPath(format: string): string {
    const query = new URLSearchParams({ format });
    if (this.q !== "") query.set("q", this.q);
    if (this.place !== "") query.set("place", this.place);
    return `/api/v1/people-export?${query}`;
  }

  #renderPerson(person: ListedPerson) {
    const { texts, locale, directory } = this;
    const { id, name, colorIndex, roles = [], emails = [], phones = [], visibility } = person;
    const office = roles.find(({ current }) => current);
    const town = office?.place && directory?.nameOf(office.place, locale);
    const color = colorIndex === undefined ? "none" : String(colorIndex);
    return html`<div class="sheet-row person-row">
      <span class="avatar person-${color}" aria-hidden="true">${initialsOf(name)}</span>
      <div class="person-words">
        <a class="title" href=${pathTo("person", { id: pathIdOf(id) })}>${name}</a>
        ${id === this.session?.user.id ? html`<span class="tag accent">${texts.you}</span>` : nothing}
        ${
          visibility === "coordinators" && this.isCoordinator
            ? html`<span class="tag">${texts.onlyCoordinators}</span>`
            : nothing
        }
        <p class="facts-line">
          ${office ? html`<span>${[office.title, town].filter(Boolean).join(" · ")}</span>` : nothing}
          ${emails.map(({ value }) => html`<a href="mailto:${value}">${value}</a>`)}
          ${phones.map(({ value }) => html`<a href="tel:${value}">${value}</a>`)}
        </p>
      </div>
    </div>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-people-page")) registry.define("netz-people-page", PeoplePage);
}
