import { Extension, type Editor } from "@tiptap/core";
import type { ResolvedPos } from "@tiptap/pm/model";
import { type Selection, TextSelection } from "@tiptap/pm/state";
import type * as TableTools from "./table-tools.js";

/** What can be done inside a table. */
export type TableAction =
  | "rowBefore"
  | "rowAfter"
  | "columnBefore"
  | "columnAfter"
  | "deleteRow"
  | "deleteColumn"
  | "deleteTable"
  | "headerCell"
  | "nextCell"
  | "previousCell";

const loads = new WeakMap<Editor, Promise<typeof TableTools>>();
const loaded = new WeakMap<Editor, typeof TableTools>();

/** Whether the caret stands in a table. */
export function isInTable({ selection: { $from } }: { readonly selection: Selection }): boolean {
  return depthOf($from, "table") !== undefined;
}

function depthOf($pos: ResolvedPos, name: string): number | undefined {
  for (let depth = $pos.depth; depth > 0; depth--) {
    if ($pos.node(depth).type.name === name) return depth;
  }
  return undefined;
}

/** Loads what editing tables needs, once, as soon as the text has its first table. */
export async function loadTableTools(editor: Editor): Promise<typeof TableTools | undefined> {
  const load = loads.get(editor) ?? import("./table-tools.js");
  loads.set(editor, load);
  try {
    const tools = await load;
    if (editor.isDestroyed || loaded.has(editor)) return tools;
    loaded.set(editor, tools);
    editor.registerPlugin(tools.tablePlugin(), (own, others) => [own, ...others]);
    return tools;
  } catch {
    // The chunk did not arrive: tables can be read and written in, and the next step tries again.
    loads.delete(editor);
    return undefined;
  }
}

/** Does something with the table at the caret; at once when the tools are there, else as soon as they are. */
export function runTableAction(editor: Editor, action: TableAction): boolean {
  if (!isInTable(editor.state)) return false;
  const act = (tools: typeof TableTools): boolean =>
    tools.tableActions[action](editor.state, editor.view.dispatch, editor.view);
  const tools = loaded.get(editor);
  if (tools !== undefined) return act(tools);
  void actWhenLoaded(editor, act);
  return true;
}

async function actWhenLoaded(
  editor: Editor,
  act: (tools: typeof TableTools) => boolean,
): Promise<void> {
  const tools = await loadTableTools(editor);
  if (tools !== undefined && !editor.isDestroyed) act(tools);
}

/** Tab in the last cell makes a new row; everywhere else it goes to the next cell. */
function nextCell(editor: Editor): boolean {
  if (!isInTable(editor.state)) return false;
  if (!isLastCell(editor)) return runTableAction(editor, "nextCell");
  runTableAction(editor, "rowAfter");
  return runTableAction(editor, "nextCell");
}

function isLastCell({ state }: Editor): boolean {
  const { $from } = state.selection;
  const depth = depthOf($from, "table");
  if (depth === undefined) return false;
  const isLastRow = $from.index(depth) === $from.node(depth).childCount - 1;
  return isLastRow && $from.index(depth + 1) === $from.node(depth + 1).childCount - 1;
}

/** Goes to the line after the table, which is made if there is none. */
function leaveTable(editor: Editor): boolean {
  const { $from } = editor.state.selection;
  const depth = depthOf($from, "table");
  if (depth === undefined) return false;
  const after = $from.after(depth);
  const { tr, doc, schema } = editor.state;
  if (doc.resolve(after).nodeAfter?.isTextblock !== true) {
    const line = schema.nodes["paragraph"]?.create();
    if (line !== undefined) tr.insert(after, line);
  }
  tr.setSelection(TextSelection.near(tr.doc.resolve(after + 1))).scrollIntoView();
  editor.view.dispatch(tr);
  return true;
}

/** Keys in tables, and the rest of table editing as soon as there is a table. */
export const TableSupport = Extension.create({
  name: "tableSupport",
  priority: 150,

  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Tab: () => nextCell(editor),
      "Shift-Tab": () => runTableAction(editor, "previousCell"),
      "Mod-Enter": () => leaveTable(editor),
    };
  },

  onCreate() {
    loadIfNeeded(this.editor);
  },

  onTransaction({ transaction }) {
    if (transaction.docChanged) loadIfNeeded(this.editor);
  },
});

function loadIfNeeded(editor: Editor): void {
  if (loaded.has(editor) || loads.has(editor)) return;
  let hasTable = false;
  editor.state.doc.forEach((node) => {
    hasTable ||= node.type.name === "table" || node.type.name === "callout";
  });
  if (hasTable) void loadTableTools(editor);
}
