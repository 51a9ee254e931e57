import { Task, TaskStatus } from "@lit/task";
import type { Account, AccountSession, Failure } from "@staedtenetz/api/client";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { accountTexts } from "../texts/account.js";
import { textIn } from "./rights/form-text.js";
import { rightsTexts } from "../texts/rights.js";
import { renderFact } from "./fact.js";
import { pathIdOf } from "./ids.js";
import { RetryEvent } from "./messages.js";
import { PageElement, valueOf } from "./page-element.js";

/** One's own name, how one signs in, and where one is signed in. */
class AccountPage extends PageElement {
  @state() private round = 0;
  @state() private outcome: { kind: "done" | "failed"; text: string } | undefined;

  readonly #loaded = new Task(this, {
    args: () => [this.client, this.round] as const,
    task: async ([client], { signal }) => {
      const [account, sessions] = await Promise.all([
        client.getAccount({ signal }),
        client.listSessions({ signal }),
      ]);
      return { account: valueOf(account), sessions: valueOf(sessions).items };
    },
  });

  protected override get heading(): string {
    return this.#texts.account;
  }

  get #texts() {
    return rightsTexts[this.locale];
  }

  override render() {
    if (this.#loaded.status === TaskStatus.ERROR) return this.renderFailure(this.#loaded.error);
    const { account } = this.#texts;
    const { accountPage } = accountTexts[this.locale];
    const shown = this.#loaded.value;
    return html`<div class="page-head">
        <h1>${account}</h1>
        <p class="lead">${accountPage.lead}</p>
      </div>
      <p class="outcome ${this.outcome?.kind ?? ""}" role="status">
        ${this.outcome?.text ?? nothing}
      </p>
      ${this.#loaded.render({
        pending: () => (shown ? this.#renderAll(shown) : this.renderLoading()),
        complete: (loaded) => this.#renderAll(loaded),
      })}`;
  }

  #renderAll({ account, sessions }: { account: Account; sessions: readonly AccountSession[] }) {
    return html`${this.#renderName(account)} ${this.#renderAddress(account)}
    ${this.#renderSessions(sessions)}`;
  }

  #renderName({ user, role, groups }: Account): TemplateResult {
    const { roles, groupRoles } = this.#texts;
    const { accountPage: words } = accountTexts[this.locale];
    const inGroups = groups
      .filter(({ until }) => until === undefined || until >= this.today)
      .map(
        ({ group, role: inGroup }) =>
          `${this.directory?.nameOf(group, this.locale) ?? ""} (${groupRoles[inGroup]})`,
      );
    return html`<section class="section" aria-labelledby="account-name">
      <h2 id="account-name">${words.name}</h2>
      <form class="form-grid" @submit=${(event: SubmitEvent) => void this.#rename(event)}>
        <label class="field">
          <span class="label visually-hidden">${words.name}</span>
          <input name="name" maxlength="80" required autocomplete="name" .value=${user.name} />
          <span class="hint">${words.nameHint}</span>
        </label>
        <button type="submit" class="button primary">${words.save}</button>
      </form>
      <dl class="fact-grid">
        ${renderFact(words.role, roles[role])}
        ${renderFact(words.groups, inGroups.length > 0 ? inGroups.join(", ") : words.noGroups)}
      </dl>
    </section>`;
  }

  #renderAddress({ address }: Account): TemplateResult {
    const { accountPage: words } = accountTexts[this.locale];
    return html`<section class="section" aria-labelledby="account-address">
      <h2 id="account-address">${words.address}</h2>
      ${address ? html`<p><strong>${address}</strong></p>` : html`<p class="notice">${words.noAddress}</p>`}
      <form class="form-grid" @submit=${(event: SubmitEvent) => void this.#askForAddress(event)}>
        <label class="field">
          <span class="label visually-hidden">${words.address}</span>
          <input name="address" type="email" required autocomplete="email" />
          <span class="hint">${words.addressHint}</span>
        </label>
        <button type="submit" class="button">${words.addressSave}</button>
      </form>
    </section>`;
  }

  #renderSessions(sessions: readonly AccountSession[]): TemplateResult {
    const { accountPage: words } = accountTexts[this.locale];
    return html`<section class="section" aria-labelledby="account-sessions">
      <h2 id="account-sessions">${words.sessions}</h2>
      <p class="small muted list-count">${words.sessionsLead}</p>
      <ul class="sheet">
        ${sessions.map((session) => this.#renderSession(session))}
      </ul>
      ${
        sessions.length > 1
          ? html`<p>
              <button type="button" class="button" @click=${() => void this.#endOthers()}>
                ${words.endOthers}
              </button>
            </p>`
          : nothing
      }
    </section>`;
  }

  #renderSession({ id, created, used, current }: AccountSession): TemplateResult {
    const { accountPage: words } = accountTexts[this.locale];
    const day = this.#minute(created);
    return html`<li class="member-row">
      <div class="member-facts">
        <span class="title">${current ? words.current : words.other}</span>
        <span class="small muted facts-line">
          <span>${words.signedIn(day)}</span>
          ${used === created ? nothing : html`<span>${words.used(this.#minute(used))}</span>`}
        </span>
      </div>
      ${
        current
          ? nothing
          : html`<div class="member-tools">
              <button
                type="button"
                class="button"
                aria-label=${words.endName(day)}
                @click=${() => void this.#end(id)}
              >
                ${words.end}
              </button>
            </div>`
      }
    </li>`;
  }

  #minute(iso: string): string {
    const format = new Intl.DateTimeFormat(this.locale, {
      dateStyle: "medium",
      timeStyle: "short",
    });
    return format.format(Date.parse(iso));
  }

  async #rename(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const name = fieldOf(event, "name");
    if (name === "") {
      this.outcome = { kind: "failed", text: accountTexts[this.locale].accountPage.nameMissing };
      return;
    }
    const answer = await this.client.changeAccount({ body: { name } });
    this.#after(answer, this.#texts.saved);
    // The shell shows the name too, and reads it again.
    if (answer.ok) this.dispatchEvent(new RetryEvent());
  }

  async #askForAddress(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const address = fieldOf(event, "address");
    const { locale } = this;
    const answer = await this.client.requestAddress({ body: { address, locale } });
    this.#after(answer, accountTexts[this.locale].accountPage.addressSent(address));
  }

  async #end(id: string): Promise<void> {
    this.#after(await this.client.endSession({ params: { id: pathIdOf(id) } }), this.#texts.saved);
  }

  async #endOthers(): Promise<void> {
    this.#after(await this.client.endOtherSessions(), this.#texts.saved);
  }

  #after(answer: { ok: true } | { ok: false; problem: Failure }, done: string): void {
    const { offline, failed } = this.#texts;
    if (answer.ok) this.outcome = { kind: "done", text: done };
    else {
      const text = answer.problem.code === "unreachable" ? offline : failed;
      this.outcome = { kind: "failed", text };
    }
    this.round += 1;
  }
}

function fieldOf(event: SubmitEvent, name: string): string {
  return textIn(new FormData(event.target as HTMLFormElement), name);
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-account-page")) registry.define("netz-account-page", AccountPage);
}
