import { structuredBlockKinds } from "@staedtenetz/document";
import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Extension } from "@tiptap/core";
import { Fragment, Slice, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";

interface RecordIdsOptions {
  readonly newId: () => string;
}

/** Whether a node is a record: a decision, next date, practice or call. */
export function isRecord(node: ProseMirrorNode): boolean {
  return structuredBlockKinds.some((kind) => kind === node.type.name);
}

/**
 * Sees to it that each record has an id of its own. A copy gets a new one; what was cut out and is put back
 * keeps its own, and so does what undo brings back.
 */
export const RecordIds = Extension.create<RecordIdsOptions>({
  name: "recordIds",

  addOptions: () => ({
    newId: () => {
      throw new Error("Pass newId to RecordIds.");
    },
  }),

  addProseMirrorPlugins() {
    const { newId } = this.options;
    const seen = new Set<string>();
    const { editor } = this;
    return [
      new Plugin({
        props: {
          transformPasted: (slice) => {
            const present = new Set(idsOf(editor.state.doc).keys());
            for (const id of present) seen.add(id);
            return renewed(slice, (id) => seen.has(id) && !present.has(id), newId);
          },
        },
        appendTransaction: (transactions, before, after) => {
          for (const id of idsOf(before.doc).keys()) seen.add(id);
          const isOwn = transactions.some((each) => each.docChanged && !isChangeOrigin(each));
          return isOwn ? withOwnIds(transactions, before, after, newId) : undefined;
        },
      }),
    ];
  },
});

/** Positions of the records by their ids; of two under one id, all. */
function idsOf(doc: ProseMirrorNode): Map<string, number[]> {
  const ids = new Map<string, number[]>();
  doc.forEach((node, offset) => {
    if (!isRecord(node)) return;
    const id = String(node.attrs["id"] ?? "");
    ids.set(id, [...(ids.get(id) ?? []), offset]);
  });
  return ids;
}

function withOwnIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  newId: () => string,
): Transaction | undefined {
  const old = idsOf(before.doc);
  let repair: Transaction | undefined;
  for (const [id, positions] of idsOf(after.doc)) {
    if (id !== "" && positions.length === 1) continue;
    const was = old.get(id)?.[0];
    const original =
      was === undefined
        ? positions[0]
        : transactions.reduce((position, { mapping }) => mapping.map(position), was);
    const keeps = positions.includes(original ?? -1) ? original : positions[0];
    for (const position of positions) {
      if (id !== "" && position === keeps) continue;
      repair = (repair ?? after.tr).setNodeAttribute(position, "id", newId());
    }
  }
  return repair;
}

/** A slice whose records have new ids, but for those that may keep theirs. */
function renewed(slice: Slice, keeps: (id: string) => boolean, newId: () => string): Slice {
  const nodes: ProseMirrorNode[] = [];
  let changed = false;
  slice.content.forEach((node) => {
    const isCopy = isRecord(node) && !keeps(String(node.attrs["id"] ?? ""));
    changed ||= isCopy;
    nodes.push(
      isCopy ? node.type.create({ ...node.attrs, id: newId() }, node.content, node.marks) : node,
    );
  });
  return changed ? new Slice(Fragment.from(nodes), slice.openStart, slice.openEnd) : slice;
}
