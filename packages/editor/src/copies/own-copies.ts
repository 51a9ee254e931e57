import { isChangeOrigin } from "@tiptap/extension-collaboration";
import { Extension } from "@tiptap/core";
import { Fragment, Slice, type Node as ProseMirrorNode } from "@tiptap/pm/model";
import { Plugin, type EditorState, type Transaction } from "@tiptap/pm/state";
import { isRecord, recordsIn, tasksIn } from "../schema/structured/record-ids.js";
import { BlockSerializer, nothingPasted, readPasted, type PastedParts } from "./clipboard.js";
import { CopiedBlocks, type CopyContext } from "./copied-blocks.js";

/**
 * A copy of a record or task is one of its own: the same words under a new id, without what was voted or done. What
 * was cut out and is put back stays what it was, with its votes; so does what was dragged to another place, and what
 * undo brings back.
 */
export const OwnCopies = Extension.create<{ readonly context: CopyContext | undefined }>({
  name: "ownCopies",

  addOptions: () => ({ context: undefined }),

  addProseMirrorPlugins() {
    const { context } = this.options;
    if (context === undefined) return [];
    const { editor } = this;
    const { tasks, meeting } = context;
    const copies = new CopiedBlocks(context);
    const membersOf = (record: string) => copies.membersOf(record);
    const titleOf = (task: string) => tasks.entry(task)?.title;
    /** Records that stood in these minutes while they were open here. */
    const seen = new Set<string>();
    let pasted = nothingPasted;
    return [
      new Plugin({
        props: {
          clipboardSerializer: new BlockSerializer(editor.schema, { membersOf, titleOf, meeting }),
          transformPastedHTML: (html) => {
            pasted = readPasted(html, meeting);
            return html;
          },
          transformPasted: (slice, view) => {
            const parts = pasted;
            pasted = nothingPasted;
            // What is dragged within the text is judged when it has arrived: it may be moved or copied.
            if (view.dragging !== null) return slice;
            const paste: Paste = { doc: view.state.doc, context, copies, seen, parts };
            return new Slice(asOwn(slice.content, paste), slice.openStart, slice.openEnd);
          },
        },
        appendTransaction: (transactions, before, after) => {
          for (const id of recordsIn(before.doc).keys()) seen.add(id);
          const isOwn = transactions.some((each) => each.docChanged && !isChangeOrigin(each));
          return isOwn ? withOwnIds(transactions, before, after, copies) : undefined;
        },
        view: () => ({
          update: (view, before) => {
            if (view.state.doc !== before.doc) copies.settle(view.state.doc);
          },
        }),
      }),
    ];
  },
});

interface Paste {
  readonly doc: ProseMirrorNode;
  readonly context: CopyContext;
  readonly copies: CopiedBlocks;
  readonly seen: ReadonlySet<string>;
  readonly parts: PastedParts;
}

/** The same content, with copies in place of what stands elsewhere. */
function asOwn(content: Fragment, paste: Paste): Fragment {
  const present = { records: recordsIn(paste.doc), tasks: tasksIn(paste.doc) };
  const own = (node: ProseMirrorNode): ProseMirrorNode => {
    if (isRecord(node)) return ownRecord(node, present.records, paste);
    if (node.type.name === "taskBlock") return ownTask(node, present.tasks, paste);
    return node.isTextblock || node.isLeaf ? node : node.copy(mapped(node.content, own));
  };
  return mapped(content, own);
}

function mapped(content: Fragment, change: (node: ProseMirrorNode) => ProseMirrorNode): Fragment {
  return Fragment.fromArray(content.content.map(change));
}

function ownRecord(
  node: ProseMirrorNode,
  present: ReadonlyMap<string, unknown>,
  { copies, seen, parts }: Paste,
): ProseMirrorNode {
  const id = String(node.attrs["id"] ?? "");
  const isFromHere = seen.has(id) || present.has(id) || parts.own.has(id);
  if (isFromHere && !present.has(id)) return node;
  const members = isFromHere ? copies.membersOf(id) : parts.members.get(id);
  const attrs = copies.copyOf(node, members ?? { partner: [], place: [] });
  return node.type.create(attrs, node.content, node.marks);
}

/** A task of this list that does not stand in the text is the same task: it was cut, or is in earlier minutes. */
function ownTask(
  node: ProseMirrorNode,
  present: ReadonlyMap<string, unknown>,
  { context, copies, parts }: Paste,
): ProseMirrorNode {
  const task = String(node.attrs["task"]);
  const isKnown = context.tasks.entry(task) !== undefined;
  if (isKnown && !present.has(task)) return node;
  const title = parts.titles.get(task);
  if (!isKnown && title === undefined) return node;
  const id = copies.newTask(isKnown || title === undefined ? { task } : { title });
  return node.type.create({ ...node.attrs, task: id });
}

/** Gives an id of its own to whatever stands under one that is taken. */
function withOwnIds(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  copies: CopiedBlocks,
): Transaction | undefined {
  let repair: Transaction | undefined;
  const present = recordsIn(before.doc);
  for (const [id, positions] of recordsIn(after.doc)) {
    if (id !== "" && positions.length === 1) continue;
    const keeps = placeOf(present.get(id), transactions, positions);
    for (const position of positions) {
      const node = after.doc.nodeAt(position);
      if (node === null || (id !== "" && position === keeps)) continue;
      const attrs = copies.copyOf(node, copies.membersOf(id));
      repair = (repair ?? after.tr).setNodeMarkup(position, undefined, attrs);
    }
  }
  const isDropped = transactions.some((each) => each.getMeta("uiEvent") === "drop");
  return isDropped ? withOwnTasks(transactions, before, after, copies, repair) : repair;
}

/** Only of what was dropped: minutes of an earlier build may hold one task twice, and go on doing so. */
function withOwnTasks(
  transactions: readonly Transaction[],
  before: EditorState,
  after: EditorState,
  copies: CopiedBlocks,
  begun: Transaction | undefined,
): Transaction | undefined {
  let repair = begun;
  const present = tasksIn(before.doc);
  for (const [task, positions] of tasksIn(after.doc)) {
    const old = present.get(task) ?? [];
    if (old.length === 0 || positions.length <= old.length) continue;
    const kept = new Set(old.map((each) => mappedThrough(transactions, each)));
    for (const position of positions) {
      if (kept.has(position)) continue;
      repair = (repair ?? after.tr).setNodeAttribute(position, "task", copies.newTask({ task }));
    }
  }
  return repair;
}

/** Which of several blocks under one id is the one that was there before. */
function placeOf(
  before: readonly number[] | undefined,
  transactions: readonly Transaction[],
  positions: readonly number[],
): number | undefined {
  const was = before?.[0];
  const original = was === undefined ? positions[0] : mappedThrough(transactions, was);
  return positions.includes(original ?? -1) ? original : positions[0];
}

function mappedThrough(transactions: readonly Transaction[], position: number): number {
  return transactions.reduce((at, { mapping }) => mapping.map(at), position);
}
