import type { Extensions, NodeViewRenderer } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { OrderedList } from "@tiptap/extension-list";
import { StarterKit } from "@tiptap/starter-kit";
import { AgendaItemNode } from "./agenda-item-node.js";
import { LinkMark } from "./link-mark.js";
import { textMarks } from "./text-marks.js";
import { TaskBlockNode } from "./task-block-node.js";

/** How the two blocks of our own are drawn. */
export interface BlockViews {
  readonly agendaItem?: NodeViewRenderer;
  readonly taskBlock?: NodeViewRenderer;
}

/** Agenda items stand at the top of the text only, never inside a list or a quote. */
const MinutesDocument = Document.extend({ content: "(block | agenda)+" });

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

/**
 * The nodes and marks of minutes, schema 1: exactly what `minutesContent` of `@staedtenetz/document`
 * allows. What is not in this list cannot be typed, pasted or stored.
 */
export function minutesExtensions(views: BlockViews = {}): Extensions {
  return [
    StarterKit.configure({
      undoRedo: false,
      document: false,
      code: false,
      codeBlock: false,
      horizontalRule: false,
      link: false,
      bold: false,
      italic: false,
      underline: false,
      strike: false,
      orderedList: false,
      trailingNode: false,
      heading: { levels: [1, 2, 3] },
      dropcursor: { class: "netz-drop-cursor", color: false },
    }),
    MinutesDocument,
    MinutesOrderedList,
    ...textMarks,
    LinkMark,
    AgendaItemNode.configure({ nodeView: views.agendaItem }),
    TaskBlockNode.configure({ nodeView: views.taskBlock }),
  ];
}
