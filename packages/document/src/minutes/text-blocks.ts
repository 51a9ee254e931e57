import * as Y from "yjs";
import { isId } from "../identifiers.js";
import { PassageMarks, type AnchoredPassage } from "./passage-marks.js";
import { isStructured } from "./structured/read-block.js";

/** Some words that look the same. `"\n"` is a break inside a paragraph. */
export interface TextRun {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  readonly underline?: true;
  readonly strike?: true;
  readonly highlight?: true;
  /** Id of a person, town or organisation in the place of words; `text` is empty then. */
  readonly mention?: string;
  /** What the words mean as a date, EDTF. */
  readonly date?: string;
  /** Ids of the conversations about the words. */
  readonly passages?: readonly string[];
  /** Where the words lead, as it was written: `https:`, `http:` or `mailto:` only. */
  readonly href?: string;
}

/** A cell of a table. */
export interface TableCell {
  readonly header: boolean;
  readonly colspan: number;
  readonly rowspan: number;
  readonly blocks: readonly TextBlock[];
}

/** A block of the minutes' text, read into a plain object. `internal`: never to be published. */
export type TextBlock = BlockContent & { readonly internal?: true };

type BlockContent =
  | { readonly kind: "paragraph"; readonly runs: readonly TextRun[] }
  | { readonly kind: "heading"; readonly level: number; readonly runs: readonly TextRun[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      /** The number of the first item. */
      readonly start: number;
      readonly items: readonly (readonly TextBlock[])[];
    }
  | { readonly kind: "quote"; readonly blocks: readonly TextBlock[] }
  | { readonly kind: "callout"; readonly blocks: readonly TextBlock[] }
  | { readonly kind: "table"; readonly rows: readonly (readonly TableCell[])[] }
  | { readonly kind: "picture"; readonly file: string; readonly alt?: string }
  | { readonly kind: "attachment"; readonly file: string }
  | { readonly kind: "agendaItem"; readonly item: string }
  | { readonly kind: "task"; readonly task: string }
  /** A decision, next date, practice or call: `minutes.blocks` has the rest by its id. */
  | { readonly kind: "record"; readonly id: string; readonly runs: readonly TextRun[] };

const safeLink = /^(?:https?:\/\/|mailto:)\S+$/i;

/**
 * The text of minutes as plain blocks, for showing it without an editor. What an older build does not know is left out.
 *
 * @param passages conversations whose words are to be told
 * @example
 * readTextBlocks(minutesOf(doc).body); // [{ kind: "heading", level: 2, runs: [{ text: "Rückblick" }] }, …]
 */
export function readTextBlocks(
  body: Y.XmlFragment,
  passages: readonly AnchoredPassage[] = [],
): TextBlock[] {
  return readBlocks(body, new PassageMarks(body.doc, passages));
}

function readBlocks(parent: Y.XmlFragment, marks: PassageMarks): TextBlock[] {
  return parent
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? (readMarked(child, marks) ?? []) : []));
}

function readMarked(element: Y.XmlElement, marks: PassageMarks): TextBlock | undefined {
  const block = readBlock(element, marks);
  const internal: unknown = element.getAttribute("internal");
  return block === undefined || internal !== true ? block : { ...block, internal: true };
}

function readBlock(element: Y.XmlElement, marks: PassageMarks): BlockContent | undefined {
  switch (element.nodeName) {
    case "paragraph":
      return { kind: "paragraph", runs: readRuns(element, marks) };
    case "heading":
      return { kind: "heading", level: whole(element, "level", 2), runs: readRuns(element, marks) };
    case "bulletList":
    case "orderedList":
      return readList(element, marks);
    case "blockquote":
      return { kind: "quote", blocks: readBlocks(element, marks) };
    case "callout":
      return { kind: "callout", blocks: readBlocks(element, marks) };
    case "table":
      return {
        kind: "table",
        rows: elementsOf(element, "tableRow").map((row) => readRow(row, marks)),
      };
    case "picture":
    case "attachment":
      return readFile(element);
    case "agendaItem": {
      const item: unknown = element.getAttribute("item");
      return isId(item) ? { kind: "agendaItem", item } : undefined;
    }
    case "taskBlock": {
      const task: unknown = element.getAttribute("task");
      return isId(task) ? { kind: "task", task } : undefined;
    }
    default: {
      const id: unknown = element.getAttribute("id");
      if (!isStructured(element) || !isId(id)) return undefined;
      return { kind: "record", id, runs: readRuns(element, marks) };
    }
  }
}

