import { Task } from "@lit/task";
import type { DecisionLink, DecisionRow } from "@staedtenetz/api/client";
import {
  decisionLinks,
  defineElements,
  icon,
  type KnownDecision,
  minutesElements,
  recordWords,
} from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { wordsIn } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { entryTexts } from "../texts/entries.js";
import { dateWords } from "../words/when-words.js";
import { EntryDialog } from "./entries/entry-dialog.js";
import {
  entryAreas,
  type EntryArea,
  type EntryRow,
  headingOf,
  readEntries,
  toldOf,
  valueIn,
  withNames,
} from "./entries/entry-rows.js";
import { entryPath } from "./entry-path.js";
import { PageElement } from "./page-element.js";

/** How often a list that is seen asks whether there is something new, in milliseconds. */
const refreshEvery = 3000;

/** The network's decisions, its good practice, its calls, or the dates it agreed: read from the rows beside the minutes. */
class EntriesPage extends PageElement {
  #ending: (() => void) | undefined;
  /** What the list showed last: it stays while a new answer is on its way. */
  #shown: readonly EntryRow[] | undefined;

  @property({ attribute: false }) area: EntryArea = "decisions";

  @state() private q = "";
  @state() private group = "";
  @state() private from = "";
  @state() private to = "";
  @state() private pending = false;
  @state() private turn = 0;

