import { taskDefinition, type Task } from "@staedtenetz/core/task";
import { validateWith, type Validated } from "@staedtenetz/core/validation";
import type { Reservation } from "../minutes/structured/reservation.js";
import { optional } from "../reading.js";
import type { TaskEntry } from "./task-entry.js";
import type { NewTask } from "./task-list-document.js";

/** When a record was made and last changed, as the server's journal knows it: instants in UTC. */
export interface RecordTimes {
  readonly created: string;
  readonly modified: string;
}

/**
 * A task entry as core's record, validated by core: without `record` when it has errors, such as an
 * empty title.
 *
 * @param times the document does not hold them
 *
 * @example
 * const { record, issues } = toTask(entry, { created, modified });
 */
export function toTask(entry: TaskEntry, times: RecordTimes): Validated<Task> {
  const places = entry.lines.map(({ place }) => place);
  return validateWith(taskDefinition, {
    ...times,
    id: entry.id,
    type: "task",
    title: entry.title,
    assignees: [...new Set([...entry.assignees, ...places])],
    ...optional("due", entry.due),
    ...optional("dueText", entry.dueText),
    status: entry.status,
    ...optional("doneAt", entry.doneAt),
    ...optional("reservation", entry.reservation?.text ? entry.reservation : undefined),
    ...optional("origin", entry.origin),
    ...(entry.formKind !== undefined && { form: { kind: entry.formKind } }),
    ...optional("priority", entry.priority),
    public: entry.public,
    ...optional("comment", entry.comment),
    ...(entry.lines.length > 0 && { lines: entry.lines }),
    ...optional("order", entry.order === "" ? undefined : entry.order),
    ...optional("deleted", entry.deletedAt),
  });
}

/**
 * What to give `TaskList.create` for a task that comes from elsewhere, such as an import. Lines arrive as
 * open; set theirs with `setLine`.
 *
 * @example
 * tasks.create(fromTask(record));
 */
export function fromTask(task: Task): NewTask {
  const places = task.lines?.map(({ place }) => place);
  return {
    id: task.id,
    title: task.title,
    status: task.status,
    public: task.public,
    assignees: task.assignees.filter(
      (assignee) => places?.every((place) => place !== assignee) ?? true,
    ),
    ...optional("due", task.due),
    ...optional("dueText", task.dueText),
    ...optional("places", places),
    ...optional("formKind", task.form?.kind),
    ...optional("priority", task.priority === "normal" ? undefined : task.priority),
    ...optional("comment", task.comment),
    ...optional("reservation", task.reservation && reservationOf(task.reservation)),
    ...(task.origin !== undefined && {
      origin: {
        ...optional("meeting", task.origin.meeting),
        ...optional("item", task.origin.item),
        ...optional("decision", task.origin.decision),
      },
    }),
  };
}

function reservationOf({ text, revisit }: NonNullable<Task["reservation"]>): Reservation {
  return { text, ...optional("revisit", revisit) };
}
