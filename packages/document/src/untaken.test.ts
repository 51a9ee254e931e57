import { expect, test } from "vitest";
import * as Y from "yjs";
import { minutesOf } from "./minutes/minutes-document.js";
import { writeMinutesTemplate } from "./minutes/minutes-template.js";
import { taskListOf } from "./task-list/task-list-document.js";
import { copyOf, testWriting } from "./two-clients.test-support.js";
import { untakenParts } from "./untaken.js";

const town = "urn:uuid:00000000-0000-4000-9000-000000000002";

test("untaken minutes are the lines, agenda fields and marks that the other copy lacks", () => {
  const writing = testWriting();
  const theirs = new Y.Doc();
  const [item] = writeMinutesTemplate(
    theirs,
    [
      { type: "agendaItem", item: { title: "Rückblick" } },
      { type: "paragraph", text: "Ja" },
      { type: "paragraph", text: "Ja" },
    ],
    writing,
  );
  const mine = copyOf(theirs, 5);
  const own = minutesOf(mine, testWriting(1));
  const first = own.body.get(1) as Y.XmlElement;
  (first.get(0) as Y.XmlText).insert(2, ", bis Freitag");
  own.agenda.setResult(item ?? "", "settled");
  own.attendance.mark(town, { status: "present" });
  expect(untakenParts("minutes", mine, theirs)).toEqual([
    { type: "line", text: "Ja, bis Freitag" },
    { type: "agendaItem", item: own.agenda.item(item ?? ""), changed: ["result"] },
    { type: "attendance", mark: { subject: town, status: "present" } },
  ]);
  expect(untakenParts("minutes", theirs, theirs)).toEqual([]);
});

test("untaken tasks are those with fields that the other copy lacks", () => {
  const theirs = new Y.Doc();
  const known = taskListOf(theirs, testWriting());
  const [kept, moved] = ["Bleibt", "Wandert"].map((title) => known.create({ title }));
  const mine = copyOf(theirs, 5);
  const own = taskListOf(mine, testWriting(1));
  own.retitle(kept ?? "", "Bleibt anders");
  own.reorder(moved ?? "", "first");
  own.create({ title: "Neu" });
  const parts = untakenParts("taskList", mine, theirs);
  expect(parts.map((part) => part.type === "task" && [part.task.title, part.changed])).toEqual([
    ["Bleibt anders", ["title"]],
    ["Neu", ["id", "title", "status", "public", "assignees", "lines"]],
  ]);
});