function readList(element: Y.XmlElement, marks: PassageMarks): BlockContent {
  const items = element
    .toArray()
    .filter((child) => child instanceof Y.XmlElement && child.nodeName === "listItem");
  return {
    kind: "list",
    ordered: element.nodeName === "orderedList",
    start: whole(element, "start", 1),
    items: items.map((item) => readBlocks(item as Y.XmlElement, marks)),
  };
}

function elementsOf(element: Y.XmlElement, ...names: string[]): Y.XmlElement[] {
  return element
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
    .filter(({ nodeName }) => names.includes(nodeName));
}

function readRow(row: Y.XmlElement, marks: PassageMarks): TableCell[] {
  return elementsOf(row, "tableCell", "tableHeader").map((cell) => ({
    header: cell.nodeName === "tableHeader",
    colspan: whole(cell, "colspan", 1),
    rowspan: whole(cell, "rowspan", 1),
    blocks: readBlocks(cell, marks),
  }));
}

function readFile(element: Y.XmlElement): BlockContent | undefined {
  const file: unknown = element.getAttribute("file");
  const alt: unknown = element.getAttribute("alt");
  if (!isId(file)) return undefined;
  if (element.nodeName === "attachment") return { kind: "attachment", file };
  return { kind: "picture", file, ...(typeof alt === "string" ? { alt } : {}) };
}

function readRuns(element: Y.XmlElement, marks: PassageMarks): TextRun[] {
  return element.toArray().flatMap((child): TextRun[] => {
    if (child instanceof Y.XmlText) return readText(child, marks);
    return child instanceof Y.XmlElement ? readInline(child) : [];
  });
}

function readInline(element: Y.XmlElement): TextRun[] {
  const { nodeName } = element;
  if (nodeName === "hardBreak") return [{ text: "\n" }];
  if (nodeName === "mention") {
    const mention: unknown = element.getAttribute("subject");
    return isId(mention) ? [{ text: "", mention }] : [];
  }
  if (nodeName !== "date") return [];
  const { edtf: date, text } = element.getAttributes() as Record<string, unknown>;
  return typeof date === "string" && typeof text === "string" ? [{ text, date }] : [];
}

function readText(text: Y.XmlText, marks: PassageMarks): TextRun[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  let start = 0;
  const runs = delta.flatMap(({ insert, attributes = {} }): TextRun[] => {
    const from = start;
    start += typeof insert === "string" ? insert.length : 1;
    if (typeof insert !== "string") return [];
    const look = lookOf(attributes);
    return marks.cut(text, from, insert).map(({ text: letters, passages }) => ({
      text: letters,
      ...look,
      ...(passages.length === 0 ? {} : { passages }),
    }));
  });
  marks.leave(text);
  return runs;
}

function lookOf(attributes: Readonly<Record<string, unknown>>): Omit<TextRun, "text"> {
  const href = hrefOf(attributes["link"]);
  return {
    ...(attributes["bold"] ? { bold: true as const } : {}),
    ...(attributes["italic"] ? { italic: true as const } : {}),
    ...(attributes["underline"] ? { underline: true as const } : {}),
    ...(attributes["strike"] ? { strike: true as const } : {}),
    ...(attributes["highlight"] ? { highlight: true as const } : {}),
    ...(href === undefined ? {} : { href }),
  };
}

function hrefOf(link: unknown): string | undefined {
  if (typeof link !== "object" || link === null || !("href" in link)) return undefined;
  return typeof link.href === "string" && safeLink.test(link.href) ? link.href : undefined;
}

function whole(element: Y.XmlElement, name: string, otherwise: number): number {
  const value = Number(element.getAttribute(name) ?? otherwise);
  return Number.isSafeInteger(value) ? value : otherwise;
}
