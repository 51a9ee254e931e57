import { optional } from "../reading.js";
import type { TaskEntry, TaskOrigin } from "./task-entry.js";
import type { NewTask } from "./task-list-document.js";

/**
 * A new task that asks for the same as another one: with its words, dates and assignees, but with nothing done of
 * it, and with an origin of its own.
 *
 * @example
 * tasks.create(copiedTask(entry, { id: newId(), origin: { meeting } }));
 */
export function copiedTask(
  entry: TaskEntry,
  { id, origin }: { readonly id: string; readonly origin?: TaskOrigin | undefined },
): NewTask {
  return {
    id,
    title: entry.title,
    assignees: entry.assignees,
    places: entry.lines.map(({ place }) => place),
    public: entry.public,
    ...optional("due", entry.due),
    ...optional("dueText", entry.dueText),
    ...optional("formKind", entry.formKind),
    ...optional("priority", entry.priority),
    ...optional("comment", entry.comment),
    ...optional("reservation", entry.reservation),
    ...optional("origin", origin),
  };
}
