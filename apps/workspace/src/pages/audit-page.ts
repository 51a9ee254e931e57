import { Task, TaskStatus } from "@lit/task";
import type { AuditEntry } from "@staedtenetz/api/client";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { problemTexts } from "../texts/problems.js";
import { valueOf } from "./page-element.js";
import { RightsPage } from "./rights/rights-page.js";

const serverId = "urn:staedtenetz:server";

/** Who changed whose rights, and when. */
class AuditPage extends RightsPage {
  protected override readonly area = "audit";

  @state() private older: readonly AuditEntry[] = [];
  @state() private next: string | null = null;

  readonly #entries = new Task(this, {
    args: () => [this.client, this.managesMembers] as const,
    task: async ([client, isPermitted], { signal }) => {
      if (!isPermitted) return [];
      const page = valueOf(await client.listAuditEntries({ query: { limit: 50 }, signal }));
      this.next = page.next;
      return page.items;
    },
  });

  override render() {
    if (this.#entries.status === TaskStatus.ERROR) return this.renderFailure(this.#entries.error);
    if (!this.managesMembers) return this.renderNotPermitted();
    const { texts } = this;
    return html`${this.renderHead(texts.auditLead)}
    ${this.#entries.render({
      pending: () => this.renderLoading(),
      complete: (entries) => this.#renderEntries([...entries, ...this.older]),
    })}`;
  }

  #renderEntries(entries: readonly AuditEntry[]): TemplateResult {
    const { texts } = this;
    if (entries.length === 0) return html`<p class="empty">${texts.auditEmpty}</p>`;
    return html`<ul class="sheet">
        ${entries.map((entry) => this.#renderEntry(entry))}
      </ul>
      ${
        this.next === null
          ? nothing
          : html`<p>
              <button type="button" class="button" @click=${() => void this.#more()}>
                ${texts.more}
              </button>
            </p>`
      }`;
  }

  #renderEntry({ at, actor, action, subject, detail = {} }: AuditEntry): TemplateResult {
    const { texts } = this;
    const who = actor === serverId ? texts.server : this.nameOf(actor);
    const whom = subject === actor ? undefined : this.directory?.nameOf(subject, this.locale);
    return html`<li class="member-row">
      <div class="member-facts">
        <span class="title">${who} ${this.#actionIn(action)}${whom ? `: ${whom}` : ""}</span>
        <span class="small muted facts-line">
          <time datetime=${at}>${this.minute(at)}</time>
          ${this.#wordsOf(detail).map((words) => html`<span>${words}</span>`)}
        </span>
      </div>
    </li>`;
  }

  /** An action of a newer server is shown by its code rather than not at all. */
  #actionIn(action: string): string {
    const words: Readonly<Record<string, string>> = problemTexts[this.locale].actions;
    return words[action] ?? action;
  }

  /** Roles and names in words; other ids and codes are for the machine. */
  #wordsOf(detail: NonNullable<AuditEntry["detail"]>): string[] {
    const { roles } = this.texts;
    const roleOf = (value: unknown): string | undefined =>
      Object.entries(roles).find(([role]) => role === value)?.[1];
    const { from, to, role, group, successor } = detail;
    const change =
      from !== undefined && to !== undefined ? `${roleOf(from)} → ${roleOf(to)}` : undefined;
    return [
      change,
      roleOf(role),
      ...[group, successor].map((id) =>
        typeof id === "string" ? this.directory?.nameOf(id, this.locale) : undefined,
      ),
    ].filter((words) => words !== undefined);
  }

  async #more(): Promise<void> {
    if (this.next === null) return;
    const answer = await this.client.listAuditEntries({ query: { limit: 50, cursor: this.next } });
    if (!answer.ok) return this.notDone(answer.problem);
    this.older = [...this.older, ...answer.value.items];
    this.next = answer.value.next;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-audit-page")) registry.define("netz-audit-page", AuditPage);
}
