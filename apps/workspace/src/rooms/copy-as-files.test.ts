import { taskListOf } from "@staedtenetz/document";
import { expect, test } from "vitest";
import * as Y from "yjs";
import { copyAsFiles } from "./copy-as-files.js";

const line = (node: string, words: string): Y.XmlElement => {
  const element = new Y.XmlElement(node);
  element.insert(0, [new Y.XmlText(words)]);
  return element;
};

test("minutes become text and HTML with headings, lists and marks", () => {
  const doc = new Y.Doc();
  const list = new Y.XmlElement("bulletList");
  const item = new Y.XmlElement("listItem");
  item.insert(0, [line("paragraph", "eins")]);
  list.insert(0, [item]);
  doc.getXmlFragment("body").push([line("heading", "Rückblick"), line("paragraph", "a"), list]);
  const text = (doc.getXmlFragment("body").get(1) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, "fett ", { bold: {} });
  const files = copyAsFiles(doc, "Protokoll", "de");
  expect(files.text).toBe("Protokoll\n\nRückblick\nfett a\neins\n");
  expect(files.html).toContain(
    "<h3>Rückblick</h3><p><strong>fett </strong>a</p><ul><li><p>eins</p></li></ul>",
  );
  expect(files.html).toContain('<html lang="de">');
});

test("what people typed is text in the HTML, never markup", () => {
  const doc = new Y.Doc();
  doc.getXmlFragment("body").push([line("paragraph", '<img onerror="x">&')]);
  const { html } = copyAsFiles(doc, "</title><script>", "de");
  expect(html).toContain("<p>&lt;img onerror=&quot;x&quot;&gt;&amp;</p>");
  expect(html).not.toMatch(/<script|<img/);
});

test("task lists become their titles", () => {
  const doc = new Y.Doc();
  let count = 0;
  const newId = (): string =>
    `urn:uuid:00000000-0000-4000-8000-${String(++count).padStart(12, "0")}`;
  taskListOf(doc, { now: () => 0, newId }).create({ title: "Raum buchen" });
  const files = copyAsFiles(doc, "Aufgaben", "de");
  expect(files.text).toBe("Aufgaben\n\nRaum buchen\n");
  expect(files.html).toContain("<ul><li>Raum buchen</li></ul>");
});
