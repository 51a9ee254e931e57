import type { Failure, Group } from "@staedtenetz/api/client";
import { html, nothing, type TemplateResult } from "lit";
import { state } from "lit/decorators.js";
import { pathTo, type RouteName } from "../../routing/routes.js";
import { coordinatedGroups } from "../../session/coordinated-groups.js";
import { problemWords } from "../../texts/problems.js";
import { rightsTexts, type RightsTexts } from "../../texts/rights.js";
import { PageElement } from "../page-element.js";

/** The pages about members and rights, with who sees them. */
const areas = [
  { name: "members", for: "everybody" },
  { name: "groups", for: "everybody" },
  { name: "invitations", for: "inviters" },
  { name: "audit", for: "coordinators" },
  { name: "outbox", for: "coordinators" },
] as const;

type Area = (typeof areas)[number]["name"];

const routeOf = {
  members: "members",
  groups: "memberGroups",
  invitations: "invitations",
  audit: "audit",
  outbox: "outbox",
} as const satisfies Record<Area, RouteName>;

/** What the pages about members and rights share: their tabs, a sentence about the last change, and dates. */
export abstract class RightsPage extends PageElement {
  /** What came of the last change, for eyes and screen readers alike. */
  @state() protected outcome: { kind: "done" | "failed"; text: string } | undefined;
  /** Rises with each change, so that lists are read again. */
  @state() protected round = 0;

  protected abstract readonly area: Area;

  protected override get heading(): string {
    return this.texts[this.area];
  }

  protected get texts(): RightsTexts {
    return rightsTexts[this.locale];
  }

  protected get managesMembers(): boolean {
    const role = this.session?.rights.role;
    return role === "admin" || role === "coordinator";
  }

  /** The groups whose members and invitations the person looks after. */
  protected get ownGroups(): readonly Group[] {
    const { session, directory } = this;
    return session && directory ? coordinatedGroups(session.rights, directory.groups) : [];
  }

  protected get mayInvite(): boolean {
    return this.managesMembers || this.ownGroups.length > 0;
  }

  protected done(text: string): void {
    this.outcome = { kind: "done", text };
    this.round += 1;
  }

  /** Says why a change was not made, and shows how things are now. */
  protected notDone(problem: Failure): void {
    this.outcome = { kind: "failed", text: problemWords(problem, this.locale) };
    this.round += 1;
  }

  protected nameOf(id: string): string {
    return this.directory?.nameOf(id, this.locale) ?? this.texts.formerMember;
  }

  protected day(iso: string): string {
    const isDay = iso.length === 10;
    const format = new Intl.DateTimeFormat(this.locale, {
      dateStyle: "medium",
      ...(isDay ? { timeZone: "UTC" } : {}),
    });
    return format.format(Date.parse(iso));
  }

  protected minute(iso: string): string {
    const format = new Intl.DateTimeFormat(this.locale, {
      dateStyle: "medium",
      timeStyle: "short",
    });
    return format.format(Date.parse(iso));
  }

  protected renderHead(lead: string): TemplateResult {
    return html`<div class="page-head">
        <h1>${this.heading}</h1>
        <p class="lead">${lead}</p>
      </div>
      ${this.#renderTabs()}
      <p class="outcome ${this.outcome?.kind ?? ""}" role="status">
        ${this.outcome?.text ?? nothing}
      </p>`;
  }

  #renderTabs(): TemplateResult {
    const { texts } = this;
    const isShown = {
      everybody: true,
      inviters: this.mayInvite,
      coordinators: this.managesMembers,
    };
    const shown = areas.filter(({ name, for: who }) => isShown[who] || name === this.area);
    return html`<nav aria-label=${texts.areas}>
      <ul class="tabs">
        ${shown.map(
          ({ name }) =>
            html`<li>
              <a href=${pathTo(routeOf[name])} aria-current=${name === this.area ? "page" : nothing}
                >${texts[name]}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`;
  }
}
