import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  DocumentNotEmptyError,
  DuplicateAgendaItemError,
  InvalidValueError,
  UnknownAgendaItemError,
} from "../errors.js";
import { extract } from "../extract.js";
import { copyOf, exchange, testWriting } from "../two-clients.test-support.js";
import { minutesOf, type MinutesChange } from "./minutes-document.js";
import { writeMinutesTemplate, type TemplateBlock } from "./minutes-template.js";

const person = "urn:uuid:00000000-0000-4000-9000-000000000001";
const town = "urn:uuid:00000000-0000-4000-9000-000000000002";
const task = "urn:uuid:00000000-0000-4000-9000-000000000003";

function newMinutes() {
  const doc = new Y.Doc();
  const writing = testWriting();
  return { doc, writing, minutes: minutesOf(doc, writing) };
}

const template: readonly TemplateBlock[] = [
  { type: "heading", level: 1, text: "Treffen in Weißwasser" },
  { type: "agendaItem", item: { title: "Rückblick", minutes: 20, presenter: person } },
  { type: "paragraph", text: "Die AGs berichten." },
  { type: "bulletList", items: ["Prozessbegleitung", "Ländernetzwerk"] },
  { type: "agendaItem", item: { title: "Aufgaben", result: "settled", resultText: "verteilt" } },
  { type: "taskBlock", task },
  { type: "blockquote", text: "Gemeinsam mehr." },
];

describe("the agenda", () => {
  test("numbers its items in their order and adds up the planned minutes", () => {
    const { minutes } = newMinutes();
    const first = minutes.agenda.create({ title: "Begrüßung", minutes: 5 });
    minutes.agenda.create({ title: "Ausblick", minutes: 10 });
    minutes.agenda.create({ title: "Rückblick", position: { after: first } });
    expect(minutes.agenda.items().map(({ number, title }) => `${number} ${title}`)).toEqual([
      "1 Begrüßung",
      "2 Rückblick",
      "3 Ausblick",
    ]);
    expect(minutes.agenda.totalMinutes()).toBe(15);
  });

  test("moves an item by one key and leaves the text alone", () => {
    const { doc, minutes, writing } = newMinutes();
    const [first, second] = writeMinutesTemplate(doc, template, writing);
    let changedKeys = 0;
    minutes.agenda.map.observe((event) => (changedKeys = event.changes.keys.size));
    minutes.agenda.move(second ?? "", { before: first ?? "" });
    expect(changedKeys).toBe(1);
    expect(minutes.agendaItemIdsInBody()).toEqual([first, second]);
    expect(minutes.agenda.items().map(({ id }) => id)).toEqual([second, first]);
  });

  test("sets an item apart when it is removed and numbers the others anew", () => {
    const { minutes } = newMinutes();
    const [first, second] = ["Eins", "Zwei"].map((title) => minutes.agenda.create({ title }));
    minutes.agenda.remove(first ?? "");
    expect(minutes.agenda.item(second ?? "")?.number).toBe(1);
    expect(minutes.agenda.item(first ?? "")).toMatchObject({ number: 0, title: "Eins" });
    minutes.agenda.restore(first ?? "");
    expect(minutes.agenda.items().map(({ title }) => title)).toEqual(["Eins", "Zwei"]);
  });

  test("keeps presenter, kind, length and result, and gives them up again", () => {
    const { minutes } = newMinutes();
    const id = minutes.agenda.create({ title: "Haushalt" });
    minutes.agenda.setPresenter(id, person);
    minutes.agenda.setKind(id, "decision");
    minutes.agenda.setMinutes(id, 30);
    minutes.agenda.setResult(id, "postponed", "vorbehaltlich der Haushaltslage");
    minutes.agenda.setContinued(id, true);
    expect(minutes.agenda.item(id)).toMatchObject({
      presenter: person,
      kind: "decision",
      minutes: 30,
      result: "postponed",
      resultText: "vorbehaltlich der Haushaltslage",
      continued: true,
    });
    minutes.agenda.setResult(id, undefined);
    minutes.agenda.setMinutes(id, undefined);
    expect(minutes.agenda.item(id)).not.toHaveProperty("resultText");
    expect(minutes.agenda.item(id)).not.toHaveProperty("minutes");
  });

  test("refuses what the server would refuse", () => {
    const { minutes } = newMinutes();
    const id = minutes.agenda.create({ title: "Eins" });
    expect(() => minutes.agenda.setMinutes(id, 2000)).toThrow(InvalidValueError);
    expect(() => minutes.agenda.setPresenter(id, "Erika")).toThrow(InvalidValueError);
    expect(() => minutes.agenda.create({ id, title: "Zwei" })).toThrow(DuplicateAgendaItemError);
    expect(() => minutes.agenda.retitle(town, "Drei")).toThrow(UnknownAgendaItemError);
  });

  test("merges a new title and a new order of the same item", () => {
    const { doc, minutes } = newMinutes();
    const [first, second] = ["Eins", "Zwei"].map((title) => minutes.agenda.create({ title }));
    const other = copyOf(doc, 9);
    minutes.agenda.retitle(second ?? "", "Zweitens");
    minutesOf(other, testWriting(1)).agenda.move(second ?? "", { before: first ?? "" });
    exchange(doc, other);
    const titles = minutes.agenda.items().map(({ title }) => title);
    expect(titles).toEqual(["Zweitens", "Eins"]);
    expect(minutesOf(other).agenda.items()).toEqual(minutes.agenda.items());
  });
});

