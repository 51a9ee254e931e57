import { Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { cleanPastedHtml } from "./paste/clean-pasted-html.js";

interface BoundsOptions {
  readonly notice: (notice: "pasteTooLarge" | "tooDeep") => void;
}

/** Characters that may be pasted at once: what an update may hold, with room for structure. */
const longestPaste = 1_500_000;
/** The server takes 32 levels of types; a list in a list costs two. */
const deepest = 24;

/**
 * Keeps back what the server would refuse, before it is in the document: a refused edit ends the whole
 * local copy.
 */
export const Bounds = Extension.create<BoundsOptions>({
  name: "bounds",

  addOptions: () => ({ notice: () => undefined }),

  addProseMirrorPlugins() {
    const { notice } = this.options;
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          handlePaste: (_view, event) => {
            const { clipboardData: data } = event;
            const length = Math.max(
              data?.getData("text/plain").length ?? 0,
              (data?.getData("text/html").length ?? 0) / 8,
            );
            if (length <= longestPaste) return false;
            notice("pasteTooLarge");
            return true;
          },
        },
        filterTransaction: (transaction) => {
          if (!bringsBlocks(transaction) || depthOf(transaction.doc) <= deepest) return true;
          notice("tooDeep");
          return false;
        },
      }),
    ];
  },
});

/** What came from others is in the shared document already and has to be shown as it is. */
function bringsBlocks(transaction: Transaction): boolean {
  if (!transaction.docChanged || isChangeOrigin(transaction)) return false;
  return (
    transaction.doc.childCount > 0 && transaction.steps.some((step) => !isTyping(step.toJSON()))
  );
}

function isTyping(step: unknown): boolean {
  const slice = (step as { slice?: { content?: { type: string }[] } }).slice;
  return slice?.content?.every(({ type }) => type === "text") ?? false;
}

function depthOf(node: ProseMirrorNode): number {
  let deepestChild = 0;
  node.forEach((child) => (deepestChild = Math.max(deepestChild, depthOf(child))));
  return deepestChild + 1;
}
