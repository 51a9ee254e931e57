import * as Y from "yjs";
import { isId } from "../identifiers.js";
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
 * @example
 * readTextBlocks(minutesOf(doc).body); // [{ kind: "heading", level: 2, runs: [{ text: "Rückblick" }] }, …]
 */
export function readTextBlocks(body: Y.XmlFragment): TextBlock[] {
  return body
    .toArray()
    .flatMap((child) => (child instanceof Y.XmlElement ? (readMarked(child) ?? []) : []));
}

function readMarked(element: Y.XmlElement): TextBlock | undefined {
  const block = readBlock(element);
  const internal: unknown = element.getAttribute("internal");
  return block === undefined || internal !== true ? block : { ...block, internal: true };
}

function readBlock(element: Y.XmlElement): BlockContent | undefined {
  switch (element.nodeName) {
    case "paragraph":
      return { kind: "paragraph", runs: readRuns(element) };
    case "heading":
      return { kind: "heading", level: whole(element, "level", 2), runs: readRuns(element) };
    case "bulletList":
    case "orderedList":
      return readList(element);
    case "blockquote":
      return { kind: "quote", blocks: readTextBlocks(element) };
    case "callout":
      return { kind: "callout", blocks: readTextBlocks(element) };
    case "table":
      return { kind: "table", rows: elementsOf(element, "tableRow").map(readRow) };
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
      return { kind: "record", id, runs: readRuns(element) };
    }
  }
}

function readList(element: Y.XmlElement): BlockContent {
  const items = element
    .toArray()
    .filter((child) => child instanceof Y.XmlElement && child.nodeName === "listItem");
  return {
    kind: "list",
    ordered: element.nodeName === "orderedList",
    start: whole(element, "start", 1),
    items: items.map((item) => readTextBlocks(item as Y.XmlElement)),
  };
}

function elementsOf(element: Y.XmlElement, ...names: string[]): Y.XmlElement[] {
  return element
    .toArray()
    .filter((child) => child instanceof Y.XmlElement)
    .filter(({ nodeName }) => names.includes(nodeName));
}

function readRow(row: Y.XmlElement): TableCell[] {
  return elementsOf(row, "tableCell", "tableHeader").map((cell) => ({
    header: cell.nodeName === "tableHeader",
    colspan: whole(cell, "colspan", 1),
    rowspan: whole(cell, "rowspan", 1),
    blocks: readTextBlocks(cell),
  }));
}

function readFile(element: Y.XmlElement): BlockContent | undefined {
  const file: unknown = element.getAttribute("file");
  const alt: unknown = element.getAttribute("alt");
  if (!isId(file)) return undefined;
  if (element.nodeName === "attachment") return { kind: "attachment", file };
  return { kind: "picture", file, ...(typeof alt === "string" ? { alt } : {}) };
}

function readRuns(element: Y.XmlElement): TextRun[] {
  return element.toArray().flatMap((child): TextRun[] => {
    if (child instanceof Y.XmlText) return readText(child);
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

function readText(text: Y.XmlText): TextRun[] {
  const delta = text.toDelta() as { insert: unknown; attributes?: Record<string, unknown> }[];
  return delta.flatMap(({ insert, attributes = {} }): TextRun[] => {
    if (typeof insert !== "string") return [];
    const href = hrefOf(attributes["link"]);
    return [
      {
        text: insert,
        ...(attributes["bold"] ? { bold: true as const } : {}),
        ...(attributes["italic"] ? { italic: true as const } : {}),
        ...(attributes["underline"] ? { underline: true as const } : {}),
        ...(attributes["strike"] ? { strike: true as const } : {}),
        ...(attributes["highlight"] ? { highlight: true as const } : {}),
        ...(href === undefined ? {} : { href }),
      },
    ];
  });
}

function hrefOf(link: unknown): string | undefined {
  if (typeof link !== "object" || link === null || !("href" in link)) return undefined;
  return typeof link.href === "string" && safeLink.test(link.href) ? link.href : undefined;
}

function whole(element: Y.XmlElement, name: string, otherwise: number): number {
  const value = Number(element.getAttribute(name) ?? otherwise);
  return Number.isSafeInteger(value) ? value : otherwise;
}
