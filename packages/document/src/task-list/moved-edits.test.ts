import { beforeEach, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { carryEdit, editsAfterMove, refusedEdits, settleEdit } from "./moved-edits.js";
import { taskListOf, type TaskList } from "./task-list-document.js";

const group = "urn:uuid:00000000-0000-4000-b000-000000000001";
const [ada, town] = ["urn:test:ada", "urn:test:town"];
const writing = testWriting(9);

let here: TaskList;
let offline: TaskList;
let there: TaskList;
let id: string;

/** A task that moves to another list while somebody is offline with the first. */
beforeEach(() => {
  here = taskListOf(new Y.Doc(), testWriting(1));
  there = taskListOf(new Y.Doc(), testWriting(3));
  id = here.create({ title: "Raum buchen", comment: "mit Beamer", assignees: [ada] });
  offline = taskListOf(copyOf(here.doc, 2), testWriting(2));
  there.takeOver(id, here, group);
});

function carryAll(): void {
  exchange(here.doc, offline.doc);
  for (const edit of editsAfterMove(here)) {
    settleEdit(here, edit, carryEdit(edit, there), writing);
  }
}

describe("what is written into a task that moved meanwhile", () => {
  test("arrives at the task where it is now, once", () => {
    offline.setStatus(id, "done");
    offline.setComment(id, "mit Beamer und Ton");
    offline.unassign(id, ada);
    offline.assign(id, town);
    offline.setLine(id, town, "open");
    const meant = offline.entry(id);
    carryAll();
    expect(there.entry(id)).toMatchObject({
      comment: "mit Beamer und Ton",
      assignees: [town],
      lines: meant?.lines,
    });
    expect([editsAfterMove(here), refusedEdits(here)]).toEqual([[], []]);
    there.unassign(id, town);
    carryAll();
    expect(there.entry(id)?.assignees).toEqual([]);
  });

  test("stands beside a title that was changed there, until somebody chooses", () => {
    there.retitle(id, "Saal in Görlitz buchen");
    offline.retitle(id, "Raum für 30 Leute buchen");
    carryAll();
    const { title, otherTitles } = there.entry(id) ?? {};
    expect([title, otherTitles]).toEqual(["Raum für 30 Leute buchen", ["Saal in Görlitz buchen"]]);
  });

  test("leaves alone what was changed there and not here", () => {
    there.setDue(id, "2026-05", "im Mai");
    there.setPriority(id, "high");
    offline.setPublic(id, true);
    carryAll();
    expect(there.entry(id)).toMatchObject({ due: "2026-05", priority: "high", public: true });
  });

  test("is an edit of its own when it comes after another was decided about", () => {
    offline.setPublic(id, true);
    exchange(here.doc, offline.doc);
    const [first] = editsAfterMove(here);
    offline.setPriority(id, "high");
    exchange(here.doc, offline.doc);
    settleEdit(here, first!, true, writing);
    expect(editsAfterMove(here).map(({ after }) => after)).toEqual([{ priority: "high" }]);
  });

  test("stays for whoever wrote it when it may not be carried, until they let it go", () => {
    offline.setPriority(id, "high");
    exchange(here.doc, offline.doc);
    const [edit] = editsAfterMove(here);
    settleEdit(here, edit!, false, writing);
    expect(editsAfterMove(here)).toEqual([]);
    const [refused] = refusedEdits(here);
    expect(refused).toMatchObject({ id, to: group, after: { priority: "high" } });
    settleEdit(here, refused!, true, writing);
    expect(refusedEdits(here)).toEqual([]);
  });
});

test("a task that comes back has its edits as any other", () => {
  here.takeOver(id, there, "urn:test:first");
  offline.setPriority(id, "high");
  exchange(here.doc, offline.doc);
  expect(here.entry(id)).toMatchObject({ priority: "high" });
  expect(editsAfterMove(here)).toEqual([]);
});

test("an entry that says it was moved from nowhere cannot take away what places a task", () => {
  const map = here.doc.getMap("tasks").get(id) as Y.Map<unknown>;
  map.set("movedAs", JSON.stringify({ order: "zz", deletedAt: "x", title: "Raum buchen" }));
  for (const edit of editsAfterMove(here)) carryEdit(edit, there);
  expect(there.entry(id)).toMatchObject({
    order: expect.stringMatching(/./),
    title: "Raum buchen",
  });
  expect(there.entries()).toHaveLength(1);
  map.set("movedAs", "{");
  expect(editsAfterMove(here)).toEqual([]);
});