test("attendance is marked by subject, and one field can change alone", () => {
  const { minutes } = newMinutes();
  minutes.attendance.mark(town, { status: "present", mode: "onSite", in: "10:05" });
  minutes.attendance.mark(person, { status: "guest" });
  minutes.attendance.mark(town, { mode: "online" });
  expect(minutes.attendance.marks()).toEqual([
    { subject: person, status: "guest" },
    { subject: town, status: "present", mode: "online", in: "10:05" },
  ]);
  minutes.attendance.clear(town);
  expect(minutes.attendance.marks()).toEqual([{ subject: person, status: "guest" }]);
  expect(() => minutes.attendance.mark(town, { status: "late" as never })).toThrow(
    InvalidValueError,
  );
});

describe("a template", () => {
  test("writes schema, agenda and text in one transaction", () => {
    const { doc, minutes, writing } = newMinutes();
    let updates = 0;
    doc.on("update", () => (updates += 1));
    const ids = writeMinutesTemplate(doc, template, writing);
    expect(updates).toBe(1);
    expect(minutes.schema).toBe(2);
    expect(minutes.agendaItemIdsInBody()).toEqual(ids);
    expect(minutes.taskIds()).toEqual([task]);
    expect(minutes.plainText()).toBe(
      "Treffen in Weißwasser\nRückblick\nDie AGs berichten.\nProzessbegleitung\nLändernetzwerk\nAufgaben\nGemeinsam mehr.",
    );
  });

  test("is not written twice", () => {
    const { doc, writing } = newMinutes();
    writeMinutesTemplate(doc, [], writing);
    expect(() => writeMinutesTemplate(doc, template, writing)).toThrow(DocumentNotEmptyError);
  });
});

test("the extract holds what the projection needs, and foreign keys inherit nothing", () => {
  const { doc, minutes, writing } = newMinutes();
  writeMinutesTemplate(doc, template, writing);
  minutes.attendance.mark(town, { status: "present" });
  minutes.agenda.map.set("__proto__:title", "böse");
  minutes.agenda.map.set("constructor", "böse");
  const found = extract("minutes", doc);
  expect(found.agenda.map(({ title, result }) => [title, result])).toEqual([
    ["Rückblick", undefined],
    ["Aufgaben", "settled"],
  ]);
  expect(found.attendance).toEqual([{ subject: town, status: "present" }]);
  expect(found.taskIdsInBody).toEqual([task]);
  expect(extract("taskList", doc).tasks).toEqual([]);
});

test("a batch is one update with the writer's origin", () => {
  const { doc, minutes, writing } = newMinutes();
  const origins: unknown[] = [];
  doc.on("update", (_update: Uint8Array, origin: unknown) => origins.push(origin));
  minutes.batch(() => {
    minutes.agenda.create({ title: "Eins" });
    minutes.attendance.mark(town, { status: "present" });
  });
  expect(origins).toEqual([writing.origin]);
});

test("listeners hear once for each transaction which parts changed", () => {
  const { doc, minutes, writing } = newMinutes();
  const changes: MinutesChange[] = [];
  const end = minutes.observe((change) => changes.push(change));
  const [id] = writeMinutesTemplate(doc, template, writing);
  minutes.agenda.retitle(id ?? "", "Neu");
  minutes.attendance.mark(town, { status: "excused" });
  const paragraph = minutes.body.get(2);
  if (paragraph instanceof Y.XmlElement) (paragraph.get(0) as Y.XmlText).insert(0, "Heute: ");
  end();
  minutes.agenda.retitle(id ?? "", "Nach dem Ende");
  expect(
    changes.map(({ body, agenda, attendance }) => [body, agenda.size, attendance.size]),
  ).toEqual([
    [true, 2, 0],
    [false, 1, 0],
    [false, 0, 1],
    [true, 0, 0],
  ]);
  expect(minutes.plainText()).toContain("Heute: Die AGs berichten.");
});

describe("listeners hear that the structure of the text changed", () => {
  const elementAt = (body: Y.XmlFragment, index: number) => body.get(index) as Y.XmlElement;
  const changes: [string, (body: Y.XmlFragment) => void, boolean][] = [
    ["letters in a paragraph", (body) => textIn(elementAt(body, 2)).insert(3, "x"), false],
    [
      "bold letters in a paragraph",
      (body) => textIn(elementAt(body, 2)).format(0, 2, { bold: true }),
      false,
    ],
    ["letters in a heading", (body) => textIn(elementAt(body, 0)).insert(0, "x"), true],
    ["another block", (body) => body.push([new Y.XmlElement("paragraph")]), true],
    ["an attribute", (body) => elementAt(body, 2).setAttribute("internal", true as never), true],
    [
      "a mention in a paragraph",
      (body) => elementAt(body, 2).push([new Y.XmlElement("mention")]),
      true,
    ],
  ];
  const textIn = (element: Y.XmlElement) => element.get(0) as Y.XmlText;

  test.each(changes)("by %s", (_name, change, expected) => {
    const { doc, minutes, writing } = newMinutes();
    writeMinutesTemplate(doc, template, writing);
    const heard: boolean[] = [];
    minutes.observe(({ structure }) => heard.push(structure));
    change(minutes.body);
    expect(heard).toEqual([expected]);
  });
});
