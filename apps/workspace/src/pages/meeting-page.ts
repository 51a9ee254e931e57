import { consume } from "@lit/context";
import { Task } from "@lit/task";
import type { MeetingWithDocuments } from "@staedtenetz/api/client";
import { firstDayOf } from "@staedtenetz/core/event";
import { formatWhen } from "@staedtenetz/core/format";
import {
  type Minutes,
  minutesOf,
  type TaskList,
  taskListOf,
  toAttendanceEntry,
} from "@staedtenetz/document";
import {
  type Announcer,
  type DisplacedEvent,
  type DropUntakenEvent,
  type InsertUntakenEvent,
  type ObjectUntakenEvent,
  type MoveTextEvent,
  type RecordDirectory,
  type RevealEvent,
  announcerContext,
  texts as elementTexts,
  whoChanged,
  writingToolTexts,
  icon,
  defineElements,
  minutesElements,
} from "@staedtenetz/elements";
import { type ConnectionSnapshot, connectionWords, presenceColors } from "@staedtenetz/sync";
import { html, nothing } from "lit";
import { property, state } from "lit/decorators.js";
import { roomsContext } from "../contexts.js";
import { type Directory, wordsIn } from "../directory/directory.js";
import { Subjects } from "../directory/mentioned-subjects.js";
import { MeetingFiles } from "../files/meeting-files.js";
import { defineMeetingFiles } from "../files/meeting-files-panel.js";
import { pickFiles } from "../files/pick-files.js";
import { uploadOver } from "../files/upload-file.js";
import type { OpenRooms } from "../rooms/open-rooms.js";
import { untakenOf } from "../rooms/untaken.js";
import { renderConnectionNotice } from "../rooms/connection-notice.js";
import { PresenceController } from "../rooms/presence-controller.js";
import { SavingAnnouncer } from "../rooms/saving-announcer.js";
import { EditsAnnouncer } from "../rooms/edits-announcer.js";
import { shownTasks } from "../rooms/shown-tasks.js";
import { RoomController } from "../rooms/room-controller.js";
import { DiscussionController } from "../finishing/discussion-controller.js";
import { defineFinishingPanel } from "../finishing/finishing-panel.js";
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
import { defineFollowUp } from "../follow-up/follow-up.js";
import { taskPageTexts } from "../texts/tasks.js";
import { historyPageTexts } from "../texts/history.js";
import { deadlineWords, whenOf } from "../words/when-words.js";
import { renderEventStatus, whereWords } from "./dated-row.js";
import { renderFact } from "./fact.js";
import { urnOf } from "./ids.js";
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

  readonly #organisations = new Task(this, {
    args: () => [this.client] as const,
    task: async ([client], { signal }) =>
      valueOf(await client.listOrganisations({ query: { limit: 200 }, signal })).items,
  });

  /** Meetings after this one: one of them may approve its minutes. */
  readonly #later = new Task(this, {
    args: () => [this.client, this.#meeting.value] as const,
    task: async ([client, meeting], { signal }) => {
      const from = meeting && firstDayOf(meeting.when);
      if (from === undefined) return [];
      const { items } = valueOf(await client.listMeetings({ query: { from, limit: 50 }, signal }));
      return items.filter(({ id, group }) => id !== meeting?.id && group === meeting?.group);
    },
  });

  readonly #edits = new EditsAnnouncer(
    () => this.announcer,
    (names) => {
      const { edited, editedMany } = writingToolTexts[this.locale].together;
      return (names.length === 1 ? edited : editedMany)(
        new Intl.ListFormat(this.locale).format(names),
      );
    },
  );
  /** Guests read the tasks in the minutes over HTTP. */
  readonly #shownTasks = new Task(this, {
    args: () => [this.client, this.#meeting.value] as const,
    task: async ([client, meeting], { signal }) => {
      if (meeting === undefined || meeting.documents.taskList !== undefined) return undefined;
      const answer = await client.listMeetingTasks({ params: { id: this.meetingId }, signal });
      return shownTasks(answer.ok ? answer.value.items : [], this.surroundings);
    },
  });

  readonly #saving = new SavingAnnouncer(() => this.announcer);
  readonly #presence = new PresenceController(this, (before, after) => {
    const list = new Intl.ListFormat(this.locale);
    const sentences = whoChanged(before, after, elementTexts[this.locale].presence, (names) =>
      list.format(names),
    );
    for (const sentence of sentences) this.announcer.say("presence", sentence);
  });

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
    const state = this.#minutesRoom.snapshot?.state;
    if (state) this.#saving.see(state, connectionWords[this.locale].states[state]);
    this.#presence.follow(this.#minutesRoom.snapshot?.awareness, this.session?.user);
    if (minutesDoc !== this.#minutes?.doc) {
      this.#minutes = minutesDoc && minutesOf(minutesDoc, this.surroundings);
      this.#followAttendance();
    }
    this.#edits.follow(this.#minutes, this.#minutesRoom.snapshot?.awareness);
    this.#readSubjects();
    if (documents !== undefined && documents.taskList === undefined) {
      this.#tasks = this.#shownTasks.value;
    } else if (tasksDoc !== this.#tasks?.doc) {
      this.#tasks = tasksDoc && taskListOf(tasksDoc, this.surroundings);
    }
  }

  /** Made when the client has arrived by context; reads another list when another meeting is shown. */
  #files: MeetingFiles | undefined;

  #showFiles(): void {
    this.#files ??= new MeetingFiles({
      client: this.client,
      upload: uploadOver(() => new XMLHttpRequest()),
      pick: (kind) => pickFiles(kind),
    });
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
    this.#edits.end();
  }

  #subjects = new Subjects(undefined, [], "de");
  #subjectsOf: readonly [Directory | undefined, unknown, string] = [undefined, undefined, "de"];

  /** Made anew when the directory, its organisations or the language changed. */
  #readSubjects(): void {
    const organisations = this.#organisations.value;
    const made = [this.directory, organisations, this.locale] as const;
    if (made.every((part, at) => part === this.#subjectsOf[at])) return;
    this.#subjectsOf = made;
    this.#subjects = new Subjects(this.directory, organisations ?? [], this.locale);
  }

  readonly #nameOf = (id: string): string | undefined => this.#subjects.nameOf(id);

  /** Whoever takes a step changes what others may do with the text: that is the sign to look at the status again. */
  #followStatus(): void {
    if (!this.#meeting.value) return;
    const objections = (this.#discussion.discussion?.threads() ?? [])
      .filter(({ kind }) => kind === "objection")
      .map(({ id, last }) => `${id} ${last?.at}`);
    const { right } = this.#minutesRoom.snapshot ?? {};
    const isSent = this.#discussionRoom.snapshot?.unsaved === false;
    this.#status.follow([this.meetingId, right, isSent, ...objections].join());
  }

  /** Whom the forms of decisions, practices and calls offer. */
  readonly #recordDirectory: RecordDirectory = {
    towns: () => this.directory?.towns(this.locale) ?? [],
    people: () => this.directory?.people ?? [],
    kindOf: (id) => (this.directory?.place(id) ? "place" : "person"),
  };

  /** The record that the address names: `#eintrag-…`. */
  #revealed = "";

  override updated(): void {
    super.updated();
    const hash = new URL(this.ownerDocument.URL).hash;
    const [, id] = /^#eintrag-([0-9a-f-]{36})$/.exec(hash) ?? [];
    if (id === undefined || this.#revealed === hash) return;
    const minutes = this.querySelector("netz-minutes");
    if (minutes === null || this.#minutes === undefined) return;
    this.#revealed = hash;
    minutes.goTo(urnOf(id));
  }

  readonly #holdOthers = (holding: boolean): void =>
    this.#minutesRoom.connection?.holdOthers(holding);

  /** Oneself, in the colour others see. */
  get #user() {
    const user = this.session?.user;
    return user && { ...user, color: presenceColors[user.colorIndex] ?? presenceColors[0] };
  }

  #towns({ group }: MeetingWithDocuments) {
    const found = group === undefined ? undefined : this.directory?.group(group);
    return this.directory?.townsOf(found, this.locale) ?? [];
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
    const snapshot = this.#minutesRoom.snapshot;
    return html`
      ${this.#renderSkip(finishingTexts[this.locale].toText, () =>
        this.querySelector("netz-minutes")?.focusText(),
      )}
      <div class="page-head">
        <a class="back" href=${pathTo("meetings")}>${icon("arrow")}${words.back}</a>
        <div class="title-line">
          <h1>${wordsIn(meeting.title, this.locale)}</h1>
          ${this.#renderState(snapshot)}
        </div>
      </div>
      ${renderActions(this, [["treffen", (records) => records.edit, meeting.id]])}
      <dl class="fact-grid" aria-label=${words.facts}>${this.#renderFacts(meeting)}</dl>
      ${this.#renderAgenda(meeting)} ${this.#renderAttendancePanel(meeting)}
      ${renderConnectionNotice(this.#minutesRoom.connection, this.locale)}
      <netz-untaken-edits
        .edits=${untakenOf(snapshot, this.locale)}
        ?can-insert=${snapshot?.editable}
        ?can-object=${snapshot?.right !== "write" && this.#discussion.canComment}
        @netz-object-untaken=${(event: ObjectUntakenEvent) => this.#object(event)}
        @netz-insert-untaken=${(event: InsertUntakenEvent) => this.#insertAgain(event)}
        @netz-drop-untaken=${({ id }: DropUntakenEvent) => this.#drop(id)}
      ></netz-untaken-edits>
      <section class="minutes-section" aria-labelledby="minutes-title">
        <div class="meeting-tools">
          <h2 id="minutes-title">${words.minutes}</h2>
          ${this.#renderMinutesState()}
          <a class="button" href=${pathTo("history", { id: this.meetingId })}
            >${historyPageTexts[this.locale].link}</a
          >
          ${renderDiscussionButtons(this.#discussion, this.locale, snapshot?.editable ?? false)}
          <netz-presence .people=${this.#presence.people}></netz-presence>
        </div>
        <div class="minutes-with-outline">
          <netz-minutes-outline
            .minutes=${this.#minutes}
            .tasks=${this.#tasks}
            .nameOf=${this.#nameOf}
            @netz-reveal=${({ place }: RevealEvent) =>
              this.querySelector("netz-minutes")?.goTo(place)}
          ></netz-minutes-outline>
          ${this.#renderSkip(finishingTexts[this.locale].toState, () =>
            this.querySelector<HTMLElement>("#finishing-title")?.focus(),
          )}
          <div class="minutes-with-discussion ${this.#discussion.isOpen ? "open" : ""}">
            <netz-minutes
              .connection=${snapshot}
              .stateWords=${snapshot ? connectionWords[this.locale].states[snapshot.state] : ""}
              .minutes=${this.#minutes}
              .tasks=${this.#status.frozenTasks ?? this.#tasks}
              .comments=${this.#discussion.comments}
              .threads=${this.#discussion.anchored}
              .currentThread=${this.#discussion.current}
              .user=${this.#user}
              .writing=${this.surroundings}
              .meeting=${meeting.id}
              .towns=${this.#towns(meeting)}
              .nameOf=${this.#nameOf}
              .subjects=${this.#subjects}
              .directory=${this.#recordDirectory}
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
      </section>
      ${renderFinishingPanel(this.#finishing, this.locale)} ${this.#renderFollowUp(meeting)}
      <netz-meeting-files .source=${this.#files}></netz-meeting-files>
      ${renderSignatures(this.#finishing, this.locale)}
    `;
  }

  /** Shown while it has the focus: the way past everything that lies between. */
  #renderSkip(words: string, go: () => void) {
    return html`<button type="button" class="button skip-here" @click=${go}>${words}</button>`;
  }

  #object({ id, lines }: ObjectUntakenEvent): void {
    this.#discussion.object(lines, finishingTexts[this.locale].untakenQuote);
    this.#drop(id);
  }

  /** What the panel about the state of the minutes is drawn from. */
  get #finishing(): FinishingView {
    const { status, frozenTasks } = this.#status;
    const { people = [] } = this.directory ?? {};
    const { user } = this.session ?? {};
    const isListed = people.some(({ id }) => id === user?.id);
    return {
      controller: this.#status,
      status,
      frozenTasks,
      tasks: this.#tasks,
      minutes: this.#minutes,
      meeting: this.#meeting.value,
      later: this.#later.value ?? [],
      people: [...(user && !isListed ? [user] : []), ...people],
      nameOf: (id) => this.#nameOf(id) ?? (id === user?.id ? user.name : undefined),
      today: this.today,
      goTo: (target) => this.#goTo(target),
    };
  }

  /** To a field of the form, or to something in the text. */
  #goTo(target: string): void {
    if (!target.startsWith("#")) {
      this.querySelector("netz-minutes")?.goTo(target);
      return;
    }
    const field = this.querySelector<HTMLElement>(target);
    const form = field?.closest("details");
    if (form) form.open = true;
    field?.focus();
  }

  #insertAgain({ id, lines }: InsertUntakenEvent): void {
    this.querySelector("netz-minutes")?.appendLines(lines);
    this.#drop(id);
  }

  #drop(id: number): void {
    void this.#minutesRoom.connection?.dropUntaken(id);
  }

  #renderState(snapshot: ConnectionSnapshot | undefined) {
    if (!snapshot) return nothing;
    return html`<netz-sync-state
      .state=${snapshot.state}
      .words=${connectionWords[this.locale].states[snapshot.state]}
    ></netz-sync-state>`;
  }

  /** The state of the minutes in one word: it leads to what is missing and to the next step, after the text. */
  #renderMinutesState() {
    const { status } = this.#status;
    if (status === undefined) return nothing;
    const { title, states } = finishingTexts[this.locale];
    return html`<button
      type="button"
      class="minutes-state ${status.state}"
      title=${title}
      @click=${() => this.querySelector<HTMLElement>("#finishing-title")?.focus()}
    >
      <span class="visually-hidden">${title}: </span>${states[status.state]}
    </button>`;
  }

  #renderFacts(meeting: MeetingWithDocuments) {
    const words = this.words.meeting;
    const group = meeting.group ? this.directory?.group(meeting.group) : undefined;
    const deadline = deadlineWords(meeting, this.locale);
    return [
      renderFact(
        words.when,
        html`${formatWhen(whenOf(meeting.when), this.locale)}
        ${renderEventStatus(meeting, this.locale)}`,
      ),
      renderFact(words.where, whereWords(meeting, this.directory, this.locale)),
      renderFact(words.who, this.#renderAttendance(meeting)),
      renderFact(words.organisers, meeting.organisers.join(", ")),
      renderFact(
        words.tasks,
        group &&
          html`<a href=${pathTo("taskList", { group: group.slug })}
            >${wordsIn(group.name, this.locale)}</a
          >`,
      ),
      renderFact(words.registration, deadline && words.registrationUntil(deadline)),
    ];
  }

  #renderAttendance(meeting: MeetingWithDocuments) {
    if (!this.#minutes || !this.#minutesRoom.snapshot?.ready) return undefined;
    const towns = this.#towns(meeting).map(({ id }) => id);
    const kindOf = (id: string) => (this.directory?.place(id) ? "place" : "person");
    const attendance = this.#minutes.attendance
      .marks()
      .map((mark) => toAttendanceEntry(mark, { kindOf, hasVote: () => true }));
    return html`<netz-attendance-summary
      .attendance=${attendance}
      .towns=${towns}
    ></netz-attendance-summary>`;
  }

  #renderAttendancePanel(meeting: MeetingWithDocuments) {
    const { snapshot } = this.#minutesRoom;
    if (!this.#minutes || !snapshot?.ready) return nothing;
    return html`<details class="disclosure">
      <summary>
        ${icon("chevron")}
        <h2>${taskPageTexts[this.locale].attendance}</h2>
      </summary>
      <netz-attendance-panel
        class="content"
        .minutes=${this.#minutes}
        .towns=${this.#towns(meeting)}
        .subjects=${this.directory?.people.map(({ id, name }) => ({ id, name, kind: "person" })) ?? []}
        .nameOf=${this.#nameOf}
        ?readonly=${!snapshot.editable}
      ></netz-attendance-panel>
    </details>`;
  }

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

  #renderAgenda(meeting: MeetingWithDocuments) {
    const words = this.words.meeting;
    const { snapshot } = this.#minutesRoom;
    if ((this.#minutes?.agenda.map.size ?? 0) === 0) return nothing;
    return html`<details class="disclosure" open>
      <summary>
        ${icon("chevron")}
        <h2>${words.agenda}</h2>
      </summary>
      <netz-agenda
        class="content"
        .minutes=${this.#minutes}
        ?editable=${snapshot?.editable}
        ?online=${snapshot?.state === "saved" || snapshot?.state === "saving"}
        .startTime=${startTimeOf(meeting)}
        .today=${this.today}
        .people=${this.directory?.people ?? []}
        .nameOf=${this.#nameOf}
        .displaced=${this.displaced}
        @netz-move-text=${({ item }: MoveTextEvent) =>
          this.querySelector("netz-minutes")?.moveText(item)}
      ></netz-agenda>
    </details>`;
  }
}

/** When the meeting begins, `HH:MM`; `undefined` while that is not fixed. */
function startTimeOf({ when }: MeetingWithDocuments): string | undefined {
  return "start" in when ? when.start.local.slice(11, 16) : undefined;
}

export function definePage(registry: CustomElementRegistry): void {
  defineElements(registry, minutesElements);
  defineFinishingPanel(registry);
  defineFollowUp(registry);
  defineMeetingFiles(registry);
  if (!registry.get("netz-meeting-page")) registry.define("netz-meeting-page", MeetingPage);
}
