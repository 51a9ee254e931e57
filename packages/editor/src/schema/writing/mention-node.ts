import { isId } from "@staedtenetz/document";
import { Node } from "@tiptap/core";
import type { BlockViewOptions } from "../block-view-options.js";

/** A person, town or organisation in the text: its id and nothing else. The name is looked up when shown. */
export const MentionNode = Node.create<BlockViewOptions>({
  name: "mention",
  group: "inline",
  inline: true,
  atom: true,
  selectable: false,

  addOptions: () => ({ nodeView: undefined }),

  addAttributes: () => ({
    subject: {
      isRequired: true,
      parseHTML: (element) => element.getAttribute("data-mention"),
      renderHTML: ({ subject }) => ({ "data-mention": String(subject) }),
    },
  }),

  parseHTML: () => [
    {
      tag: "span[data-mention]",
      getAttrs: (element) => (isId(element.getAttribute("data-mention")) ? null : false),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ["span", HTMLAttributes],

  addNodeView() {
    return this.options.nodeView ?? null;
  },
});
