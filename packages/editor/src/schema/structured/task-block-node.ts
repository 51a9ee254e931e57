import { isId } from "@staedtenetz/document";
import { Node } from "@tiptap/core";
import type { BlockViewOptions } from "../block-view-options.js";

/**
 * A task in the text: its id and nothing else. Title, tick, assignees and date lie in the group's task
 * list; text and list are two views of the same entry.
 */
export const TaskBlockNode = Node.create<BlockViewOptions>({
  name: "taskBlock",
  group: "block",
  atom: true,
  draggable: false,
  selectable: true,

  addOptions: () => ({ nodeView: undefined }),

  addAttributes: () => ({
    task: {
      isRequired: true,
      parseHTML: (element) => element.getAttribute("data-task"),
      renderHTML: ({ task }) => ({ "data-task": String(task) }),
    },
  }),

  parseHTML: () => [
    {
      tag: "div[data-task]",
      getAttrs: (element) => (isId(element.getAttribute("data-task")) ? null : false),
    },
  ],

  renderHTML: ({ HTMLAttributes }) => ["div", HTMLAttributes],

  addNodeView() {
    return this.options.nodeView ?? null;
  },
});
