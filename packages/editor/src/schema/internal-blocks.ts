import { minutesContent, type NodeRule } from "@staedtenetz/document";
import { Extension } from "@tiptap/core";

const nodes: Readonly<Record<string, NodeRule>> = minutesContent.nodes;

/** The nodes that can be marked as internal: those whose rule in the document has the attribute. */
export const internalNodes: readonly string[] = Object.keys(nodes).filter(
  (name) => "internal" in (nodes[name]?.attributes ?? {}),
);

/** Gives every block that may be internal the attribute for it; what it looks like is the style sheet's. */
export const InternalBlocks = Extension.create({
  name: "internalBlocks",

  addGlobalAttributes: () => [
    {
      types: [...internalNodes],
      attributes: {
        internal: {
          default: null,
          keepOnSplit: true,
          parseHTML: (element) => (frameOf(element).hasAttribute("data-internal") ? true : null),
          renderHTML: ({ internal }) => (internal === true ? { "data-internal": "" } : {}),
        },
      },
    },
  ],
});

/** A table stands in a frame, which carries its attributes. */
function frameOf(element: HTMLElement): Element {
  return element.parentElement?.matches("div.netz-table") === true
    ? element.parentElement
    : element;
}