  readonly #rows = new Task(this, {
    args: () =>
      [
        this.client,
        this.area,
        this.q,
        this.group,
        this.from,
        this.to,
        this.pending,
        this.turn,
      ] as const,
    task: async ([client, area, q, group, from, to, pending], { signal }) => {
      this.#shown = await readEntries(client, area, { q, group, from, to, pending }, signal);
      return this.#shown;
    },
  });

  protected override get heading(): string {
    return entryTexts[this.locale].titles[this.area];
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const asked = new URL(this.ownerDocument.URL).searchParams.get("filter");
    this.pending = asked === "offen" || isDates(this.area);
    const timer = setInterval(() => {
      if (this.ownerDocument.visibilityState === "visible") this.turn += 1;
    }, refreshEvery);
    this.#ending = () => clearInterval(timer);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#ending?.();
  }

  override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has("area") && changed.get("area") !== undefined) {
      this.#shown = undefined;
      this.pending = isDates(this.area);
    }
  }

  readonly #nameOf = (id: string): string | undefined => this.directory?.nameOf(id, this.locale);

  override render() {
    const texts = entryTexts[this.locale];
    return html`
      <div class="page-head">
        <h1>${texts.titles[this.area]}</h1>
        <p class="lead">${texts.leads[this.area]}</p>
      </div>
      <nav aria-label=${texts.areas}>
        <ul class="tabs">
          ${entryAreas.map(
            (area) =>
              html`<li>
                <a href=${pathTo(area)} aria-current=${area === this.area ? "page" : nothing}
                  >${texts.titles[area]}</a
                >
              </li>`,
          )}
        </ul>
      </nav>
      ${this.#renderFilters()} ${this.#renderList()}
      <netz-entry-dialog
        .area=${this.area}
        .nameOf=${this.#nameOf}
        .today=${this.today}
        @netz-entry-closed=${() => (this.turn += 1)}
      ></netz-entry-dialog>
    `;
  }

  #renderList() {
    if (this.#shown !== undefined) return this.#renderRows(this.#shown);
    return this.#rows.render({
      initial: () => this.renderLoading(),
      pending: () => this.renderLoading(),
      error: (error) => this.renderFailure(error),
    });
  }

  #renderFilters() {
    const texts = entryTexts[this.locale];
    return html`<form
      role="search"
      class="entry-filters"
      @submit=${(event: Event) => event.preventDefault()}
    >
      <div class="field">
        <label class="label" for="entry-q">${texts.search}</label>
        <input
          id="entry-q"
          type="search"
          maxlength="200"
          autocomplete="off"
          placeholder=${texts.searchHint}
          @input=${(event: Event) => (this.q = valueIn(event).trim())}
        />
      </div>
      <div class="field">
        <label class="label" for="entry-group">${texts.group}</label>
        <select id="entry-group" @change=${(event: Event) => (this.group = valueIn(event))}>
          <option value="">${texts.allGroups}</option>
          ${(this.directory?.groups ?? []).map(
            ({ id, name }) => html`<option value=${id}>${wordsIn(name, this.locale)}</option>`,
          )}
        </select>
      </div>
      <div class="field">
        <label class="label" for="entry-from">${texts.from}</label>
        <input
          id="entry-from"
          type="date"
          @change=${(event: Event) => (this.from = valueIn(event))}
        />
      </div>
      <div class="field">
        <label class="label" for="entry-to">${texts.to}</label>
        <input id="entry-to" type="date" @change=${(event: Event) => (this.to = valueIn(event))} />
      </div>
      ${texts.pending[this.area] === "" ? nothing : this.#renderPending()}
    </form>`;
  }

  #renderPending() {
    const texts = entryTexts[this.locale];
    return html`<label class="entry-pending">
      <input
        type="checkbox"
        .checked=${this.pending}
        @change=${(event: Event) => (this.pending = (event.target as HTMLInputElement).checked)}
      />
      <span>${texts.pending[this.area]}</span>
    </label>`;
  }

  #renderRows(rows: readonly EntryRow[]) {
    const texts = entryTexts[this.locale];
    const isFiltered =
      this.pending || [this.q, this.group, this.from, this.to].some((part) => part !== "");
    return html`<section class="section" aria-label=${texts.titles[this.area]}>
      <p class="muted small" role="status">${texts.count(rows.length)}</p>
      ${
        rows.length === 0
          ? html`<p class="empty">${isFiltered ? texts.none : texts.noneYet}</p>`
          : html`<ul class="sheet entries">
              ${rows.map((row) => html`<li>${this.#renderRow(row)}</li>`)}
            </ul>`
      }
    </section>`;
  }

  #renderRow(row: EntryRow) {
    const texts = entryTexts[this.locale];
    const words = recordWords(toldOf(row), {
      locale: this.locale,
      nameOf: this.#nameOf,
      now: new Date(this.surroundings.now()).toISOString(),
    });
    const heading = withNames(headingOf(row), this.#nameOf) || texts.untitled;
    const href = entryPath(row.meeting, row.id);
    return html`<article class="entry" data-entry=${row.id}>
      <div class="entry-head">
        <h2>${heading}</h2>
        ${words.state === "" ? nothing : html`<span class="tag">${words.state}</span>`}
      </div>
      ${"title" in row ? html`<p>${withNames(row.text, this.#nameOf)}</p>` : nothing}
      <ul class="facts-line entry-facts">
        <li>${icon("calendar")}${dateWords(row.day, this.locale)}</li>
        <li>${wordsIn(row.meetingTitle, this.locale)}</li>
        ${words.facts.map((fact) => html`<li>${fact}</li>`)}
        ${row.type === "decision" ? this.#renderReplaced(row) : nothing}
      </ul>
      <p class="entry-actions">
        <a href=${href} aria-label="${texts.inMinutes}: ${heading}">${texts.inMinutes}</a>
        <button
          type="button"
          class="button"
          aria-label=${texts.editOf(heading)}
          @click=${() => void this.querySelector("netz-entry-dialog")?.open(row)}
        >
          ${texts.edit}
        </button>
      </p>
    </article>`;
  }

  #known({ id, text, day, meeting }: DecisionLink, supersedes?: string): KnownDecision {
    return {
      id,
      text: withNames(text, this.#nameOf),
      day,
      href: entryPath(meeting, id),
      adopted: true,
      ...(supersedes === undefined ? {} : { supersedes }),
    };
  }

  /** Which decision this one replaces, and which replaced it. */
  #renderReplaced({ id, supersedes, vote, replaces, replacedBy = [] }: DecisionRow) {
    const known = [
      ...(replaces ? [this.#known(replaces)] : []),
      ...replacedBy.map((link) => this.#known(link, id)),
    ];
    return decisionLinks({ id, supersedes, vote }, known, this.locale).map(
      ({ words, href }) =>
        html`<li>${href === undefined ? words : html`<a href=${href}>${words}</a>`}</li>`,
    );
  }
}

function isDates(area: EntryArea): boolean {
  return area === "dates";
}

declare global {
  interface HTMLElementTagNameMap {
    "netz-entry-dialog": EntryDialog;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, minutesElements);
  if (!registry.get("netz-entry-dialog")) registry.define("netz-entry-dialog", EntryDialog);
  if (!registry.get("netz-entries-page")) registry.define("netz-entries-page", EntriesPage);
}
