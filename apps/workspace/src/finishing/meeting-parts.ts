import type { Meeting, MinutesStatus } from "@staedtenetz/api/client";
import type { Minutes, TaskList } from "@staedtenetz/document";
import {
  icon,
  type Locale,
  type MinutesElement,
  type Named,
  type ThreadCurrentEvent,
  type ThreadRevealEvent,
} from "@staedtenetz/elements";
import { html, nothing } from "lit";
import { finishingTexts } from "../texts/finishing.js";
import type { DiscussionController } from "./discussion-controller.js";
import type { GoToEvent } from "./finishing-panel.js";
import type { MinutesStatusController } from "./minutes-status.js";

/** What the panel about the state of the minutes is drawn from. */
export interface FinishingView {
  readonly controller: MinutesStatusController;
  readonly status: MinutesStatus | undefined;
  readonly frozenTasks: TaskList | undefined;
  readonly tasks: TaskList | undefined;
  readonly minutes: Minutes | undefined;
  readonly meeting: Meeting | undefined;
  readonly later: readonly Meeting[];
  readonly people: readonly Named[];
  readonly nameOf: (id: string) => string | undefined;
  readonly today: string;
  readonly goTo: (target: string) => void;
}

/** How far the minutes have got. */
export function renderFinishingPanel(view: FinishingView, locale: Locale) {
  return html`<netz-finishing
    .controller=${view.controller}
    .status=${view.status}
    .frozenTasks=${view.frozenTasks}
    .tasks=${view.tasks}
    .minutes=${view.minutes}
    .meeting=${view.meeting}
    .later=${view.later}
    .people=${view.people}
    .nameOf=${view.nameOf}
    .locale=${locale}
    .today=${view.today}
    @netz-go-to=${({ place }: GoToEvent) => view.goTo(place)}
  ></netz-finishing>`;
}

/** On paper, at the end: lines to sign on. */
export function renderSignatures({ status, nameOf }: FinishingView, locale: Locale) {
  if (status === undefined) return nothing;
  const words = finishingTexts[locale];
  const lines = [
    [words.signChair, status.chair],
    [words.signTaker, status.takers[0]],
  ] as const;
  return html`<div class="signatures" aria-hidden="true">
    ${lines.map(
      ([role, person]) =>
        html`<p>
          ${role}${person === undefined ? nothing : html`<br />${nameOf(person) ?? nothing}`}
        </p>`,
    )}
  </div>`;
}

/** Opens the comments; who may comment and not write has no toolbar, and gets its command here. */
export function renderDiscussionButtons(
  discussion: DiscussionController,
  locale: Locale,
  hasToolbar: boolean,
) {
  const words = finishingTexts[locale];
  return html`<button
      type="button"
      class="button"
      aria-expanded=${String(discussion.isOpen)}
      @click=${() => (discussion.isOpen ? discussion.leave() : discussion.show())}
    >
      ${icon("comment")}${words.discuss(discussion.openCount)}
    </button>
    ${
      hasToolbar || !discussion.canComment
        ? nothing
        : html`<button
            type="button"
            class="button"
            @mousedown=${(event: Event) => event.preventDefault()}
            @click=${() => discussion.beginHere()}
          >
            ${icon("plus")}${words.comment}
          </button>`
    }`;
}

/** The comments beside the text, or below it on small screens. */
export function renderDiscussion(
  discussion: DiscussionController,
  {
    user,
    nameOf,
    canSettle,
    text,
  }: {
    readonly user: string;
    readonly nameOf: (id: string) => string | undefined;
    readonly canSettle: boolean;
    readonly text: MinutesElement["commentsInText"];
  },
) {
  if (!discussion.isOpen) return nothing;
  return html`<div class="discussion-panel">
    <netz-discussion
      .discussion=${discussion.discussion}
      .user=${user}
      .nameOf=${nameOf}
      ?can-comment=${discussion.canComment}
      ?can-settle=${canSettle}
      .standing=${text?.standing() ?? []}
      .current=${discussion.current}
      .draft=${discussion.draft}
      .passages=${() => text?.passages() ?? []}
      @netz-thread-reveal=${({ thread }: ThreadRevealEvent) => discussion.reveal(thread)}
      @netz-thread-current=${({ thread }: ThreadCurrentEvent) => discussion.read(thread)}
      @netz-discussion-leave=${() => discussion.leave()}
    ></netz-discussion>
  </div>`;
}
