import type { TaskList, Writing } from "@staedtenetz/document";
import type * as EditorModule from "@staedtenetz/editor";
import type {
  CaretUser,
  CommandId,
  CommentsPage,
  EditorNotice,
  EditorState,
  EditorTexts,
  FileSource,
  MinutesEditor,
  PageCommands,
  RecordDirectory,
  SubjectSource,
  TaskRequest,
} from "@staedtenetz/editor";
import type { ConnectionSnapshot } from "@staedtenetz/sync";
import type { ReactiveController, ReactiveControllerHost } from "lit";
import type { Locale } from "../locale/locale.js";
import type { ToolbarCommand } from "./toolbar-command.js";

type Awareness = ConnectionSnapshot["awareness"];
type Doc = ConnectionSnapshot["doc"];

/** What an editor is bound to; another document needs another editor. */
export interface EditorBinding {
  readonly doc: Doc;
  readonly awareness: Awareness;
  readonly tasks: TaskList;
  readonly user: CaretUser;
  readonly writing: Pick<Writing, "now" | "newId">;
  readonly meeting: string;
  readonly nameOf: (id: string) => string | undefined;
  readonly subjects: SubjectSource | undefined;
  readonly directory: RecordDirectory;
  readonly files: FileSource | undefined;
  readonly startTime: string | undefined;
}

/** What the element around the editor does for it. */
export interface EditorSurroundings {
  /** The empty element the editor is drawn in. */
  readonly place: () => HTMLElement | null;
  readonly label: () => string;
  readonly openTask: (request: TaskRequest) => void;
  readonly openLink: (current: string) => void;
  readonly notice: (notice: EditorNotice) => void;
  readonly page: PageCommands;
  readonly comments: CommentsPage;
}

export type EditorPhase = "waiting" | "loading" | "ready" | "failed";

/** Loads the editor, binds it to the documents, and binds a new one when the document was replaced. */
export class EditorController implements ReactiveController {
  phase: EditorPhase = "waiting";
  #module: typeof EditorModule | undefined;
  #editor: MinutesEditor | undefined;
  #bound: EditorBinding | undefined;
  #locale: Locale | undefined;
  #endSubscription: (() => void) | undefined;
  #offered: { readonly locale: Locale; readonly commands: readonly ToolbarCommand[] } | undefined;
  #isConnected = false;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly surroundings: EditorSurroundings,
  ) {
    host.addController(this);
  }

  get state(): EditorState | undefined {
    return this.#editor?.state;
  }

  /** The editor, once it is ready. */
  get editor(): MinutesEditor | undefined {
    return this.#editor;
  }

  /** The editor's own words, once it is loaded. */
  texts(locale: Locale): EditorTexts | undefined {
    return this.#module?.editorTexts[locale];
  }

  /** What a toolbar offers, in its order; the same list as long as the language is the same. */
  commands(locale: Locale): readonly ToolbarCommand[] {
    const names = this.texts(locale)?.commands;
    if (this.#module === undefined || names === undefined) return [];
    if (this.#offered?.locale !== locale) {
      const commands = this.#module.editorCommands.map((command) => ({
        ...command,
        name: names[command.id],
      }));
      this.#offered = { locale, commands };
    }
    return this.#offered.commands;
  }

  hostConnected(): void {
    this.#isConnected = true;
  }

  hostDisconnected(): void {
    this.#isConnected = false;
    this.#destroy();
  }

  /** Shows the documents of a binding; `undefined` while they have not arrived. */
  async bind(binding: EditorBinding | undefined, editable: boolean, locale: Locale): Promise<void> {
    if (binding === undefined) return this.#destroy();
    if (this.#isBoundTo(binding)) {
      this.#editor?.setEditable(editable);
      if (locale !== this.#locale) this.#editor?.setLocale(locale);
      this.#locale = locale;
      return;
    }
    this.#destroy();
    this.#bound = binding;
    this.#locale = locale;
    this.#enter("loading");
    try {
      this.#module = await import("@staedtenetz/editor");
      await this.host.updateComplete;
      const place = this.surroundings.place();
      if (this.#bound !== binding || !this.#isConnected || place === null) return;
      this.#editor = this.#module.createMinutesEditor({
        element: place,
        minutes: binding.doc,
        tasks: binding.tasks,
        presence: binding.awareness,
        user: binding.user,
        writing: binding.writing,
        meeting: binding.meeting,
        resolveSubject: binding.nameOf,
        ...(binding.subjects === undefined ? {} : { subjects: binding.subjects }),
        ...(binding.files === undefined ? {} : { files: binding.files }),
        ...(binding.startTime === undefined ? {} : { startTime: binding.startTime }),
        directory: binding.directory,
        page: this.surroundings.page,
        comments: this.surroundings.comments,
        editable,
        locale,
        label: this.surroundings.label(),
        onTaskRequest: this.surroundings.openTask,
        onLinkRequest: this.surroundings.openLink,
        onNotice: this.surroundings.notice,
      });
      this.#endSubscription = this.#editor.subscribe(() => this.host.requestUpdate());
      this.#enter("ready");
    } catch {
      // The chunk did not arrive: the text can still be read, and the next attempt may bring it.
      if (this.#bound !== binding) return;
      this.#bound = undefined;
      this.#enter("failed");
    }
  }

  run(command: CommandId, argument?: string): void {
    this.#editor?.run(command, argument);
  }

  focus(): void {
    this.#editor?.focus();
  }

  appendLines(lines: readonly string[]): void {
    this.#editor?.appendLines(lines);
  }

  #isBoundTo({ doc, awareness, tasks }: EditorBinding): boolean {
    const bound = this.#bound;
    return bound?.doc === doc && bound.awareness === awareness && bound.tasks === tasks;
  }

  #enter(phase: EditorPhase): void {
    this.phase = phase;
    this.host.requestUpdate();
  }

  #destroy(): void {
    this.#endSubscription?.();
    this.#editor?.destroy();
    this.#editor = undefined;
    this.#bound = undefined;
    this.phase = "waiting";
  }
}
