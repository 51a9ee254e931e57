import { isId } from "@staedtenetz/document";
import { Node } from "@tiptap/core";
import type { BlockViewOptions } from "../block-view-options.js";

/**
 * The place of an agenda item in the text: the item's id and nothing else. Its title lies in the agenda,
 * the text about it follows the block.
 */
export const AgendaItemNode = Node.create<BlockViewOptions>({
  name: "agendaItem",
  group: "agenda",
  atom: true,
  draggable: false,
  selectable: true,

  addOptions: () => ({ nodeView: undefined }),

  addAttributes: () => ({
    item: {
      isRequired: true,
      parseHTML: (element) => element.getAttribute("data-agenda-item"),
      renderHTML: ({ item }) => ({ "data-agenda-item": String(item) }),
    },
  }),

  parseHTML: () => [
    {
      tag: "div[data-agenda-item]",
      getAttrs: (element) => (isId(element.getAttribute("data-agenda-item")) ? null : false),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],

  addNodeView() {
    return this.options.nodeView ?? null;
  },
});
