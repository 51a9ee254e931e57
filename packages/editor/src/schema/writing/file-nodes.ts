import { isId, minutesContent, valueFits } from "@staedtenetz/document";
import { Node } from "@tiptap/core";
import type { BlockViewOptions } from "../block-view-options.js";

const { alt: altRule } = minutesContent.nodes.picture.attributes;

const file = {
  isRequired: true,
  parseHTML: (element: HTMLElement) => element.getAttribute("data-file"),
  renderHTML: (attributes: Record<string, unknown>) => ({
    "data-file": String(attributes["file"]),
  }),
};

/** A picture by the id of its file, with words for those who do not see it. */
export const PictureNode = Node.create<BlockViewOptions>({
  name: "picture",
  group: "block",
  atom: true,
  draggable: true,
  selectable: true,

  addOptions: () => ({ nodeView: undefined }),

  addAttributes: () => ({
    file,
    alt: {
      default: null,
      parseHTML: (element) => {
        const alt = element.getAttribute("data-alt");
        return valueFits(altRule, alt) ? alt : null;
      },
      renderHTML: ({ alt }) => (typeof alt === "string" ? { "data-alt": alt } : {}),
    },
  }),

  parseHTML: () => [
    {
      tag: "figure[data-file]",
      getAttrs: (element) => (isId(element.getAttribute("data-file")) ? null : false),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ["figure", HTMLAttributes],

  addNodeView() {
    return this.options.nodeView ?? null;
  },
});

/** An attachment by the id of its file. */
export const AttachmentNode = Node.create<BlockViewOptions>({
  name: "attachment",
  group: "block",
  atom: true,
  draggable: true,
  selectable: true,

  addOptions: () => ({ nodeView: undefined }),

  addAttributes: () => ({ file }),

  parseHTML: () => [
    {
      tag: "div[data-file]",
      getAttrs: (element) => (isId(element.getAttribute("data-file")) ? null : false),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],

  addNodeView() {
    return this.options.nodeView ?? null;
  },
});
