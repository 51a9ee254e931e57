import { blockStyles } from "./block-styles.js";
import { commentStyles } from "./comment-styles.js";
import { recordStyles } from "./record-styles.js";
import { textStyles } from "./text-styles.js";
import { writingStyles } from "./writing-styles.js";

/** The editor's style sheet, over the design tokens `--netz-*`. */
export const minutesStyles = `${textStyles}\n${blockStyles}\n${recordStyles}\n${writingStyles}\n${commentStyles}`;

const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Gives a document or shadow root the editor's style sheet, once. A constructed style sheet needs no
 * permission from a content security policy.
 */
export function adoptMinutesStyles(root: Node): void {
  if (!(root instanceof Document) && !(root instanceof ShadowRoot)) return;
  const owner = root instanceof Document ? root : root.ownerDocument;
  const sheet = sheets.get(owner) ?? new CSSStyleSheet();
  if (!sheets.has(owner)) {
    sheet.replaceSync(minutesStyles);
    sheets.set(owner, sheet);
  }
  if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
}
