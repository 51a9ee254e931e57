import { Task } from "@lit/task";
import type { Consent, ErasurePreview, Failure, NewPerson, Person } from "@staedtenetz/api/client";
import { icon } from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { property, query, state } from "lit/decorators.js";
import { renderErasePreview } from "../people/erase-dialog.js";
import { PeoplePageElement } from "../people/people-page-element.js";
import { personOfForm, renderPersonFields, textOf } from "../people/person-form.js";
import { pathTo } from "../routing/routes.js";
import { renderFact } from "./fact.js";
import { pathIdOf, urnOf } from "./ids.js";
import { valueOf } from "./page-element.js";

interface Shown {
  person: Person | undefined;
  etag: string | undefined;
  consents: readonly Consent[];
}

/** Two versions of one record: what somebody else saved, and what was typed here. */
interface Conflict {
  theirs: Person;
  etag: string | undefined;
  mine: NewPerson;
}

const lists = ["emails", "phones", "addresses"] as const;

/** One person: what may be seen of them, changing it, what they agreed to, and erasing them. */
class PersonPage extends PeoplePageElement {
  /** Absent to add somebody. */
  @property() personId = "";
  @state() private isEditing = false;
  @state() private said = "";
  @state() private conflict: Conflict | undefined;
  @state() private preview: ErasurePreview | undefined;
  @query("dialog") private readonly dialog!: HTMLDialogElement | null;

