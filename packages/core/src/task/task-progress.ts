import type { TaskStatus } from "./task-status.js";

interface Line {
  readonly status: TaskStatus;
  readonly doneAt?: string | undefined;
}

/** How far a task is that was given to several towns. */
export interface TaskProgress {
  /** Derived from the lines; the task's own where it has none. */
  readonly status: TaskStatus;
  /** When the last line was done, once the whole task is. */
  readonly doneAt?: string;
  /** Lines that are done. */
  readonly done: number;
  /** Lines that count: all but the dropped ones. */
  readonly total: number;
}

/**
 * The status of a task for N towns and its progress. It is done when every line that was not dropped is done,
 * under way as soon as one line is done or under way, and dropped or deferred only when nothing else is left.
 *
 * @example
 * const { done, total } = taskProgress(task);
 * `${done} von ${total}`; // "3 von 7"
 */
export function taskProgress(
  task: Line & { readonly lines?: readonly Line[] | undefined },
): TaskProgress {
  const lines = task.lines ?? [];
  if (lines.length === 0) return progressOfOne(task);
  const counting = lines.filter(({ status }) => status !== "dropped");
  const done = counting.filter(({ status }) => status === "done");
  const counts = { done: done.length, total: counting.length };
  if (counting.length === 0) return { status: "dropped", ...counts };
  if (done.length === counting.length) {
    const doneAt = latest(done);
    return { status: "done", ...(doneAt === undefined ? {} : { doneAt }), ...counts };
  }
  return { status: unfinishedStatus(counting), ...counts };
}

function progressOfOne({ status, doneAt }: Line): TaskProgress {
  return {
    status,
    ...(doneAt === undefined ? {} : { doneAt }),
    done: status === "done" ? 1 : 0,
    total: status === "dropped" ? 0 : 1,
  };
}

function unfinishedStatus(counting: readonly Line[]): TaskStatus {
  if (counting.some(({ status }) => status === "done" || status === "inProgress")) {
    return counting.some(({ status }) => status === "open" || status === "inProgress")
      ? "inProgress"
      : "deferred";
  }
  return counting.some(({ status }) => status === "open") ? "open" : "deferred";
}

function latest(lines: readonly Line[]): string | undefined {
  const times = lines.map(({ doneAt }) => doneAt).filter((time) => time !== undefined);
  return times.toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}
