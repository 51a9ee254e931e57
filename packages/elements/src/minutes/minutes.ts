import { ContextConsumer } from "@lit/context";
import type { Minutes, TaskList, Writing } from "@staedtenetz/document";
import type {
  AnchoredThread,
  CaretUser,
  CommandId,
  CommentsInText,
  CommentsPage,
  EditorNotice,
  FileSource,
  RecordDirectory,
  RevealTarget,
  SubjectSource,
  TaskRequest,
} from "@staedtenetz/editor";
import type { ConnectionSnapshot } from "@staedtenetz/sync";
import { html, LitElement, nothing, type PropertyValues } from "lit";
import { property, query, state } from "lit/decorators.js";
import { announcerContext } from "../announcer/announcer.js";
import { LocaleController } from "../locale/locale-controller.js";
import { bring } from "../later-elements.js";
import { AdoptedStyles } from "../styles/adopted-styles.js";
import { AdoptedTextStyles } from "./adopted-text-styles.js";
import { type EditorBinding, EditorController } from "./editor-controller.js";
import type { LinkDialogElement, LinkEvent } from "./link-dialog.js";
import { MinutesController } from "./minutes-controller.js";
import { minutesStyles } from "./minutes-styles.js";
import { liveDirectory, liveSubjects } from "./live-directory.js";
import { renderReading } from "./reading.js";
import { ViewController } from "./view-controller.js";
import { isField, isFindKey, isInFindBar } from "./view-keys.js";
import { renderQuiet, renderViewTools } from "./view-tools.js";
import type { TaskDialogElement } from "./task-dialog.js";
import type { EditorToolbarElement } from "./toolbar.js";
import type { ToolbarCommandEvent } from "./toolbar-command.js";
import type { Named } from "../task-list/names.js";

/** Sent when agenda items stand elsewhere in the text than in the agenda, or no longer do. */
export class DisplacedEvent extends Event {
  static readonly type = "netz-displaced";

  /** @param displaced item ids, and whether the text may be moved now */
  constructor(readonly displaced: ReadonlyMap<string, boolean>) {
    super(DisplacedEvent.type);
  }
}

/**
 * The text of minutes. It can be read at once; the editor takes its place as soon as it is loaded. Everything stands in
 * the light DOM, since editing inside a shadow root hides the text from some screen readers and breaks in Safari.
 *
 * Alt+F10 goes to the toolbar, Escape back to the text.
 *
 * @tag netz-minutes
 * @event netz-displaced - Which items' text stands elsewhere than the agenda has them.
 */
