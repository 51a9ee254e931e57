import type { TaskEntry } from "@staedtenetz/document";
import { expect, test } from "vitest";
import { selectTasks, type TaskFilter } from "./task-filter.js";

const entry = (title: string, more: Partial<TaskEntry> = {}): TaskEntry => ({
  id: `urn:test:${title}`,
  title,
  status: "open",
  order: "a0",
  public: false,
  assignees: [],
  lines: [],
  ...more,
});

const ada = "urn:test:ada";
const brehna = "urn:test:brehna";

const entries = [
  entry("plain"),
  entry("done", { status: "done" }),
  entry("dropped", { status: "dropped", due: "2024" }),
  entry("late", { due: "2024", status: "inProgress" }),
  entry("late but done", { due: "2024", status: "done" }),
  entry("hers", { assignees: [ada] }),
  entry("of all towns", { lines: [{ place: brehna, status: "open" }] }),
];

const titles = (filter: TaskFilter, town?: string) =>
  selectTasks(entries, {
    filter,
    me: new Set([ada]),
    today: "2025-06-18",
    ...(town === undefined ? {} : { town }),
  }).map(({ title }) => title);

test("shows what is open: neither done nor dropped", () => {
  expect(titles("open")).toEqual(["plain", "late", "hers", "of all towns"]);
});

test("calls overdue only what is unfinished", () => {
  expect(titles("overdue")).toEqual(["late"]);
});

test("shows mine, and what is finished", () => {
  expect(titles("mine")).toEqual(["hers"]);
  expect(titles("done")).toEqual(["done", "dropped", "late but done"]);
});

test("keeps in view what was just ticked", () => {
  const lingering = new Set(["urn:test:done"]);
  const shown = selectTasks(entries, {
    filter: "open",
    me: new Set(),
    lingering,
    today: "2025-06-18",
  });
  expect(shown.map(({ title }) => title)).toEqual([
    "plain",
    "done",
    "late",
    "hers",
    "of all towns",
  ]);
});

test("finds a town's tasks among those for all towns", () => {
  expect(titles("open", brehna)).toEqual(["of all towns"]);
});
