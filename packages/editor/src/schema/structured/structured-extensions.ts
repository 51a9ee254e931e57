import type { Extensions, NodeViewRenderer } from "@tiptap/core";
import { TaskBlockNode } from "./task-block-node.js";

/** How the structured blocks are drawn. */
export interface StructuredViews {
  readonly taskBlock?: NodeViewRenderer;
}

/** Structured blocks: `structured-nodes.ts` of `@staedtenetz/document`, as Tiptap has them. */
export function structuredExtensions(views: StructuredViews): Extensions {
  return [TaskBlockNode.configure({ nodeView: views.taskBlock })];
}