export class MinutesElement extends LitElement {
  readonly #locale = new LocaleController(this);
  /** The editor shows the words by itself. */
  readonly #content = new MinutesController(
    this,
    ({ structure, agenda }) => this.#editor.phase !== "ready" || structure || agenda.size > 0,
  );
  readonly #announcer = new ContextConsumer(this, { context: announcerContext });
  readonly #editor = new EditorController(this, {
    place: () => this.place,
    label: () => this.#locale.texts.minutes.label,
    openTask: (request) => this.#openTask(request),
    openLink: (current) => void this.#openLink(current),
    notice: (notice) => this.#showNotice(notice),
    page: {
      run: (id) => this.#view.run(id),
      can: (id) => this.#view.can(id),
      isOn: (id) => this.#view.isOn(id),
    },
    comments: {
      can: () => this.comments?.can() ?? false,
      begin: (passage) => this.comments?.begin(passage),
      open: (id) => this.comments?.open(id),
      moved: () => this.comments?.moved?.(),
    },
  });
  readonly #view: ViewController = new ViewController(this, {
    editor: () => this.#editor.editor,
    locale: () => this.#locale.locale,
    hold: (holding) => this.holdOthers(holding),
    say: (sentence) => this.#announcer.value?.say("saving", sentence, "view"),
  });
  #endTyped: (() => void) | undefined;
  protected readonly textStyles = new AdoptedTextStyles(this);
  protected readonly ownStyles = new AdoptedStyles(this, minutesStyles);

  @query(".netz-editor-place") private readonly place!: HTMLElement | null;
  @query("netz-editor-toolbar") private readonly toolbar!: EditorToolbarElement | null;
  @query("netz-link-dialog") private readonly linkDialog!: LinkDialogElement;
  @query("netz-task-dialog") private readonly taskDialog!: TaskDialogElement;

  @state() private notice: EditorNotice | undefined;

  /** How the minutes' connection stands: its document, who is here, whether one may write. */
  @property({ attribute: false }) connection: ConnectionSnapshot | undefined;

  /** The state in words, shown again beside the toolbar, which stays in view while one scrolls. */
  @property() stateWords = "";

  /** The minutes in that document. */
  @property({ attribute: false }) minutes: Minutes | undefined;

  /** The group's task list, for the tasks that stand in the text. */
  @property({ attribute: false }) tasks: TaskList | undefined;

  /** Oneself, as others see one. */
  @property({ attribute: false }) user: CaretUser | undefined;

  /** Clock and ids for what is created here. */
  @property({ attribute: false }) writing: Pick<Writing, "now" | "newId"> | undefined;

  /** The meeting's id: where new tasks come from. */
  @property() meeting = "";

  /** The towns a task can be given to. */
  @property({ attribute: false }) towns: readonly Named[] = [];

  /** The directory, for mentions. */
  @property({ attribute: false }) subjects: SubjectSource | undefined;

  /** Whom the forms of decisions, practices and calls offer, and what an id stands for. */
  @property({ attribute: false }) directory: RecordDirectory | undefined;

  /** Pictures and attachments. */
  @property({ attribute: false }) files: FileSource | undefined;

  /** What the page does when somebody wants to write or read a comment. */
  @property({ attribute: false }) comments: CommentsPage | undefined;

  /** Comments and objections to mark in the text. */
  @property({ attribute: false }) threads: readonly AnchoredThread[] = [];

  /** The thread that is being read. */
  @property({ attribute: false }) currentThread: string | undefined;

  /** When the meeting begins, `HH:MM`. */
  @property({ attribute: false }) startTime: string | undefined;

  /** Keeps others' edits back, or lets them in: `connection.holdOthers`. */
  @property({ attribute: false }) holdOthers: (holding: boolean) => void = () => undefined;

  @property({ attribute: false }) nameOf: (id: string) => string | undefined = () => undefined;

  /** The day it is, `YYYY-MM-DD`. */
  @property() today = "";

  override createRenderRoot(): this {
    return this;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has("minutes") || changed.has("tasks")) {
      this.#content.follow(this.minutes, this.tasks);
      this.#endTyped?.();
      this.#endTyped = this.minutes?.observe(({ local, body }) => {
        if (local) this.#view.quiet.typed();
        // Others' places come before the words they stand in, and are nowhere until then.
        if (body) this.#othersMoved();
      });
    }
    if (changed.has("nameOf") || changed.has("subjects") || changed.has("directory"))
      this.#editor.editor?.refreshNames();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.connection?.awareness.off("change", this.#othersMoved);
    this.#endTyped?.();
    this.#endTyped = undefined;
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has("connection")) {
      changed.get("connection")?.awareness.off("change", this.#othersMoved);
      this.connection?.awareness.off("change", this.#othersMoved);
      this.connection?.awareness.on("change", this.#othersMoved);
    }
    this.#tellDisplaced();
    this.#showThreads(changed);
    this.#goToWanted();
    void this.#editor.bind(this.#binding, this.connection?.editable ?? false, this.#locale.locale);
  }

  #threadsShownIn: CommentsInText | undefined;

  /** The editor follows the text with the threads it has: it is told of others only. */
  #showThreads(changed: PropertyValues<this>): void {
    const comments = this.commentsInText;
    const isTold = comments === this.#threadsShownIn;
    if (isTold && !changed.has("threads") && !changed.has("currentThread")) return;
    this.#threadsShownIn = comments;
    comments?.show(this.threads, this.currentThread);
  }

  /** Where comments stand in the text; `undefined` before the editor is there. */
  get commentsInText(): CommentsInText | undefined {
    return this.#editor.editor?.comments;
  }

  /** Gives the text the focus. */
  focusText(): void {
    this.#editor.focus();
  }

  /**
   * Goes to something in the text, as soon as it is there: an agenda item, task or record by its id, or a heading.
   * Returns whether it is there already.
   */
  goTo(target: RevealTarget): boolean {
    this.#wanted = target;
    this.#goToWanted();
    return this.#wanted === undefined;
  }

  #wanted: RevealTarget | undefined;

  #goToWanted(): void {
    if (this.#wanted === undefined || this.#editor.phase !== "ready") return;
    if (this.#editor.editor?.reveal(this.#wanted) === true) this.#wanted = undefined;
  }

  /** Adds lines at the end of the text: for edits that were not taken. */
  appendLines(lines: readonly string[]): void {
    this.#editor.appendLines(lines);
  }

  /** Items whose text stands elsewhere than the agenda has them, and whether it may be moved now. */
  #displaced: ReadonlyMap<string, boolean> = new Map();

  /** Tells when items stand elsewhere, or others begin or cease to write under them. */
  #tellDisplaced(): void {
    const editor = this.#editor.editor;
    const displaced = new Map(
      editor?.displacedItems().map((item) => [item, editor.mayMoveText(item)]),
    );
    if (JSON.stringify([...displaced]) === JSON.stringify([...this.#displaced])) return;
    this.#displaced = displaced;
    this.dispatchEvent(new DisplacedEvent(displaced));
  }

  readonly #othersMoved = (): void => {
    if (this.#displaced.size > 0) this.#tellDisplaced();
  };

  /** Moves the text of an item to where the agenda has it. */
  moveText(item: string): boolean {
    return this.#editor.editor?.moveText(item) ?? false;
  }

  /** The editor keeps what it was made with, and the directory arrives and changes after that. */
  readonly #liveSubjects = liveSubjects(() => this.subjects);

  readonly #liveDirectory = liveDirectory(
    () => this.directory,
    () => this.towns,
  );

  get #binding(): EditorBinding | undefined {
    const { connection, tasks, user, writing, meeting, nameOf, files, startTime } = this;
    const subjects = this.#liveSubjects;
    if (!connection?.ready || !tasks || !user || !writing) return undefined;
    const { doc, awareness } = connection;
    return {
      doc,
      awareness,
      tasks,
      user,
      writing,
      meeting,
      nameOf,
      subjects,
      directory: this.#liveDirectory,
      files,
      startTime,
    };
  }

  #openTask({ type, task, anchor }: TaskRequest): void {
    void bring<"netz-task-dialog">(this.taskDialog).then((dialog) =>
      dialog?.open(type, task, anchor),
    );
  }

  async #openLink(current: string): Promise<void> {
    (await bring<"netz-link-dialog">(this.linkDialog))?.open(current);
  }

  #run(command: CommandId): void {
    if (command === "link") void this.#openLink(this.#editor.state?.href ?? "");
    else this.#editor.run(command);
  }

  #showNotice(notice: EditorNotice): void {
    this.notice = notice;
    const words = this.#editor.texts(this.#locale.locale)?.notices[notice];
    if (words) this.#announcer.value?.say("saving", words);
  }

  #pressed(event: KeyboardEvent): void {
    const [target] = event.composedPath();
    const isTyped = target instanceof HTMLElement && isField(target);
    if (event.key === "F10" && event.altKey) this.toolbar?.focus();
    else if (event.key === "?" && !isTyped) this.#view.run("shortcuts");
    else if (isFindKey(event) && !isInFindBar(event)) this.#view.run("find");
    else return;
    event.preventDefault();
  }

  override render() {
    const isReady = this.#editor.phase === "ready";
    return html`<div class="netz-sheet" @keydown=${(event: KeyboardEvent) => this.#pressed(event)}>
      ${isReady && this.connection?.editable ? this.#renderToolbar() : nothing}
      ${this.#renderNotice()}
      ${renderQuiet(this.#view, this.connection?.held ?? 0, this.#locale.locale)}
      ${renderViewTools(this.#view, this.#editor, this.#locale.locale)}
      <div class="netz-editor-place" ?hidden=${!isReady}></div>
      ${isReady ? nothing : this.#renderReading()}
      <netz-task-dialog
        .tasks=${this.tasks}
        .towns=${this.towns}
        .nameOf=${this.nameOf}
        .today=${this.today}
      ></netz-task-dialog>
      <netz-link-dialog
        @netz-link=${({ href }: LinkEvent) => this.#editor.run("link", href)}
      ></netz-link-dialog>
    </div>`;
  }

  #renderToolbar() {
    return html`<div class="netz-bar">
      <netz-editor-toolbar
        .commands=${this.#editor.commands(this.#locale.locale)}
        .state=${this.#editor.state}
        @netz-toolbar-command=${({ command }: ToolbarCommandEvent) => this.#run(command)}
        @netz-toolbar-leave=${() => this.#editor.focus()}
      ></netz-editor-toolbar>
      ${
        this.connection && this.stateWords !== ""
          ? html`<netz-sync-state
              aria-hidden="true"
              .state=${this.connection.state}
              .words=${this.stateWords}
            ></netz-sync-state>`
          : nothing
      }
    </div>`;
  }

  #renderNotice() {
    const words = this.notice && this.#editor.texts(this.#locale.locale)?.notices[this.notice];
    if (!words) return nothing;
    return html`<p class="netz-notice">
      <span>${words}</span>
      <button type="button" @click=${() => (this.notice = undefined)}>
        ${this.#locale.texts.close}
      </button>
    </p>`;
  }

  #renderReading() {
    const { minutes: words } = this.#locale.texts;
    if (!this.minutes || !this.connection?.ready) {
      return html`<div class="netz-minutes"><p>${words.waiting}</p></div>`;
    }
    const { locale } = this.#locale;
    const view = {
      minutes: this.minutes,
      tasks: this.tasks,
      nameOf: this.nameOf,
      now: new Date(this.writing?.now() ?? 0).toISOString(),
      decisions: this.#liveDirectory.decisions(),
      threads: this.threads,
      open: (thread: string) => this.comments?.open(thread),
    };
    return html`${renderReading(view, locale, words)}
    ${this.#editor.phase === "failed" ? this.#renderFailed() : nothing}`;
  }

  #renderFailed() {
    const { minutes: words } = this.#locale.texts;
    return html`<p class="netz-notice" role="status">
      <span>${words.failed}</span>
      <button type="button" @click=${() => this.requestUpdate()}>${words.retry}</button>
    </p>`;
  }
}
