import type { Minutes, TaskList } from "@staedtenetz/document";
import type { ChainedCommands, Editor } from "@tiptap/core";
import type { OwnUndo } from "../collaboration/own-undo.js";
import type { CommentsInText } from "../comments/comments-in-text.js";
import type { DateWords } from "../dates/date-words.js";
import type { FileSource } from "../files/file-source.js";
import type { SubjectSource } from "../subjects/subject-source.js";
import type { EditorTexts } from "../texts.js";
import type { ViewCommandId } from "./view-commands.js";

/** What the toolbar groups together, in this order. */
export const commandGroups = ["history", "insert", "inline", "block", "table", "view"] as const;

export type CommandGroup = (typeof commandGroups)[number];

/** One command of the editor, for a toolbar, the slash menu and the list of shortcuts. */
export interface CommandDescription {
  readonly id: string;
  readonly group: CommandGroup;
  /** As Tiptap writes keys: `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcut?: string;
  /** Whether it can be on (`aria-pressed`) instead of only being done. */
  readonly toggles: boolean;
  /** Offered by the slash menu, and by the toolbar's menu of everything that can be inserted. */
  readonly inSlashMenu: boolean;
  /** Has a button of its own in the toolbar, besides the menu. Default: whatever is not in the menu. */
  readonly inToolbar?: boolean;
}

/** What commands work on. */
export interface CommandContext {
  readonly editor: Editor;
  readonly minutes: Minutes;
  readonly tasks: TaskList;
  readonly undo: OwnUndo;
  readonly newId: () => string;
  /** The meeting new tasks come from. */
  readonly meeting: string | undefined;
  readonly subjects: SubjectSource | undefined;
  readonly files: FileSource | undefined;
  readonly dates: Pick<DateWords, "read">;
  readonly words: () => EditorTexts;
  readonly page: PageCommands | undefined;
  readonly comments: CommentsInText | undefined;
}

/** What the page does for the editor: commands that show something beside the text. */
export interface PageCommands {
  readonly run: (id: ViewCommandId) => void;
  readonly can: (id: ViewCommandId) => boolean;
  /** Whether a command that stays is on, such as quiet mode. */
  readonly isOn: (id: ViewCommandId) => boolean;
}

/** What a command does. */
export interface Command {
  readonly run: (context: CommandContext, argument: string | undefined) => boolean;
  readonly active?: (editor: Editor) => boolean;
  /** Whether it can be done now; default: always. */
  readonly can?: (context: CommandContext) => boolean;
  /** Like `active`, for what does not follow from the text. */
  readonly isOn?: (context: CommandContext) => boolean;
  /** Changes no kind of block, so that it may be done where somebody else's caret stands. */
  readonly keepsBlocks?: true;
  /** Can be done by those who may only read. */
  readonly whenReadOnly?: true;
}

type Step = (chain: ChainedCommands) => ChainedCommands;

/** A command that Tiptap knows. */
export function simple(step: Step, active?: (editor: Editor) => boolean): Command {
  return {
    run: ({ editor }) => inText(editor, step(editor.chain()).run()),
    can: ({ editor }) => step(editor.can().chain()).run(),
    ...(active === undefined ? {} : { active }),
  };
}

/** Tiptap's own `focus` waits for the next frame, and what is typed before it goes astray. */
export function inText(editor: Editor, done: boolean): boolean {
  editor.view.focus();
  return done;
}
