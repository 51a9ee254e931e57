import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { taskListOf, type NewTask } from "../task-list/task-list-document.js";
import { carryOverOf, followUpTemplate } from "./carry-over.js";
import { minutesOf } from "./minutes-document.js";
import { writeMinutesTemplate, type TemplateBlock } from "./minutes-template.js";

const meeting = "urn:uuid:00000000-0000-4000-c000-000000000001";
const itemId = (n: number) => `urn:uuid:00000000-0000-4000-d000-00000000000${n}`;
const taskId = (n: number) => `urn:uuid:00000000-0000-4000-e000-00000000000${n}`;

type ItemFields = Omit<Extract<TemplateBlock, { type: "agendaItem" }>["item"], "id" | "title">;

const item = (n: number, fields: ItemFields = {}): TemplateBlock => ({
  type: "agendaItem",
  item: { id: itemId(n), title: `Punkt ${n}`, ...fields },
});
const text = (words: string): TemplateBlock => ({ type: "paragraph", text: words });
const task = (n: number): TemplateBlock => ({ type: "taskBlock", task: taskId(n) });

function leftOver(blocks: readonly TemplateBlock[], tasks: readonly NewTask[] = []) {
  const minutes = minutesOf(new Y.Doc());
  writeMinutesTemplate(minutes.doc, blocks, testWriting());
  const list = taskListOf(new Y.Doc(), testWriting());
  for (const each of tasks) list.create(each);
  return carryOverOf(minutes, list.entries(), meeting);
}

describe("what is left over from a meeting", () => {
  test.each([
    [
      "marked as running on, though it was dealt with",
      { continued: true, result: "noted" },
      "x",
      "continued",
    ],
    ["put off", { result: "postponed" }, "Erst im Herbst.", "postponed"],
    ["without a word and without a result", {}, "  ", "undiscussed"],
  ] as const)("an item goes over that was %s", (_name, fields, words, reason) => {
    expect(leftOver([item(1, fields), text(words)]).items).toMatchObject([
      { item: { id: itemId(1) }, reason, suggested: true },
    ]);
  });

  test.each([
    ["has a result", [item(1, { result: "settled" }), text("")]],
    ["has words under it", [item(1), text(""), text("Es wurde berichtet.")]],
    ["has words in a list under it", [item(1), { type: "bulletList", items: ["ein Stichwort"] }]],
  ] as const)("an item stays that %s", (_name, blocks) => {
    expect(leftOver(blocks).items).toEqual([]);
  });

  test("a welcome nobody wrote about is offered and not suggested", () => {
    expect(leftOver([item(1, { kind: "formalities" }), text("")]).items).toMatchObject([
      { reason: "undiscussed", suggested: false },
    ]);
  });

  test("a task that only stands there from the last time does not make its item discussed", () => {
    const { items } = leftOver([item(1), task(1), text("")], [{ id: taskId(1), title: "a" }]);
    expect(items.map(({ reason }) => reason)).toEqual(["undiscussed"]);
  });

  test("open tasks of the meeting are suggested, other open ones offered, finished ones left", () => {
    const { tasks } = leftOver(
      [item(1), task(2), text("")],
      [
        { id: taskId(1), title: "aus diesem Treffen", origin: { meeting, item: itemId(1) } },
        { id: taskId(2), title: "steht im Text", status: "deferred" },
        { id: taskId(3), title: "von anderswo" },
        { id: taskId(4), title: "erledigt", status: "done", origin: { meeting } },
        { id: taskId(5), title: "entfallen", status: "dropped", origin: { meeting } },
      ],
    );
    expect(tasks.map(({ task: { id }, item: from, suggested }) => [id, from, suggested])).toEqual([
      [taskId(1), itemId(1), true],
      [taskId(2), itemId(1), true],
      [taskId(3), undefined, false],
    ]);
  });
});

describe("the minutes of the next meeting", () => {
  const tasks: NewTask[] = [
    { id: taskId(1), title: "zum Punkt", origin: { meeting, item: itemId(1) } },
    { id: taskId(2), title: "zu einem erledigten Punkt", origin: { meeting, item: itemId(2) } },
    { id: taskId(3), title: "von anderswo" },
  ];
  const over = leftOver(
    [item(1, { continued: true, minutes: 20 }), item(2, { result: "noted" })],
    tasks,
  );
  const words = { openTasks: "Offene Aufgaben" };

  test("each item links to the one it carries on, its tasks below it, the others at the end", () => {
    expect(followUpTemplate(over, {}, words)).toEqual([
      {
        type: "agendaItem",
        item: { title: "Punkt 1", movedFrom: itemId(1), minutes: 20, public: true },
      },
      task(1),
      text(""),
      { type: "agendaItem", item: { title: "Offene Aufgaben", kind: "report" } },
      task(2),
      text(""),
    ]);
  });

  test("only what was chosen goes over, and a task whose item stays behind stands at the end", () => {
    const choice = { items: [], tasks: [taskId(1), taskId(3)] };
    expect(followUpTemplate(over, choice, words)).toMatchObject([
      { type: "agendaItem", item: { title: "Offene Aufgaben" } },
      task(1),
      task(3),
      text(""),
    ]);
    expect(followUpTemplate(over, { items: [], tasks: [] }, words)).toEqual([]);
  });

  test("what was carried over and left again goes on to the meeting after the next", () => {
    const next = minutesOf(new Y.Doc());
    writeMinutesTemplate(next.doc, followUpTemplate(over, {}, words), testWriting(1));
    const list = taskListOf(new Y.Doc(), testWriting());
    for (const each of tasks) list.create(each);
    const again = carryOverOf(
      next,
      list.entries(),
      "urn:uuid:00000000-0000-4000-c000-000000000002",
    );
    expect(again.items.map(({ item: { title } }) => title)).toEqual(["Punkt 1", "Offene Aufgaben"]);
    expect(again.tasks.map(({ suggested }) => suggested)).toEqual([true, true, false]);
    const third = followUpTemplate(again, { tasks: tasks.map(({ id = "" }) => id) }, words);
    expect(
      third.map((block) => (block.type === "agendaItem" ? block.item.title : block.type)),
    ).toEqual([
      "Punkt 1",
      "taskBlock",
      "paragraph",
      "Offene Aufgaben",
      "taskBlock",
      "taskBlock",
      "paragraph",
    ]);
  });
});
