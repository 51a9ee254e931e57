/** What is filled in to finish a task: nothing but a tick, a text, contacts, activities, a date or a file. */
export const taskFormKinds = ["tick", "text", "contacts", "activities", "date", "file"] as const;
export type TaskFormKind = (typeof taskFormKinds)[number];
