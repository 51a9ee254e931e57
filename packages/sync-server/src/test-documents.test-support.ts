import type { DocumentKind } from "./document-kind.js";

const text = { type: "string", maxLength: 500 } as const;

/** A small document kind with everything in it that rules can say. */
export const notes: DocumentKind = {
  name: "notes",
  schema: 2,
  roots: {
    meta: { type: "map", keys: [{ key: /^schema$/, value: { type: "integer", min: 1, max: 9 } }] },
    body: {
      type: "fragment",
      children: ["paragraph", "heading", "quote", "table"],
      nodes: {
        paragraph: { content: "text", children: ["break"], attributes: {} },
        heading: {
          content: "text",
          children: [],
          attributes: { level: { type: "integer", min: 1, max: 3 } },
        },
        quote: { content: "blocks", children: ["paragraph", "quote"], attributes: {} },
        table: { content: "blocks", children: ["row"], attributes: {} },
        row: { content: "blocks", children: ["cell"], attributes: {} },
        cell: { content: "blocks", children: ["paragraph"], attributes: {} },
        break: { content: "none", children: [], attributes: {} },
      },
      marks: {
        bold: { attributes: {} },
        link: { attributes: { href: { ...text, pattern: /^https?:\/\/\S+$/ } } },
      },
    },
    tasks: {
      type: "map",
      keys: [
        {
          key: /^task-[0-9a-z]+$/,
          value: {
            type: "map",
            keys: [
              { key: /^title$/, value: text },
              { key: /^status$/, value: { type: "choice", values: ["open", "done"] } },
              { key: /^assignee:[a-z]+$/, value: { type: "true" } },
            ],
          },
        },
      ],
    },
    log: { type: "array", items: { type: "json", accepts: () => true } },
    title: { type: "text", marks: {} },
  },
};

/** Documents of remarks, open to those who may only comment. */
export const remarks: DocumentKind = {
  name: "remarks",
  schema: 1,
  writableWith: "comment",
  roots: { threads: { type: "map", keys: [{ key: /^[a-z]+$/, value: text }] } },
};
