import { taskStatuses, type TaskStatus } from "@staedtenetz/core/task";

export { taskFormKinds, taskPriorities, taskStatuses } from "@staedtenetz/core/task";
export type { TaskFormKind, TaskPriority, TaskStatus } from "@staedtenetz/core/task";

/** Whether a value is one of the task states. */
export function isTaskStatus(value: unknown): value is TaskStatus {
  return taskStatuses.some((status) => status === value);
}
