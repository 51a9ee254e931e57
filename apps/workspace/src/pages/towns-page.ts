import { Task } from "@lit/task";
import { type Partnership, type Place, readAll } from "@staedtenetz/api/client";
import { formatPartialDate } from "@staedtenetz/core/format";
import { html, nothing } from "lit";
import { pathTo } from "../routing/routes.js";
import { pathIdOf } from "./ids.js";
import { PageElement, valueOf } from "./page-element.js";
import { renderActions } from "./record-actions.js";
import { partyNames, renderPartnership } from "./partnership-words.js";
import { renderTownMap } from "./towns/town-map.js";

/** The directory: the network's towns, and all partnerships as a list that can be read. */
class TownsPage extends PageElement {
  readonly #partnerships = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) =>
      valueOf(
        await readAll((page) =>
          client.listPartnerships({ query: { ...page, limit: 200 }, signal }),
        ),
      ),
  });

  protected override get heading(): string {
    return this.words.towns.title;
  }

  override render() {
    const { towns } = this.words;
    return html`
      <div class="page-head">
        <h1>${towns.title}</h1>
        <p class="lead">${towns.lead}</p>
        ${renderActions(this, [
          ["kommune", (words) => words.titles.newPlace],
          ["partnerschaft", (words) => words.titles.newPartnership],
          ["organisation", (words) => words.titles.newOrganisation],
        ])}
      </div>
      ${this.#partnerships.render({
        pending: () => this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (partnerships) => html`
          <section class="section">
            <h2>${towns.members}</h2>
            <div class="towns">${this.#renderMembers(partnerships)} ${this.#renderMap()}</div>
          </section>
          <section class="section">
            <h2>${towns.allPartnerships}</h2>
            ${this.#renderPartnerships(partnerships)}
          </section>
        `,
      })}
    `;
  }

  #renderMap() {
    const { directory, locale } = this;
    const towns = (directory?.towns(locale) ?? []).flatMap(({ id, name }) => {
      const coordinates = directory?.place(id)?.coordinates;
      return coordinates === undefined ? [] : { id, name, coordinates };
    });
    return renderTownMap(towns, this.words);
  }

  #renderMembers(partnerships: readonly Partnership[]) {
    const { directory, locale } = this;
    if (!directory) return nothing;
    return html`<ul class="town-grid">
      ${directory.towns(locale).map(({ id, name }) => {
        const place = directory.place(id);
        return html`<li>
          <a href=${pathTo("town", { id: pathIdOf(id) })}>
            <span class="title">${name}</span>
            ${place ? this.#renderOtherNames(place) : nothing}
            <span class="facts-line">${this.#factsOf(id, partnerships)}</span>
          </a>
        </li>`;
      })}
    </ul>`;
  }

  #renderOtherNames({ name, designations = [] }: Place) {
    const others = Object.entries(name).filter(
      ([language, words]) => language !== "de" && words !== name["de"],
    );
    return [
      ...others.map(
        ([language, words]) => html`<span class="small muted" lang=${language}>${words}</span>`,
      ),
      ...designations.map(({ text }) => html`<span class="small muted">${text}</span>`),
    ];
  }

  #factsOf(id: string, partnerships: readonly Partnership[]) {
    const { towns } = this.words;
    const member = this.directory?.network.members.find(({ place }) => place === id);
    const groups = (member?.regionalGroups ?? []).flatMap(
      (group) => this.directory?.nameOf(group, this.locale) ?? [],
    );
    const number = partnerships.filter(({ parties }) =>
      parties.some(({ place }) => place === id),
    ).length;
    return [
      ...groups.map((group) => html`<span>${group}</span>`),
      member?.since
        ? html`<span>${towns.memberSince(formatPartialDate(member.since, this.locale))}</span>`
        : nothing,
      number > 0 ? html`<span>${towns.partnerships(number)}</span>` : nothing,
    ];
  }

  #renderPartnerships(partnerships: readonly Partnership[]) {
    if (partnerships.length === 0) {
      return html`<p class="empty">${this.words.towns.noPartnerships}</p>`;
    }
    const collator = new Intl.Collator(this.locale);
    const rows = partnerships
      .map((partnership) => ({
        partnership,
        names: partyNames(partnership, this.directory, this.locale),
      }))
      .sort((a, b) => collator.compare(a.names.join(), b.names.join()));
    return html`<ul class="sheet">
      ${rows.map(
        ({ partnership, names }) =>
          html`<li>${renderPartnership(partnership, names, this.locale)}</li>`,
      )}
    </ul>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-towns-page")) registry.define("netz-towns-page", TownsPage);
}
