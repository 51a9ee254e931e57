import * as z from "zod";
import type { RecordDefinition } from "../definition.js";
import { taskMessages } from "../messages/task.js";
import { timeMessages } from "../messages/time.js";
import {
  edtfSchema,
  idOf,
  instantSchema,
  lineSchema,
  openObject,
  recordFields,
  textSchema,
  type RecordId,
} from "../record.js";
import { localCodes, reportLocal } from "../report-local.js";
import { reservationSchema } from "../reservation.js";
import type { Report, Rule } from "../rules.js";
import { localSchema } from "../time/schemas.js";
import { taskFormKinds } from "./task-form-kinds.js";
import { taskPriorities } from "./task-priorities.js";
import { taskProgress } from "./task-progress.js";
import { taskStatuses } from "./task-status.js";

/** Something to be done, by one person or by N towns at once. Label: Aufgabe. */
export type Task = z.infer<typeof taskSchema>;
export type TaskId = RecordId<"task">;

/** What one town has done of a task that was given to several. */
export type TaskLine = z.infer<typeof taskLineSchema>;

export const taskLineSchema = openObject({
  place: idOf<"place">(),
  status: z.enum(taskStatuses),
  doneAt: instantSchema.optional(),
});

export const taskSchema = openObject({
  ...recordFields("task"),
  title: lineSchema,
  /** Ids of persons, organisations, places and groups. */
  assignees: z.array(idOf()),
  due: z.union([edtfSchema, localSchema]).optional(),
  /** The due date in the words it was given in: "bis zum nächsten Treffen". */
  dueText: lineSchema.optional(),
  status: z.enum(taskStatuses),
  doneAt: instantSchema.optional(),
  reservation: reservationSchema.optional(),
  origin: openObject({
    meeting: idOf<"event">().optional(),
    item: lineSchema.optional(),
    decision: lineSchema.optional(),
  }).optional(),
  form: openObject({ kind: z.enum(taskFormKinds), hint: textSchema.optional() }).optional(),
  priority: z.enum(taskPriorities),
  public: z.boolean(),
  comment: textSchema.optional(),
  /** One for each town when the task was given to several; the status is then derived from them. */
  lines: z.array(taskLineSchema).optional(),
  group: idOf().optional(),
  /** Place in the list: a fractional index, compared as text. */
  order: lineSchema.optional(),
});

const rules: readonly Rule<Task>[] = [
  {
    id: "TASK1",
    codes: ["task-nobody-assigned"],
    check({ assignees, lines }, _context, report) {
      if (assignees.length === 0 && (lines?.length ?? 0) === 0) {
        report("task-nobody-assigned", ["assignees"]);
      }
    },
  },
  {
    id: "TASK2",
    codes: ["task-without-due-date", "task-due-in-words-only"],
    check({ due, dueText }, _context, report) {
      if (due !== undefined) return;
      if (dueText === undefined) report("task-without-due-date", ["due"]);
      else report("task-due-in-words-only", ["dueText"], { params: { text: dueText } });
    },
  },
  {
    id: "TASK3",
    codes: ["task-done-without-time", "task-open-with-done-time"],
    check(task, _context, report) {
      const isRepairedByLines = hasLines(task) && taskProgress(task).status !== task.status;
      checkDone(task, task.modified, [], isRepairedByLines ? withoutFix(report) : report);
      for (const [i, line] of (task.lines ?? []).entries()) {
        checkDone(line, task.modified, ["lines", i], report);
      }
    },
  },
  {
    id: "TASK4",
    codes: ["task-line-twice", "task-line-not-assigned"],
    check({ lines = [], assignees }, _context, report) {
      const seen = new Set<string>();
      const all = [...new Set([...assignees, ...lines.map(({ place }) => place)])];
      for (const [i, { place }] of lines.entries()) {
        if (seen.has(place)) report("task-line-twice", ["lines", i, "place"]);
        else if (!assignees.includes(place)) {
          report("task-line-not-assigned", ["lines", i, "place"], {
            fix: [{ op: "set", path: ["assignees"], value: all }],
          });
        }
        seen.add(place);
      }
    },
  },
  {
    id: "TASK5",
    codes: ["task-status-differs"],
    check(task, _context, report) {
      if (!hasLines(task)) return;
      const { status, doneAt } = taskProgress(task);
      if (status === task.status) return;
      report("task-status-differs", ["status"], {
        params: { stated: task.status, derived: status },
        fix: [
          { op: "set", path: ["status"], value: status },
          status === "done"
            ? { op: "set", path: ["doneAt"], value: doneAt ?? task.modified }
            : { op: "remove", path: ["doneAt"] },
        ],
      });
    },
  },
  {
    id: "TASK7",
    codes: localCodes,
    check({ due }, _context, report) {
      reportLocal(due, ["due"], report);
    },
  },
];

function hasLines({ lines }: Task): boolean {
  return lines !== undefined && lines.length > 0;
}

/** Where TASK5 repairs status and time together, a second repair of the time would contradict it. */
function withoutFix(report: Report): Report {
  return (code, path) => report(code, path);
}

/** Done and the time of it come together. The repair takes the last change of the record as the time. */
function checkDone(
  done: Pick<TaskLine, "status" | "doneAt">,
  modified: string,
  path: readonly (string | number)[],
  report: Report,
): void {
  const at = [...path, "doneAt"];
  if (done.status === "done" && done.doneAt === undefined) {
    report("task-done-without-time", at, { fix: [{ op: "set", path: at, value: modified }] });
  } else if (done.status !== "done" && done.doneAt !== undefined) {
    report("task-open-with-done-time", at, { fix: [{ op: "remove", path: at }] });
  }
}

/** Everything the package knows about tasks. */
export const taskDefinition = {
  kind: "task",
  schema: taskSchema,
  defaults: () => ({ assignees: [], status: "open", priority: "normal", public: false }),
  rules,
  migrations: [],
  messages: { ...taskMessages, ...timeMessages },
} as const satisfies RecordDefinition<"task", Task>;
