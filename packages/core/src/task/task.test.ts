import { describe, expect, expectTypeOf, test } from "vitest";
import { applyFixes } from "../fixes.js";
import { validateWith } from "../validation.js";
import { isOverdue, lastDueDay } from "./is-overdue.js";
import { taskProgress } from "./task-progress.js";
import { taskSample } from "./task.arbitrary.js";
import { taskDefinition, type Task } from "./task.js";

const towns = Array.from(
  { length: 7 },
  (_, i) => `urn:uuid:0190c5a0-0000-7000-8000-00000000000${i}`,
);

function codesOf(changes: Partial<Record<keyof Task, unknown>>): string[] {
  return validateWith(taskDefinition, { ...taskSample, ...changes }).issues.map(({ code }) => code);
}

function repaired(changes: Partial<Record<keyof Task, unknown>>): Task | undefined {
  const input = { ...taskSample, ...changes };
  return validateWith(taskDefinition, applyFixes(input, validateWith(taskDefinition, input).issues))
    .record;
}

function lineOf(status: string, i: number): NonNullable<Task["lines"]>[number] {
  const line = { place: towns[i]!, status: status as Task["status"] };
  return status === "done" ? { ...line, doneAt: `2025-07-0${i + 1}T08:00:00Z` } : line;
}

function linesOf(...statuses: string[]): NonNullable<Task["lines"]> {
  return statuses.map(lineOf);
}

function due(edtf: string): Pick<Task, "status" | "due"> {
  return { status: "open", due: edtf };
}

test("a task without a title does not compile and is an error", () => {
  const { title: _, ...untitled } = taskSample;
  // @ts-expect-error -- title is required
  const task: Task = untitled;
  expect(validateWith(taskDefinition, task).issues).toMatchObject([
    { code: "field-missing", path: ["title"], severity: "error" },
  ]);
  expectTypeOf<Task["title"]>().toEqualTypeOf<string>();
  expectTypeOf<Task>().not.toHaveProperty("tilte");
});

test("a title alone makes a task: the rest is filled in for volunteers", () => {
  const context = { now: "2025-06-18T10:00:00Z", newId: () => "urn:uuid:1" };
  const { record } = validateWith(taskDefinition, { title: "Kontaktdaten sammeln" }, context);
  expect(record).toMatchObject({
    status: "open",
    assignees: [],
    public: false,
    priority: "normal",
  });
});

test("TASK1 warns when nobody is responsible", () => {
  expect(codesOf({ assignees: [] })).toEqual(["task-nobody-assigned"]);
  expect(codesOf({})).toEqual([]);
});

test("TASK2 warns without a due date and keeps the words where only words are known", () => {
  expect(codesOf({ due: undefined })).toEqual(["task-without-due-date"]);
  expect(codesOf({ due: undefined, dueText: "zeitnah" })).toEqual(["task-due-in-words-only"]);
  expect(codesOf({ due: { local: "2025-06-18T18:00", zone: "Europe/Berlin" } })).toEqual([]);
});

describe("TASK3 done and its time come together", () => {
  test("TASK3 a done task without a time is repaired with its last change", () => {
    expect(codesOf({ status: "done" })).toEqual(["task-done-without-time"]);
    expect(repaired({ status: "done" })?.doneAt).toBe(taskSample.modified);
  });

  test("TASK3 an open task loses a time that says it was done", () => {
    expect(codesOf({ doneAt: "2025-06-20T08:00:00Z" })).toEqual(["task-open-with-done-time"]);
    expect(repaired({ doneAt: "2025-06-20T08:00:00Z" })).not.toHaveProperty("doneAt");
  });

  test("TASK3 holds for each line as well", () => {
    const lines = [{ place: taskSample.assignees[0], status: "done" }];
    const changes = { lines, status: "done", doneAt: "2025-06-20T08:00:00Z" };
    const { issues } = validateWith(taskDefinition, { ...taskSample, ...changes });
    expect(issues).toMatchObject([
      { code: "task-done-without-time", path: ["lines", 0, "doneAt"] },
    ]);
    expect(repaired(changes)?.lines?.[0]?.doneAt).toBe(taskSample.modified);
  });
});

