import type { Task } from "../task/task.js";
import { taskProgress } from "../task/task-progress.js";
import { parseEdtf } from "../time/edtf.js";
import { instantOf } from "../time/local.js";
import type { SafeComponent } from "./component.js";
import { entryOf } from "./entry.js";
import { uidOf } from "./uid.js";
import type { Omitted, WriteContext } from "./write-options.js";

const statuses: Readonly<Record<Task["status"], string>> = {
  open: "NEEDS-ACTION",
  inProgress: "IN-PROCESS",
  done: "COMPLETED",
  dropped: "CANCELLED",
  deferred: "NEEDS-ACTION",
};

/** RFC 5545: 1 is highest, 9 lowest. */
const priorities: Readonly<Record<Task["priority"], number>> = { high: 1, normal: 5, low: 9 };

/** Adds DUE where the day is exact; what is vaguer stays in words and is told. */
function addDue(entry: SafeComponent, { due }: Task): Omitted["reason"] | undefined {
  if (due === undefined) return undefined;
  if (typeof due !== "string") {
    if (instantOf(due) === undefined) return "timeMissing";
    entry.local("due", due);
    return undefined;
  }
  const date = parseEdtf(due).value;
  entry.text("x-netz-edtf", due);
  if (date?.kind !== "day" || date.qualifier !== undefined) return "vagueDate";
  entry.day("due", due);
  return undefined;
}

/** The VTODO of a task. A vague due date makes no DUE: the task goes out without one. */
export function writeTask(task: Task, context: WriteContext): SafeComponent {
  const entry = entryOf("vtodo", task, context);
  const { status, doneAt, done, total } = taskProgress(task);
  const reason = addDue(entry, task);
  if (reason !== undefined) context.omit({ id: task.id, what: "due", reason });
  entry.text("summary", task.title);
  entry.text("x-netz-date-words", task.dueText);
  entry.text("status", statuses[status]);
  entry.text("x-netz-status", status);
  entry.instant("completed", doneAt);
  entry.integer("priority", priorities[task.priority]);
  entry.text("class", task.public ? "PUBLIC" : "PRIVATE");
  entry.text("comment", task.comment);
  for (const assignee of task.assignees) entry.text("x-netz-assignee", assignee);
  if ((task.lines?.length ?? 0) > 0 && total > 0) {
    entry.integer("percent-complete", Math.floor((done * 100) / total));
  }
  const meeting = task.origin?.meeting;
  if (meeting !== undefined) entry.text("related-to", uidOf(meeting));
  return entry;
}
