import * as Y from "yjs";

/** The name of somebody who is mentioned; by default the id in brackets, so that nothing is lost. */
export type MentionName = (id: string) => string;

const bracketed: MentionName = (id) => `@[${id}]`;

type Child = Y.XmlText | Y.XmlElement | Y.XmlHook;

function wordsOfText(text: Y.XmlText): string {
  const delta = text.toDelta() as { insert: unknown }[];
  return delta.map(({ insert }) => (typeof insert === "string" ? insert : "")).join("");
}

function wordsOfChild(child: Child, nameOf: MentionName): string {
  if (child instanceof Y.XmlText) return wordsOfText(child);
  if (!(child instanceof Y.XmlElement)) return "";
  if (child.nodeName === "hardBreak") return "\n";
  if (child.nodeName === "mention") return nameOf(child.getAttribute("subject") ?? "");
  return child.nodeName === "date" ? (child.getAttribute("text") ?? "") : "";
}

/**
 * The words of one block, marks left out. A break is a line break, a date the words it was given in.
 *
 * @example
 * textOf(decision) // "Das Netzwerk übernimmt einen Thementisch."
 */
export function textOf(element: Y.XmlElement, nameOf: MentionName = bracketed): string {
  return element
    .toArray()
    .map((child) => wordsOfChild(child, nameOf))
    .join("");
}

/**
 * Makes the words of a block these, changing only what lies between the first and the last difference:
 * what somebody else types elsewhere in the block at the same time stays, and so do marks and mentions
 * outside of it. Call it inside a transaction.
 *
 * @example
 * replaceText(decision, "Das Netzwerk übernimmt zwei Thementische.");
 */
export function replaceText(element: Y.XmlElement, next: string, nameOf?: MentionName): void {
  const old = textOf(element, nameOf);
  if (old === next) return;
  const names = nameOf ?? bracketed;
  const start = sharedStart(old, next);
  const changed = { from: start, to: old.length - sharedEnd(old, next, start) };
  const { from, to } = wholeNodes(element, changed, names);
  removeBetween(element, from, to, names);
  insertAt(element, from, next.slice(from, next.length - (old.length - to)), names);
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** A change inside of a mention or date takes all of it. */
function wholeNodes(element: Y.XmlElement, { from, to }: Range, nameOf: MentionName): Range {
  let start = 0;
  for (const child of element.toArray()) {
    const end = start + wordsOfChild(child, nameOf).length;
    const isTouched = (start < to && end > from) || (start < from && end > from);
    if (isTouched && !(child instanceof Y.XmlText)) {
      [from, to] = [Math.min(from, start), Math.max(to, end)];
    }
    start = end;
  }
  return { from, to };
}

const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

function sharedStart(old: string, next: string): number {
  let at = 0;
  while (at < old.length && at < next.length && old[at] === next[at]) at++;
  return isLowSurrogate(old.charCodeAt(at)) || isLowSurrogate(next.charCodeAt(at)) ? at - 1 : at;
}

function sharedEnd(old: string, next: string, start: number): number {
  const most = Math.min(old.length, next.length) - start;
  let count = 0;
  while (count < most && old.at(-1 - count) === next.at(-1 - count)) count++;
  return count > 0 && isLowSurrogate(old.charCodeAt(old.length - count)) ? count - 1 : count;
}

/** Takes words away, and what stands among them. */
function removeBetween(element: Y.XmlElement, from: number, to: number, nameOf: MentionName): void {
  let end = textOf(element, nameOf).length;
  for (let index = element.length - 1; index >= 0 && end > from; index--) {
    const child = element.get(index) as Child;
    const { length } = wordsOfChild(child, nameOf);
    const start = end - length;
    const [first, last] = [Math.max(from, start), Math.min(to, end)];
    if (first < last && child instanceof Y.XmlText) child.delete(first - start, last - first);
    else if (first < last) element.delete(index, 1);
    end = start;
  }
}

/** Puts words in, each line break as a break of its own. */
function insertAt(element: Y.XmlElement, at: number, words: string, nameOf: MentionName): void {
  if (words === "") return;
  const [first = "", ...lines] = words.split("\n");
  let { index, text, offset } = textAt(element, at, nameOf);
  text.insert(offset, first);
  offset += first.length;
  for (const line of lines) {
    const rest = tailOf(text, offset);
    const following = new Y.XmlText();
    element.insert(index + 1, [new Y.XmlElement("hardBreak"), following]);
    if (line !== "") following.insert(0, line, rest[0]?.attributes ?? {});
    if (rest.length > 0) following.applyDelta([{ retain: line.length }, ...rest]);
    [index, text, offset] = [index + 2, following, line.length];
  }
}

interface Insertion {
  readonly insert: string;
  readonly attributes?: Record<string, unknown>;
}

/** Cuts off what stands behind a place in a text. */
function tailOf(text: Y.XmlText, offset: number): Insertion[] {
  let position = 0;
  const tail: Insertion[] = [];
  for (const part of text.toDelta() as Insertion[]) {
    const start = Math.max(0, offset - position);
    if (start < part.insert.length) tail.push({ ...part, insert: part.insert.slice(start) });
    position += part.insert.length;
  }
  if (text.length > offset) text.delete(offset, text.length - offset);
  return tail;
}

/** The text in which a place lies; one that ends there comes before one that begins there. */
function textAt(element: Y.XmlElement, at: number, nameOf: MentionName) {
  let start = 0;
  for (let index = 0; index < element.length; index++) {
    const child = element.get(index) as Child;
    const { length } = wordsOfChild(child, nameOf);
    if (child instanceof Y.XmlText && at <= start + length) {
      return { index, text: child, offset: at - start };
    }
    if (at <= start) return { index, text: newText(element, index), offset: 0 };
    start += length;
  }
  return { index: element.length, text: newText(element, element.length), offset: 0 };
}

function newText(element: Y.XmlElement, index: number): Y.XmlText {
  const text = new Y.XmlText();
  element.insert(index, [text]);
  return text;
}