describe("TASK4 one task for N towns has N lines", () => {
  test("TASK4 two lines of one town are an error", () => {
    const [place] = taskSample.assignees;
    const lines = [
      { place, status: "open" },
      { place, status: "open" },
    ];
    expect(codesOf({ lines })).toEqual(["task-line-twice"]);
  });

  test("TASK4 every town with a line becomes an assignee in one repair", () => {
    const lines = towns.slice(0, 3).map((place) => ({ place, status: "open" }));
    expect(codesOf({ lines, assignees: [] })).toEqual(
      Array.from({ length: 3 }, () => "task-line-not-assigned"),
    );
    expect(repaired({ lines, assignees: [] })?.assignees).toEqual(towns.slice(0, 3));
  });
});

describe("TASK5 the status of a task for N towns follows from its lines", () => {
  test("TASK5 three of seven towns are done: in progress", () => {
    const lines = linesOf("done", "done", "open", "done", "open", "open", "inProgress");
    expect(taskProgress({ status: "open", lines })).toEqual({
      status: "inProgress",
      done: 3,
      total: 7,
    });
  });

  test.each([
    [["open", "open"], "open"],
    [["open", "deferred"], "open"],
    [["open", "dropped", "done"], "inProgress"],
    [["done", "dropped"], "done"],
    [["dropped", "dropped"], "dropped"],
    [["deferred", "dropped"], "deferred"],
    [["deferred", "done"], "deferred"],
  ])("TASK5 %j gives %s", (statuses, expected) => {
    expect(taskProgress({ status: "open", lines: linesOf(...statuses) }).status).toBe(expected);
  });

  test("TASK5 the last line that was done dates the whole task", () => {
    const lines = linesOf("done", "done", "dropped");
    expect(taskProgress({ status: "open", lines })).toEqual({
      status: "done",
      doneAt: "2025-07-02T08:00:00Z",
      done: 2,
      total: 2,
    });
  });

  test("TASK5 a status that was ticked by hand is repaired from the lines", () => {
    const lines = linesOf("done", "done");
    const changes = { lines, assignees: towns.slice(0, 2), status: "open" };
    expect(codesOf(changes)).toEqual(["task-status-differs"]);
    expect(repaired(changes)).toMatchObject({ status: "done", doneAt: "2025-07-02T08:00:00Z" });
    const reopened = {
      ...changes,
      lines: linesOf("open", "open"),
      status: "done",
      doneAt: "2025-07-02T08:00:00Z",
    };
    expect(repaired(reopened)).toMatchObject({ status: "open" });
    expect(repaired(reopened)).not.toHaveProperty("doneAt");
  });
});

describe("TASK6 a task is overdue only after the end of its day, month or quarter", () => {
  test.each([
    ["2025-06-18", "2025-06-18", false],
    ["2025-06-18", "2025-06-19", true],
    ["2025-06", "2025-06-30", false],
    ["2025-06", "2025-07-01", true],
    ["2025-36", "2025-12-31", false],
    ["2025-36", "2026-01-01", true],
    ["2025", "2025-12-31", false],
    ["2025-06/..", "2099-01-01", false],
  ])("TASK6 due %s on %s: %s", (edtf, today, expected) => {
    expect(isOverdue(due(edtf), today)).toBe(expected);
  });

  test("TASK6 a clock time is kept until the end of its day", () => {
    const task = {
      status: "open",
      due: { local: "2025-06-18T10:00", zone: "Europe/Berlin" },
    } as const;
    expect(isOverdue(task, "2025-06-18")).toBe(false);
    expect(isOverdue(task, "2025-06-19")).toBe(true);
  });

  test("TASK6 what is done, dropped, deferred or without a date is never overdue", () => {
    for (const status of ["done", "dropped", "deferred"] as const) {
      expect(isOverdue({ ...due("2020"), status }, "2025-01-01")).toBe(false);
    }
    expect(isOverdue({ status: "open" }, "2025-01-01")).toBe(false);
    expect(lastDueDay({})).toBeUndefined();
  });
});

test("TASK7 a due time exists on the clocks of its zone", () => {
  const zone = "Europe/Berlin";
  expect(codesOf({ due: { local: "2025-03-30T02:30", zone } })).toEqual(["local-time-missing"]);
  expect(repaired({ due: { local: "2025-03-30T02:30", zone } })?.due).toEqual({
    local: "2025-03-30T03:30",
    zone,
  });
  expect(codesOf({ due: { local: "2025-10-26T02:30", zone } })).toEqual(["local-time-ambiguous"]);
  expect(codesOf({ due: { local: "2025-06-18T18:00", zone: "Europe/Goerlitz" } })).toEqual([
    "zone-unknown",
  ]);
});
