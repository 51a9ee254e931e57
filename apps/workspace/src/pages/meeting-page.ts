import { consume } from "@lit/context";
import { Task } from "@lit/task";
import type { MeetingWithDocuments } from "@staedtenetz/api/client";
import { type Minutes, minutesOf, type TaskList, taskListOf } from "@staedtenetz/document";
import {
  type Announcer,
  type DisplacedEvent,
  type DropUntakenEvent,
  type InsertUntakenEvent,
  type ObjectUntakenEvent,
  type RevealEvent,
  announcerContext,
  icon,
  defineElements,
  minutesPageElements,
} from "@staedtenetz/elements";
import { connectionWords } from "@staedtenetz/sync";
import { html } from "lit";
import { property, state } from "lit/decorators.js";
import { roomsContext } from "../contexts.js";
import { wordsIn } from "../directory/directory.js";
import { Subjects } from "../directory/mentioned-subjects.js";
import type { MeetingFiles } from "../files/meeting-files.js";
import { openMeetingFiles } from "../files/open-meeting-files.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import { untakenOf } from "../rooms/untaken.js";
import { renderConnectionNotice } from "../rooms/connection-notice.js";
import { renderSyncState } from "../rooms/render-sync-state.js";
import { RoomController } from "../rooms/room-controller.js";
import { renderMinutesState } from "../finishing/minutes-state-button.js";
import {
  type MeetingView,
  recordDirectoryOf,
  renderAgenda,
  renderAttendancePanel,
  peopleWith,
  renderFacts,
  renderSkip,
  startTimeOf,
  townsOf,
} from "../meeting/meeting-head.js";
import { keeping } from "../meeting/keeping.js";
import { LatePanels } from "../meeting/late-panels.js";
import { knownDecisions } from "../meeting/known-decisions.js";
import { MeetingAnswers } from "../meeting/meeting-answers.js";
import { inOwnColor, MeetingVoices } from "../meeting/meeting-voices.js";
import { DiscussionController } from "../finishing/discussion-controller.js";
import {
  renderDiscussion,
  renderDiscussionButtons,
  renderFinishingPanel,
  renderSignatures,
  type FinishingView,
} from "../finishing/meeting-parts.js";
import { MinutesStatusController } from "../finishing/minutes-status.js";
import { finishingTexts } from "../texts/finishing.js";
import { pathTo } from "../routing/routes.js";
import { historyPageTexts } from "../texts/history.js";
import { AddressedPart } from "./addressed-part.js";
import { PageElement, valueOf } from "./page-element.js";
import { renderActions } from "./record-actions.js";

/** One meeting: what is known about it, its agenda, its minutes, and who is here. */
class MeetingPage extends PageElement {
  #minutes: Minutes | undefined;
  #endAttendance: (() => void) | undefined;
  #tasks: TaskList | undefined;

  @consume({ context: roomsContext })
  private rooms!: OpenRooms;

  @consume({ context: announcerContext })
  private announcer!: Announcer;

  @property({ attribute: false }) meetingId = "";

  @state() private displaced: ReadonlyMap<string, boolean> = new Map();

  readonly #minutesRoom = new RoomController(this, () => this.rooms, "minutes");
  readonly #tasksRoom = new RoomController(this, () => this.rooms, "taskList");

