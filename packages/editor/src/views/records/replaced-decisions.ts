import { Extension } from "@tiptap/core";
import type { Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

const key = new PluginKey<DecorationSet>("replacedDecisions");

/**
 * Draws a decision anew when another one of the same minutes begins or ends to replace it, or changes its words: the
 * older one is not touched by that.
 */
export const ReplacedDecisions = Extension.create({
  name: "replacedDecisions",

  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: {
        init: (_config, { doc }) => replacedIn(doc),
        apply: (transaction, shown) =>
          transaction.docChanged ? replacedIn(transaction.doc) : shown,
      },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});

/** A mark without looks on each decision that others replace; it says by what. */
function replacedIn(doc: ProseMirrorNode): DecorationSet {
  const successors = new Map<string, string>();
  doc.forEach(({ type, attrs, textContent }) => {
    const { supersedes, id, adopted } = attrs;
    if (type.name !== "decision" || typeof supersedes !== "string") return;
    const known = successors.get(supersedes) ?? "";
    successors.set(supersedes, `${known}\n${String(id)} ${String(adopted)} ${textContent}`);
  });
  if (successors.size === 0) return DecorationSet.empty;
  const marks: Decoration[] = [];
  doc.forEach((node, position) => {
    const by = successors.get(String(node.attrs["id"]));
    if (node.type.name !== "decision" || by === undefined) return;
    marks.push(Decoration.node(position, position + node.nodeSize, {}, { by }));
  });
  return DecorationSet.create(doc, marks);
}
