import { Task } from "@lit/task";
import type { Locale } from "@staedtenetz/elements";
import { html, LitElement, type TemplateResult } from "lit";
import { property } from "lit/decorators.js";
import { renderLoading, renderNotFound, renderOffline, renderProblem } from "../pages/messages.js";
import type { SessionState } from "../session/session-controller.js";
import type { Route } from "./routes.js";

type PageModule = { definePage: (registry: CustomElementRegistry) => void };

interface Page<R extends Route> {
  /** Pages that need much code bring it with them when they are opened. */
  readonly load: () => Promise<PageModule>;
  readonly render: (route: R) => TemplateResult;
}

type Pages = {
  readonly [Name in Exclude<Route["name"], "notFound">]: Page<Extract<Route, { name: Name }>>;
};

const pages: Pages = {
  overview: {
    load: () => import("../pages/overview-page.js"),
    render: () => html`<netz-overview-page></netz-overview-page>`,
  },
  meetings: {
    load: () => import("../pages/meetings-page.js"),
    render: () => html`<netz-meetings-page></netz-meetings-page>`,
  },
  meeting: {
    load: () => import("../pages/meeting-page.js"),
    render: ({ id }) => html`<netz-meeting-page .meetingId=${id}></netz-meeting-page>`,
  },
  history: {
    load: () => import("../pages/history-page.js"),
    render: ({ id }) => html`<netz-history-page .meetingId=${id}></netz-history-page>`,
  },
  tasks: {
    load: () => import("../pages/tasks-page.js"),
    render: () => html`<netz-tasks-page></netz-tasks-page>`,
  },
  taskList: {
    load: () => import("../pages/tasks-page.js"),
    render: ({ group }) => html`<netz-tasks-page .slug=${group}></netz-tasks-page>`,
  },
  decisions: {
    load: () => import("../pages/entries-page.js"),
    render: () => html`<netz-entries-page .area=${"decisions"}></netz-entries-page>`,
  },
  practices: {
    load: () => import("../pages/entries-page.js"),
    render: () => html`<netz-entries-page .area=${"practices"}></netz-entries-page>`,
  },
  calls: {
    load: () => import("../pages/entries-page.js"),
    render: () => html`<netz-entries-page .area=${"calls"}></netz-entries-page>`,
  },
  dates: {
    load: () => import("../pages/entries-page.js"),
    render: () => html`<netz-entries-page .area=${"dates"}></netz-entries-page>`,
  },
  towns: {
    load: () => import("../pages/towns-page.js"),
    render: () => html`<netz-towns-page></netz-towns-page>`,
  },
  town: {
    load: () => import("../pages/town-page.js"),
    render: ({ id }) => html`<netz-town-page .townId=${id}></netz-town-page>`,
  },
  people: {
    load: () => import("../pages/people-page.js"),
    render: () => html`<netz-people-page></netz-people-page>`,
  },
  newPerson: {
    load: () => import("../pages/person-page.js"),
    render: () => html`<netz-person-page></netz-person-page>`,
  },
  person: {
    load: () => import("../pages/person-page.js"),
    render: ({ id }) => html`<netz-person-page .personId=${id}></netz-person-page>`,
  },
  peopleImport: {
    load: () => import("../pages/people-import-page.js"),
    render: () => html`<netz-people-import-page></netz-people-import-page>`,
  },
  consents: {
    load: () => import("../pages/consents-page.js"),
    render: () => html`<netz-consents-page></netz-consents-page>`,
  },
  erasures: {
    load: () => import("../pages/erasures-page.js"),
    render: () => html`<netz-erasures-page></netz-erasures-page>`,
  },
  erasure: {
    load: () => import("../pages/erasures-page.js"),
    render: ({ id }) => html`<netz-erasures-page .reportId=${id}></netz-erasures-page>`,
  },
  events: {
    load: () => import("../pages/events-page.js"),
    render: () => html`<netz-events-page></netz-events-page>`,
  },
  members: {
    load: () => import("../pages/members-page.js"),
    render: () => html`<netz-members-page></netz-members-page>`,
  },
  memberGroups: {
    load: () => import("../pages/member-groups-page.js"),
    render: () => html`<netz-member-groups-page></netz-member-groups-page>`,
  },
  invitations: {
    load: () => import("../pages/invitations-page.js"),
    render: () => html`<netz-invitations-page></netz-invitations-page>`,
  },
  audit: {
    load: () => import("../pages/audit-page.js"),
    render: () => html`<netz-audit-page></netz-audit-page>`,
  },
  outbox: {
    load: () => import("../pages/outbox-page.js"),
    render: () => html`<netz-outbox-page></netz-outbox-page>`,
  },
  account: {
    load: () => import("../pages/account-page.js"),
    render: () => html`<netz-account-page></netz-account-page>`,
  },
  recordNew: {
    load: () => import("../pages/record-page.js"),
    render: ({ kind }) =>
      html`<netz-record-page .kind=${kind} .recordId=${undefined}></netz-record-page>`,
  },
  recordEdit: {
    load: () => import("../pages/record-page.js"),
    render: ({ kind, id }) =>
      html`<netz-record-page .kind=${kind} .recordId=${id}></netz-record-page>`,
  },
  signIn: {
    load: () => import("../pages/sign-in-page.js"),
    render: () => html`<netz-sign-in-page></netz-sign-in-page>`,
  },
};

/**
 * Shows the page of the current route once its code is there, or says why it cannot.
 *
 * @tag netz-page-outlet
 */
export class PageOutlet extends LitElement {
  readonly #modules = new Task(this, {
    args: () => [this.shown.name] as const,
    task: async ([name]) => {
      if (name === "notFound") return;
      const { definePage } = await pages[name].load();
      definePage(customElements);
    },
  });

  @property({ attribute: false }) route!: Route;
  @property({ attribute: false }) session!: SessionState;
  @property() locale: Locale = "de";

  override createRenderRoot(): this {
    return this;
  }

  /** Without a session there is only the page that says how to get one. */
  private get shown(): Route {
    return this.session.kind === "signedOut" ? { name: "signIn" } : this.route;
  }

  override render() {
    const { session, shown, locale } = this;
    if (shown.name === "notFound") return renderNotFound(locale);
    if (session.kind === "loading") return renderLoading(locale);
    if (session.kind === "unreachable") return renderOffline(locale);
    if (session.kind === "failed") return renderProblem(locale, session.problem);
    return this.#modules.render({
      initial: () => renderLoading(locale),
      pending: () => renderLoading(locale),
      complete: () => renderRoute(shown),
      error: () => renderOffline(locale),
    });
  }
}

function renderRoute(route: Exclude<Route, { name: "notFound" }>): TemplateResult {
  const page = pages[route.name] as Page<typeof route>;
  return page.render(route);
}
