import type { MeetingWithDocuments } from "@staedtenetz/api/client";
import { formatWhen } from "@staedtenetz/core/format";
import { type Minutes, toAttendanceEntry } from "@staedtenetz/document";
import {
  bring,
  icon,
  type KnownDecision,
  type Locale,
  type MoveTextEvent,
  type Named,
  type RecordDirectory,
  type Subject,
} from "@staedtenetz/elements";
import type { ConnectionSnapshot } from "@staedtenetz/sync";
import { html, nothing } from "lit";
import { type Directory, wordsIn } from "../directory/directory.js";
import { renderEventStatus, whereWords } from "../pages/dated-row.js";
import { renderFact } from "../pages/fact.js";
import { pathTo } from "../routing/routes.js";
import { taskPageTexts } from "../texts/tasks.js";
import { texts } from "../texts/texts.js";
import { deadlineWords, whenOf } from "../words/when-words.js";
import { keeping } from "./keeping.js";

/** What the parts above the text are drawn from. */
export interface MeetingView {
  readonly minutes: Minutes | undefined;
  readonly snapshot: ConnectionSnapshot | undefined;
  readonly directory: Directory | undefined;
  readonly locale: Locale;
  readonly today: string;
  readonly towns: readonly Named[];
  readonly nameOf: (id: string) => string | undefined;
  /** Items whose text no longer stands where the agenda has them. */
  readonly displaced: ReadonlyMap<string, boolean>;
  readonly moveText: (item: string) => void;
}

/** The towns of a meeting's group, by name. */
export function townsOf(
  directory: Directory | undefined,
  group: string | undefined,
  locale: Locale,
): readonly Named[] {
  return directory?.townsOf(group === undefined ? undefined : directory.group(group), locale) ?? [];
}

/** Everybody in the directory, and oneself. */
export function peopleWith(
  user: Named | undefined,
  people: readonly Named[] = [],
): readonly Named[] {
  const isMissing = user !== undefined && people.every(({ id }) => id !== user.id);
  return isMissing ? [user, ...people] : people;
}

const asSubjects = keeping((people: readonly Named[] | undefined): readonly Subject[] =>
  (people ?? []).map(({ id, name }) => ({ id, name, kind: "person" })),
);

const nobody: readonly Named[] = [];

/** When, where, who: the facts of a meeting. */
export function renderFacts(view: MeetingView, meeting: MeetingWithDocuments) {
  const words = texts[view.locale].meeting;
  const group = meeting.group ? view.directory?.group(meeting.group) : undefined;
  const deadline = deadlineWords(meeting, view.locale);
  return [
    renderFact(
      words.when,
      html`${formatWhen(whenOf(meeting.when), view.locale)}
      ${renderEventStatus(meeting, view.locale)}`,
    ),
    renderFact(words.where, whereWords(meeting, view.directory, view.locale)),
    renderFact(words.who, renderAttendance(view)),
    renderFact(words.organisers, meeting.organisers.join(", ")),
    renderFact(
      words.tasks,
      group &&
        html`<a href=${pathTo("taskList", { group: group.slug })}
          >${wordsIn(group.name, view.locale)}</a
        >`,
    ),
    renderFact(words.registration, deadline && words.registrationUntil(deadline)),
  ];
}

/** Who came, in one line. */
function renderAttendance(view: MeetingView) {
  if (!view.minutes || !view.snapshot?.ready) return undefined;
  const towns = view.towns.map(({ id }) => id);
  const kindOf = (id: string) => (view.directory?.place(id) ? "place" : "person");
  const attendance = view.minutes.attendance
    .marks()
    .map((mark) => toAttendanceEntry(mark, { kindOf, hasVote: () => true }));
  return html`<netz-attendance-summary
    .attendance=${attendance}
    .towns=${towns}
  ></netz-attendance-summary>`;
}

/** The marks of who came, to be opened. */
export function renderAttendancePanel(view: MeetingView) {
  const { snapshot } = view;
  if (!view.minutes || !snapshot?.ready) return nothing;
  return html`<details class="disclosure" @toggle=${openedAttendance}>
    <summary>
      ${icon("chevron")}
      <h2>${taskPageTexts[view.locale].attendance}</h2>
    </summary>
    <netz-attendance-panel
      class="content"
      .minutes=${view.minutes}
      .towns=${view.towns}
      .subjects=${asSubjects(view.directory?.people)}
      .nameOf=${view.nameOf}
      ?readonly=${!snapshot.editable}
    ></netz-attendance-panel>
  </details>`;
}

function openedAttendance({ currentTarget }: Event): void {
  void bring((currentTarget as Element).querySelector("netz-attendance-panel"));
}

/** The agenda, to be read and to be changed. */
export function renderAgenda(view: MeetingView, meeting: MeetingWithDocuments) {
  const words = texts[view.locale].meeting;
  const { snapshot } = view;
  if ((view.minutes?.agenda.map.size ?? 0) === 0) return nothing;
  return html`<details class="disclosure" open>
    <summary>
      ${icon("chevron")}
      <h2>${words.agenda}</h2>
    </summary>
    <netz-agenda
      class="content"
      .minutes=${view.minutes}
      ?editable=${snapshot?.editable}
      ?online=${snapshot?.state === "saved" || snapshot?.state === "saving"}
      .startTime=${startTimeOf(meeting)}
      .today=${view.today}
      .people=${view.directory?.people ?? nobody}
      .nameOf=${view.nameOf}
      .displaced=${view.displaced}
      @netz-move-text=${({ item }: MoveTextEvent) => view.moveText(item)}
    ></netz-agenda>
  </details>`;
}

/** Shown while it has the focus: the way past everything that lies between. */
export function renderSkip(words: string, go: () => void) {
  return html`<button type="button" class="button skip-here" @click=${go}>${words}</button>`;
}

/** When the meeting begins, `HH:MM`; `undefined` while that is not fixed. */
export function startTimeOf({ when }: MeetingWithDocuments): string | undefined {
  return "start" in when ? when.start.local.slice(11, 16) : undefined;
}

/** Whom the forms of decisions, practices and calls offer. */
export function recordDirectoryOf(
  directory: () => Directory | undefined,
  locale: () => Locale,
  decisions: readonly KnownDecision[],
): RecordDirectory {
  return {
    decisions: () => decisions,
    towns: () => directory()?.towns(locale()) ?? [],
    people: () => directory()?.people ?? [],
    kindOf: (id) => (directory()?.place(id) ? "place" : "person"),
  };
}
