import { isOverdue } from "@staedtenetz/core/task";
import type { TaskEntry } from "@staedtenetz/document";

/** Which tasks are shown. */
export const taskFilters = ["open", "mine", "overdue", "done"] as const;

export type TaskFilter = (typeof taskFilters)[number];

export interface TaskSelection {
  readonly filter: TaskFilter;
  /** Only tasks of this town. */
  readonly town?: string;
  /** The ids that stand for oneself: the account, and the towns and groups one belongs to. */
  readonly me: ReadonlySet<string>;
  /** Tasks that stay in view though they no longer fit: those just ticked, so that a slip can be undone. */
  readonly lingering?: ReadonlySet<string>;
  /** The day it is, `YYYY-MM-DD`. */
  readonly today: string;
}

/** Whether nothing is left to do: done or dropped. */
export function isFinished(entry: TaskEntry): boolean {
  return entry.status === "done" || entry.status === "dropped";
}

/** The tasks of a selection, in the order of the list. */
export function selectTasks(
  entries: readonly TaskEntry[],
  selection: TaskSelection,
): readonly TaskEntry[] {
  return entries.filter(
    (entry) =>
      isOfTown(entry, selection.town) &&
      (fits(entry, selection) || (selection.lingering?.has(entry.id) ?? false)),
  );
}

function fits(entry: TaskEntry, { filter, me, today }: TaskSelection): boolean {
  switch (filter) {
    case "open":
      return !isFinished(entry);
    case "mine":
      return !isFinished(entry) && subjectsOf(entry).some((subject) => me.has(subject));
    case "overdue":
      return isOverdue(entry, today);
    default:
      return isFinished(entry);
  }
}

function isOfTown(entry: TaskEntry, town: string | undefined): boolean {
  return town === undefined || subjectsOf(entry).includes(town);
}

function subjectsOf(entry: TaskEntry): readonly string[] {
  return [...entry.assignees, ...entry.lines.map((line) => line.place)];
}
