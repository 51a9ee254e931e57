import { Extension } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, type Transaction } from "@tiptap/pm/state";
import { cleanPastedHtml } from "./paste/clean-pasted-html.js";

interface BoundsOptions {
  readonly notice: (notice: "pasteTooLarge" | "tooDeep" | "noFilesHere") => void;
  /** Takes files that were pasted or dropped; without it they are refused with a sentence. */
  readonly takeFiles: ((files: readonly File[], position: number) => void) | undefined;
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

  addOptions: () => ({ notice: () => undefined, takeFiles: undefined }),

  addProseMirrorPlugins() {
    const { notice, takeFiles } = this.options;
    const take = (files: readonly File[], position: number): boolean => {
      if (takeFiles === undefined) notice("noFilesHere");
      else takeFiles(files, position);
      return true;
    };
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanPastedHtml,
          handlePaste: (view, event) => {
            const { clipboardData: data } = event;
            const files = filesAlone(data);
            if (files.length > 0) return take(files, view.state.selection.from);
            const length = Math.max(
              data?.getData("text/plain").length ?? 0,
              (data?.getData("text/html").length ?? 0) / 8,
            );
            if (length <= longestPaste) return false;
            notice("pasteTooLarge");
            return true;
          },
          handleDrop: (view, event) => {
            const files = filesAlone(event.dataTransfer);
            const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
            return files.length > 0 && take(files, place?.pos ?? view.state.selection.from);
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

/** Files that come without words: Word puts a picture of the text beside the text itself. */
function filesAlone(data: DataTransfer | null): readonly File[] {
  const hasWords = data?.types.some((type) => type === "text/plain" || type === "text/html");
  return data === null || hasWords === true ? [] : [...data.files];
}

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
