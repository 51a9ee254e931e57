import * as fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { minutesOf } from "../minutes/minutes-document.js";
import { writeMinutesTemplate } from "../minutes/minutes-template.js";
import { readTextBlocks } from "../minutes/text-blocks.js";
import { taskListOf, type TaskList } from "../task-list/task-list-document.js";
import { copyOf, testWriting } from "../two-clients.test-support.js";
import { canonicalText, freezeMinutes, openFrozenMinutes } from "./frozen-minutes.js";

const town = "urn:uuid:00000000-0000-4000-9000-000000000001";
const facts = {
  meeting: "urn:uuid:00000000-0000-4000-b000-000000000001",
  title: { de: "Treffen" },
  when: { startDate: "2025-06-18", endDate: "2025-06-18" },
  locations: [{ name: "Telux" }],
  version: 1,
  takers: [],
};

let doc: Y.Doc;
let list: TaskList;
let task: string;
beforeEach(() => {
  const writing = testWriting(1);
  list = taskListOf(new Y.Doc(), writing);
  task = list.create({ title: "Kontaktdaten sammeln", places: [town] });
  list.create({ title: "Gehört nicht in dieses Protokoll" });
  doc = new Y.Doc();
  writeMinutesTemplate(
    doc,
    [
      { type: "heading", level: 2, text: "Rückblick" },
      { type: "agendaItem", item: { title: "Begrüßung", minutes: 10 } },
      { type: "paragraph", text: "Sechs Städte sind da." },
      { type: "bulletList", items: ["eins", "zwei"] },
      { type: "taskBlock", task },
    ],
    writing,
  );
  minutesOf(doc, writing).attendance.mark(town, { status: "present", mode: "onSite" });
});
const freeze = () => freezeMinutes({ minutes: doc, tasks: list.doc, facts });

test("frozen minutes hold text, agenda, attendance and the tasks of the text, as they were", () => {
  const frozen = freeze();
  expect(frozen.body.map(({ type }) => type)).toEqual([
    "heading",
    "agendaItem",
    "paragraph",
    "bulletList",
    "taskBlock",
  ]);
  expect(frozen.body[0]).toEqual({
    type: "heading",
    attrs: { level: 2 },
    content: [{ type: "text", text: "Rückblick" }],
  });
  expect(Object.values(frozen.agenda)).toContain("Begrüßung");
  expect(frozen.attendance).toMatchObject({ [`${town}:status`]: "present" });
  expect(Object.keys(frozen.tasks)).toEqual([task]);
});

test("a task ticked afterwards leaves the frozen text as it was", () => {
  const before = canonicalText(freeze());
  const kept = canonicalText(freeze());
  list.setLine(task, town, "done");
  expect(kept).toBe(before);
  expect(canonicalText(freeze())).not.toBe(before);
  const opened = openFrozenMinutes(before);
  expect(taskListOf(opened.tasks).entry(task)?.status).toBe("open");
});

test("what was removed from the agenda is not kept", () => {
  const { agenda } = minutesOf(doc, testWriting(2));
  const id = agenda.create({ title: "Vertrauliches" });
  agenda.remove(id);
  expect(canonicalText(freeze())).not.toContain("Vertrauliches");
});

test("every copy of the documents gives the same text, byte for byte", () => {
  const copies = { minutes: copyOf(doc, 77), tasks: copyOf(list.doc, 78), facts };
  expect(canonicalText(freezeMinutes(copies))).toBe(canonicalText(freeze()));
});

test("opened again it reads the same, and freezes to the same text", () => {
  const text = canonicalText(freeze());
  const opened = openFrozenMinutes(text);
  expect(readTextBlocks(minutesOf(opened.minutes).body)).toEqual(
    readTextBlocks(minutesOf(doc).body),
  );
  expect(minutesOf(opened.minutes).agenda.items()).toEqual(minutesOf(doc).agenda.items());
  expect(canonicalText(freezeMinutes({ ...opened, facts }))).toBe(text);
});

test("the canonical text is that of RFC 8785", () => {
  expect(
    canonicalText({
      "\u20ac": "Euro Sign",
      "\r": "Carriage Return",
      "\u0080": "Control\u007f",
      numbers: [Number("333333333.33333329"), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      "1": "One",
    }),
  ).toBe(
    '{"\\r":"Carriage Return","1":"One","numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"\u0080":"Control\u007f","\u20ac":"Euro Sign"}',
  );
});

test("half a character, as only a foreign client writes it, keeps no minutes from being frozen", () => {
  const { agenda } = minutesOf(doc, testWriting(3));
  agenda.map.set("urn:uuid:00000000-0000-4000-8000-000000000009:title", "\ud83d");
  expect(() => canonicalText(freeze())).not.toThrow();
});

test("marks survive the way into frozen minutes and back, for any text", () => {
  const run = fc.record({
    text: fc.string({ minLength: 1, maxLength: 6, unit: "grapheme" }),
    bold: fc.boolean(),
    link: fc.option(fc.constant("https://netz.example/a"), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(run, { minLength: 1, maxLength: 6 }), (runs) => {
      const source = new Y.Doc();
      const paragraph = new Y.XmlElement("paragraph");
      const text = new Y.XmlText();
      source.getXmlFragment("body").push([paragraph]);
      paragraph.push([text]);
      for (const { text: words, bold, link } of runs) {
        const marks = { bold: bold ? {} : null, link: link === undefined ? null : { href: link } };
        text.insert(text.length, words, marks);
      }
      const frozen = canonicalText(freezeMinutes({ minutes: source, tasks: new Y.Doc(), facts }));
      const opened = openFrozenMinutes(frozen).minutes;
      expect(readTextBlocks(opened.getXmlFragment("body"))).toEqual(
        readTextBlocks(source.getXmlFragment("body")),
      );
    }),
    { numRuns: 100 },
  );
});
