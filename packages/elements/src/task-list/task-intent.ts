import type {
  Reservation,
  TaskDue,
  TaskList,
  TaskPriority,
  TaskStatus,
} from "@staedtenetz/document";

/** What a person wants done with a task. */
export type TaskIntent =
  | { readonly kind: "tick"; readonly id: string; readonly done: boolean }
  | { readonly kind: "status"; readonly id: string; readonly status: TaskStatus }
  | {
      readonly kind: "retitle";
      readonly id: string;
      readonly title: string;
      readonly base?: string;
    }
  | { readonly kind: "settleTitle"; readonly id: string; readonly title: string }
  | {
      readonly kind: "comment";
      readonly id: string;
      readonly comment: string;
      readonly base?: string;
    }
  | { readonly kind: "settleComment"; readonly id: string; readonly comment: string }
  | { readonly kind: "priority"; readonly id: string; readonly priority: TaskPriority }
  | { readonly kind: "reservation"; readonly id: string; readonly reservation?: Reservation }
  | { readonly kind: "public"; readonly id: string; readonly on: boolean }
  | { readonly kind: "assign"; readonly id: string; readonly subject: string; readonly on: boolean }
  | { readonly kind: "due"; readonly id: string; readonly due?: TaskDue; readonly words?: string }
  | {
      readonly kind: "line";
      readonly id: string;
      readonly place: string;
      readonly status: TaskStatus;
    }
  | { readonly kind: "giveTo"; readonly id: string; readonly places: readonly string[] }
  | { readonly kind: "move"; readonly id: string; readonly group: string }
  | { readonly kind: "remove"; readonly id: string }
  | { readonly kind: "restore"; readonly id: string };

/** Sent by a row to the list it stands in. */
export class TaskIntentEvent extends Event {
  static readonly type = "netz-task-intent";

  constructor(readonly intent: TaskIntent) {
    super(TaskIntentEvent.type, { bubbles: true, composed: true });
  }
}

/**
 * Carries an intent out in the shared task list; every intent is one transaction. `move` needs the other list and is
 * the list's own matter.
 */
export function carryOut(tasks: TaskList, intent: TaskIntent): void {
  const { id } = intent;
  switch (intent.kind) {
    case "tick":
      return tasks.setStatus(id, intent.done ? "done" : "open");
    case "status":
      return tasks.setStatus(id, intent.status);
    case "retitle":
      return tasks.retitle(id, intent.title, intent.base);
    case "settleTitle":
      return tasks.settleTitle(id, intent.title);
    case "comment":
      return tasks.setComment(id, intent.comment, intent.base);
    case "settleComment":
      return tasks.settleComment(id, intent.comment);
    case "priority":
      return tasks.setPriority(id, intent.priority);
    case "reservation":
      return tasks.setReservation(id, intent.reservation);
    case "public":
      return tasks.setPublic(id, intent.on);
    case "assign":
      return intent.on ? tasks.assign(id, intent.subject) : tasks.unassign(id, intent.subject);
    case "due":
      return tasks.setDue(id, intent.due, intent.words);
    case "line":
      return tasks.setLine(id, intent.place, intent.status);
    case "giveTo":
      return tasks.batch(() => {
        for (const place of intent.places) tasks.setLine(id, place, "open");
      });
    case "move":
      return undefined;
    case "remove":
      return tasks.remove(id);
    case "restore":
      return tasks.restore(id);
  }
}
