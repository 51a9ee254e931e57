import { taskProgress, type TaskProgress } from "@staedtenetz/core/task";
import type * as Y from "yjs";
import { isId } from "../identifiers.js";
import { readReservation, type Reservation } from "../minutes/structured/reservation.js";
import { optional, text } from "../reading.js";
import {
  isTaskStatus,
  taskFormKinds,
  taskPriorities,
  type TaskFormKind,
  type TaskPriority,
  type TaskStatus,
} from "./codes.js";
import { readDue, type TaskDue } from "./due.js";
import { otherWordings } from "./wordings.js";

/** One place's part in a task that was given to several places. */
export interface TaskLine {
  readonly place: string;
  readonly status: TaskStatus;
  /** Instant in UTC; only with status `done`. */
  readonly doneAt?: string;
  /** Id of whoever said that it is done; only with status `done`, and not of earlier builds. */
  readonly doneBy?: string;
}

/** Where a task came from. */
export interface TaskOrigin {
  readonly meeting?: string;
  readonly item?: string;
  readonly decision?: string;
}

/** A task as it lies in a task list, read into a plain object. It does not change when the document does. */
export interface TaskEntry {
  readonly id: string;
  readonly title: string;
  /** Titles that were written at the same time by people who had not seen this one; only when there are any. */
  readonly otherTitles?: readonly string[];
  /** Its own status, or the one that follows from its lines. */
  readonly status: TaskStatus;
  /** Instant in UTC; only with status `done`. With lines: when the last of them was done. */
  readonly doneAt?: string;
  /** Id of whoever said that it is done; of a task with lines each line says it. */
  readonly doneBy?: string;
  readonly due?: TaskDue;
  /** The words in which the date was given, such as "zeitnah". */
  readonly dueText?: string;
  /** Fractional index; entries come sorted by it. */
  readonly order: string;
  readonly public: boolean;
  readonly formKind?: TaskFormKind;
  readonly priority?: TaskPriority;
  readonly comment?: string;
  /** Comments that were written at the same time; only when there are any. */
  readonly otherComments?: readonly string[];
  readonly origin?: TaskOrigin;
  /** What the task depends on, and when to look at it again. */
  readonly reservation?: Reservation;
  /** Ids of persons, places, organisations and groups, sorted. */
  readonly assignees: readonly string[];
  /** One for each place when the task was given to several, sorted by place; else empty. */
  readonly lines: readonly TaskLine[];
  /** How many lines are done, of how many that count (all but dropped ones): "3 von 7". Only with lines. */
  readonly progress?: { readonly done: number; readonly total: number };
  /** Instant in UTC; only on entries that were removed. */
  readonly deletedAt?: string;
  /** Id of the group whose task list has it now; only on entries that were moved there. */
  readonly movedTo?: string;
}

const linePrefix = "line:";
const assigneePrefix = "assignee:";

/** The key under which a line's status or time lies. */
export function lineKey(place: string, field: "status" | "doneAt" | "doneBy"): string {
  return `${linePrefix}${place}:${field}`;
}

/** The key that assigns a task to a subject. */
export function assigneeKey(subject: string): string {
  return `${assigneePrefix}${subject}`;
}

/**
 * Reads one inner map. Tolerates whatever an older or foreign client wrote: a value of the wrong type
 * reads as absent.
 */
export function readTaskEntry(id: string, map: Y.Map<unknown>): TaskEntry {
  const lines = readLines(map);
  const progress = readProgress(map, lines);
  const { status, doneAt } = progress;
  const origin = readOrigin(map);
  const due = readDue(map.get("due"));
  const title = text(map.get("title")) ?? "";
  const comment = text(map.get("comment"));
  return {
    id,
    title,
    ...optional("otherTitles", some(otherWordings(map, "wording:", title))),
    status,
    ...optional("doneAt", doneAt),
    ...optional("doneBy", lines.length === 0 ? doneBy(map, status, "doneBy") : undefined),
    ...optional("due", due),
    ...optional("dueText", text(map.get("dueText"))),
    order: text(map.get("order")) ?? "",
    public: map.get("public") === true,
    ...optional(
      "formKind",
      taskFormKinds.find((kind) => kind === map.get("formKind")),
    ),
    ...optional(
      "priority",
      taskPriorities.find((priority) => priority === map.get("priority")),
    ),
    ...optional("comment", comment),
    ...optional("otherComments", some(otherWordings(map, "remark:", comment ?? ""))),
    ...optional("origin", origin),
    ...optional(
      "reservation",
      readReservation((key) => map.get(key)),
    ),
    assignees: readAssignees(map),
    lines,
    ...(lines.length > 0 && { progress: { done: progress.done, total: progress.total } }),
    ...optional("deletedAt", text(map.get("deletedAt"))),
    ...optional("movedTo", text(map.get("movedTo"))),
  };
}

function some(texts: readonly string[]): readonly string[] | undefined {
  return texts.length === 0 ? undefined : texts;
}

/** The task's own status, or the one that follows from its lines; a time of completion only when done. */
function readProgress(map: Y.Map<unknown>, lines: readonly TaskLine[]): TaskProgress {
  const own = map.get("status");
  const status = isTaskStatus(own) ? own : "open";
  const doneAt = status === "done" ? text(map.get("doneAt")) : undefined;
  return taskProgress({ status, doneAt, lines });
}

function readAssignees(map: Y.Map<unknown>): string[] {
  const found: string[] = [];
  for (const [key, value] of map.entries()) {
    if (value !== true || !key.startsWith(assigneePrefix)) continue;
    const subject = key.slice(assigneePrefix.length);
    if (isId(subject)) found.push(subject);
  }
  return found.sort();
}

function doneBy(map: Y.Map<unknown>, status: TaskStatus, key: string): string | undefined {
  const id = status === "done" ? map.get(key) : undefined;
  return isId(id) ? id : undefined;
}

function readLines(map: Y.Map<unknown>): TaskLine[] {
  const lines: TaskLine[] = [];
  for (const [key, value] of map.entries()) {
    if (!key.startsWith(linePrefix) || !key.endsWith(":status") || !isTaskStatus(value)) continue;
    const place = key.slice(linePrefix.length, -":status".length);
    if (!isId(place)) continue;
    const doneAt = value === "done" ? text(map.get(lineKey(place, "doneAt"))) : undefined;
    const by = doneBy(map, value, lineKey(place, "doneBy"));
    lines.push({ place, status: value, ...optional("doneAt", doneAt), ...optional("doneBy", by) });
  }
  return lines.sort((a, b) => (a.place < b.place ? -1 : Number(a.place > b.place)));
}

function readOrigin(map: Y.Map<unknown>): TaskOrigin | undefined {
  const origin = {
    ...optional("meeting", text(map.get("originMeeting"))),
    ...optional("item", text(map.get("originItem"))),
    ...optional("decision", text(map.get("originDecision"))),
  };
  return Object.keys(origin).length > 0 ? origin : undefined;
}
