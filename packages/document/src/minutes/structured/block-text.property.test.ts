import * as fc from "fast-check";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { replaceText, textOf } from "./block-text.js";

const nameOf = (id: string): string => `@${id.slice(-1)}`;

/** A line with words, breaks, mentions and dates, as y-tiptap leaves them. */
const childArbitrary = fc.oneof(
  { weight: 4, arbitrary: fc.string({ maxLength: 6, unit: fc.constantFrom("a", "b", " ", "😀") }) },
  { weight: 1, arbitrary: fc.constantFrom("hardBreak", "mention", "date") },
);

function lineOf(children: readonly string[]): Y.XmlElement {
  const element = new Y.XmlElement("decision");
  new Y.Doc().getXmlFragment("body").push([element]);
  for (const child of children) {
    if (!["hardBreak", "mention", "date"].includes(child)) element.push([new Y.XmlText(child)]);
    else {
      const node = new Y.XmlElement(child);
      if (child === "mention") node.setAttribute("subject", "urn:test:a");
      if (child === "date") node.setAttribute("text", "4. Quartal");
      element.push([node]);
    }
  }
  return element;
}

const linesArbitrary = fc.array(childArbitrary, { maxLength: 6 });
const nextArbitrary = fc.string({
  maxLength: 30,
  unit: fc.constantFrom("a", "b", "@a", " ", "\n", "😀", "4. Quartal"),
});

test("a line says what it was told to say, whatever stood in it", () => {
  fc.assert(
    fc.property(linesArbitrary, nextArbitrary, (children, next) => {
      const line = lineOf(children);
      replaceText(line, next, nameOf);
      expect(textOf(line, nameOf)).toBe(next);
    }),
  );
});

test("a word put into a line leaves every mention, date and break where it is", () => {
  fc.assert(
    fc.property(linesArbitrary, fc.nat(), (children, seed) => {
      const line = lineOf(children);
      const old = textOf(line, nameOf);
      const nodes = () => line.toArray().filter((child) => child instanceof Y.XmlElement);
      const before = nodes();
      const starts = [0, old.length];
      const at = starts[seed % 2] ?? 0;
      replaceText(line, `${old.slice(0, at)}neu${old.slice(at)}`, nameOf);
      expect(nodes()).toEqual(before);
    }),
  );
});

test("words keep their marks when a line break is put between them", () => {
  const line = lineOf(["Das Netzwerk beschließt"]);
  const text = line.get(0) as Y.XmlText;
  text.format(4, 8, { bold: {} });
  replaceText(line, "Das Netz\nwerk beschließt");
  expect(
    line.toArray().map((child) => (child instanceof Y.XmlText ? child.toDelta() : "break")),
  ).toEqual([
    [{ insert: "Das " }, { insert: "Netz", attributes: { bold: {} } }],
    "break",
    [{ insert: "werk", attributes: { bold: {} } }, { insert: " beschließt" }],
  ]);
});

test("what two people change in different words of a line both stays", () => {
  const doc = new Y.Doc();
  const line = new Y.XmlElement("decision");
  doc.getXmlFragment("body").push([line]);
  line.push([new Y.XmlText("Das Netzwerk übernimmt einen Thementisch.")]);
  const other = new Y.Doc();
  Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
  replaceText(line, "Das ganze Netzwerk übernimmt einen Thementisch.");
  const copy = other.getXmlFragment("body").get(0) as Y.XmlElement;
  replaceText(copy, "Das Netzwerk übernimmt einen eigenen Thementisch.");
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(other));
  expect(textOf(line)).toBe("Das ganze Netzwerk übernimmt einen eigenen Thementisch.");
});
