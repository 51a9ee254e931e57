import * as Y from "yjs";
import { isId } from "../identifiers.js";
import { isStructured } from "./structured/read-block.js";
import { textOf } from "./structured/block-text.js";

/** Ids of the task blocks in the text, in reading order, each once. */
export function taskIdsIn(body: Y.XmlFragment): string[] {
  return attributesIn(body, "taskBlock", "task");
}

/** Ids of the agenda items that have their place in the text, in reading order, each once. */
export function agendaItemIdsIn(body: Y.XmlFragment): string[] {
  return attributesIn(body, "agendaItem", "item");
}

/** The lines that were typed, without marks: one for each paragraph, heading and list item with words. */
export function textLinesOf(body: Y.XmlFragment): string[] {
  const lines: string[] = [];
  for (const element of elementsIn(body)) {
    if (isStructured(element)) lines.push(...structuredLines(element));
    if (element.nodeName !== "paragraph" && element.nodeName !== "heading") continue;
    const words = wordsOf(element);
    if (words !== "") lines.push(words);
  }
  return lines;
}

/**
 * The words of the text without marks: one line for each paragraph, heading and list item. Blocks that
 * point to tasks and agenda items are given by `titleOf`, or left out.
 *
 * @example
 * plainTextOf(body, { agendaItem: (id) => agenda.item(id)?.title })
 */
export function plainTextOf(
  body: Y.XmlFragment,
  titles: {
    readonly agendaItem?: (id: string) => string | undefined;
    readonly taskBlock?: (id: string) => string | undefined;
  } = {},
): string {
  const lines: string[] = [];
  for (const element of elementsIn(body)) {
    if (element.nodeName === "paragraph" || element.nodeName === "heading") {
      lines.push(wordsOf(element));
    } else if (element.nodeName === "agendaItem") {
      lines.push(titles.agendaItem?.(idAttribute(element, "item") ?? "") ?? "");
    } else if (element.nodeName === "taskBlock") {
      lines.push(titles.taskBlock?.(idAttribute(element, "task") ?? "") ?? "");
    } else if (isStructured(element)) lines.push(...structuredLines(element));
  }
  return lines.filter((line) => line !== "").join("\n");
}

/** The title of a record, and its text. */
function structuredLines(element: Y.XmlElement): string[] {
  const title: unknown = element.getAttribute("title");
  return [typeof title === "string" ? title : "", textOf(element)].filter((line) => line !== "");
}

function* elementsIn(parent: Y.XmlFragment): Generator<Y.XmlElement> {
  for (const child of parent.toArray()) {
    if (!(child instanceof Y.XmlElement)) continue;
    yield child;
    yield* elementsIn(child);
  }
}

/** A mention is a name that is not in the document: it stands as three dots. */
function wordsOf(element: Y.XmlElement): string {
  return textOf(element, () => "…");
}

function attributesIn(body: Y.XmlFragment, nodeName: string, attribute: string): string[] {
  const ids = new Set<string>();
  for (const element of elementsIn(body)) {
    const id = element.nodeName === nodeName ? idAttribute(element, attribute) : undefined;
    if (id !== undefined) ids.add(id);
  }
  return [...ids];
}

/** The id that stands in an attribute. */
export function idAttribute(element: Y.XmlElement, name: string): string | undefined {
  const value: unknown = element.getAttribute(name);
  return isId(value) ? value : undefined;
}
