import { Task, TaskStatus } from "@lit/task";
import type { OutboxMail } from "@staedtenetz/api/client";
import { html, nothing, type TemplateResult } from "lit";
import { valueOf } from "./page-element.js";
import { RightsPage } from "./rights/rights-page.js";

/** Mails that wait, were delivered or were given up; with demo data they can be read. */
class OutboxPage extends RightsPage {
  protected override readonly area = "outbox";

  readonly #mails = new Task(this, {
    args: () => [this.client, this.managesMembers, this.round] as const,
    task: async ([client, isPermitted], { signal }) =>
      isPermitted ? valueOf(await client.listOutbox({ query: { limit: 100 }, signal })).items : [],
  });

  override render() {
    if (this.#mails.status === TaskStatus.ERROR) return this.renderFailure(this.#mails.error);
    if (!this.managesMembers) return this.renderNotPermitted();
    const { texts } = this;
    const demo = this.directory?.network.demo === true;
    return html`${this.renderHead(texts.outboxLead)}
    ${demo ? html`<p class="notice">${texts.outboxDemo}</p>` : nothing}
    ${this.#mails.render({
      pending: () => this.renderLoading(),
      complete: (mails) => this.#renderMails(mails),
    })}`;
  }

  #renderMails(mails: readonly OutboxMail[]): TemplateResult {
    const { texts } = this;
    if (mails.length === 0) return html`<p class="empty">${texts.outboxEmpty}</p>`;
    return html`<ul class="sheet">
      ${mails.map(
        ({ subject, to, created, state, attempts, text, reason }) =>
          html`<li class="member-row">
            <div class="member-facts">
              <span class="title">${subject}</span>
              <span class="small muted facts-line">
                <span class="standing ${state}">${texts.mailStates[state]}</span>
                <span>${texts.mailTo(to.address)}</span>
                <time datetime=${created}>${this.minute(created)}</time>
                ${attempts > 1 || state === "failed" ? html`<span>${texts.attempts(attempts)}</span>` : nothing}
                ${reason && state !== "delivered" ? html`<span>${reason}</span>` : nothing}
              </span>
              ${
                text
                  ? html`<details>
                      <summary>${texts.readMail}</summary>
                      <p class="mail-text">${linked(text)}</p>
                    </details>`
                  : nothing
              }
            </div>
          </li>`,
      )}
    </ul>`;
  }
}

/** The text of a mail with its addresses as links. */
function linked(text: string): (string | TemplateResult)[] {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part) => (/^https?:/.test(part) ? html`<a href=${part}>${part}</a>` : part));
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-outbox-page")) registry.define("netz-outbox-page", OutboxPage);
}
