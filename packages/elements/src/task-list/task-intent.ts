import type { TaskDue, TaskList } from "@staedtenetz/document";

/** What a person wants done with a task. */
export type TaskIntent =
  | { readonly kind: "tick"; readonly id: string; readonly done: boolean }
  | { readonly kind: "retitle"; readonly id: string; readonly title: string }
  | { readonly kind: "assign"; readonly id: string; readonly subject: string; readonly on: boolean }
  | { readonly kind: "due"; readonly id: string; readonly due?: TaskDue; readonly words?: string }
  | {
      readonly kind: "tickLine";
      readonly id: string;
      readonly place: string;
      readonly done: boolean;
    }
  | { readonly kind: "giveTo"; readonly id: string; readonly places: readonly string[] }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "restore"; readonly id: string };

/** Sent by a row to the list it stands in. */
export class TaskIntentEvent extends Event {
  static readonly type = "netz-task-intent";

  constructor(readonly intent: TaskIntent) {
    super(TaskIntentEvent.type, { bubbles: true, composed: true });
  }
}

/** Carries an intent out in the shared task list; every intent is one transaction. */
export function carryOut(tasks: TaskList, intent: TaskIntent): void {
  switch (intent.kind) {
    case "tick":
      return tasks.setStatus(intent.id, intent.done ? "done" : "open");
    case "retitle":
      return tasks.retitle(intent.id, intent.title);
    case "assign":
      return intent.on
        ? tasks.assign(intent.id, intent.subject)
        : tasks.unassign(intent.id, intent.subject);
    case "due":
      return tasks.setDue(intent.id, intent.due, intent.words);
    case "tickLine":
      return tasks.setLine(intent.id, intent.place, intent.done ? "done" : "open");
    case "giveTo":
      return tasks.batch(() => {
        for (const place of intent.places) tasks.setLine(intent.id, place, "open");
      });
    case "remove":
      return tasks.remove(intent.id);
    case "restore":
      return tasks.restore(intent.id);
  }
}
