import { expect, test } from "vitest";
import * as Y from "yjs";
import { testWriting } from "../two-clients.test-support.js";
import { minutesOf } from "./minutes-document.js";
import { writeMinutesTemplate } from "./minutes-template.js";
import { outlineOf } from "./outline.js";

test("the outline lists what stands in the text, in reading order, each with its way there", () => {
  const doc = new Y.Doc();
  writeMinutesTemplate(
    doc,
    [
      { type: "heading", level: 2, text: "Vormittag" },
      { type: "agendaItem", item: { id: "urn:test:item", title: "Plattform" } },
      { type: "paragraph", text: "Ein Satz." },
      { type: "decision", id: "urn:test:decision", text: "So machen wir es." },
      { type: "taskBlock", task: "urn:test:task" },
      { type: "practice", id: "urn:test:practice", text: "", attributes: { title: "Aktionstag" } },
      { type: "heading", level: 3, text: "Nachmittag" },
    ],
    testWriting(1),
  );
  expect(outlineOf(minutesOf(doc))).toEqual([
    { kind: "heading", index: 0, text: "Vormittag", level: 2 },
    { kind: "agendaItem", index: 0, id: "urn:test:item", number: 1, text: "Plattform", level: 1 },
    { kind: "decision", index: 0, id: "urn:test:decision", text: "So machen wir es.", level: 4 },
    { kind: "task", index: 0, id: "urn:test:task", text: "", level: 4 },
    { kind: "practice", index: 0, id: "urn:test:practice", text: "Aktionstag", level: 4 },
    { kind: "heading", index: 1, text: "Nachmittag", level: 3 },
  ]);
});
