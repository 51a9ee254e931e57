import * as fc from "fast-check";
import {
  baseArbitraries,
  edtfArbitrary,
  instantArbitrary,
  lineArbitrary,
  localArbitrary,
  sampleBase,
  uuidArbitrary,
} from "../base.arbitrary.js";
import { taskProgress } from "./task-progress.js";
import { taskStatuses } from "./task-status.js";
import { taskFormKinds } from "./task-form-kinds.js";
import { taskPriorities } from "./task-priorities.js";
import type { Task, TaskLine } from "./task.js";

/** A task without any issue. */
export const taskSample: Task = {
  ...sampleBase,
  type: "task",
  title: "Kontaktdaten sammeln",
  assignees: ["urn:uuid:0190c5a0-0000-7000-8000-0000000000a1"],
  due: "2025-36",
  status: "open",
  priority: "normal",
  public: false,
};

const lineArbitraryOf = (place: string): fc.Arbitrary<TaskLine> =>
  fc
    .record({ status: fc.constantFrom(...taskStatuses), doneAt: instantArbitrary })
    .map(({ status, doneAt }) =>
      status === "done" ? { place, status, doneAt } : { place, status },
    );

/** A consistent task: done exactly when it says when, and with lines exactly as far as they are. */
export const taskArbitrary: fc.Arbitrary<Task> = fc
  .uniqueArray(uuidArbitrary, { maxLength: 4 })
  .chain((places) =>
    fc.record(
      {
        ...baseArbitraries("task"),
        title: lineArbitrary,
        assignees: fc.constant(places),
        due: fc.oneof(edtfArbitrary, localArbitrary),
        dueText: lineArbitrary,
        status: fc.constantFrom(...taskStatuses),
        doneAt: instantArbitrary,
        form: fc.record({ kind: fc.constantFrom(...taskFormKinds) }),
        priority: fc.constantFrom(...taskPriorities),
        public: fc.boolean(),
        comment: lineArbitrary,
        lines: fc.tuple(...places.map(lineArbitraryOf)),
      },
      {
        requiredKeys: [
          "id",
          "type",
          "created",
          "modified",
          "title",
          "assignees",
          "status",
          "priority",
          "public",
        ],
      },
    ),
  )
  .map(({ doneAt, ...task }): Task => {
    const { status } = taskProgress(task);
    const time = doneAt ?? task.modified;
    return Object.assign(task, status === "done" ? { status, doneAt: time } : { status });
  });
