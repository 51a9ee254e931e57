/** Where a task stands. */
export const taskStatuses = ["open", "inProgress", "done", "dropped", "deferred"] as const;
export type TaskStatus = (typeof taskStatuses)[number];
