import type { Extensions } from "@tiptap/core";
import { Document } from "@tiptap/extension-document";
import { StarterKit } from "@tiptap/starter-kit";
import { InternalBlocks } from "./internal-blocks.js";
import { structuredExtensions, type StructuredViews } from "./structured/structured-extensions.js";
import { writingExtensions, type WritingViews } from "./writing/writing-extensions.js";

/** How the blocks of our own are drawn. */
export interface BlockViews extends WritingViews, StructuredViews {}

/** Agenda items stand at the top of the text only; tables and callouts never inside a list or a quote. */
const MinutesDocument = Document.extend({ content: "(block | wide | callout | agenda | record)+" });

/**
 * The nodes and marks of minutes, schema 2: exactly what `minutesContent` of `@staedtenetz/document`
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
    InternalBlocks,
    ...writingExtensions(views),
    ...structuredExtensions(views),
  ];
}
