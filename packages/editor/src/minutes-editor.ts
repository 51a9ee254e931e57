import { formatLocal, formatPartialDate } from "@staedtenetz/core/format";
import {
  minutesOf,
  type Minutes,
  type TaskDue,
  type TaskList,
  type Writing,
} from "@staedtenetz/document";
import { Editor } from "@tiptap/core";
import { Selection } from "@tiptap/pm/state";
import type { Awareness } from "y-protocols/awareness";
import type * as Y from "yjs";
import { displacedItems, isSectionFree, moveSection } from "./agenda/text-order.js";
import type { CaretUser } from "./collaboration/carets.js";
import { CommentsInText, type CommentsPage } from "./comments/comments-in-text.js";
import { keepCaret } from "./collaboration/keep-caret.js";
import { OwnUndo } from "./collaboration/own-undo.js";
import { goToNextPerson, writingPlaces } from "./collaboration/where-people-write.js";
import { prepareShadowRoots } from "./collaboration/shadow-roots.js";
import type { CommandContext, PageCommands } from "./commands/command.js";
import { commandState, runCommand } from "./commands/command-set.js";
import { editorCommands, type CommandId, type CommandState } from "./commands/command-table.js";
import { reveal, type RevealTarget } from "./commands/reveal.js";
import { StateWatch } from "./commands/state-watch.js";
import { insertBlock } from "./commands/insertion.js";
import { DateWords } from "./dates/date-words.js";
import { editorExtensions } from "./editor-extensions.js";
import { EditorDestroyedError } from "./errors.js";
import type { FileSource } from "./files/file-source.js";
import { FindInText } from "./find/find-in-text.js";
import { adoptMinutesStyles } from "./styles/minutes-styles.js";
import type { SubjectSource } from "./subjects/subject-source.js";
import { editorTexts, type Locale } from "./texts.js";
import type { RecordDirectory } from "./views/records/record-directory.js";
import type { BlockChange, BlockContext, TaskRequest } from "./views/block-context.js";

/** What the editor could not do, for a polite sentence: `editorTexts[locale].notices`. */
export type EditorNotice = "pasteTooLarge" | "someoneElseHere" | "tooDeep" | "noFilesHere";

/** What a page brings along. */
export interface MinutesEditorOptions {
  /** Where the editor is drawn: an empty element in the page, in light DOM. */
  readonly element: HTMLElement;
  /** The `minutes` document. It should have its content: an empty one shows an empty line. */
  readonly minutes: Y.Doc;
  /** The task list of the group. */
  readonly tasks: TaskList;
  /** Who else is here: `connection.snapshot.awareness`. */
  readonly presence: Awareness;
  /** Oneself. The server stamps what others see. */
  readonly user: CaretUser;
  /** Clock and ids for what is created here. */
  readonly writing: Pick<Writing, "now" | "newId">;
  readonly editable: boolean;
  readonly locale: Locale;
  /** Name of the text for screen readers. Default: "Protokolltext". */
  readonly label?: string;
  /** The meeting; new tasks carry it as their origin. */
  readonly meeting?: string;
  /** The name of a person, place, organisation or group; `undefined` while unknown. */
  readonly resolveSubject: (id: string) => string | undefined;
  /** The directory: for mentions. Without it nobody can be mentioned. */
  readonly subjects?: SubjectSource;
  /** Pictures and attachments. */
  readonly files?: FileSource;
  /** Whom the forms of decisions, practices and calls offer, and what an id stands for. */
  readonly directory?: RecordDirectory;
  /** When the meeting begins, `HH:MM`. */
  readonly startTime?: string;
  /** Find, quiet mode and the like: what the page shows beside the text. */
  readonly page?: PageCommands;
  /** Comments and objections. Without it nobody can comment here. */
  readonly comments?: CommentsPage;
  /** Opens the page's dialogue for assignees or date. Without it there are no such buttons. */
  readonly onTaskRequest?: (request: TaskRequest) => void;
  readonly onNotice?: (notice: EditorNotice) => void;
  /** Called for Ctrl+K: the page asks for the address and runs `link` with it. */
  readonly onLinkRequest?: (current: string) => void;
}

/** What a toolbar shows. A new object for each change. */
export interface EditorState {
  readonly editable: boolean;
  readonly focused: boolean;
  readonly commands: Readonly<Record<CommandId, CommandState>>;
  /** The address of the link at the caret, else empty. */
  readonly href: string;
}

/**
 * The editor for minutes, bound to its documents. Toolbars show {@link state} and call {@link run}.
 *
 * @example
 * const editor = createMinutesEditor({ element, minutes: doc, tasks, presence, user, … });
 * const end = editor.subscribe(({ commands }) => drawToolbar(commands));
 * editor.run("task", "Raum buchen");
 */