  readonly #shown = new Task(this, {
    args: () => [this.client, this.personId] as const,
    task: async ([client, id], { signal }): Promise<Shown> => {
      if (id === "") return { person: undefined, etag: undefined, consents: [] };
      const answer = await client.getPerson({ params: { id }, signal });
      const person = valueOf(answer);
      const consents = this.mayChange
        ? valueOf(await client.listPersonConsents({ params: { id }, signal })).items
        : [];
      return { person, etag: answer.etag, consents };
    },
  });

  private get isOwn(): boolean {
    return this.session?.user.id === urnOf(this.personId);
  }

  private get mayChange(): boolean {
    return this.isCoordinator || this.isOwn;
  }

  protected override get heading(): string {
    if (this.personId === "") return this.texts.person.addTitle;
    return this.#shown.value?.person?.name.formatted ?? this.texts.title;
  }

  override render() {
    if (this.personId === "" && !this.isCoordinator) return this.renderNotPermitted();
    return html`
      <div class="page-head">
        <a class="back" href=${pathTo("people")}>${icon("arrow")}${this.texts.person.back}</a>
        <h1>${this.heading}</h1>
      </div>
      <p class="people-said" role="status">${this.said}</p>
      ${this.#shown.render({
        pending: () => this.renderLoading(),
        error: (error) => this.renderFailure(error),
        complete: (shown) => this.#renderPerson(shown),
      })}
      <dialog class="question wide" aria-labelledby="erase-title" @close=${this.#closed}>
        ${
          this.preview
            ? renderErasePreview(this.texts, this.preview, {
                erase: () => void this.#erase(),
                cancel: () => this.dialog?.close(),
              })
            : nothing
        }
      </dialog>
    `;
  }

  #renderPerson({ person, etag, consents }: Shown) {
    if (this.conflict) return this.#renderConflict(this.conflict);
    if (person === undefined || this.isEditing) return this.#renderForm(person, etag);
    const words = this.texts.person;
    return html`
      <dl class="fact-grid">${this.#renderFacts(person)}</dl>
      ${
        this.mayChange
          ? html`<div class="actions person-actions">
              <button type="button" class="button primary" @click=${() => this.#edit(true)}>
                ${words.edit}
              </button>
              ${
                this.isCoordinator
                  ? html`<button type="button" class="button" @click=${this.#askErase}>
                      ${icon("trash")}${words.erase}
                    </button>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${this.mayChange ? this.#renderConsents(consents) : nothing}
    `;
  }

  #edit(isEditing: boolean): void {
    this.isEditing = isEditing;
    this.said = "";
  }

  #renderFacts(person: Person) {
    const words = this.texts.person;
    const office = person.roles
      .map(({ title, place }) =>
        [title, place && this.directory?.nameOf(place, this.locale)].filter(Boolean).join(" · "),
      )
      .join(", ");
    const seenBy = ({ visibility, basis }: Pick<Person, "visibility" | "basis">) =>
      this.mayChange
        ? html`<span class="tag">${words.visibility[visibility]} · ${words.basis[basis]}</span>`
        : nothing;
    const sources = (person.sources ?? []).map(({ title = "", date = "" }) => `${title} ${date}`);
    return [
      renderFact(words.role, office),
      ...lists.map((list) =>
        renderFact(
          words[list],
          person[list].length === 0
            ? undefined
            : html`<ul class="plain-list">
                ${person[list].map((point) => html`<li>${point.value} ${seenBy(point)}</li>`)}
              </ul>`,
        ),
      ),
      this.mayChange ? renderFact(words.seenBy, html`${seenBy(person)}`) : nothing,
      this.mayChange
        ? renderFact(
            words.confirmed,
            person.lastConfirmed === undefined
              ? words.notConfirmed
              : this.dayWords(person.lastConfirmed),
          )
        : nothing,
      renderFact(words.source, sources.join(", ")),
    ];
  }

  #renderForm(person: Person | undefined, etag: string | undefined) {
    const words = this.texts.person;
    const towns = this.directory?.towns(this.locale) ?? [];
    return html`<form
      class="person-form"
      @submit=${(event: SubmitEvent) => void this.#submitted(event, person, etag)}
    >
      ${renderPersonFields(this.texts, person, towns)}
      <div class="actions">
        <button type="submit" class="button primary">${words.save}</button>
        ${
          person === undefined
            ? html`<a class="button" href=${pathTo("people")}>${words.cancel}</a>`
            : html`<button type="button" class="button" @click=${() => this.#edit(false)}>
                ${words.cancel}
              </button>`
        }
      </div>
    </form>`;
  }

  async #submitted(
    event: SubmitEvent,
    before: Person | undefined,
    etag: string | undefined,
  ): Promise<void> {
    event.preventDefault();
    const body = personOfForm(event.target as HTMLFormElement, before);
    if (before !== undefined) return this.#save(body, etag);
    const idempotencyKey = this.surroundings.newId();
    const answer = await this.client.createPerson({ body, idempotencyKey });
    if (!answer.ok) return this.#failed(answer.problem);
    this.personId = pathIdOf(answer.value.id);
    this.said = this.texts.person.saved;
  }

  async #save(body: NewPerson, ifMatch: string | undefined): Promise<void> {
    const answer = await this.client.putPerson({
      params: { id: this.personId },
      body,
      ...(ifMatch === undefined ? {} : { ifMatch }),
    });
    if (answer.ok) {
      this.conflict = undefined;
      this.isEditing = false;
      this.said = this.texts.person.saved;
      await this.#shown.run();
      return;
    }
    const { problem, etag } = answer;
    if (problem.code === "changedMeanwhile" && "current" in problem) {
      this.said = "";
      this.conflict = { theirs: problem.current as Person, etag, mine: body };
    } else this.#failed(problem);
  }

  #failed(problem: Failure): void {
    const isWrong = problem.code === "invalidRecord" || problem.code === "invalidRequest";
    this.said = isWrong ? this.texts.person.invalid : this.words.error.title;
  }

  #renderConflict({ theirs, mine, etag }: Conflict) {
    const words = this.texts.person;
    return html`<section class="conflict" role="alert" aria-labelledby="conflict-title">
      <h2 id="conflict-title">${words.changedTitle}</h2>
      <p>${words.changedText}</p>
      <div class="conflict-sides">
        <div>
          <h3>${words.theirs}</h3>
          <ul class="plain-list">
            ${renderBriefly(theirs)}
          </ul>
        </div>
        <div>
          <h3>${words.yours}</h3>
          <ul class="plain-list">
            ${renderBriefly(mine)}
          </ul>
        </div>
      </div>
      <div class="actions">
        <button type="button" class="button" @click=${() => void this.#takeTheirs()}>
          ${words.takeTheirs}
        </button>
        <button type="button" class="button" @click=${() => void this.#save(mine, etag)}>
          ${words.keepMine}
        </button>
      </div>
    </section>`;
  }

  async #takeTheirs(): Promise<void> {
    this.conflict = undefined;
    this.isEditing = false;
    await this.#shown.run();
  }

  #renderConsents(consents: readonly Consent[]) {
    const words = this.texts.person;
    return html`<section class="section">
      <h2>${words.consents}</h2>
      ${
        consents.length === 0
          ? html`<p class="muted">${words.noConsents}</p>`
          : html`<ul class="sheet">
              ${consents.toReversed().map((each) => html`<li>${this.#renderConsent(each)}</li>`)}
            </ul>`
      }
      ${this.isCoordinator ? this.#renderRecord() : nothing}
    </section>`;
  }

  #renderConsent({
    purpose,
    field,
    state: answer,
    at,
    withdrawnAt,
    channel,
    wordingVersion,
  }: Consent) {
    const { purposes, states, person } = this.texts;
    const key = [purpose, field].filter(Boolean).join(".");
    const when = withdrawnAt ?? at;
    return html`<div class="sheet-row">
      <span class="title">${(purposes as Record<string, string>)[key] ?? key}</span>
      <p class="facts-line">
        <span>${states[answer]}</span>
        ${when ? html`<span>${this.dayWords(when)}</span>` : nothing}
        ${channel ? html`<span>${person.channels[channel]}</span>` : nothing}
        ${wordingVersion ? html`<span>${wordingVersion}</span>` : nothing}
      </p>
    </div>`;
  }

  #renderRecord() {
    const { person: words, purposes } = this.texts;
    const channels = ["paper", "oral", "email"] as const;
    return html`<details class="disclosure">
      <summary>${words.record}${icon("chevron")}</summary>
      <form class="content record-form" @submit=${this.#recorded}>
        <p class="muted">${words.recordHint}</p>
        <div class="field">
          <label class="label" for="record-about">${words.about}</label>
          <select id="record-about" name="about">
            ${Object.entries(purposes).map(
              ([key, text]) => html`<option value=${key}>${text}</option>`,
            )}
          </select>
        </div>
        <div class="field">
          <label class="label" for="record-answer">${words.answer}</label>
          <select id="record-answer" name="answer">
            <option value="given">${words.yes}</option>
            <option value="refused">${words.no}</option>
          </select>
        </div>
        <div class="field">
          <label class="label" for="record-channel">${words.channel}</label>
          <select id="record-channel" name="channel">
            ${channels.map((key) => html`<option value=${key}>${words.channels[key]}</option>`)}
          </select>
        </div>
        <button type="submit" class="button">${words.save}</button>
      </form>
    </details>`;
  }

  readonly #recorded = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    const [purpose, field] = textOf(data, "about").split(".");
    const [answer, channel] = [textOf(data, "answer"), textOf(data, "channel")];
    const body = { purpose, field, state: answer, channel };
    void this.#record(body as never);
  };

  async #record(body: never): Promise<void> {
    const idempotencyKey = this.surroundings.newId();
    const params = { id: this.personId };
    const answer = await this.client.recordConsent({ params, body, idempotencyKey });
    if (!answer.ok) return this.#failed(answer.problem);
    this.said = this.texts.person.saved;
    await this.#shown.run();
  }

  readonly #askErase = async (): Promise<void> => {
    const answer = await this.client.previewErasure({ params: { id: this.personId } });
    if (!answer.ok) return this.#failed(answer.problem);
    this.preview = answer.value;
    await this.updateComplete;
    this.dialog?.showModal();
  };

  readonly #closed = (): void => {
    this.preview = undefined;
  };

  async #erase(): Promise<void> {
    const { etag } = this.#shown.value ?? {};
    const answer = await this.client.erasePerson({
      params: { id: this.personId },
      ...(etag === undefined ? {} : { ifMatch: etag }),
    });
    this.dialog?.close();
    if (!answer.ok) return this.#failed(answer.problem);
    const link = pathTo("erasure", { id: pathIdOf(answer.value.id) });
    this.ownerDocument.location.assign(link);
  }
}

function renderBriefly(given: NewPerson | Person) {
  return [
    given.name.formatted,
    ...(given.roles ?? []).map(({ title }) => title),
    ...lists.flatMap((list) => (given[list] ?? []).map(({ value }) => value)),
  ].map((value) => html`<li>${value}</li>`);
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-person-page")) registry.define("netz-person-page", PersonPage);
}
