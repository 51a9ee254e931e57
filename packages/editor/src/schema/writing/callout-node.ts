import { Node } from "@tiptap/core";

/** A framed passage, such as a note for the network alone (`internal`). */
export const CalloutNode = Node.create({
  name: "callout",
  group: "callout",
  content: "(block | wide)+",
  defining: true,
  parseHTML: () => [{ tag: "aside[data-callout]" }],
  renderHTML: ({ HTMLAttributes }) => ["aside", { "data-callout": "", ...HTMLAttributes }, 0],
});