  readonly #meeting = new Task(this, {
    args: () => [this.client, this.meetingId] as const,
    task: async ([client, id], { signal }) =>
      valueOf(await client.getMeeting({ params: { id }, signal })),
  });

  readonly #discussionRoom = new RoomController(this, () => this.rooms, "discussion");
  readonly #discussion = new DiscussionController(this, {
    surroundings: () => this.surroundings,
    user: () => this.session?.user.id,
    text: () => this.querySelector("netz-minutes"),
    panel: () => this.querySelector("netz-discussion"),
  });
  readonly #status = new MinutesStatusController(
    this,
    () => this.client,
    () => this.meetingId,
    () => this.surroundings.newId(),
  );

  readonly #answers = new MeetingAnswers(this, {
    client: () => this.client,
    meeting: () => this.#meeting.value,
    surroundings: () => this.surroundings,
    areMinutesReady: () => this.#minutesRoom.snapshot?.ready === true,
  });

  readonly #latePanels = new LatePanels(this);

  readonly #voices = new MeetingVoices(
    this,
    () => this.announcer,
    () => this.locale,
  );

  protected override get heading(): string {
    const meeting = this.#meeting.value;
    return meeting ? wordsIn(meeting.title, this.locale) : this.words.meetings.title;
  }

  override willUpdate(): void {
    const documents = this.#meeting.value?.documents;
    this.#showFiles();
    this.#minutesRoom.show(documents?.minutes);
    this.#tasksRoom.show(documents?.taskList);
    this.#discussionRoom.show(documents?.discussion);
    this.#discussion.follow(this.#discussionRoom.snapshot);
    this.#followStatus();
    const minutesDoc = this.#minutesRoom.snapshot?.doc;
    const tasksDoc = this.#tasksRoom.snapshot?.doc;
    if (minutesDoc !== this.#minutes?.doc) {
      this.#minutes = minutesDoc && minutesOf(minutesDoc, this.surroundings);
      this.#followAttendance();
    }
    this.#voices.follow(this.#minutesRoom.snapshot, this.#minutes, this.session?.user);
    this.#subjects = this.#subjects.over(this.directory, this.#answers.organisations, this.locale);
    if (documents !== undefined && documents.taskList === undefined) {
      this.#tasks = this.#answers.shownTasks;
    } else if (tasksDoc !== this.#tasks?.doc) {
      this.#tasks = tasksDoc && taskListOf(tasksDoc, this.surroundings);
    }
  }

  /** Made when the client has arrived by context; reads another list when another meeting is shown. */
  #files: MeetingFiles | undefined;

  #showFiles(): void {
    this.#files ??= openMeetingFiles(this.client);
    void this.#files.show(this.meetingId);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#followAttendance();
  }

  /** The header counts whoever is marked, here or by somebody else. */
  #followAttendance(): void {
    this.#endAttendance?.();
    this.#endAttendance = this.#minutes?.observe(({ attendance }) => {
      if (attendance.size > 0) this.requestUpdate();
    });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#endAttendance?.();
  }

  #subjects = new Subjects(undefined, [], "de");

  /** Another one when decisions arrived, so that the text shows them. */
  readonly #recordDirectory = keeping((decisions: MeetingAnswers["decisions"]) =>
    recordDirectoryOf(
      () => this.directory,
      () => this.locale,
      knownDecisions(decisions, this.#nameOf),
    ),
  );

  readonly #nameOf = (id: string): string | undefined => this.#subjects.nameOf(id);

  /** Whoever takes a step changes what others may do with the text: that is the sign to look at the status again. */
  #followStatus(): void {
    if (!this.#meeting.value) return;
    const objections = this.#discussion.threads
      .filter(({ kind }) => kind === "objection")
      .map(({ id, last }) => `${id} ${last?.at}`);
    const { right } = this.#minutesRoom.snapshot ?? {};
    const isSent = this.#discussionRoom.snapshot?.unsaved === false;
    this.#status.follow([this.meetingId, right, isSent, ...objections].join());
  }

  readonly #addressed = new AddressedPart("eintrag");

  override updated(): void {
    super.updated();
    if (this.#minutesRoom.snapshot?.ready) this.#latePanels.rest();
    void this.#addressed.follow(this.ownerDocument.URL, (id) => {
      const text = this.#minutes && this.querySelector("netz-minutes");
      text?.goTo(id);
      return Boolean(text);
    });
  }

  readonly #holdOthers = (holding: boolean): void =>
    this.#minutesRoom.connection?.holdOthers(holding);

  readonly #townsOf = keeping(townsOf);

  #towns({ group }: MeetingWithDocuments) {
    return this.#townsOf(this.directory, group, this.locale);
  }

  readonly #inOwnColor = keeping(inOwnColor);

  #viewOf(meeting: MeetingWithDocuments): MeetingView {
    return {
      minutes: this.#minutes,
      snapshot: this.#minutesRoom.snapshot,
      directory: this.directory,
      locale: this.locale,
      today: this.today,
      towns: this.#towns(meeting),
      nameOf: this.#nameOf,
      displaced: this.displaced,
      moveText: (item) => this.querySelector("netz-minutes")?.moveText(item),
    };
  }

  override render() {
    return this.#meeting.render({
      pending: () => this.renderLoading(),
      error: (error) => this.renderFailure(error),
      complete: (meeting) => this.#renderMeeting(meeting),
    });
  }

  #renderMeeting(meeting: MeetingWithDocuments) {
    const words = this.words.meeting;
    const { snapshot } = this.#minutesRoom;
    const view = this.#viewOf(meeting);
    return html`
      ${renderSkip(finishingTexts[this.locale].toText, () =>
        this.querySelector("netz-minutes")?.focusText(),
      )}
      <div class="page-head">
        <a class="back" href=${pathTo("meetings")}>${icon("arrow")}${words.back}</a>
        <div class="title-line">
          <h1>${wordsIn(meeting.title, this.locale)}</h1>
          ${renderSyncState(snapshot, this.locale)}
        </div>
        ${renderActions(this, [["treffen", (records) => records.edit, meeting.id]])}
      </div>
      <dl class="fact-grid" aria-label=${words.facts}>${renderFacts(view, meeting)}</dl>
      ${renderAgenda(view, meeting)} ${renderAttendancePanel(view)}
      ${renderConnectionNotice(this.#minutesRoom.connection, this.locale)}
      <netz-untaken-edits
        .edits=${untakenOf(snapshot, this.locale)}
        ?can-insert=${snapshot?.editable}
        ?can-object=${snapshot?.right !== "write" && this.#discussion.canComment}
        @netz-object-untaken=${(event: ObjectUntakenEvent) => this.#object(event)}
        @netz-insert-untaken=${(event: InsertUntakenEvent) => this.#insertAgain(event)}
        @netz-drop-untaken=${({ id }: DropUntakenEvent) => this.#drop(id)}
      ></netz-untaken-edits>
      ${this.#renderMinutesSection(meeting)} ${renderFinishingPanel(this.#finishing, this.locale)}
      ${this.#renderFollowUp(meeting)}
      <netz-meeting-files .source=${this.#files}></netz-meeting-files>
      ${renderSignatures(this.#finishing, this.locale)}
    `;
  }

  #renderMinutesSection(meeting: MeetingWithDocuments) {
    const words = this.words.meeting;
    const { snapshot } = this.#minutesRoom;
    return html`<section class="minutes-section" aria-labelledby="minutes-title">
      <div class="meeting-tools">
        <h2 id="minutes-title">${words.minutes}</h2>
        ${renderMinutesState(this.#status, this.locale, () => this.#goTo("#finishing-title"))}
        <a class="button" href=${pathTo("history", { id: this.meetingId })}
          >${historyPageTexts[this.locale].link}</a
        >
        ${renderDiscussionButtons(this.#discussion, this.locale, snapshot?.editable ?? false)}
        <netz-presence .people=${this.#voices.people}></netz-presence>
      </div>
      <div class="minutes-with-outline">
        <netz-minutes-outline
          .minutes=${this.#minutes}
          .tasks=${this.#tasks}
          .nameOf=${this.#nameOf}
          @netz-reveal=${({ place }: RevealEvent) =>
            this.querySelector("netz-minutes")?.goTo(place)}
        ></netz-minutes-outline>
        ${renderSkip(finishingTexts[this.locale].toState, () => this.#goTo("#finishing-title"))}
        <div class="minutes-with-discussion ${this.#discussion.isOpen ? "open" : ""}">
          <netz-minutes
            .connection=${snapshot}
            .stateWords=${snapshot ? connectionWords[this.locale].states[snapshot.state] : ""}
            .minutes=${this.#minutes}
            .tasks=${this.#status.frozenTasks ?? this.#tasks}
            .comments=${this.#discussion.comments}
            .threads=${this.#discussion.anchored(this.#nameOfAnyone, this.locale)}
            .currentThread=${this.#discussion.current}
            .user=${this.#inOwnColor(this.session?.user)}
            .writing=${this.surroundings}
            .meeting=${meeting.id}
            .towns=${this.#towns(meeting)}
            .nameOf=${this.#nameOf}
            .subjects=${this.#subjects}
            .directory=${this.#recordDirectory(this.#answers.decisions)}
            .files=${this.#files}
            .startTime=${startTimeOf(meeting)}
            .holdOthers=${this.#holdOthers}
            @netz-displaced=${({ displaced }: DisplacedEvent) => (this.displaced = displaced)}
            .today=${this.today}
          ></netz-minutes>
          ${renderDiscussion(this.#discussion, {
            user: this.session?.user.id ?? "",
            nameOf: this.#nameOf,
            canSettle: this.#status.status?.may.write ?? false,
            text: this.querySelector("netz-minutes")?.commentsInText,
          })}
        </div>
      </div>
    </section>`;
  }

  #object({ id, lines }: ObjectUntakenEvent): void {
    this.#discussion.object(lines, finishingTexts[this.locale].untakenQuote);
    this.#drop(id);
  }

  /** What the panel about the state of the minutes is drawn from. */
  get #finishing(): FinishingView {
    const { status, frozenTasks } = this.#status;
    return {
      controller: this.#status,
      status,
      frozenTasks,
      tasks: this.#tasks,
      minutes: this.#minutes,
      meeting: this.#meeting.value,
      later: this.#answers.later,
      people: this.#peopleWith(this.session?.user, this.directory?.people),
      nameOf: this.#nameOfAnyone,
      today: this.today,
      goTo: (target) => this.#goTo(target),
    };
  }

  readonly #peopleWith = keeping(peopleWith);

  readonly #nameOfAnyone = (id: string): string | undefined => {
    const { user } = this.session ?? {};
    return this.#nameOf(id) ?? (id === user?.id ? user.name : undefined);
  };

  #focusField(target: string): void {
    const field = this.querySelector<HTMLElement>(target);
    const form = field?.closest("details");
    if (form) form.open = true;
    field?.focus();
  }

  /** To a field of the form, or to something in the text. */
  #goTo(target: string): void {
    if (!target.startsWith("#")) {
      this.querySelector("netz-minutes")?.goTo(target);
      return;
    }
    void this.#latePanels.all().then(() => this.#focusField(target));
  }

  #insertAgain({ id, lines }: InsertUntakenEvent): void {
    this.querySelector("netz-minutes")?.appendLines(lines);
    this.#drop(id);
  }

  readonly #drop = (id: number): void => void this.#minutesRoom.connection?.dropUntaken(id);

  #renderFollowUp(meeting: MeetingWithDocuments) {
    return html`<netz-follow-up
      .client=${this.client}
      .rooms=${this.rooms}
      .meeting=${meeting}
      .minutes=${this.#minutesRoom.snapshot?.ready ? this.#minutes : undefined}
      .tasks=${this.#tasks}
      .locale=${this.locale}
      .today=${this.today}
      ?editable=${this.session?.rights.documents === "write"}
    ></netz-follow-up>`;
  }
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, minutesPageElements);
  if (!registry.get("netz-meeting-page")) registry.define("netz-meeting-page", MeetingPage);
}
