import { minutesContent } from "@staedtenetz/document";
import type { Editor } from "@tiptap/core";
import { acceptOfferedName, offeredName } from "../subjects/known-names.js";
import { internalNodes } from "../schema/internal-blocks.js";
import { runTableAction, isInTable, type TableAction } from "../tables/table-support.js";
import {
  inText,
  simple,
  type Command,
  type CommandContext,
  type CommandDescription,
} from "./command.js";
import { insertBlock } from "./insertion.js";

/** Commands for tables, callouts, mentions, dates and files, in the order of the toolbar. */
export const textCommandTable = [
  { id: "table", group: "insert", shortcut: "Mod-Alt-g", toggles: false, inSlashMenu: true },
  { id: "mention", group: "insert", toggles: false, inSlashMenu: true },
  { id: "date", group: "insert", shortcut: "Mod-Alt-d", toggles: false, inSlashMenu: true },
  { id: "picture", group: "insert", toggles: false, inSlashMenu: true },
  { id: "attachment", group: "insert", toggles: false, inSlashMenu: true },
  { id: "callout", group: "block", shortcut: "Mod-Alt-k", toggles: true, inSlashMenu: true },
  { id: "internal", group: "block", shortcut: "Mod-Alt-v", toggles: true, inSlashMenu: true },
  {
    id: "mentionName",
    group: "inline",
    shortcut: "Mod-Alt-n",
    toggles: false,
    inSlashMenu: false,
    inToolbar: false,
  },
  { id: "rowBefore", group: "table", toggles: false, inSlashMenu: false },
  { id: "rowAfter", group: "table", toggles: false, inSlashMenu: false },
  { id: "columnBefore", group: "table", toggles: false, inSlashMenu: false },
  { id: "columnAfter", group: "table", toggles: false, inSlashMenu: false },
  { id: "headerCell", group: "table", toggles: true, inSlashMenu: false },
  { id: "deleteRow", group: "table", toggles: false, inSlashMenu: false },
  { id: "deleteColumn", group: "table", toggles: false, inSlashMenu: false },
  { id: "deleteTable", group: "table", toggles: false, inSlashMenu: false },
] as const satisfies readonly CommandDescription[];

export type TextCommandId = (typeof textCommandTable)[number]["id"];

function tableCommand(action: TableAction): Command {
  return {
    run: ({ editor }) => inText(editor, runTableAction(editor, action)),
    can: ({ editor }) => isInTable(editor.state),
  };
}

/** What these commands do. */
export const textCommands: Readonly<Record<TextCommandId, Command>> = {
  table: { run: insertTable, can: ({ editor }) => canInsert(editor, "table") },
  mention: {
    run: ({ editor }) => typeTrigger(editor, "@"),
    can: ({ editor, subjects }) => subjects !== undefined && canType(editor),
  },
  date: {
    run: insertDate,
    can: ({ editor }) => canType(editor),
  },
  picture: file("picture"),
  attachment: file("attachment"),
  callout: simple(
    (chain) => chain.toggleWrap("callout", { internal: true }),
    (editor) => editor.isActive("callout"),
  ),
  internal: {
    run: ({ editor }) => inText(editor, toggleInternal(editor)),
    can: ({ editor }) => markable(editor).length > 0,
    active: (editor) => {
      const blocks = markable(editor);
      return blocks.length > 0 && blocks.every(({ internal }) => internal);
    },
    keepsBlocks: true,
  },
  mentionName: {
    run: ({ editor }) => inText(editor, acceptOfferedName(editor)),
    can: ({ editor }) => offeredName(editor.state) !== undefined,
  },
  rowBefore: tableCommand("rowBefore"),
  rowAfter: tableCommand("rowAfter"),
  columnBefore: tableCommand("columnBefore"),
  columnAfter: tableCommand("columnAfter"),
  headerCell: {
    ...tableCommand("headerCell"),
    active: (editor) => editor.isActive("tableHeader"),
  },
  deleteRow: tableCommand("deleteRow"),
  deleteColumn: tableCommand("deleteColumn"),
  deleteTable: tableCommand("deleteTable"),
};

