import type { MarkRule, NodeRule } from "../content-rules.js";
import { inlineNodes, insideBlocks, wideBlocks } from "./block-names.js";
import { id, internal, nullable, words } from "./block-rules.js";

const cellBlocks = ["paragraph", "bulletList", "orderedList"] as const;
const cell = {
  content: "blocks",
  children: cellBlocks,
  attributes: {
    colspan: { type: "integer", min: 1, max: 100 },
    rowspan: { type: "integer", min: 1, max: 1000 },
  },
} as const;

/** Nodes of writing: text, lists, tables, callouts, mentions, dates, files, and the places of agenda items. */
export const writingNodes = {
  paragraph: { content: "text", children: inlineNodes, attributes: internal },
  heading: {
    content: "text",
    children: inlineNodes,
    attributes: { level: { type: "integer", min: 1, max: 3 }, ...internal },
  },
  bulletList: { content: "blocks", children: ["listItem"], attributes: internal },
  orderedList: {
    content: "blocks",
    children: ["listItem"],
    attributes: { start: { type: "integer", min: 0, max: 100_000 }, ...internal },
  },
  listItem: { content: "blocks", children: insideBlocks, attributes: {} },
  blockquote: { content: "blocks", children: insideBlocks, attributes: internal },
  callout: {
    content: "blocks",
    children: [...insideBlocks, ...wideBlocks],
    attributes: internal,
  },
  table: { content: "blocks", children: ["tableRow"], attributes: internal },
  tableRow: { content: "blocks", children: ["tableHeader", "tableCell"], attributes: {} },
  tableHeader: cell,
  tableCell: cell,
  picture: {
    content: "none",
    children: [],
    attributes: { file: id, alt: nullable(words(1000)), ...internal },
  },
  attachment: { content: "none", children: [], attributes: { file: id, ...internal } },
  hardBreak: { content: "none", children: [], attributes: {} },
  mention: { content: "none", children: [], attributes: { subject: id } },
  date: {
    content: "none",
    children: [],
    attributes: { edtf: words(120), text: words(200) },
  },
  agendaItem: { content: "none", children: [], attributes: { item: id } },
} as const satisfies Readonly<Record<string, NodeRule>>;

/** Marks on text. */
export const writingMarks = {
  bold: { attributes: {} },
  italic: { attributes: {} },
  underline: { attributes: {} },
  strike: { attributes: {} },
  highlight: { attributes: {} },
  link: {
    attributes: {
      href: {
        type: "string",
        maxLength: 2000,
        pattern: /^(?:https?:\/\/|mailto:)[^\s\p{Cc}]+$/iu,
      },
    },
  },
} as const satisfies Readonly<Record<string, MarkRule>>;
