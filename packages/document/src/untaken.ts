import type * as Y from "yjs";
import type { DocumentKindName } from "./document-kinds.js";
import type { AgendaEntry } from "./minutes/agenda.js";
import type { AttendanceMark } from "./minutes/attendance.js";
import { minutesOf } from "./minutes/minutes-document.js";
import { taskListOf } from "./task-list/task-list-document.js";
import type { TaskEntry } from "./task-list/task-entry.js";

/** Something that one copy of a document holds and another one does not. */
export type UntakenPart =
  /** A line of the text: a paragraph, heading or list item. */
  | { readonly type: "line"; readonly text: string }
  | { readonly type: "task"; readonly task: TaskEntry; readonly changed: readonly string[] }
  | { readonly type: "agendaItem"; readonly item: AgendaEntry; readonly changed: readonly string[] }
  | { readonly type: "attendance"; readonly mark: AttendanceMark };

/**
 * What `mine` holds and `theirs` lacks, in words that can be shown, copied and inserted again: for a
 * local copy whose edits the server did not take. Edits that only removed something leave no part.
 *
 * @example
 * untakenParts("minutes", refusedCopy, freshCopy) // [{ type: "line", text: "Der Satz, der fehlt." }]
 */
export function untakenParts(kind: DocumentKindName, mine: Y.Doc, theirs: Y.Doc): UntakenPart[] {
  if (kind === "taskList") return untakenTasks(mine, theirs);
  return kind === "minutes" ? untakenMinutes(mine, theirs) : [];
}

function untakenTasks(mine: Y.Doc, theirs: Y.Doc): UntakenPart[] {
  const known = taskListOf(theirs);
  return taskListOf(mine)
    .entries()
    .flatMap((task) => {
      const changed = differingFields(task, known.entry(task.id));
      return changed.length > 0 ? [{ type: "task" as const, task, changed }] : [];
    });
}

function untakenMinutes(mine: Y.Doc, theirs: Y.Doc): UntakenPart[] {
  const [own, known] = [minutesOf(mine), minutesOf(theirs)];
  const items = own.agenda.items().flatMap((item) => {
    const changed = differingFields(item, known.agenda.item(item.id));
    return changed.length > 0 ? [{ type: "agendaItem" as const, item, changed }] : [];
  });
  const marks = new Set(known.attendance.marks().map((mark) => JSON.stringify(mark)));
  const untakenMarks = own.attendance.marks().filter((mark) => !marks.has(JSON.stringify(mark)));
  return [
    ...untakenLines(own.textLines(), known.textLines()),
    ...items,
    ...untakenMarks.map((mark) => ({ type: "attendance" as const, mark })),
  ];
}

function untakenLines(mine: readonly string[], theirs: readonly string[]): UntakenPart[] {
  const left = new Map<string, number>();
  for (const line of theirs) left.set(line, (left.get(line) ?? 0) + 1);
  return mine.flatMap((text) => {
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count > 0 ? [] : [{ type: "line" as const, text }];
  });
}

/** Order and number follow from the neighbours: a difference in them alone is nothing to insert again. */
const derived = new Set(["order", "number", "progress"]);

function differingFields(mine: object, theirs: object | undefined): string[] {
  const known = new Map<string, unknown>(Object.entries(theirs ?? {}));
  return Object.entries(mine).flatMap(([field, value]) =>
    derived.has(field) || JSON.stringify(value) === JSON.stringify(known.get(field)) ? [] : [field],
  );
}