export class MinutesEditor {
  readonly minutes: Minutes;
  /** Looks for words in the text. */
  readonly find: FindInText;
  /** Comments and objections: where they stand in the text. */
  readonly comments: CommentsInText;
  readonly #options: MinutesEditorOptions;
  readonly #context: CommandContext;
  readonly #listeners = new Set<(state: EditorState) => void>();
  readonly #blockListeners = new Set<(change: BlockChange) => void>();
  readonly #ends: (() => void)[] = [];
  readonly #states: StateWatch;
  #locale: Locale;
  #editable: boolean;

  constructor(options: MinutesEditorOptions) {
    this.#options = options;
    this.#locale = options.locale;
    this.#editable = options.editable;
    const origin = { editor: "minutes" };
    this.minutes = minutesOf(options.minutes, { ...options.writing, origin });
    const undo = new OwnUndo(this.minutes, options.tasks, origin);
    const dates = new DateWords(options.writing.now, () => this.#locale);
    prepareShadowRoots(options.element);
    adoptMinutesStyles(options.element.getRootNode());
    const editor = new Editor({
      element: options.element,
      injectCSS: false,
      editable: options.editable,
      extensions: editorExtensions({
        minutes: this.minutes,
        undo,
        copies: {
          minutes: this.minutes,
          tasks: options.tasks,
          undo,
          newId: options.writing.newId,
          meeting: options.meeting,
        },
        presence: options.presence,
        user: options.user,
        blocks: this.#blockContext(),
        dates,
        run: (id, argument) => this.run(id, argument),
        requestLink: () => options.onLinkRequest?.(this.state.href),
        isOffered: (id) => this.#isOffered(id),
        notice: (notice) => options.onNotice?.(notice),
        takeFiles:
          options.files?.take && ((files, position) => void this.#takeFiles(files, position)),
      }),
      editorProps: { attributes: () => this.#attributes() },
    });
    // Tiptap spreads the attributes into an object of its own, which loses a function; set again they work.
    editor.setOptions({});
    this.#context = {
      editor,
      minutes: this.minutes,
      tasks: options.tasks,
      undo,
      newId: options.writing.newId,
      meeting: options.meeting,
      subjects: options.subjects,
      files: options.files,
      dates,
      words: () => editorTexts[this.#locale],
      page: options.page,
      comments: (this.comments = new CommentsInText(editor, this.minutes.body, options.comments)),
    };
    this.find = new FindInText(editor, this.minutes, options.tasks);
    this.#states = new StateWatch(
      editor,
      () => this.#look(),
      (state) => this.#tell(state),
    );
    this.#listen();
  }

  /** How things stand now. */
  get state(): EditorState {
    return this.#states.state;
  }

  /** The text with its caret, as an element: for moving the focus there. */
  get dom(): HTMLElement {
    return this.#context.editor.view.dom;
  }

  /** Calls the listener with each new state. Returns the function that ends it. */
  subscribe(listener: (state: EditorState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Runs a command and gives the text the focus.
   *
   * @param argument for `link` the address (empty removes it), for `task` and `agendaItem` the title
   * @returns whether it did anything
   */
  run(id: CommandId, argument?: string): boolean {
    if (this.#context.editor.isDestroyed) throw new EditorDestroyedError();
    return runCommand(this.#context, id, argument);
  }

  /** Puts the caret into the text. */
  focus(position: "start" | "end" | "here" = "here"): void {
    const { editor } = this.#context;
    if (position !== "here") {
      const { doc, tr } = editor.state;
      const edge = position === "start" ? Selection.atStart(doc) : Selection.atEnd(doc);
      editor.view.dispatch(tr.setSelection(edge).scrollIntoView());
    }
    editor.view.focus();
  }

  /** Opens or closes the text for writing: follow `connection.snapshot.editable`. */
  setEditable(editable: boolean): void {
    if (this.#editable === editable) return;
    this.#editable = editable;
    this.#context.editor.setEditable(editable);
    this.#tellBlocks({ all: true });
    this.#states.now();
  }

  /** Changes the language of the blocks and names. */
  setLocale(locale: Locale): void {
    this.#locale = locale;
    this.#context.editor.setOptions({});
    this.#tellBlocks({ all: true });
  }

  /** Something beside the text changed that commands depend on, such as quiet mode. */
  refreshState(): void {
    this.#states.now();
  }

  /** Names became known or changed: draws them anew. */
  refreshNames(): void {
    this.#tellBlocks({ all: true });
  }

  /** Adds lines as paragraphs at the end of the text: for edits that were not taken. */
  appendLines(lines: readonly string[]): void {
    const { editor } = this.#context;
    editor.commands.insertContentAt(
      editor.state.doc.content.size,
      lines.map((text) => ({
        type: "paragraph",
        content: text === "" ? [] : [{ type: "text", text }],
      })),
    );
  }

  /** Goes to something in the text and puts the caret there. Returns whether it stands there. */
  reveal(target: RevealTarget): boolean {
    return reveal(this.#context.editor, target);
  }

  /** Puts the caret where the next of the others writes; their name, or nothing when nobody else does. */
  goToNextPerson(): string | undefined {
    return goToNextPerson(this.#context.editor, this.#options.presence);
  }

  /** Whether somebody else's caret stands in the text. */
  get othersWrite(): boolean {
    return writingPlaces(this.#context.editor, this.#options.presence).length > 0;
  }

  /** Agenda items whose text stands elsewhere than the agenda has them. */
  displacedItems(): string[] {
    return displacedItems(this.#context.editor, this.minutes);
  }

  /** Whether nobody else's caret stands under an item, so that its text may be moved. */
  mayMoveText(item: string): boolean {
    return isSectionFree(this.#context.editor, this.#options.presence, item);
  }

  /** Moves the text of an item to where the agenda has the item; only while online. */
  moveText(item: string): boolean {
    const { editor } = this.#context;
    return moveSection(editor, this.minutes, this.#options.presence, item);
  }

  /** Ends the editor and leaves the documents as they are. */
  destroy(): void {
    for (const end of this.#ends.splice(0)) end();
    this.#listeners.clear();
    this.#context.editor.destroy();
    this.#context.undo.manager.destroy();
  }

  #blockContext(): BlockContext {
    const { tasks, resolveSubject, onTaskRequest } = this.#options;
    return {
      minutes: this.minutes,
      tasks,
      texts: () => editorTexts[this.#locale],
      locale: () => this.#locale,
      editable: () => this.#editable,
      resolveSubject,
      subjects: this.#options.subjects,
      files: this.#options.files,
      directory: this.#options.directory,
      now: this.#options.writing.now,
      startTime: () => this.#options.startTime,
      dueWords,
      requestTask: onTaskRequest,
      observe: (listener) => {
        this.#blockListeners.add(listener);
        return () => this.#blockListeners.delete(listener);
      },
      insertTaskAfter: (position) => {
        this.#context.editor.commands.setNodeSelection(position);
        this.run("task");
      },
    };
  }

  /** The page uploads files and says why one was refused; those it took are inserted one after the other. */
  async #takeFiles(files: readonly File[], position: number): Promise<void> {
    const { editor } = this.#context;
    editor.commands.setTextSelection(position);
    for (const file of files) {
      const taken = await this.#options.files?.take?.(file);
      if (editor.isDestroyed) return;
      if (taken === undefined) continue;
      insertBlock(editor, { type: taken.kind, attrs: { file: taken.id } });
    }
  }

  /** The kind of block the caret stands in need not be offered. */
  #isOffered(id: CommandId): boolean {
    const { enabled, active } = commandState(this.#context, id);
    return enabled && !active;
  }

  #listen(): void {
    this.#ends.push(
      keepCaret(this.#context.editor, this.minutes.body),
      this.#options.tasks.observe(({ ids }) => this.#tellBlocks({ tasks: ids })),
      this.minutes.observe(({ agenda }) => {
        if (agenda.size > 0) this.#tellBlocks({ agenda: true });
      }),
    );
  }

  #tellBlocks(change: BlockChange): void {
    for (const listener of this.#blockListeners) listener(change);
  }

  #attributes(): Record<string, string> {
    const texts = editorTexts[this.#locale];
    return {
      class: "netz-minutes",
      role: "textbox",
      "aria-multiline": "true",
      "aria-readonly": String(!this.#editable),
      "aria-label": this.#options.label ?? texts.editor,
      tabindex: "0",
      translate: "no",
    };
  }

  #tell(state: EditorState): void {
    for (const listener of this.#listeners) listener(state);
  }

  #look(): EditorState {
    const { editor } = this.#context;
    const states = editorCommands.map(({ id }) => [id, commandState(this.#context, id)] as const);
    const href: unknown = editor.getAttributes("link")["href"];
    return {
      editable: this.#editable,
      focused: editor.isFocused,
      commands: Object.fromEntries(states) as Record<CommandId, CommandState>,
      href: typeof href === "string" ? href : "",
    };
  }
}

/** Creates the editor; see {@link MinutesEditor}. */
export function createMinutesEditor(options: MinutesEditorOptions): MinutesEditor {
  return new MinutesEditor(options);
}

function dueWords(due: TaskDue, locale: Locale): string {
  return typeof due === "string" ? formatPartialDate(due, locale) : formatLocal(due, locale);
}
