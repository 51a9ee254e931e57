/** The states of a task, in the order in which they are offered. */
export const taskStatuses = ["open", "inProgress", "done", "deferred", "dropped"] as const;

/** A state of a task or of one place's line in it. */
export type TaskStatus = (typeof taskStatuses)[number];

/** Whether a value is one of the task states. */
export function isTaskStatus(value: unknown): value is TaskStatus {
  return taskStatuses.some((status) => status === value);
}
