import type { NodeViewRenderer } from "@tiptap/core";

/** How a node of our own is drawn. */
export interface BlockViewOptions {
  /** Draws the node in a page; without it it is a bare element (in Node, in the clipboard). */
  readonly nodeView: NodeViewRenderer | undefined;
}
