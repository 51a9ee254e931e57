import type { TaskRow } from "@staedtenetz/api/client";
import { type Reservation, type TaskList, taskListOf, type Writing } from "@staedtenetz/document";
import * as Y from "yjs";

/**
 * A task list that can only be read, of tasks that came over HTTP: for guests, who see the tasks in a meeting's minutes
 * but not the list they lie in.
 *
 * @example
 * element.tasks = shownTasks(answer.value.items, surroundings);
 */
export function shownTasks(rows: readonly TaskRow[], writing: Writing): TaskList {
  const doc = new Y.Doc();
  const list = taskListOf(doc, writing);
  for (const { id, title, status, dueText, assignees, comment, lines = [], ...row } of rows) {
    list.create({
      id,
      title,
      status,
      assignees,
      public: row.public,
      places: lines.map(({ place }) => place),
      ...(row.due === undefined ? {} : { due: row.due }),
      ...(dueText === undefined ? {} : { dueText }),
      ...(comment === undefined ? {} : { comment }),
      ...(row.reservation === undefined ? {} : { reservation: reservationOf(row.reservation) }),
    });
    for (const line of lines) list.setLine(id, line.place, line.status, line);
  }
  return taskListOf(doc);
}

function reservationOf({ text, revisit }: NonNullable<TaskRow["reservation"]>): Reservation {
  return { text, ...(revisit === undefined ? {} : { revisit }) };
}
