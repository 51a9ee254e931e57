import type { Extensions } from "@tiptap/core";
import { Blockquote } from "@tiptap/extension-blockquote";
import { Document } from "@tiptap/extension-document";
import { HardBreak } from "@tiptap/extension-hard-break";
import { Heading } from "@tiptap/extension-heading";
import { BulletList } from "@tiptap/extension-list/bullet-list";
import { ListItem } from "@tiptap/extension-list/item";
import { ListKeymap } from "@tiptap/extension-list/keymap";
import { Paragraph } from "@tiptap/extension-paragraph";
import { Text } from "@tiptap/extension-text";
import { Dropcursor } from "@tiptap/extensions/drop-cursor";
import { Gapcursor } from "@tiptap/extensions/gap-cursor";
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
    Blockquote,
    BulletList,
    Dropcursor.configure({ class: "netz-drop-cursor", color: false }),
    Gapcursor,
    HardBreak,
    Heading.configure({ levels: [1, 2, 3] }),
    ListItem,
    ListKeymap,
    Paragraph,
    Text,
    MinutesDocument,
    InternalBlocks,
    ...writingExtensions(views),
    ...structuredExtensions(views),
  ];
}
