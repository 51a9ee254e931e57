import type { TaskEntry } from "@staedtenetz/document";
import { expect, test } from "vitest";
import { dayInMonth, monthAfter, monthTasks, weeksOf } from "./calendar-days.js";

const entry = (due: TaskEntry["due"], more: Partial<TaskEntry> = {}): { entry: TaskEntry } => ({
  entry: {
    id: `urn:test:${JSON.stringify(due)}`,
    title: JSON.stringify(due) ?? "",
    status: "open",
    order: "a0",
    public: false,
    assignees: [],
    lines: [],
    ...(due === undefined ? {} : { due }),
    ...more,
  },
});

test("a day has its tasks, a quarter stands in the lane of each of its months, words stand apart", () => {
  const [day, clock, quarter, month, open] = [
    entry("2025-10-22"),
    entry({ local: "2025-10-22T18:00", zone: "Europe/Berlin" }),
    entry("2025-36"),
    entry("2025-09"),
    entry(undefined, { dueText: "zeitnah" }),
  ];
  const all = [day, clock, quarter, month, open];
  const october = monthTasks(all, "2025-10");
  expect([...october.days]).toEqual([["2025-10-22", [day, clock]]]);
  expect(october.vague).toEqual([quarter]);
  expect(october.undated).toEqual([open]);
  expect(monthTasks(all, "2025-12").vague).toEqual([quarter]);
  expect(monthTasks(all, "2026-01").vague).toEqual([]);
  expect(monthTasks(all, "2025-09").vague).toEqual([month]);
});

test("an approximate day is no fixed day, and a span touches every month it reaches into", () => {
  const [about, span] = [entry("2025-06-15~"), entry("2025-06-30/2025-08-02")];
  expect(monthTasks([about, span], "2025-06")).toMatchObject({ vague: [about, span] });
  expect(monthTasks([about, span], "2025-07").vague).toEqual([span]);
});

test("weeks begin on Monday and hold the whole month", () => {
  const weeks = weeksOf("2025-06");
  expect(weeks[0]?.[0]).toBe("2025-05-26");
  expect(weeks.at(-1)?.at(-1)).toBe("2025-07-06");
  expect(weeksOf("2027-02")).toHaveLength(4);
});

test("months and days are counted over the ends of years and months", () => {
  expect([monthAfter("2025-12", 1), monthAfter("2025-01", -1), monthAfter("2025-06", -18)]).toEqual(
    ["2026-01", "2024-12", "2023-12"],
  );
  expect([dayInMonth("2025-01-31", "2025-02"), dayInMonth("2025-01-15", "2025-02")]).toEqual([
    "2025-02-28",
    "2025-02-15",
  ]);
});
