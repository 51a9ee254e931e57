import type { Minutes, TaskList } from "@staedtenetz/document";
import type { ChainedCommands, Editor } from "@tiptap/core";
import type { OwnUndo } from "../collaboration/own-undo.js";
import { completeHref } from "../schema/link-mark.js";
import { someoneElseInBlocks } from "./block-changes.js";
import { editorCommands, type CommandId, type CommandState } from "./command-table.js";
import { focusTitleAt, insertBlock } from "./insertion.js";

/** What commands work on. */
export interface CommandContext {
  readonly editor: Editor;
  readonly minutes: Minutes;
  readonly tasks: TaskList;
  readonly undo: OwnUndo;
  /** The meeting new tasks come from. */
  readonly meeting: string | undefined;
}

interface Command {
  readonly run: (context: CommandContext, argument: string | undefined) => boolean;
  readonly active?: (editor: Editor) => boolean;
  /** Whether it can be done now; default: what Tiptap says about `step`. */
  readonly can?: (context: CommandContext) => boolean;
}

type Step = (chain: ChainedCommands) => ChainedCommands;

function simple(step: Step, active?: (editor: Editor) => boolean): Command {
  return {
    run: ({ editor }) => inText(editor, step(editor.chain()).run()),
    can: ({ editor }) => step(editor.can().chain()).run(),
    ...(active === undefined ? {} : { active }),
  };
}

function mark(name: "bold" | "italic" | "underline" | "strike"): Command {
  return simple(
    (chain) => chain.toggleMark(name),
    (editor) => editor.isActive(name),
  );
}

function heading(level: 1 | 2 | 3): Command {
  return simple(
    (chain) => chain.toggleHeading({ level }),
    (editor) => editor.isActive("heading", { level }),
  );
}

const commands: Readonly<Record<CommandId, Command>> = {
  undo: simple((chain) => chain.undo()),
  redo: simple((chain) => chain.redo()),
  bold: mark("bold"),
  italic: mark("italic"),
  underline: mark("underline"),
  strike: mark("strike"),
  link: {
    run: setLink,
    active: (editor) => editor.isActive("link"),
    can: ({ editor }) => editor.can().chain().toggleMark("link", { href: "https://a.b" }).run(),
  },
  paragraph: simple(
    (chain) => chain.setParagraph(),
    (editor) => editor.isActive("paragraph"),
  ),
  heading1: heading(1),
  heading2: heading(2),
  heading3: heading(3),
  bulletList: simple(
    (chain) => chain.toggleBulletList(),
    (editor) => editor.isActive("bulletList"),
  ),
  orderedList: simple(
    (chain) => chain.toggleOrderedList(),
    (editor) => editor.isActive("orderedList"),
  ),
  blockquote: simple(
    (chain) => chain.toggleBlockquote(),
    (editor) => editor.isActive("blockquote"),
  ),
  indent: simple((chain) => chain.sinkListItem("listItem")),
  outdent: simple((chain) => chain.liftListItem("listItem")),
  agendaItem: { run: insertAgendaItem, can: () => true },
  task: { run: insertTask, can: () => true },
};

const blockCommands = new Set<CommandId>(
  editorCommands.flatMap(({ id, group }) => (group === "block" ? [id] : [])),
);

/**
 * Runs a command and gives the text the focus.
 *
 * @param argument for `link` the address (empty removes the link), for `task` and `agendaItem` the title
 * @returns whether it did anything
 */
export function runCommand(context: CommandContext, id: CommandId, argument?: string): boolean {
  if (!commandState(context, id).enabled) return false;
  return commands[id].run(context, argument);
}

/** Whether a command can be used now, and whether it is on. */
export function commandState(context: CommandContext, id: CommandId): CommandState {
  const { editor } = context;
  const { active, can } = commands[id];
  const blocked = blockCommands.has(id) && someoneElseInBlocks(editor.state);
  const isActive = active?.(editor) ?? false;
  return {
    enabled: editor.isEditable && !blocked && (isActive || (can?.(context) ?? true)),
    active: isActive,
  };
}

/** Tiptap's own `focus` waits for the next frame, and what is typed before it goes astray. */
function inText(editor: Editor, done: boolean): boolean {
  editor.view.focus();
  return done;
}

function setLink({ editor }: CommandContext, typed: string | undefined): boolean {
  const chain = editor.chain().extendMarkRange("link");
  if (typed === undefined || typed.trim() === "") {
    return inText(editor, chain.unsetMark("link").run());
  }
  const href = completeHref(typed);
  if (href === undefined) return false;
  if (!editor.state.selection.empty || editor.isActive("link")) {
    return inText(editor, chain.setMark("link", { href }).run());
  }
  const text = { type: "text", text: typed.trim(), marks: [{ type: "link", attrs: { href } }] };
  return inText(editor, editor.commands.insertContent(text));
}

function insertTask(context: CommandContext, title: string | undefined): boolean {
  const { editor, tasks, undo, meeting } = context;
  const id = tasks.create({
    title: title ?? "",
    ...(meeting === undefined ? {} : { origin: { meeting } }),
  });
  const done = undo.creating([id], () => {
    const position = insertBlock(editor, { type: "taskBlock", attrs: { task: id } });
    if (position !== undefined) focusTitleAt(editor, position);
    return position !== undefined;
  });
  if (!done) tasks.remove(id);
  return done;
}

function insertAgendaItem(context: CommandContext, title: string | undefined): boolean {
  const { editor, minutes, undo } = context;
  let done = false;
  undo.manager.stopCapturing();
  // One transaction of the document, so that undo takes item and block away together.
  minutes.batch(() => {
    const id = minutes.agenda.create({ title: title ?? "", position: positionInAgenda(context) });
    const position = insertBlock(editor, { type: "agendaItem", attrs: { item: id } });
    done = position !== undefined;
    if (position !== undefined) focusTitleAt(editor, position);
    else minutes.agenda.remove(id);
  });
  undo.manager.stopCapturing();
  return done;
}

/** After the item under which the caret stands; before all others when there is none above. */
function positionInAgenda({ editor, minutes }: CommandContext) {
  let above: string | undefined;
  editor.state.doc.forEach((node, offset) => {
    if (node.type.name === "agendaItem" && offset < editor.state.selection.from) {
      above = String(node.attrs["item"]);
    }
  });
  if (above !== undefined && minutes.agenda.item(above) !== undefined) return { after: above };
  return editor.state.doc.childCount > 0 && minutes.agenda.items().length > 0 ? "first" : "last";
}
