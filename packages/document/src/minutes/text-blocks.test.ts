import { expect, test } from "vitest";
import * as Y from "yjs";
import { readTextBlocks } from "./text-blocks.js";

function element(name: string, attributes: object, ...children: (Y.XmlElement | Y.XmlText)[]) {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

function text(words: string, attributes: object = {}) {
  const made = new Y.XmlText();
  made.insert(0, words, attributes);
  return made;
}

function read(...children: (Y.XmlElement | Y.XmlText)[]) {
  const body = new Y.Doc().getXmlFragment("body");
  body.insert(0, children);
  return readTextBlocks(body);
}

test("reads headings, paragraphs with marks, and breaks", () => {
  const blocks = read(
    element("heading", { level: 3 }, text("Rückblick")),
    element("paragraph", {}, text("wichtig", { bold: true }), element("hardBreak", {}), text("so")),
  );
  expect(blocks).toEqual([
    { kind: "heading", level: 3, runs: [{ text: "Rückblick" }] },
    { kind: "paragraph", runs: [{ text: "wichtig", bold: true }, { text: "\n" }, { text: "so" }] },
  ]);
});

test("reads lists inside lists, and quotes", () => {
  const inner = element(
    "orderedList",
    { start: 4 },
    element("listItem", {}, element("paragraph", {}, text("b"))),
  );
  const blocks = read(
    element("bulletList", {}, element("listItem", {}, element("paragraph", {}, text("a")), inner)),
    element("blockquote", {}, element("paragraph", {}, text("c"))),
  );
  const list = {
    kind: "list",
    ordered: true,
    start: 4,
    items: [[{ kind: "paragraph", runs: [{ text: "b" }] }]],
  };
  expect(blocks).toEqual([
    {
      kind: "list",
      ordered: false,
      start: 1,
      items: [[{ kind: "paragraph", runs: [{ text: "a" }] }, list]],
    },
    { kind: "quote", blocks: [{ kind: "paragraph", runs: [{ text: "c" }] }] },
  ]);
});

test("reads the ids of agenda items and tasks, and leaves out blocks without one", () => {
  const blocks = read(
    element("agendaItem", { item: "urn:test:a" }),
    element("taskBlock", { task: "urn:test:t" }),
    element("taskBlock", { task: "__proto__" }),
    element("agendaItem", {}),
  );
  expect(blocks).toEqual([
    { kind: "agendaItem", item: "urn:test:a" },
    { kind: "task", task: "urn:test:t" },
  ]);
});

test("keeps a link only if it can do no harm", () => {
  const blocks = read(
    element("paragraph", {}, text("gut", { link: { href: "https://netz.example/" } })),
    element("paragraph", {}, text("böse", { link: { href: "javascript:alert(1)" } })),
  );
  expect(blocks).toEqual([
    { kind: "paragraph", runs: [{ text: "gut", href: "https://netz.example/" }] },
    { kind: "paragraph", runs: [{ text: "böse" }] },
  ]);
});

test("leaves out what it does not know", () => {
  expect(read(element("hologram", {}, text("x")), text("lose"))).toEqual([]);
});

const rowOf = (header: boolean, colspan: number, ...words: string[]) =>
  words.map((each) => ({
    header,
    colspan,
    rowspan: 1,
    blocks: [{ kind: "paragraph", runs: [{ text: each }] }],
  }));

test("reads tables with header cells, callouts, files, and what is internal", () => {
  const cell = (name: string, attributes: object, words: string) =>
    element(name, attributes, element("paragraph", {}, text(words)));
  const blocks = read(
    element(
      "callout",
      { internal: true },
      element(
        "table",
        {},
        element("tableRow", {}, cell("tableHeader", { colspan: 2 }, "Stadt")),
        element("tableRow", {}, cell("tableCell", {}, "a"), cell("tableCell", {}, "b")),
      ),
    ),
    element("picture", { file: "urn:test:p", alt: "Die Runde", internal: true }),
    element("attachment", { file: "urn:test:f" }),
    element("attachment", { file: "__proto__" }),
  );
  expect(blocks).toEqual([
    {
      kind: "callout",
      internal: true,
      blocks: [{ kind: "table", rows: [rowOf(true, 2, "Stadt"), rowOf(false, 1, "a", "b")] }],
    },
    { kind: "picture", file: "urn:test:p", alt: "Die Runde", internal: true },
    { kind: "attachment", file: "urn:test:f" },
  ]);
});

test("reads mentions as ids and dates with what they mean", () => {
  const blocks = read(
    element(
      "paragraph",
      {},
      element("mention", { subject: "urn:test:a" }),
      text(" kommt ", { highlight: true }),
      element("date", { edtf: "2025-36", text: "4. Quartal 2025" }),
      element("mention", { subject: "constructor" }),
    ),
  );
  expect(blocks).toEqual([
    {
      kind: "paragraph",
      runs: [
        { text: "", mention: "urn:test:a" },
        { text: " kommt ", highlight: true },
        { text: "4. Quartal 2025", date: "2025-36" },
      ],
    },
  ]);
});
