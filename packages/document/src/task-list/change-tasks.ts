import type { TaskPriority, TaskStatus } from "./codes.js";
import type { TaskDue } from "./due.js";
import type { TaskEntry } from "./task-entry.js";
import type { TaskList } from "./task-list-document.js";

/** What can be changed on many tasks at once; what is not given stays as it is. */
export interface TaskChange {
  /** Of a task with lines: the status of each line. */
  readonly status?: TaskStatus;
  readonly priority?: TaskPriority;
  /** A date, the words it was given in, or neither to remove both. */
  readonly due?: { readonly due?: TaskDue; readonly dueText?: string };
  /** Persons, places, organisations and groups that get the tasks as well. */
  readonly assign?: readonly string[];
  readonly remove?: true;
}

/**
 * Changes many tasks as one transaction; ids that the list does not hold are passed over.
 *
 * @returns what takes the change back where nobody has changed the same thing since
 *
 * @example
 * const undo = changeTasks(tasks, selected, { status: "done" });
 */
export function changeTasks(
  tasks: TaskList,
  ids: readonly string[],
  change: TaskChange,
): () => void {
  const before = ids.flatMap((id) => tasks.entry(id) ?? []);
  tasks.batch(() => {
    for (const entry of before) apply(tasks, entry, change);
  });
  const after = new Map(before.map(({ id }) => [id, tasks.entry(id)]));
  return () =>
    tasks.batch(() => {
      for (const entry of before) takeBack(tasks, entry, after.get(entry.id), change);
    });
}

function apply(tasks: TaskList, entry: TaskEntry, change: TaskChange): void {
  const { id } = entry;
  if (change.status !== undefined) {
    if (entry.lines.length === 0) tasks.setStatus(id, change.status);
    else for (const { place } of entry.lines) tasks.setLine(id, place, change.status);
  }
  if (change.priority !== undefined) tasks.setPriority(id, change.priority);
  if (change.due !== undefined) tasks.setDue(id, change.due.due, change.due.dueText);
  for (const subject of change.assign ?? []) tasks.assign(id, subject);
  if (change.remove === true) tasks.remove(id);
}

function takeBack(
  tasks: TaskList,
  before: TaskEntry,
  after: TaskEntry | undefined,
  change: TaskChange,
): void {
  const { id } = before;
  const now = tasks.entry(id);
  if (now === undefined || after === undefined) return;
  if (change.status !== undefined) takeStatusBack(tasks, before, after, now);
  if (change.priority !== undefined && now.priority === after.priority) {
    tasks.setPriority(id, before.priority ?? "normal");
  }
  if (change.due !== undefined && isSameDue(now, after)) {
    tasks.setDue(id, before.due, before.dueText);
  }
  for (const subject of change.assign ?? []) {
    if (!before.assignees.includes(subject)) tasks.unassign(id, subject);
  }
  if (change.remove === true && now.deletedAt === after.deletedAt && !before.deletedAt) {
    tasks.restore(id);
  }
}

function takeStatusBack(
  tasks: TaskList,
  before: TaskEntry,
  after: TaskEntry,
  now: TaskEntry,
): void {
  const { id } = before;
  if (now.lines.length === 0) {
    if (before.lines.length === 0 && now.status === after.status) {
      tasks.setStatus(id, before.status, before);
    }
    return;
  }
  for (const line of before.lines) {
    const { place, status } = line;
    if (statusIn(now, place) !== statusIn(after, place)) continue;
    if (status !== statusIn(now, place)) tasks.setLine(id, place, status, line);
  }
}

function statusIn({ lines }: TaskEntry, place: string): TaskStatus | undefined {
  return lines.find((line) => line.place === place)?.status;
}

function isSameDue(a: TaskEntry, b: TaskEntry): boolean {
  return a.dueText === b.dueText && JSON.stringify(a.due) === JSON.stringify(b.due);
}
