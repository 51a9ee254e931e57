import * as Y from "yjs";
import { minutesContent, type NodeRule } from "../content-rules.js";
import { optional } from "../reading.js";
import { elementId, piecesOf, valueId, type ContentId } from "./content-ids.js";

/** Some letters, or one inline node, that look the same and were written together. */
export interface AuthoredRun {
  /** Empty for an inline node. */
  readonly text: string;
  /** A mention, a picture, …: everything inside text that is no letter. */
  readonly inline?: {
    readonly node: string;
    readonly attributes: Readonly<Record<string, unknown>>;
  };
  readonly marks?: Readonly<Record<string, unknown>>;
  /** The account that wrote it; absent if that is not known. */
  readonly author?: string;
  /** Of the first letter; those after it have rising clocks. */
  readonly at: ContentId;
  /** Letters of a single value (an agenda title): all have the id `at`. */
  readonly isValue?: true;
}

/** A block of the text with who wrote what in it. */
export interface AuthoredBlock {
  /** Stays the same as long as the block stands: `<client>:<clock>`. */
  readonly id: string;
  /** The node's name as it lies in the document: `paragraph`, `bulletList`, … */
  readonly node: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  /** The account that made the block. */
  readonly author?: string;
  readonly at: ContentId;
  /** What stands in a block of text. */
  readonly runs?: readonly AuthoredRun[];
  /** What stands in a block of blocks. */
  readonly blocks?: readonly AuthoredBlock[];
}

/** Says which account wrote a piece of content. */
export type WriterOf = (client: number, clock: number) => string | undefined;

const rules: Readonly<Record<string, NodeRule>> = minutesContent.nodes;

/**
 * The text of a minutes document as plain blocks with their authors. Agenda items carry their title as a
 * run. Nodes this build does not know are read as they lie there.
 *
 * @example
 * readAuthoredBlocks(doc, writerOf)[0]?.runs?.map(({ text, author }) => [author, text]);
 */
export function readAuthoredBlocks(doc: Y.Doc, writerOf: WriterOf): AuthoredBlock[] {
  return new Reader(doc.getMap("agenda"), writerOf).blocksIn(doc.getXmlFragment("body"));
}

class Reader {
  constructor(
    private readonly agenda: Y.Map<unknown>,
    private readonly writerOf: WriterOf,
  ) {}

  blocksIn(parent: Y.XmlFragment): AuthoredBlock[] {
    return parent
      .toArray()
      .flatMap((child) => (child instanceof Y.XmlElement ? this.#block(child) : []));
  }

  #block(element: Y.XmlElement): AuthoredBlock {
    const at = elementId(element);
    const { nodeName: node } = element;
    const block = {
      id: at.join(":"),
      node,
      attributes: { ...element.getAttributes() },
      at,
      ...optional("author", this.writerOf(...at)),
    };
    if (node === "agendaItem") return { ...block, runs: this.#title(block.attributes["item"]) };
    if (isTextBlock(element)) return { ...block, runs: readAuthoredRuns(element, this.writerOf) };
    return element.length > 0 ? { ...block, blocks: this.blocksIn(element) } : block;
  }

  #title(item: unknown): AuthoredRun[] {
    const key = `${String(item)}:title`;
    const title = this.agenda.get(key);
    const at = valueId(this.agenda, key);
    if (typeof title !== "string" || title === "" || at === undefined) return [];
    return [{ text: title, at, isValue: true, ...optional("author", this.writerOf(...at)) }];
  }
}

/**
 * What stands in a line, with who wrote it.
 *
 * @internal
 */
export function readAuthoredRuns(line: Y.XmlElement, writerOf: WriterOf): AuthoredRun[] {
  return line.toArray().flatMap((child): AuthoredRun[] => {
    if (child instanceof Y.XmlText) return readText(child, writerOf);
    return child instanceof Y.XmlElement ? [readInline(child, writerOf)] : [];
  });
}

function readInline(element: Y.XmlElement, writerOf: WriterOf): AuthoredRun {
  const at = elementId(element);
  const author = optional("author", writerOf(...at));
  if (element.nodeName === "hardBreak") return { text: "\n", at, isValue: true, ...author };
  const inline = { node: element.nodeName, attributes: { ...element.getAttributes() } };
  return { text: "", inline, at, ...author };
}

function readText(text: Y.XmlText, writerOf: WriterOf): AuthoredRun[] {
  const runs: AuthoredRun[] = [];
  for (const { text: letters, at, marks } of piecesOf(text)) {
    append(runs, {
      text: letters,
      at,
      ...optional("author", writerOf(...at)),
      ...optional("marks", marks.size > 0 ? Object.fromEntries(marks) : undefined),
    });
  }
  return runs;
}

/** Letters typed one after the other are one run, though Yjs may keep them in pieces. */
function append(runs: AuthoredRun[], run: AuthoredRun): void {
  const last = runs.at(-1);
  const follows =
    last !== undefined &&
    last.at[0] === run.at[0] &&
    last.at[1] + last.text.length === run.at[1] &&
    last.author === run.author &&
    sameValue(last.marks, run.marks);
  if (follows) runs[runs.length - 1] = { ...last, text: last.text + run.text };
  else runs.push(run);
}

/** Whether two plain values are equal, whatever the order of their keys. */
export function sameValue(a: unknown, b: unknown): boolean {
  return a === b || canonical(a) === canonical(b);
}

/** A text that is the same for equal plain values. */
export function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return JSON.stringify(value) ?? "";
  }
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, part]) => `${key}:${canonical(part)}`).join()}}`;
}

function isTextBlock(element: Y.XmlElement): boolean {
  const rule = rules[element.nodeName];
  if (rule !== undefined) return rule.content === "text";
  return element.toArray().some((child) => child instanceof Y.XmlText);
}
