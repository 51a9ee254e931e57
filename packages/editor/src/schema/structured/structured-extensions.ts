import type { Extensions, NodeViewRenderer } from "@tiptap/core";
import { recordExtensions, type RecordViews } from "./record-nodes.js";
import { TaskBlockNode } from "./task-block-node.js";

/** How the structured blocks are drawn. */
export interface StructuredViews extends RecordViews {
  readonly taskBlock?: NodeViewRenderer;
}

/** Structured blocks: `structured-nodes.ts` of `@staedtenetz/document`, as Tiptap has them. */
export function structuredExtensions(views: StructuredViews): Extensions {
  return [TaskBlockNode.configure({ nodeView: views.taskBlock }), ...recordExtensions(views)];
}
