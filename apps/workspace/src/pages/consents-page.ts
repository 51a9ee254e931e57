import { Task } from "@lit/task";
import { type ConsentStanding, readAll } from "@staedtenetz/api/client";
import { icon } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { state } from "lit/decorators.js";
import { PeoplePageElement } from "../people/people-page-element.js";
import { pathTo } from "../routing/routes.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";

const states = ["open", "notAsked", "refused", "confirmed"] as const;

type Which = "notAsked" | "open" | "due";

/** Who was asked to agree, who answered and how, and one button each to ask, to remind and to have confirmed again. */
class ConsentsPage extends PeoplePageElement {
  @state() private busy: Which | undefined;
  @state() private said = "";

  readonly #standings = new Task(this, {
    args: () => [this.client, this.isCoordinator] as const,
    task: async ([client, isCoordinator], { signal }) =>
      isCoordinator
        ? valueOf(
            await readAll((page) =>
              client.listConsentRequests({ query: { ...page, limit: 200 }, signal }),
            ),
          )
        : [],
  });

  protected override get heading(): string {
    return this.texts.consents.title;
  }

  override render() {
    if (!this.isCoordinator) return this.renderNotPermitted();
    const { consents, person } = this.texts;
    return html`
      <div class="page-head">
        <a class="back" href=${pathTo("people")}>${icon("arrow")}${person.back}</a>
        <h1>${consents.title}</h1>
        <p class="lead">${consents.lead}</p>
      </div>
      <p class="people-said" role="status">${this.said}</p>
      ${this.#standings.render({
        pending: () =>
          this.#standings.value ? this.#renderAll(this.#standings.value) : this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (all) => this.#renderAll(all),
      })}
    `;
  }

  #renderAll(all: readonly ConsentStanding[]) {
    const { consents } = this.texts;
    if (all.length === 0) return this.#renderEmptyDirectory();
    const due = all.filter(({ isDue }) => isDue);
    const count = (which: ConsentStanding["state"]) =>
      all.filter((one) => one.state === which && one.isReachable).length;
    return html`
      <div class="actions">
        ${this.#renderAction("notAsked", consents.ask(count("notAsked")), count("notAsked"))}
        ${this.#renderAction("open", consents.remind(count("open")), count("open"))}
        ${this.#renderAction("due", consents.confirm(due.length), due.length)}
      </div>
      ${states.map((which) =>
        this.#renderState(
          consents.states[which],
          all.filter((one) => one.state === which),
          which,
        ),
      )}
      ${due.length > 0 ? this.#renderState(consents.due, due, "due") : nothing}
    `;
  }

  #renderEmptyDirectory() {
    const { consents, add } = this.texts;
    return html`<p class="empty">${consents.emptyDirectory}</p>
      <p><a class="button" href=${pathTo("newPerson")}>${icon("plus")}${add}</a></p>`;
  }

  #renderAction(which: Which, label: string, number: number) {
    if (number === 0) return nothing;
    const isPrimary = which === "notAsked";
    return html`<button
      type="button"
      class="button ${isPrimary ? "primary" : ""}"
      ?disabled=${this.busy !== undefined}
      @click=${() => this.#ask(which)}
    >
      ${this.busy === which ? this.texts.consents.asking : label}
    </button>`;
  }

  async #ask(which: Which): Promise<void> {
    const { consents } = this.texts;
    this.busy = which;
    const answer = await this.client.askForConsent({
      body: { which },
      idempotencyKey: this.surroundings.newId(),
    });
    this.busy = undefined;
    if (!answer.ok) {
      this.said = this.words.error.title;
      return;
    }
    const { sent, unreachable } = answer.value;
    const names = (this.#standings.value ?? [])
      .filter(({ person }) => unreachable.includes(person))
      .map(({ name }) => name);
    const others = names.length === 0 ? "" : ` ${consents.unreachable(names.join(", "))}`;
    this.said = `${consents.sent(sent)}${others}`;
    await this.#standings.run();
  }

  #renderState(
    title: string,
    list: readonly ConsentStanding[],
    which: (typeof states)[number] | "due",
  ) {
    return html`<section class="section" data-state=${which}>
      <h2>${title} <span class="muted">(${list.length})</span></h2>
      ${
        list.length === 0 && which !== "due"
          ? html`<p class="muted">${this.texts.consents.empty[which]}</p>`
          : html`<ul class="sheet">
              ${list.map((standing) => html`<li>${this.#renderStanding(standing)}</li>`)}
            </ul>`
      }
    </section>`;
  }

  #renderStanding(standing: ConsentStanding) {
    const { consents, purposes } = this.texts;
    const { person, name, asked, reminded, reminders, answered, given, refused } = standing;
    const words = (keys: readonly string[]) =>
      keys.map((key) => (purposes as Record<string, string>)[key] ?? key).join(", ");
    return html`<div class="sheet-row">
      <a class="title" href=${pathTo("person", { id: pathIdOf(person) })}>${name}</a>
      <p class="facts-line">
        ${asked ? html`<span>${consents.asked(this.dayWords(asked))}</span>` : nothing}
        ${reminded ? html`<span>${consents.reminded(reminders, this.dayWords(reminded))}</span>` : nothing}
        ${answered ? html`<span>${consents.answered(this.dayWords(answered))}</span>` : nothing}
        ${
          given.length > 0
            ? html`<span title=${words(given)}>${consents.given(given.length)}</span>`
            : nothing
        }
        ${
          refused.length > 0
            ? html`<span title=${words(refused)}>${consents.refusedCount(refused.length)}</span>`
            : nothing
        }
        ${standing.isReachable ? nothing : html`<span class="tag">${consents.noAddress}</span>`}
      </p>
    </div>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-consents-page")) registry.define("netz-consents-page", ConsentsPage);
}
