import {
  Extension,
  callOrReturn,
  getExtensionField,
  mergeAttributes,
  Node,
  type Extensions,
} from "@tiptap/core";

/** The part of a node in a table, as prosemirror-tables asks for it in the schema. */
declare module "@tiptap/core" {
  interface NodeConfig {
    tableRole?: "table" | "row" | "cell" | "header_cell";
  }
}

/** Hands `tableRole` on to the schema. */
const TableRoles = Extension.create({
  name: "tableRoles",
  extendNodeSchema(extension) {
    const context = { name: extension.name, options: extension.options, storage: {} };
    const role: unknown = callOrReturn(getExtensionField(extension, "tableRole", context));
    return role === undefined ? {} : { tableRole: role };
  },
});

const spans = (name: "colspan" | "rowspan", most: number) => ({
  default: 1,
  parseHTML: (element: HTMLElement) => {
    const span = Number(element.getAttribute(name) ?? 1);
    return Number.isInteger(span) && span >= 1 && span <= most ? span : 1;
  },
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] === 1 ? {} : { [name]: String(attributes[name]) },
});

function cellOf(name: "tableCell" | "tableHeader", tag: "td" | "th"): Node {
  return Node.create({
    name,
    content: "(paragraph | bulletList | orderedList)+",
    tableRole: tag === "td" ? "cell" : "header_cell",
    isolating: true,
    addAttributes: () => ({ colspan: spans("colspan", 100), rowspan: spans("rowspan", 1000) }),
    parseHTML: () => [{ tag }],
    renderHTML: ({ HTMLAttributes }) => [tag, mergeAttributes(HTMLAttributes), 0],
  });
}

const Table = Node.create({
  name: "table",
  group: "wide",
  content: "tableRow+",
  tableRole: "table",
  isolating: true,
  parseHTML: () => [{ tag: "table" }],
  // A frame that scrolls, and no `style` attributes: a strict content security policy would refuse them.
  renderHTML: ({ HTMLAttributes }) => [
    "div",
    { class: "netz-table", ...HTMLAttributes },
    ["table", ["tbody", 0]],
  ],
});

const TableRow = Node.create({
  name: "tableRow",
  content: "(tableCell | tableHeader)*",
  tableRole: "row",
  parseHTML: () => [{ tag: "tr" }],
  renderHTML: ({ HTMLAttributes }) => ["tr", HTMLAttributes, 0],
});

/** Tables with header cells. Editing them is a matter of the editor: see `tables/`. */
export const tableNodes: Extensions = [
  TableRoles,
  Table,
  TableRow,
  cellOf("tableHeader", "th"),
  cellOf("tableCell", "td"),
];
