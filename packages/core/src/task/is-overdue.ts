import { latestDay } from "../time/bounds.js";
import type { CalendarDay, Edtf, Local } from "../time/types.js";
import type { TaskStatus } from "./task-status.js";

/** What decides whether a task is late. */
export interface DueTask {
  readonly status: TaskStatus;
  readonly due?: Edtf | Local | undefined;
}

/**
 * The last day on which a due task is still in time: the last day of its month, quarter or year where only that is
 * known. Undefined without a due date, or where the date has no end.
 *
 * @example lastDueDay({ status: "open", due: "2025-36" }); // "2025-12-31"
 */
export function lastDueDay({ due }: Pick<DueTask, "due">): CalendarDay | undefined {
  if (due === undefined) return undefined;
  return typeof due === "string" ? latestDay(due) : due.local.slice(0, 10);
}

/**
 * True once the whole day, month or quarter of the due date has passed and the task is still to be done.
 *
 * @param today The present day where the people are, `YYYY-MM-DD`.
 * @example isOverdue({ status: "open", due: "2025-06" }, "2025-06-30"); // false
 */
export function isOverdue(task: DueTask, today: CalendarDay): boolean {
  if (task.status === "done" || task.status === "dropped" || task.status === "deferred")
    return false;
  const last = lastDueDay(task);
  return last !== undefined && last < today;
}
