import type { DocsOf } from "./message-docs.js";
import type { taskMessages } from "./task.js";

const town = "urn:uuid:0190c5a0-0000-7000-8000-0000000000a1";
const otherTown = "urn:uuid:0190c5a0-0000-7000-8000-0000000000a2";

export const taskDocs: DocsOf<typeof taskMessages> = {
  "task-nobody-assigned": {
    cause: "A task was noted in a meeting and nobody said who takes it.",
    repair: "Name a person, an organisation, a town or a group.",
    example: { changes: { assignees: [] } },
  },
  "task-without-due-date": {
    cause: "Nobody said until when.",
    repair: "Give a day, or as much of a date as is known, such as a quarter.",
    example: { changes: { due: undefined } },
  },
  "task-due-in-words-only": {
    cause: "Minutes say “zeitnah” or “bis zum nächsten Treffen”, which is no date.",
    repair: "Keep the words, and add a partial date as soon as there is one.",
    example: { changes: { due: undefined, dueText: "zeitnah" } },
  },
  "task-done-without-time": {
    cause: "A list from a spreadsheet knows a tick, but not its date.",
    repair: "The repair takes the last change of the record as the time.",
    example: { changes: { status: "done" } },
  },
  "task-open-with-done-time": {
    cause: "A task was opened again and kept its date of completion.",
    repair: "The repair takes the time away; mark the task as done instead if it is.",
    example: { changes: { doneAt: "2025-06-20T08:00:00Z" } },
  },
  "task-line-twice": {
    cause: "Two lists were put together.",
    repair: "Keep one of the two lines.",
    example: {
      changes: {
        lines: [
          { place: town, status: "open" },
          { place: town, status: "open" },
        ],
      },
    },
  },
  "task-line-not-assigned": {
    cause: "A town answered that the task was not given to.",
    repair: "The repair adds the town to those responsible.",
    example: { changes: { lines: [{ place: otherTown, status: "open" }] } },
  },
  "task-status-differs": {
    cause: "The task was ticked as a whole while towns still had it open.",
    repair: "The repair takes the status that follows from the towns.",
    example: { changes: { lines: [{ place: town, status: "inProgress" }] } },
  },
};
