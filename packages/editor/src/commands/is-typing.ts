import type { Transaction } from "@tiptap/pm/state";
import type { ReplaceStep } from "@tiptap/pm/transform";

/**
 * Whether a transaction changes no more than letters in one block, or nothing of the text at all, such as
 * where others' carets stand. What can be done at the caret is the same after it, or need not be known at once.
 */
export function isTyping(transaction: Transaction): boolean {
  if (!transaction.docChanged) return !transaction.selectionSet && !transaction.storedMarksSet;
  return transaction.steps.every((step, at) => {
    const { from, to, slice, gapFrom } = step as Partial<ReplaceStep> & { gapFrom?: number };
    if (slice === undefined || from === undefined || to === undefined || gapFrom !== undefined) {
      return false;
    }
    const isText = slice.openStart === 0 && slice.content.content.every((node) => node.isText);
    const $from = transaction.docs[at]?.resolve(from);
    return isText && $from?.parent.isTextblock === true && $from.end() >= to;
  });
}
