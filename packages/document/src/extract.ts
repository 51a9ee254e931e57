import type * as Y from "yjs";
import type { DocumentKindName } from "./document-kinds.js";
import type { AgendaEntry } from "./minutes/agenda.js";
import type { AttendanceMark } from "./minutes/attendance.js";
import { minutesOf } from "./minutes/minutes-document.js";
import type { StructuredBlock } from "./minutes/structured/block-types.js";
import { taskListOf } from "./task-list/task-list-document.js";
import type { TaskEntry } from "./task-list/task-entry.js";

/** What the server keeps as rows beside a document, for lists and search. */
export interface DocumentExtract {
  /** Tasks that were not removed, in their order. */
  readonly tasks: readonly TaskEntry[];
  /** Agenda items that were not removed, in their order. */
  readonly agenda: readonly AgendaEntry[];
  readonly attendance: readonly AttendanceMark[];
  /** Decisions, next dates, practices and calls, in reading order. */
  readonly blocks: readonly StructuredBlock[];
  /** Ids of the tasks that stand as blocks in the text. */
  readonly taskIdsInBody: readonly string[];
  /** The words of the text, for full-text search. */
  readonly text: string;
}

/**
 * Reads out of a document what is projected into rows. A pure function of the document: the rows can be
 * built again at any time.
 *
 * @example
 * extract("taskList", doc).tasks.filter((task) => task.status === "open")
 */
export function extract(kind: DocumentKindName, doc: Y.Doc): DocumentExtract {
  const tasks = kind === "taskList" ? taskListOf(doc).entries() : [];
  if (kind !== "minutes") {
    return { tasks, agenda: [], attendance: [], blocks: [], taskIdsInBody: [], text: "" };
  }
  const minutes = minutesOf(doc);
  return {
    tasks,
    agenda: minutes.agenda.items(),
    attendance: minutes.attendance.marks(),
    blocks: minutes.blocks.all(),
    taskIdsInBody: minutes.taskIds(),
    text: minutes.plainText(),
  };
}
