import { Mark, type Extensions } from "@tiptap/core";
import { Bold } from "@tiptap/extension-bold";
import { Italic } from "@tiptap/extension-italic";
import { Strike } from "@tiptap/extension-strike";
import { Underline } from "@tiptap/extension-underline";

const pasted = (mark: string) => ({ tag: `[data-pasted~="${mark}"]`, consuming: false });

/** Marked for the eye with a colour, and as `mark` for all others. */
const Highlight = Mark.create({
  name: "highlight",
  parseHTML: () => [{ tag: "mark" }],
  renderHTML: () => ["mark", 0],
  addKeyboardShortcuts() {
    return { "Mod-Shift-h": () => this.editor.commands.toggleMark(this.name) };
  },
});

/**
 * Bold, italic, underline, strike and highlighting: read from their elements and from `data-pasted`, which
 * `cleanPastedHtml` leaves in place of `style` attributes.
 */
export const textMarks: Extensions = [
  Bold.extend({
    parseHTML: () => [
      { tag: "strong:not([data-pasted~=regular])" },
      { tag: "b:not([data-pasted~=regular])" },
      pasted("bold"),
    ],
  }),
  Italic.extend({ parseHTML: () => [{ tag: "em" }, { tag: "i" }, pasted("italic")] }),
  Underline.extend({ parseHTML: () => [{ tag: "u" }, pasted("underline")] }),
  Strike.extend({
    parseHTML: () => [{ tag: "s" }, { tag: "del" }, { tag: "strike" }, pasted("strike")],
  }),
  Highlight,
];
