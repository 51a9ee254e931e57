import type { TaskEntry } from "@staedtenetz/document";
import { expect, test } from "vitest";
import { selectTasks, sortTasks, type TaskFilter, type TaskSelection } from "./task-filter.js";

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

const items = entries.map((each) => ({ entry: each }));
const names = new Map([
  [brehna, "Brehna"],
  [ada, "Ada Löwe"],
]);

const select = (selection: Partial<TaskSelection>) =>
  selectTasks(items, {
    filter: "open",
    me: new Set([ada]),
    today: "2025-06-18",
    nameOf: (id) => names.get(id),
    ...selection,
  }).map(({ entry: { title } }) => title);

const titles = (filter: TaskFilter, subject?: string) => select({ filter, subject });

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
  expect(select({ lingering })).toEqual(["plain", "done", "late", "hers", "of all towns"]);
});

test("finds a town's tasks among those for all towns", () => {
  expect(titles("open", brehna)).toEqual(["of all towns"]);
});

test.each([
  ["LOEWE", ["hers"]],
  ["towns bre", ["of all towns"]],
  ["plain towns", []],
  ["", ["plain", "late", "hers", "of all towns"]],
])("finds by folded words in titles and names: %s", (text, expected) => {
  expect(select({ text })).toEqual(expected);
});

test("finds a word at the end of a long remark", () => {
  const long = entry("long", { comment: `${"Absatz ".repeat(200)}Görlitz` });
  const found = selectTasks([{ entry: long }], {
    filter: "open",
    me: new Set(),
    today: "2025-06-18",
    text: "goerlitz",
  });
  expect(found).toHaveLength(1);
});

test("a quarter is overdue only after its end", () => {
  const due = [{ entry: entry("q", { due: "2025-34" }) }];
  const on = (today: string) =>
    selectTasks(due, { filter: "overdue", me: new Set(), today }).length;
  expect([on("2025-06-30"), on("2025-07-01")]).toEqual([0, 1]);
});

test("sorts by the day by which all is to be done, those without a date last", () => {
  const dated = ["2025-36", "2025-12-31", "", "2025-09"].map((due) => ({
    entry: entry(due === "" ? "none" : due, due === "" ? {} : { due }),
  }));
  expect(sortTasks(dated, "due", "de").map(({ entry: { title } }) => title)).toEqual([
    "2025-09",
    "2025-12-31",
    "2025-36",
    "none",
  ]);
});

test("sorts urgent ones first and leaves equals in the order of the list", () => {
  const ranked = (["low", undefined, "high", "normal", "high"] as const).map((priority, at) => ({
    entry: entry(`${at}`, priority === undefined ? {} : { priority }),
  }));
  const order = sortTasks(ranked, "changed", "de").map(({ entry: { title } }) => title);
  expect(order).toEqual(["2", "4", "1", "3", "0"]);
});
