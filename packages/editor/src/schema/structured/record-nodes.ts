import {
  isId,
  minutesContent,
  structuredBlockKinds,
  valueFits,
  type StructuredBlockKind,
  type ValueRule,
} from "@staedtenetz/document";
import { Node, type Attributes, type Extensions, type NodeViewRenderer } from "@tiptap/core";
import type { BlockViewOptions } from "../block-view-options.js";

/** How the blocks that are records are drawn, by kind. */
export type RecordViews = Readonly<Partial<Record<StructuredBlockKind, NodeViewRenderer>>>;

type RecordAttributes = Readonly<Record<string, string | number | boolean | null>>;

/** `whenText` as the clipboard has it: `data-when-text`. */
function dataName(attribute: string): string {
  return `data-${attribute.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What the clipboard says, if the document's rule allows it. */
function valueFrom(text: string | null, rule: ValueRule): unknown {
  if (text === null) return null;
  const value =
    rule.type === "integer" ? Number(text) : rule.type === "boolean" ? text === "true" : text;
  return valueFits(rule, value) ? value : null;
}

function attributesOf(kind: StructuredBlockKind): Attributes {
  const rules: Readonly<Record<string, ValueRule>> = minutesContent.nodes[kind].attributes;
  return Object.fromEntries(
    Object.entries(rules)
      .filter(([name]) => name !== "internal")
      .map(([name, rule]) => [
        name,
        {
          default: null,
          parseHTML: (element: HTMLElement) =>
            valueFrom(element.getAttribute(dataName(name)), rule),
          renderHTML: (values: RecordAttributes) => {
            const value = values[name] ?? null;
            return value === null ? {} : { [dataName(name)]: String(value) };
          },
        },
      ]),
  );
}

/**
 * A block that is a record: its words are the node's text, each field an attribute. It keeps to itself:
 * deleting at its edges never runs it into its neighbours.
 */
function recordNode(kind: StructuredBlockKind) {
  return Node.create<BlockViewOptions>({
    name: kind,
    group: "record",
    content: "inline*",
    isolating: true,
    defining: true,
    selectable: true,
    draggable: false,

    addOptions: () => ({ nodeView: undefined }),

    addAttributes: () => attributesOf(kind),

    parseHTML: () => [
      {
        tag: `section[data-record="${kind}"]`,
        getAttrs: (element) => (isId(element.getAttribute("data-id")) ? null : false),
      },
    ],

    renderHTML: ({ HTMLAttributes }) => ["section", { "data-record": kind, ...HTMLAttributes }, 0],

    addNodeView() {
      return this.options.nodeView ?? null;
    },
  });
}

/** Decisions, next dates, practices and calls, as Tiptap has them. */
export function recordExtensions(views: RecordViews): Extensions {
  return structuredBlockKinds.map((kind) => recordNode(kind).configure({ nodeView: views[kind] }));
}
