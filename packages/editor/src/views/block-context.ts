import type { Minutes, TaskDue, TaskList } from "@staedtenetz/document";
import type { FileSource } from "../files/file-source.js";
import type { SubjectSource } from "../subjects/subject-source.js";
import type { EditorTexts, Locale } from "../texts.js";
import type { RecordDirectory } from "./records/record-directory.js";

/** What somebody wants to do with a task for which the page has its own dialogue. */
export interface TaskRequest {
  readonly type: "assign" | "due";
  readonly task: string;
  /** Where to open it. */
  readonly anchor: HTMLElement;
}

/** What the blocks in the text share: the documents, the words, and how to hear of changes. */
export interface BlockContext {
  readonly minutes: Minutes;
  readonly tasks: TaskList;
  readonly texts: () => EditorTexts;
  readonly locale: () => Locale;
  readonly editable: () => boolean;
  /** The name of a person, place, organisation or group. */
  readonly resolveSubject: (id: string) => string | undefined;
  readonly subjects: SubjectSource | undefined;
  readonly files: FileSource | undefined;
  /** Whom the forms of decisions and the like offer. */
  readonly directory: RecordDirectory | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** When the meeting begins, `HH:MM`; items then show their times. */
  readonly startTime: () => string | undefined;
  readonly dueWords: (due: TaskDue, locale: Locale) => string;
  /** The page opens its dialogue. Without it the block shows no such button. */
  readonly requestTask: ((request: TaskRequest) => void) | undefined;
  /** Calls the listener when a task, the agenda, a right, a name or the language changed. */
  readonly observe: (listener: (change: BlockChange) => void) => () => void;
  /** Creates a task after a block and goes to its title. */
  readonly insertTaskAfter: (position: number) => void;
}

/** What changed: tasks by id, `agenda` for the whole agenda, `all` for words, names and rights. */
export interface BlockChange {
  readonly tasks?: ReadonlySet<string>;
  readonly agenda?: boolean;
  readonly all?: boolean;
}
