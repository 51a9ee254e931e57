import { expect, test } from "vitest";
import * as Y from "yjs";
import { taskListOf } from "../task-list/task-list-document.js";
import { testWriting } from "../two-clients.test-support.js";
import { minutesOf } from "./minutes-document.js";
import { writeMinutesTemplate } from "./minutes-template.js";
import { reportItems } from "./report-items.js";

const group = "urn:test:plattform";

test("each group gets an item with the open tasks that were given to it, and no others", () => {
  const writing = testWriting();
  const list = taskListOf(new Y.Doc(), writing);
  const given = (title: string, to: string): string => {
    const id = list.create({ title });
    list.assign(id, to);
    return id;
  };
  const open = given("offen", group);
  const begun = given("begonnen", group);
  list.setStatus(begun, "inProgress");
  list.setStatus(given("erledigt", group), "done");
  list.remove(given("entfernt", group));
  given("einer anderen", "urn:test:andere");
  const blocks = reportItems(
    [{ id: group, title: "Bericht der AG Plattform" }, { title: "Bericht der Prozessbegleitung" }],
    list.entries(),
  );
  const minutes = minutesOf(new Y.Doc(), writing);
  writeMinutesTemplate(minutes.doc, blocks, writing);
  expect(minutes.taskIds().sort()).toEqual([open, begun].sort());
  expect(minutes.agenda.items()).toMatchObject([
    { title: "Bericht der AG Plattform", kind: "report", reportOf: group },
    { title: "Bericht der Prozessbegleitung", kind: "report" },
  ]);
});
