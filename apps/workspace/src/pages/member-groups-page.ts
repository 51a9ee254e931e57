import { Task, TaskStatus } from "@lit/task";
import type { Group, GroupMembership, GroupRole } from "@staedtenetz/api/client";
import { icon } from "@staedtenetz/elements";
import { html, nothing, type TemplateResult } from "lit";
import { type Directory, wordsIn } from "../directory/directory.js";
import { pathTo } from "../routing/routes.js";
import { pathIdOf } from "./ids.js";
import { valueOf } from "./page-element.js";
import { textIn } from "./rights/form-text.js";
import { RightsPage } from "./rights/rights-page.js";

const groupRoles: readonly GroupRole[] = ["coordinator", "editor", "member", "reader"];

/** The network's groups; the network itself has a page of its own. */
function groupsOf(directory: Directory | undefined): readonly Group[] {
  return (directory?.groups ?? []).filter(({ kind }) => kind !== "network");
}

interface Loaded {
  readonly memberships: ReadonlyMap<string, readonly GroupMembership[]>;
  readonly people: readonly { readonly id: string; readonly name: string }[];
}

/** Who belongs to which group, and when: people and towns. */
class MemberGroupsPage extends RightsPage {
  protected override readonly area = "groups";

  readonly #loaded = new Task(this, {
    args: () => [this.client, this.directory, this.round] as const,
    task: async ([client, directory], { signal }): Promise<Loaded> => {
      const groups = groupsOf(directory);
      const lists = await Promise.all(
        groups.map(({ id }) => client.listGroupMembers({ params: { id: pathIdOf(id) }, signal })),
      );
      const memberships = new Map(
        groups.map(({ id }, index) => {
          const list = lists[index];
          return [id, list ? valueOf(list).items : []] as const;
        }),
      );
      return { memberships, people: valueOf(await client.listMembers({ signal })).items };
    },
  });

  override render() {
    if (this.#loaded.status === TaskStatus.ERROR) return this.renderFailure(this.#loaded.error);
    const { texts } = this;
    return html`${this.renderHead(texts.groupsLead)}
    ${this.#loaded.render({
      pending: () =>
        this.#loaded.value ? this.#renderAll(this.#loaded.value) : this.renderLoading(),
      complete: (loaded) => this.#renderAll(loaded),
    })}`;
  }

  #renderAll(loaded: Loaded): TemplateResult[] {
    const groups = groupsOf(this.directory).map((group) => this.#renderGroup(group, loaded));
    if (!this.managesMembers) return groups;
    const toForm = html`<p class="section">
      <a class="button" href=${pathTo("recordNew", { kind: "gruppe" })}
        >${icon("plus")}${this.texts.group.create}</a
      >
    </p>`;
    return [...groups, toForm];
  }

  #renderGroup(group: Group, { memberships, people }: Loaded): TemplateResult {
    const { texts } = this;
    const all = memberships.get(group.id) ?? [];
    const isPresent = ({ until }: GroupMembership) => until === undefined || until >= this.today;
    const former = all.filter((membership) => !isPresent(membership));
    const present = all.filter(isPresent);
    const manages = this.ownGroups.includes(group);
    return html`<section class="section group-section" aria-labelledby=${`group-${group.slug}`}>
      <div class="section-head">
        <h2 id=${`group-${group.slug}`}>${wordsIn(group.name, this.locale)}</h2>
        ${this.managesMembers ? this.#renderEditLink(group) : nothing}
      </div>
      ${group.kind === "network" ? nothing : html`<p class="small muted">${group.access === "members" ? texts.group.closed : texts.group.open}</p>`}
      <div class="group-lists">
        <div>
          <h3>${texts.group.people}</h3>
          ${this.#renderList(
            present.filter(({ kind }) => kind === "person"),
            texts.group.nobody,
            people,
            manages,
          )}
        </div>
        <div>
          <h3>${texts.group.towns}</h3>
          ${this.#renderList(
            present.filter(({ kind }) => kind === "place"),
            texts.group.noTown,
            people,
            manages,
          )}
        </div>
      </div>
      ${
        former.length > 0
          ? html`<details class="disclosure">
              <summary>${icon("chevron")}${texts.group.former}</summary>
              ${this.#renderList(former, "", people, false)}
            </details>`
          : nothing
      }
      ${manages ? this.#renderForm(group, people) : nothing}
    </section>`;
  }

  #renderEditLink({ id, name }: Group): TemplateResult {
    const path = pathTo("recordEdit", { kind: "gruppe", id: pathIdOf(id) });
    const words = this.texts.group;
    return html`<a
      class="button quiet"
      href=${path}
      aria-label=${words.edit(wordsIn(name, this.locale))}
      >${icon("edit")}${words.change}</a
    >`;
  }

  #renderList(
    memberships: readonly GroupMembership[],
    whenEmpty: string,
    people: Loaded["people"],
    manages: boolean,
  ): TemplateResult {
    const { texts } = this;
    if (memberships.length === 0) return html`<p class="empty">${whenEmpty}</p>`;
    const collator = new Intl.Collator(this.locale);
    const rows = memberships
      .map((membership) => ({ membership, name: this.#nameIn(membership, people) }))
      .sort((a, b) => collator.compare(a.name, b.name));
    return html`<ul class="sheet">
      ${rows.map(
        ({ membership, name }) =>
          html`<li class="member-row">
            <div class="member-facts">
              <span class="title">${name}</span>
              <span class="small muted facts-line">
                ${membership.kind === "person" ? html`<span>${texts.groupRoles[membership.role]}</span>` : nothing}
                ${this.#renderPeriod(membership)}
              </span>
            </div>
            ${
              manages
                ? html`<div class="member-tools">
                    <button
                      type="button"
                      class="button"
                      aria-label=${texts.group.endName(name)}
                      @click=${() => void this.#end(membership)}
                    >
                      ${texts.group.end}
                    </button>
                  </div>`
                : nothing
            }
          </li>`,
      )}
    </ul>`;
  }

  #nameIn({ member, kind }: GroupMembership, people: Loaded["people"]): string {
    if (kind === "place") return this.nameOf(member);
    return people.find(({ id }) => id === member)?.name ?? this.nameOf(member);
  }

  #renderPeriod({ since, until }: GroupMembership): TemplateResult | typeof nothing {
    const { texts } = this;
    if (since && until) {
      return html`<span>${texts.group.period(this.day(since), this.day(until))}</span>`;
    }
    if (since) return html`<span>${texts.since(this.day(since))}</span>`;
    return until ? html`<span>${texts.group.until(this.day(until))}</span>` : nothing;
  }

  #renderForm(group: Group, people: Loaded["people"]): TemplateResult {
    const { texts } = this;
    const words = texts.group;
    return html`<details class="disclosure add-member">
      <summary>${icon("plus")}${words.addTo(wordsIn(group.name, this.locale))}</summary>
      <form class="form-grid" @submit=${(event: SubmitEvent) => void this.#add(event, group)}>
        <label class="field">
          <span class="label">${words.who}</span>
          <select name="member" required>
            <optgroup label=${words.people}>
              ${people.map(({ id, name }) => html`<option value=${`person ${id}`}>${name}</option>`)}
            </optgroup>
            <optgroup label=${words.towns}>
              ${this.directory
                ?.towns(this.locale)
                .map(({ id, name }) => html`<option value=${`place ${id}`}>${name}</option>`)}
            </optgroup>
          </select>
        </label>
        <label class="field">
          <span class="label">${words.role}</span>
          <select name="role">
            ${groupRoles.map(
              (role) =>
                html`<option value=${role} ?selected=${role === "member"}>
                  ${texts.groupRoles[role]}
                </option>`,
            )}
          </select>
        </label>
        <label class="field">
          <span class="label">${words.from}</span>
          <input type="date" name="since" max=${this.today} />
          <span class="hint">${words.fromHint}</span>
        </label>
        <button type="submit" class="button primary">${words.add}</button>
      </form>
    </details>`;
  }

  async #add(event: SubmitEvent, { id }: Group): Promise<void> {
    event.preventDefault();
    const form = event.target as HTMLFormElement;
    const fields = new FormData(form);
    const [kind, member = ""] = textIn(fields, "member").split(" ");
    const since = textIn(fields, "since");
    const answer = await this.client.addGroupMember({
      params: { id: pathIdOf(id) },
      body: {
        member,
        kind: kind === "place" ? "place" : "person",
        role: textIn(fields, "role") as GroupRole,
        ...(since === "" ? {} : { since }),
      },
    });
    if (!answer.ok) return this.notDone(answer.problem);
    form.reset();
    return this.done(this.texts.saved);
  }

  /** Yesterday was the last day; a membership that begins today was a mistake and goes. */
  async #end({ id, since }: GroupMembership): Promise<void> {
    const params = { id: pathIdOf(id) };
    const yesterday = new Date(`${this.today}T00:00:00Z`);
    yesterday.setUTCDate(yesterday.getUTCDate() - 1);
    const until = yesterday.toISOString().slice(0, 10);
    const answer =
      since !== undefined && since > until
        ? await this.client.removeGroupMember({ params })
        : await this.client.changeGroupMember({ params, body: { until } });
    if (answer.ok) this.done(this.texts.saved);
    else this.notDone(answer.problem);
  }
}

export function definePage(registry: CustomElementRegistry): void {
  if (!registry.get("netz-member-groups-page")) {
    registry.define("netz-member-groups-page", MemberGroupsPage);
  }
}
