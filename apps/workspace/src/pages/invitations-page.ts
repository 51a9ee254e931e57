import { Task, TaskStatus } from "@lit/task";
import {
  type Group,
  type GroupRole,
  type Invitation,
  type ListedPerson,
  type Meeting,
  readAll,
  type Role,
} from "@staedtenetz/api/client";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { wordsIn } from "../directory/directory.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";
import { textIn } from "./rights/form-text.js";
import { inviteesOf } from "./rights/invitees.js";
import { RightsPage } from "./rights/rights-page.js";

type InvitedRole = Exclude<Role, "guest">;

const invitedRoles: readonly InvitedRole[] = ["coordinator", "editor", "member", "reader"];
const groupRoles: readonly GroupRole[] = ["coordinator", "editor", "member", "reader"];
const validDays = [7, 14, 30, 90] as const;

/** Inviting into the network, into groups and to meetings; and what was sent so far. */
class InvitationsPage extends RightsPage {
  protected override readonly area = "invitations";

  /** What was chosen as the way in: `network`, or a kind with an id, such as `group urn:uuid:…`. */
  @state() private chosen: string | undefined;
  @state() private url = "";
  @state() private isAddressWrong = false;
  @state() private isPersonWrong = false;

  readonly #invitations = new Task(this, {
    args: () => [this.client, this.mayInvite, this.round] as const,
    task: async ([client, isPermitted], { signal }) => {
      if (!isPermitted) return [];
      return valueOf(
        await readAll((page) => client.listInvitations({ query: { ...page, limit: 200 }, signal })),
      );
    },
  });

  readonly #meetings = new Task(this, {
    args: () => [this.client, this.mayInvite] as const,
    task: async ([client, isPermitted], { signal }) => {
      if (!isPermitted) return [];
      return valueOf(
        await readAll((page) => client.listMeetings({ query: { ...page, limit: 200 }, signal })),
      );
    },
  });

  override render() {
    if (!this.mayInvite) return this.renderNotPermitted();
    if (this.#invitations.status === TaskStatus.ERROR)
      return this.renderFailure(this.#invitations.error);
    const { texts } = this;
    return html`${this.renderHead(texts.invitationsLead)}
      <section class="section" aria-labelledby="invite-title">
        <h2 id="invite-title">${texts.invite.title}</h2>
        ${this.#renderForm()} ${this.url ? this.#renderLink() : nothing}
      </section>
      <section class="section" aria-labelledby="invitations-title">
        <h2 id="invitations-title">${texts.invitationList.title}</h2>
        ${this.#invitations.render({
          pending: () =>
            this.#invitations.value
              ? this.#renderList(this.#invitations.value)
              : this.renderLoading(),
          complete: (invitations) => this.#renderList(invitations),
        })}
      </section>`;
  }

  #renderForm(): TemplateResult {
    const { invite } = this.texts;
    return html`<form class="form-grid" @submit=${(event: SubmitEvent) => void this.#invite(event)}>
      ${this.managesMembers ? this.#renderPerson() : nothing}
      <label class="field">
        <span class="label">${invite.label}</span>
        <input name="label" maxlength="80" autocomplete="off" />
        <span class="hint">${invite.labelHint}</span>
      </label>
      <label class="field">
        <span class="label">${invite.to}</span>
        <select
          name="target"
          @change=${({ target }: Event) => (this.chosen = (target as HTMLSelectElement).value)}
        >
          ${this.#renderTargets()}
        </select>
      </label>
      ${this.#target.startsWith("meeting ") ? this.#renderGuestRights() : this.#renderRoles()}
      <label class="field">
        <span class="label">${invite.days}</span>
        <select name="days">
          ${validDays.map(
            (days) =>
              html`<option value=${days} ?selected=${days === 14}>
                ${invite.daysOption(days)}
              </option>`,
          )}
        </select>
      </label>
      <div class="field">
        <label class="label" for="invite-address">${invite.address}</label>
        <input
          id="invite-address"
          name="address"
          type="email"
          autocomplete="off"
          aria-describedby="invite-address-hint"
          aria-invalid=${this.isAddressWrong ? "true" : nothing}
        />
        <span id="invite-address-hint" class=${this.isAddressWrong ? "problem" : "hint"}
          >${this.isAddressWrong ? invite.addressWrong : invite.addressHint}</span
        >
      </div>
      <button type="submit" class="button primary">${invite.submit}</button>
    </form>`;
  }

  /** Somebody of the directory without an account: inviting them makes the account theirs. */
  #renderPerson(): TemplateResult {
    const { invite } = this.texts;
    const invitees = inviteesOf(this.directory?.people ?? [], this.locale);
    return html`<div class="field">
      <label class="label" for="invite-person">${invite.person}</label>
      <input
        id="invite-person"
        name="person"
        list="invitees"
        autocomplete="off"
        aria-describedby="invite-person-hint"
        aria-invalid=${this.isPersonWrong ? "true" : nothing}
        @change=${({ target }: Event) => this.#choosePerson(target as HTMLInputElement)}
      />
      <datalist id="invitees">
        ${[...invitees.keys()].map((words) => html`<option value=${words}></option>`)}
      </datalist>
      <span id="invite-person-hint" class=${this.isPersonWrong ? "problem" : "hint"}
        >${this.isPersonWrong ? invite.personWrong : invite.personHint}</span
      >
    </div>`;
  }

  /** Who was chosen by the words in the field; their name and address are filled in where nothing stands yet. */
  #choosePerson(field: HTMLInputElement): void {
    const words = field.value.trim();
    const person = this.#invitee(words);
    this.isPersonWrong = words !== "" && person === undefined;
    if (person === undefined) return;
    const fill = (name: string, value: string | undefined): void => {
      const other = field.form?.elements.namedItem(name);
      if (other instanceof HTMLInputElement && other.value === "") other.value = value ?? "";
    };
    fill("label", person.name);
    fill("address", person.emails?.[0]?.value);
  }

  #invitee(words: string): ListedPerson | undefined {
    return inviteesOf(this.directory?.people ?? [], this.locale).get(words);
  }

  #renderTargets(): (TemplateResult | TemplateResult[] | typeof nothing)[] {
    const { invite } = this.texts;
    return [
      this.managesMembers ? html`<option value="network">${invite.network}</option>` : nothing,
      this.ownGroups.map(
        ({ id, name }) =>
          html`<option value=${`group ${id}`}>
            ${invite.toGroup(wordsIn(name, this.locale))}
          </option>`,
      ),
      this.#ownMeetings.map(
        ({ id, title }) =>
          html`<option value=${`meeting ${id}`}>
            ${invite.toMeeting(wordsIn(title, this.locale))}
          </option>`,
      ),
    ];
  }

  /** The way in that is shown as chosen: what was chosen, or the first there is. */
  get #target(): string {
    const first: Group | undefined = this.ownGroups[0];
    return this.chosen ?? (this.managesMembers || !first ? "network" : `group ${first.id}`);
  }

  /** The meetings guests may be invited to: who coordinates groups invites to those of their groups. */
  get #ownMeetings(): readonly Meeting[] {
    const meetings = this.#meetings.value ?? [];
    if (this.managesMembers) return meetings;
    const own = new Set(this.ownGroups.map(({ id }) => id));
    return meetings.filter(({ group }) => group !== undefined && own.has(group));
  }

  /** Into a group with a role there, into the network with one up to one's own. */
  get #offeredRoles(): readonly InvitedRole[] {
    if (this.#target.startsWith("group ")) return groupRoles;
    return this.session?.rights.role === "admin" ? ["admin", ...invitedRoles] : invitedRoles;
  }

  #renderRoles(): TemplateResult {
    const { texts } = this;
    const isIntoGroup = this.#target.startsWith("group ");
    return html`<label class="field">
      <span class="label">${texts.invite.role}</span>
      <select name="role">
        ${this.#offeredRoles.map(
          (role) =>
            html`<option value=${role} ?selected=${role === "member"}>
              ${texts.roles[role]}${isIntoGroup ? "" : ` – ${texts.roleHints[role]}`}
            </option>`,
        )}
      </select>
    </label>`;
  }

  #renderGuestRights(): TemplateResult {
    const { guestRight, rights } = this.texts.invite;
    return html`<label class="field">
      <span class="label">${guestRight}</span>
      <select name="right">
        <option value="read">${rights.read}</option>
        <option value="comment">${rights.comment}</option>
        <option value="write">${rights.write}</option>
      </select>
    </label>`;
  }

  #renderLink(): TemplateResult {
    const { invite } = this.texts;
    return html`<div class="new-link">
      <label class="field">
        <span class="label">${invite.made}</span>
        <input
          readonly
          aria-label=${invite.link}
          .value=${this.url}
          @focus=${({ target }: Event) => (target as HTMLInputElement).select()}
        />
      </label>
      <button type="button" class="button" @click=${() => void this.#copy()}>${invite.copy}</button>
    </div>`;
  }

  async #copy(): Promise<void> {
    try {
      await this.ownerDocument.defaultView?.navigator.clipboard.writeText(this.url);
      this.outcome = { kind: "done", text: this.texts.invite.copied };
    } catch {
      // Without access to the clipboard the link stands in a field, selected and ready to be copied by hand.
      this.querySelector<HTMLInputElement>(".new-link input")?.focus();
    }
  }

  #renderList(invitations: readonly Invitation[]): TemplateResult {
    const { invitationList } = this.texts;
    if (invitations.length === 0) return html`<p class="empty">${invitationList.empty}</p>`;
    return html`<ul class="sheet">
      ${invitations.map((invitation) => this.#renderInvitation(invitation))}
    </ul>`;
  }

  #renderInvitation(invitation: Invitation): TemplateResult {
    const { texts } = this;
    const words = texts.invitationList;
    const { label = words.unnamed, state: standing, expires, createdBy, address } = invitation;
    return html`<li class="member-row">
      <div class="member-facts">
        <span class="title">${label}</span>
        <span class="small muted facts-line">
          <span class="standing ${standing}">${words.states[standing]}</span>
          <span>${this.#destinationOf(invitation)}</span>
          <span>${address ? words.mailed(address) : words.asLink}</span>
          ${expires && standing === "open" ? html`<span>${words.until(this.day(expires))}</span>` : nothing}
          ${createdBy ? html`<span>${words.by(this.nameOf(createdBy))}</span>` : nothing}
        </span>
      </div>
      ${
        standing === "open"
          ? html`<div class="member-tools">
              <button
                type="button"
                class="button"
                aria-label=${words.revokeName(label)}
                @click=${() => void this.#revoke(invitation)}
              >
                ${words.revoke}
              </button>
            </div>`
          : nothing
      }
    </li>`;
  }

  #destinationOf({ meeting, group, role, groupRole = "member" }: Invitation): string {
    const { texts } = this;
    if (meeting !== undefined) {
      const title = this.#meetings.value?.find(({ id }) => id === meeting)?.title ?? {};
      return texts.invite.toMeeting(wordsIn(title, this.locale));
    }
    if (group === undefined) return texts.roles[role];
    return `${texts.invite.toGroup(this.nameOf(group))} (${texts.groupRoles[groupRole]})`;
  }

  async #invite(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const text = (name: string): string => textIn(fields, name);
    const [kind, id = ""] = text("target").split(" ");
    const role = text("role") as InvitedRole;
    const address = text("address");
    const person = this.#invitee(text("person"));
    this.isPersonWrong = text("person") !== "" && person === undefined;
    if (this.isPersonWrong) {
      form.querySelector<HTMLInputElement>("#invite-person")?.focus();
      return;
    }
    const inNetwork: Role = role === "reader" ? "reader" : "member";
    const answer = await this.client.createInvitation({
      body: {
        locale: this.locale,
        days: Number(text("days")),
        ...(text("label") === "" ? {} : { label: text("label") }),
        ...(address === "" ? {} : { address }),
        ...(person === undefined ? {} : { person: person.id }),
        ...(kind === "meeting"
          ? { meeting: id, right: text("right") as "read" | "comment" | "write" }
          : kind === "group"
            ? { group: id, role: inNetwork, groupRole: text("role") as GroupRole }
            : { role }),
      },
    });
    this.url = "";
    this.isAddressWrong =
      !answer.ok &&
      "issues" in answer.problem &&
      answer.problem.issues?.[0]?.code === "mail.address";
    if (!answer.ok) return this.notDone(answer.problem);
    this.url = answer.value.url ?? "";
    form.reset();
    this.chosen = undefined;
    return this.done(address === "" ? this.texts.invite.ready : this.texts.invite.sent(address));
  }

  async #revoke({ id }: Invitation): Promise<void> {
    const answer = await this.client.revokeInvitation({ params: { id: pathIdOf(id) } });
    if (answer.ok) this.done(this.texts.saved);
    else this.notDone(answer.problem);
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-invitations-page")) {
    registry.define("netz-invitations-page", InvitationsPage);
  }
}
