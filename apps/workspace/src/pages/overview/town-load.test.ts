import type { TaskRow } from "@staedtenetz/api/client";
import { describe, expect, test } from "vitest";
import { townLoads } from "./town-load.js";

const towns = ["bautzen", "goerlitz", "plauen"].map((id) => ({ id, name: id }));
const today = "2025-10-01";

function task(more: Partial<TaskRow>): TaskRow {
  return {
    id: "urn:uuid:1",
    type: "task",
    title: "Kontakte sammeln",
    status: "open",
    public: false,
    assignees: [],
    group: "urn:uuid:2",
    taskList: "tasks/2",
    ...more,
  };
}

describe("what still waits for a town", () => {
  test("counts tasks given to it, and its own line of those given to several", () => {
    const lines = [
      { place: "bautzen", status: "done" as const },
      { place: "plauen", status: "open" as const },
    ];
    const loads = townLoads(towns, [task({ lines }), task({ assignees: ["plauen"] })], today, 9);
    expect(loads).toEqual([{ id: "plauen", name: "plauen", open: 2, overdue: 0 }]);
  });

  test("counts as overdue what had to be done before today", () => {
    const late = task({ assignees: ["goerlitz"], due: "2025-09" });
    const inTime = task({ assignees: ["goerlitz"], due: "2025-10" });
    expect(townLoads(towns, [late, inTime], today, 9)[0]).toMatchObject({ open: 2, overdue: 1 });
  });

  test("leaves out what is done or dropped", () => {
    const done = task({ assignees: ["goerlitz"], status: "done" });
    const dropped = task({ assignees: ["goerlitz"], status: "dropped" });
    expect(townLoads(towns, [done, dropped], today, 9)).toEqual([]);
  });

  test("keeps those with the most when there are too many, in the order given", () => {
    const tasks = [
      task({ assignees: ["bautzen"] }),
      task({ assignees: ["goerlitz"] }),
      task({ assignees: ["goerlitz"] }),
      task({ assignees: ["plauen"], due: "2025-09" }),
    ];
    const names = townLoads(towns, tasks, today, 2).map(({ id }) => id);
    expect(names).toEqual(["goerlitz", "plauen"]);
  });
});
