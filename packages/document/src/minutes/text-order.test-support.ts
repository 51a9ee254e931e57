import * as Y from "yjs";
import { agendaItemOf } from "./text-order.js";

/** For tests: a document whose text has these items with these lines under them. */
export function sectionedText(sections: Readonly<Record<string, readonly string[]>>): Y.Doc {
  const doc = new Y.Doc();
  const blocks = Object.entries(sections).flatMap(([item, lines]) => {
    const head = new Y.XmlElement("agendaItem");
    head.setAttribute("item", item);
    return [head, ...lines.map(blockWith)];
  });
  doc.getXmlFragment("body").insert(0, blocks);
  return doc;
}

/** For tests: a paragraph with words. */
export function blockWith(words: string): Y.XmlElement {
  const block = new Y.XmlElement("paragraph");
  if (words !== "") block.insert(0, [new Y.XmlText(words)]);
  return block;
}

/** For tests: the text of the paragraph with these words. */
export function lineOf(doc: Y.Doc, words: string): Y.XmlText {
  for (const block of doc.getXmlFragment("body").toArray()) {
    const [text] = block instanceof Y.XmlElement ? block.toArray() : [];
    if (text instanceof Y.XmlText && text.toString() === words) return text;
  }
  throw new Error(`No paragraph has the words "${words}".`);
}

/** For tests: the ids of items and the words of paragraphs, in reading order, mentions as `@id`. */
export function linesOf(doc: Y.Doc): string[] {
  return doc
    .getXmlFragment("body")
    .toArray()
    .map((block) => agendaItemOf(block) ?? (block instanceof Y.XmlElement ? wordsIn(block) : ""));
}

function wordsIn(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((inner) => {
      if (inner instanceof Y.XmlElement) return `@${String(inner.getAttribute("subject"))}`;
      if (inner instanceof Y.XmlHook) return "";
      return (inner.toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");
    })
    .join("");
}
