import { Task, TaskStatus } from "@lit/task";
import type { MemberRow, Role } from "@staedtenetz/api/client";
import { icon, initialsOf } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";
import { HandoverDialog } from "./rights/handover-dialog.js";
import { RightsPage } from "./rights/rights-page.js";

const roles: readonly Role[] = ["admin", "coordinator", "editor", "member", "reader", "guest"];

/** Everyone with an account: what they may do, and changing it. */
class MembersPage extends RightsPage {
  protected override readonly area = "members";

  @state() private search = "";
  @state() private leaving: MemberRow | undefined;

  readonly #members = new Task(this, {
    args: () => [this.client, this.round] as const,
    task: async ([client], { signal }) => valueOf(await client.listMembers({ signal })).items,
  });

  override render() {
    if (this.#members.status === TaskStatus.ERROR) return this.renderFailure(this.#members.error);
    const { texts } = this;
    return html`${this.renderHead(texts.membersLead)}
    ${this.#members.render({
      pending: () =>
        this.#members.value ? this.#renderAll(this.#members.value) : this.renderLoading(),
      complete: (members) => this.#renderAll(members),
    })}`;
  }

  #renderAll(members: readonly MemberRow[]): TemplateResult {
    const { texts, leaving } = this;
    const wanted = this.search.trim().toLocaleLowerCase(this.locale);
    const shown = members.filter(({ name }) =>
      name.toLocaleLowerCase(this.locale).includes(wanted),
    );
    return html`<section class="section" aria-label=${texts.members}>
        <label class="field member-search">
          <span class="label">${texts.search}</span>
          <input
            type="search"
            .value=${this.search}
            @input=${({ target }: InputEvent) => (this.search = (target as HTMLInputElement).value)}
          />
        </label>
        ${this.managesMembers ? this.#renderMeaningOfRoles() : nothing}
        <p class="small muted list-count">${texts.count(shown.length)}</p>
        ${
          shown.length === 0
            ? html`<p class="empty">${texts.noMember}</p>`
            : html`<ul class="sheet">
                ${shown.map((member) => this.#renderMember(member))}
              </ul>`
        }
      </section>
      ${
        leaving
          ? html`<netz-handover-dialog
              .client=${this.client}
              .texts=${texts}
              .locale=${this.locale}
              .leaving=${leaving}
              .members=${members}
              @netz-handover-closed=${({ detail }: CustomEvent<string | undefined>) => {
                this.leaving = undefined;
                if (detail !== undefined) this.done(detail);
              }}
            ></netz-handover-dialog>`
          : nothing
      }`;
  }

  /** Once for all rows: beside each name the select holds the bare word for the role, so that none is cut off. */
  #renderMeaningOfRoles(): TemplateResult {
    const { texts } = this;
    return html`<details class="disclosure">
      <summary>${icon("chevron")}${texts.meaningOfRoles}</summary>
      <dl class="role-meanings">
        ${roles.map(
          (role) =>
            html`<div>
              <dt>${texts.roles[role]}</dt>
              <dd>${texts.roleHints[role]}</dd>
            </div>`,
        )}
      </dl>
    </details>`;
  }

  #renderMember(member: MemberRow): TemplateResult {
    const { texts } = this;
    const { name, colorIndex, role, joined, suspended, address } = member;
    const groups = member.groups.filter(({ until }) => until === undefined || until >= this.today);
    return html`<li class="member-row ${suspended ? "suspended" : ""}">
      <span class="avatar person-${colorIndex}" aria-hidden="true">${initialsOf(name)}</span>
      <div class="member-facts">
        <span class="title"
          >${name}${member.id === this.session?.user.id ? html` <span class="small muted">(${texts.you})</span>` : nothing}</span
        >
        <span class="small muted facts-line">
          <span>${texts.roles[role]}</span>
          ${groups.map(({ group, role: inGroup }) => html`<span>${this.nameOf(group)}: ${texts.groupRoles[inGroup]}</span>`)}
          <span
            >${suspended ? texts.suspended(this.day(suspended)) : texts.since(this.day(joined))}</span
          >
          ${address ? html`<span>${address}</span>` : nothing}
        </span>
      </div>
      ${this.#mayChange(member) ? this.#renderTools(member) : nothing}
    </li>`;
  }

  #mayChange({ role }: MemberRow): boolean {
    return this.managesMembers && (this.session?.rights.role === "admin" || role !== "admin");
  }

  #renderTools(member: MemberRow): TemplateResult {
    const { texts } = this;
    const { name, role } = member;
    const offered = this.session?.rights.role === "admin" ? roles : roles.slice(1);
    return html`<div class="member-tools">
      <label class="field">
        <span class="visually-hidden">${texts.roleOf(name)}</span>
        <select
          @change=${({ target }: Event) =>
            void this.#change(member, { role: (target as HTMLSelectElement).value as Role })}
        >
          ${offered.map(
            (one) =>
              html`<option value=${one} ?selected=${one === role} .selected=${one === role}>
                ${texts.roles[one]}
              </option>`,
          )}
        </select>
      </label>
      ${member.id === this.session?.user.id ? nothing : this.#renderSuspension(member)}
      <button
        type="button"
        class="button"
        aria-label=${texts.handOverName(name)}
        @click=${() => (this.leaving = member)}
      >
        ${texts.handOver}
      </button>
    </div>`;
  }

  #renderSuspension(member: MemberRow): TemplateResult {
    const { texts } = this;
    const { name, suspended } = member;
    return html`<button
      type="button"
      class="button"
      aria-label=${suspended ? texts.restoreName(name) : texts.suspendName(name)}
      @click=${() => void this.#change(member, { suspended: suspended === undefined })}
    >
      ${suspended ? texts.restore : texts.suspend}
    </button>`;
  }

  /** Changes what is shown here; what somebody else changed since is not overwritten. */
  async #change(shown: MemberRow, body: { role?: Role; suspended?: boolean }): Promise<void> {
    const params = { id: pathIdOf(shown.id) };
    const read = await this.client.getMember({ params });
    if (!read.ok) return this.notDone(read.problem);
    const isAsShown = read.value.role === shown.role && read.value.suspended === shown.suspended;
    const ifMatch = isAsShown && read.etag !== undefined ? read.etag : '"changed"';
    const answer = await this.client.changeMember({ params, body, ifMatch });
    if (answer.ok) this.done(this.texts.saved);
    else this.notDone(answer.problem);
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-handover-dialog"))
    registry.define("netz-handover-dialog", HandoverDialog);
  if (!registry.get("netz-members-page")) registry.define("netz-members-page", MembersPage);
}