function canType({ state }: Editor): boolean {
  return state.selection.$from.parent.inlineContent;
}

/** Tables and their like stand at the top or in a callout. */
function canInsert(editor: Editor, name: "table"): boolean {
  const { $from } = editor.state.selection;
  const around = $from.depth <= 1 ? undefined : $from.node($from.depth - 1).type.name;
  const children: readonly string[] = minutesContent.nodes.callout.children;
  return around === undefined || (around === "callout" && children.includes(name));
}

function cell(type: string) {
  return { type, content: [{ type: "paragraph" }] };
}

function row(type: string) {
  return { type: "tableRow", content: [cell(type), cell(type), cell(type)] };
}

function insertTable({ editor }: CommandContext): boolean {
  const content = [row("tableHeader"), row("tableCell"), row("tableCell")];
  const position = insertBlock(editor, { type: "table", content });
  if (position === undefined) return false;
  // Into the first cell: past the table, its row, the cell and its line.
  editor.commands.setTextSelection(position + 4);
  return inText(editor, true);
}

/** Types what opens a list under the caret, so that menu and keyboard lead to the same. */
function typeTrigger(editor: Editor, trigger: string): boolean {
  const { $from } = editor.state.selection;
  const before = $from.parent.textBetween(0, $from.parentOffset, undefined, "\uFFFC");
  const blank = before === "" || /\s$/.test(before) ? "" : " ";
  editor.view.focus();
  editor.view.dispatch(editor.state.tr.insertText(blank + trigger));
  return true;
}

async function insertReadDate({ editor, dates }: CommandContext, typed: string): Promise<void> {
  const { from, to } = editor.state.selection;
  const date = await dates.read(typed);
  if (date === undefined || editor.isDestroyed) return;
  const { edtf, text } = date;
  editor.commands.insertContentAt({ from, to }, { type: "date", attrs: { edtf, text } });
}

function insertDate(context: CommandContext, typed: string | undefined): boolean {
  const { editor, words } = context;
  if (typed === undefined) return typeTrigger(editor, `/${words().writing.date.trigger} `);
  void insertReadDate(context, typed);
  return true;
}

async function insertChosen(
  { editor, files }: CommandContext,
  kind: "picture" | "attachment",
): Promise<void> {
  try {
    const id = await files?.choose?.(kind);
    if (id === undefined || editor.isDestroyed) return;
    insertBlock(editor, { type: kind, attrs: { file: id } });
    editor.view.focus();
  } catch {
    // The page tells the person why the upload failed; nothing is inserted then.
  }
}

function file(kind: "picture" | "attachment"): Command {
  return {
    can: ({ files }) => files?.choose !== undefined,
    run: (context) => {
      void insertChosen(context, kind);
      return true;
    },
  };
}

interface Markable {
  readonly position: number;
  readonly internal: boolean;
}

/** The outermost selected blocks that can be internal: at the top, or in a callout. */
function markable({ state }: Editor): Markable[] {
  const { from, to } = state.selection;
  const found: Markable[] = [];
  state.doc.nodesBetween(from, to, (node, position) => {
    if (node.type.name === "callout" && position < from && position + node.nodeSize > to)
      return true;
    if (internalNodes.includes(node.type.name)) {
      found.push({ position, internal: node.attrs["internal"] === true });
    }
    return false;
  });
  return found;
}

function toggleInternal(editor: Editor): boolean {
  const blocks = markable(editor);
  const internal = blocks.every((block) => block.internal) ? null : true;
  const { tr } = editor.state;
  for (const { position } of blocks) tr.setNodeAttribute(position, "internal", internal);
  editor.view.dispatch(tr);
  return blocks.length > 0;
}
