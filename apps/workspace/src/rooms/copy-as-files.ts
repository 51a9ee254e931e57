import {
  type AuthoredBlock,
  type AuthoredRun,
  minutesOf,
  readAuthoredBlocks,
  taskListOf,
} from "@staedtenetz/document";
import type * as Y from "yjs";

/** A document as files that open without this app. */
export interface CopyFiles {
  readonly text: string;
  readonly html: string;
}

/**
 * The last copy of a document, to be kept by its reader: minutes with their text, task lists with their titles.
 *
 * @example
 * copyAsFiles(connection.snapshot.doc, "Protokoll", "de").text;
 */
export function copyAsFiles(doc: Y.Doc, title: string, language: string): CopyFiles {
  const isTaskList = doc.share.has("tasks");
  const titles = isTaskList ? taskTitles(doc) : [];
  const text = isTaskList ? titles.join("\n") : minutesOf(doc).plainText();
  const body = isTaskList
    ? `<ul>${titles.map((task) => `<li>${escaped(task)}</li>`).join("")}</ul>`
    : blocksAsHtml(readAuthoredBlocks(doc, () => undefined));
  const head = `<meta charset="utf-8"><title>${escaped(title)}</title>`;
  const html = `<!doctype html><html lang="${language}"><head>${head}</head><body><h1>${escaped(title)}</h1>${body}</body></html>`;
  return { text: `${title}\n\n${text}\n`, html };
}

function taskTitles(doc: Y.Doc): string[] {
  return taskListOf(doc)
    .entries()
    .map(({ title }) => title);
}

/** The element each node becomes; others are paragraphs. */
const elements: Readonly<Record<string, string>> = {
  bulletList: "ul",
  orderedList: "ol",
  listItem: "li",
  blockquote: "blockquote",
  callout: "aside",
  table: "table",
  tableRow: "tr",
  tableHeader: "th",
  tableCell: "td",
  agendaItem: "h2",
};

function blocksAsHtml(blocks: readonly AuthoredBlock[]): string {
  return blocks.map(blockAsHtml).join("");
}

function blockAsHtml({ node, attributes, runs, blocks }: AuthoredBlock): string {
  const level = Number(attributes["level"] ?? 2);
  const name = node === "heading" ? `h${Math.min(level + 1, 6)}` : (elements[node] ?? "p");
  const inner = runs === undefined ? blocksAsHtml(blocks ?? []) : runs.map(runAsHtml).join("");
  return `<${name}>${inner}</${name}>`;
}

const marks: Readonly<Record<string, string>> = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strike: "s",
  highlight: "mark",
};

function runAsHtml({ text, marks: worn = {} }: AuthoredRun): string {
  const plain = escaped(text).replaceAll("\n", "<br>");
  return Object.keys(worn).reduce((inner, mark) => {
    const name = marks[mark];
    return name === undefined ? inner : `<${name}>${inner}</${name}>`;
  }, plain);
}

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}
