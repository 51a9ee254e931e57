import * as Y from "yjs";
import { documentKinds } from "../document-kinds.js";
import { DocumentNotEmptyError } from "../errors.js";
import { requireId } from "../identifiers.js";
import type { Writing } from "../writing.js";
import type { NewAgendaItem } from "./agenda.js";
import type { ResultClass } from "./codes.js";
import { minutesOf } from "./minutes-document.js";

/** One block of a minutes template, in the order of the text. */
export type TemplateBlock =
  | { readonly type: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly type: "paragraph"; readonly text: string }
  | { readonly type: "bulletList" | "orderedList"; readonly items: readonly string[] }
  | { readonly type: "blockquote"; readonly text: string }
  | {
      readonly type: "agendaItem";
      readonly item: Omit<NewAgendaItem, "position"> & {
        readonly result?: ResultClass;
        readonly resultText?: string;
        readonly continued?: boolean;
      };
    }
  | { readonly type: "taskBlock"; readonly task: string };

/**
 * Writes the first content of a minutes document in one transaction: schema number, agenda and text.
 * Only the server does this, when the document is created: two clients writing a template at the same
 * time would both be right, and it would stand there twice.
 *
 * @returns the ids of the agenda items, in order
 * @throws DocumentNotEmptyError when the document holds anything
 *
 * @example
 * writeMinutesTemplate(doc, [
 *   { type: "heading", level: 1, text: "Treffen der Engagierten Städte" },
 *   { type: "agendaItem", item: { title: "Rückblick", minutes: 20 } },
 *   { type: "paragraph", text: "" },
 * ], { now: Date.now, newId })
 */
export function writeMinutesTemplate(
  doc: Y.Doc,
  blocks: readonly TemplateBlock[],
  writing: Writing,
): string[] {
  const minutes = minutesOf(doc, writing);
  if (minutes.schema !== undefined || minutes.body.length > 0 || minutes.agenda.map.size > 0) {
    throw new DocumentNotEmptyError();
  }
  const itemIds: string[] = [];
  doc.transact(() => {
    writeSchema(doc, "minutes", writing);
    for (const block of blocks) {
      if (block.type !== "agendaItem") {
        minutes.body.push([element(block)]);
        continue;
      }
      const { result, resultText, continued, ...item } = block.item;
      const id = minutes.agenda.create(item);
      if (result !== undefined) minutes.agenda.setResult(id, result, resultText);
      if (continued === true) minutes.agenda.setContinued(id, true);
      minutes.body.push([leaf("agendaItem", "item", id)]);
      itemIds.push(id);
    }
  }, writing.origin);
  return itemIds;
}

/**
 * Writes the schema number into a new document of a kind; {@link writeMinutesTemplate} does it for
 * minutes.
 */
export function writeSchema(
  doc: Y.Doc,
  kind: keyof typeof documentKinds,
  writing: Pick<Writing, "origin">,
): void {
  doc.transact(() => doc.getMap("meta").set("schema", documentKinds[kind].schema), writing.origin);
}

function element(block: Exclude<TemplateBlock, { type: "agendaItem" }>): Y.XmlElement {
  switch (block.type) {
    case "heading":
      return withLevel(textBlock("heading", block.text), block.level);
    case "paragraph":
      return textBlock("paragraph", block.text);
    case "blockquote":
      return wrap("blockquote", [textBlock("paragraph", block.text)]);
    case "bulletList":
    case "orderedList":
      return wrap(
        block.type,
        block.items.map((item) => wrap("listItem", [textBlock("paragraph", item)])),
      );
    default:
      return leaf("taskBlock", "task", requireId(block.task));
  }
}

function textBlock(nodeName: string, words: string): Y.XmlElement {
  return wrap(nodeName, words === "" ? [] : [new Y.XmlText(words)]);
}

/** Yjs stores any JSON value as an attribute; its default type only knows texts. */
function withLevel(heading: Y.XmlElement, level: number): Y.XmlElement {
  (heading as Y.XmlElement<{ level: number }>).setAttribute("level", level);
  return heading;
}

function wrap(nodeName: string, children: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const parent = new Y.XmlElement(nodeName);
  parent.insert(0, children);
  return parent;
}

function leaf(nodeName: string, attribute: string, id: string): Y.XmlElement {
  const block = new Y.XmlElement(nodeName);
  block.setAttribute(attribute, id);
  return block;
}
