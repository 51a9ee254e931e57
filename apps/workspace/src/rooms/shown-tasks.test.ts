import type { TaskRow } from "@staedtenetz/api/client";
import { expect, test } from "vitest";
import { shownTasks } from "./shown-tasks.js";

const id = (number: number): string => `urn:uuid:00000000-0000-4000-8000-00000000000${number}`;
const row: TaskRow = {
  id: id(1),
  type: "task",
  title: "Kontaktdaten sammeln",
  status: "done",
  public: true,
  assignees: [id(2)],
  lines: [{ place: id(3), status: "done" }],
  group: id(4),
  taskList: "AAAAAAAAAAAAAAAAAAAAAA.1",
};

test("tasks that came over HTTP stand in a list under their own ids, and cannot be changed", () => {
  const list = shownTasks([row], { now: () => 0, newId: () => id(9) });
  expect(list.entry(id(1))).toMatchObject({
    title: "Kontaktdaten sammeln",
    status: "done",
    assignees: [id(2)],
    lines: [{ place: id(3), status: "done" }],
  });
  expect(() => list.retitle(id(1), "Anders")).toThrow(
    expect.objectContaining({ code: "read-only" }),
  );
});
