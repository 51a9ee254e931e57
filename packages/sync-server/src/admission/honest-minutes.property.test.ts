/**
 * Law of admission for minutes of today's schema: whatever honest people write with all its nodes, marks and
 * attributes, with cuts, reloads, undo and redo, nothing is refused, and everybody ends with the same document.
 */
import { documentKinds } from "@staedtenetz/document";
import * as prng from "lib0/prng";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { compileKind } from "./content-rules.js";
import { ModelServer, RandomEditor } from "./honest-editing.test-support.js";

const seeds = process.env["FULL"] === "1" ? 300 : 8;
const steps = 250;
const id = (end: number): string =>
  `urn:uuid:00000000-0000-4000-8000-${String(end).padStart(12, "0")}`;

type Child = Y.XmlElement | Y.XmlText;

function element(name: string, attributes: object, ...children: Child[]): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

const words = (editor: MinutesWriter): Y.XmlText => new Y.XmlText(prng.word(editor.random, 1, 12));
const line = (editor: MinutesWriter): Y.XmlElement => element("paragraph", {}, words(editor));
const cell = (editor: MinutesWriter, name: string): Y.XmlElement =>
  element(name, { colspan: 1, rowspan: 1 }, line(editor));

function table(editor: MinutesWriter): Y.XmlElement {
  const row = (name: string) => element("tableRow", {}, cell(editor, name), cell(editor, name));
  return element("table", {}, row("tableHeader"), row("tableCell"));
}

const blocks: ((editor: MinutesWriter) => Y.XmlElement)[] = [
  line,
  table,
  (editor) => element("heading", { level: 1 + editor.int(3), internal: true }, words(editor)),
  (editor) => element("callout", { internal: true }, line(editor), table(editor)),
  (editor) => element("blockquote", {}, line(editor)),
  (editor) => element("orderedList", { start: 3 }, element("listItem", {}, line(editor))),
  (editor) => element("picture", { file: id(editor.int(9)), alt: "Die Runde" }),
  (editor) => element("attachment", { file: id(editor.int(9)), internal: true }),
  (editor) => element("taskBlock", { task: id(editor.int(9)) }),
  (editor) => element("agendaItem", { item: id(editor.int(9)) }),
  (editor) =>
    element(
      "paragraph",
      { internal: true },
      words(editor),
      element("mention", { subject: id(editor.int(9)) }),
      element("date", { edtf: "2025-36", text: "4. Quartal 2025" }),
      element("hardBreak", {}),
      words(editor),
    ),
  (editor) => element("decision", { id: id(100 + editor.int(9)), yes: 3 }, words(editor)),
];

/** Somebody who writes minutes at random. */
class MinutesWriter extends RandomEditor {
  override act(): void {
    const body = this.doc.getXmlFragment("body");
    const dice = this.int(10);
    if (dice < 3) body.insert(this.int(body.length + 1), [prng.oneOf(this.random, blocks)(this)]);
    else if (dice < 5) this.onAnyText((text) => text.insert(this.int(text.length + 1), "Straße "));
    else if (dice < 6) this.onAnyText((text) => this.#mark(text));
    else if (dice < 7) this.#toggleInternal(body);
    else if (dice < 8 && body.length > 0) body.delete(this.int(body.length), 1);
    else if (dice < 9) this.undo.undo();
    else this.undo.redo();
  }

  onAnyText(change: (text: Y.XmlText) => void): void {
    const texts = this.texts();
    if (texts.length > 0) change(prng.oneOf(this.random, texts));
  }

  #mark(text: Y.XmlText): void {
    const marks = [{ highlight: {} }, { highlight: null }, { bold: {} }, { italic: {} }];
    text.format(this.int(text.length), 1, prng.oneOf(this.random, marks));
  }

  #toggleInternal(body: Y.XmlFragment): void {
    const markable = body
      .toArray()
      .filter((child) => child instanceof Y.XmlElement)
      .filter(({ nodeName }) => nodeName !== "agendaItem");
    if (markable.length === 0) return;
    const block = prng.oneOf(this.random, markable) as Y.XmlElement<{ internal: true }>;
    if (block.getAttribute("internal") === true) block.removeAttribute("internal");
    else block.setAttribute("internal", true);
  }
}

it.each(Array.from({ length: seeds }, (_, seed) => seed + 1))(
  "refuses nothing of honest minutes, seed %i",
  (seed) => {
    const random = prng.create(seed);
    const server = new ModelServer(compileKind(documentKinds.minutes));
    const editors = ["anna", "ben", "anna"].map((user) => new MinutesWriter(server, user, random));
    for (let step = 0; step < steps; step++) {
      const editor = prng.oneOf(random, editors);
      const dice = prng.int32(random, 0, 99);
      if (dice < 3) editor.cut();
      else if (dice < 9) editor.connect();
      else if (dice < 11) editor.reload();
      else if (dice < 70) editor.act();
      else editor.exchange();
    }
    for (let round = 0; round < 2; round++) for (const editor of editors) editor.connect();
    for (const editor of editors) editor.exchange();
    expect(editors.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(server.updates).toBeGreaterThan(50);
    const body = server.doc.getXmlFragment("body").toJSON();
    for (const { doc } of editors) expect(doc.getXmlFragment("body").toJSON()).toBe(body);
  },
);
