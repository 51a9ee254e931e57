export { isOverdue, lastDueDay } from "./is-overdue.js";
export type { DueTask } from "./is-overdue.js";
export { taskProgress } from "./task-progress.js";
export type { TaskProgress } from "./task-progress.js";
export { taskStatuses } from "./task-status.js";
export type { TaskStatus } from "./task-status.js";
export {
  taskDefinition,
  taskFormKinds,
  taskLineSchema,
  taskPriorities,
  taskSchema,
} from "./task.js";
export type { Task, TaskFormKind, TaskId, TaskLine, TaskPriority } from "./task.js";
