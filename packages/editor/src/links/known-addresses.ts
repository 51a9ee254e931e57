import { Extension, getChangedRanges } from "@tiptap/core";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { completeHref, isAllowedHref } from "../schema/writing/link-mark.js";
import type * as FindLinks from "./find-links.js";

/** Words in the text that may be addresses. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly isPasted: boolean;
}

const key = new PluginKey<readonly Stretch[]>("knownAddresses");
/** Without a dot, a colon or an @ nothing is an address. */
const possible = /\S[.:@]\S/;
const certain = /^(?:https?:\/\/|mailto:|www\.)\S+$|^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/i;

/**
 * Makes links of addresses: of a word when a blank or a new line follows it, of all in what was pasted, and of the
 * selected words when an address is pasted over them. What knows addresses is loaded with the first that may be one.
 */
export const KnownAddresses = Extension.create({
  name: "knownAddresses",

  addProseMirrorPlugins() {
    return [
      new Plugin<readonly Stretch[]>({
        key,
        state: {
          init: () => [],
          apply: (transaction, waiting) => {
            if (transaction.getMeta(key) !== undefined) return [];
            if (!transaction.docChanged) return waiting;
            const moved = waiting.map((stretch) => mapped(stretch, transaction));
            return [...moved, ...written(transaction)].filter(({ from, to }) => to > from);
          },
        },
        view: () => ({
          update: (view) => {
            if ((key.getState(view.state) ?? []).length > 0) void markLinks(view);
          },
        }),
        props: {
          handlePaste: (view, _event, { content }) => {
            const text = content.textBetween(0, content.size, "\n").trim();
            const { empty, from, to } = view.state.selection;
            const href = certain.test(text) ? completeHref(text) : undefined;
            const link = view.state.schema.marks["link"];
            if (empty || href === undefined || link === undefined) return false;
            view.dispatch(view.state.tr.addMark(from, to, link.create({ href })));
            return true;
          },
        },
      }),
    ];
  },
});

function mapped({ from, to, isPasted }: Stretch, { mapping }: Transaction): Stretch {
  return { from: mapping.map(from, 1), to: mapping.map(to, -1), isPasted };
}

/** What this person pasted, and the word before a blank or line that this person typed. */
function written(transaction: Transaction): Stretch[] {
  if (isChangeOrigin(transaction)) return [];
  const isPasted = transaction.getMeta("uiEvent") === "paste";
  const { doc } = transaction;
  return getChangedRanges(transaction).flatMap(({ newRange: { from, to } }) => {
    const stretch = isPasted ? { from, to } : wordBefore(doc, from, to);
    if (stretch === undefined) return [];
    const words = doc.textBetween(stretch.from, stretch.to, "\n", " ");
    return possible.test(words) ? [{ ...stretch, isPasted }] : [];
  });
}

/** The word that was completed by what was typed between two places: a blank after it, or a new block. */
function wordBefore(doc: ProseMirrorNode, from: number, to: number) {
  const typed = doc.textBetween(from, to, "\n", " ");
  if (!/\s$/.test(typed)) return undefined;
  const $end = doc.resolve(typed.trim() === "" ? from : to);
  if (!$end.parent.isTextblock) return undefined;
  const before = $end.parent.textBetween(0, $end.parentOffset, undefined, " ");
  const word = /\S+(?=\s*$)/.exec(before);
  if (word === null) return undefined;
  const start = $end.start() + word.index;
  return { from: start, to: start + word[0].length };
}

let loading: Promise<typeof FindLinks> | undefined;

async function markLinks(view: EditorView): Promise<void> {
  try {
    loading ??= import("./find-links.js");
    const links = await loading;
    if (!view.isDestroyed) addLinks(view, links);
  } catch {
    // The chunk did not arrive: the words stay what they are, and the next address tries again.
    loading = undefined;
  }
}

function addLinks(view: EditorView, { linkIn, linksIn }: typeof FindLinks): void {
  const { state } = view;
  const waiting = key.getState(state) ?? [];
  const link = state.schema.marks["link"];
  if (waiting.length === 0 || link === undefined) return;
  const transaction = state.tr.setMeta(key, "looked");
  for (const { from, to, isPasted } of waiting) {
    state.doc.nodesBetween(from, to, (node, position) => {
      if (!node.isText || link.isInSet(node.marks)) return;
      const start = Math.max(from, position);
      const words = (node.text ?? "").slice(start - position, to - position);
      for (const found of isPasted ? linksIn(words) : linkIn(words)) {
        if (!isAllowedHref(found.href)) continue;
        const { href } = found;
        transaction.addMark(start + found.start, start + found.end, link.create({ href }));
      }
    });
  }
  view.dispatch(transaction);
}
