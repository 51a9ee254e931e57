import type { Extensions, NodeViewRenderer } from "@tiptap/core";
import { OrderedList } from "@tiptap/extension-list/ordered-list";
import { AgendaItemNode } from "./agenda-item-node.js";
import { CalloutNode } from "./callout-node.js";
import { DateNode } from "./date-node.js";
import { AttachmentNode, PictureNode } from "./file-nodes.js";
import { LinkMark } from "./link-mark.js";
import { MentionNode } from "./mention-node.js";
import { tableNodes } from "./table-nodes.js";
import { textMarks } from "./text-marks.js";

/** How the nodes of writing that only hold an id are drawn. */
export interface WritingViews {
  readonly agendaItem?: NodeViewRenderer;
  readonly mention?: NodeViewRenderer;
  readonly picture?: NodeViewRenderer;
  readonly attachment?: NodeViewRenderer;
}

/** Without `type`: how a list is numbered is a matter of the style sheet. */
const MinutesOrderedList = OrderedList.extend({
  addAttributes: () => ({
    start: {
      default: 1,
      parseHTML: (element) => startOf(element.getAttribute("start")),
      renderHTML: ({ start }) => (start === 1 ? {} : { start: String(start) }),
    },
  }),
});

function startOf(value: string | null): number {
  const start = Number(value ?? 1);
  return Number.isInteger(start) && start >= 0 && start <= 100_000 ? start : 1;
}

/** Nodes and marks of writing: `writing-nodes.ts` of `@staedtenetz/document`, as Tiptap has them. */
export function writingExtensions(views: WritingViews): Extensions {
  return [
    MinutesOrderedList,
    ...textMarks,
    LinkMark,
    ...tableNodes,
    CalloutNode,
    MentionNode.configure({ nodeView: views.mention }),
    DateNode,
    PictureNode.configure({ nodeView: views.picture }),
    AttachmentNode.configure({ nodeView: views.attachment }),
    AgendaItemNode.configure({ nodeView: views.agendaItem }),
  ];
}
