import type { TaskPriority } from "../task/task-priorities.js";
import { taskStatuses, type TaskStatus } from "../task/task-status.js";
import { isEdtf } from "../time/edtf.js";
import type { EntryReader } from "./jcal.js";
import { readBase, readLanguages, type ReadCalendarOptions } from "./read-entry.js";
import { readInstant, readTime } from "./read-time.js";
import { idOfUid } from "./uid.js";

const statuses: Readonly<Record<string, TaskStatus>> = {
  "NEEDS-ACTION": "open",
  "IN-PROCESS": "inProgress",
  COMPLETED: "done",
  CANCELLED: "dropped",
};

function readStatus(entry: EntryReader): TaskStatus {
  const standard = statuses[entry.text("status") ?? ""] ?? "open";
  const exact = entry.text("x-netz-status") as TaskStatus | undefined;
  return exact !== undefined && taskStatuses.includes(exact) ? exact : standard;
}

function readDue(entry: EntryReader, zone: string) {
  const edtf = entry.text("x-netz-edtf");
  const property = entry.take("due")[0];
  const time = property && readTime(property, property.values[0], entry, zone);
  if (edtf !== undefined && isEdtf(edtf)) return edtf;
  if (time === undefined) return undefined;
  return "day" in time ? time.day : time.local;
}

/** RFC 5545: 1–4 high, 5 normal, 6–9 low, 0 undefined. */
function readPriority(entry: EntryReader): TaskPriority {
  const value = Number(entry.take("priority")[0]?.values[0] ?? 0);
  if (value === 0 || value === 5) return "normal";
  return value < 5 ? "high" : "low";
}

/** The fields of a task. */
export function readTask(entry: EntryReader, uid: string, options: ReadCalendarOptions) {
  const base = readBase(entry, uid, options);
  const title = Object.values(readLanguages(entry, "summary") ?? {})[0];
  if (title === undefined) entry.report("calendar-no-title", { title: "(ohne Titel)" });
  const due = readDue(entry, options.zone ?? "Europe/Berlin");
  const dueText = entry.text("x-netz-date-words");
  const status = readStatus(entry);
  const completed = readInstant(entry, "completed");
  const comment = entry.text("comment");
  const meeting = entry.text("related-to");
  entry.take("percent-complete");
  return {
    ...base,
    type: "task",
    title: title ?? "(ohne Titel)",
    assignees: entry.take("x-netz-assignee").flatMap(({ values }) => values.map(String)),
    status,
    priority: readPriority(entry),
    public: entry.text("class") === "PUBLIC",
    ...(due !== undefined && { due }),
    ...(dueText !== undefined && { dueText }),
    ...(status === "done" && { doneAt: completed ?? base.modified }),
    ...(comment !== undefined && { comment }),
    ...(meeting !== undefined && { origin: { meeting: idOfUid(meeting) } }),
  };
}
