import { completeHref } from "../schema/writing/link-mark.js";
import {
  inText,
  simple,
  type Command,
  type CommandContext,
  type CommandDescription,
} from "./command.js";
import { focusTitleAt, insertBlock } from "./insertion.js";

/** Commands of writing, in the order of the toolbar. */
export const writingCommandTable = [
  { id: "undo", group: "history", shortcut: "Mod-z", toggles: false, inSlashMenu: false },
  { id: "redo", group: "history", shortcut: "Mod-Shift-z", toggles: false, inSlashMenu: false },
  {
    id: "agendaItem",
    group: "insert",
    shortcut: "Mod-Alt-t",
    toggles: false,
    inSlashMenu: true,
    inToolbar: true,
  },
  { id: "bold", group: "inline", shortcut: "Mod-b", toggles: true, inSlashMenu: false },
  { id: "italic", group: "inline", shortcut: "Mod-i", toggles: true, inSlashMenu: false },
  { id: "underline", group: "inline", shortcut: "Mod-u", toggles: true, inSlashMenu: false },
  { id: "strike", group: "inline", shortcut: "Mod-Shift-s", toggles: true, inSlashMenu: false },
  { id: "highlight", group: "inline", shortcut: "Mod-Shift-h", toggles: true, inSlashMenu: false },
  { id: "link", group: "inline", shortcut: "Mod-k", toggles: true, inSlashMenu: false },
  { id: "paragraph", group: "block", shortcut: "Mod-Alt-0", toggles: true, inSlashMenu: true },
  { id: "heading1", group: "block", shortcut: "Mod-Alt-1", toggles: true, inSlashMenu: true },
  { id: "heading2", group: "block", shortcut: "Mod-Alt-2", toggles: true, inSlashMenu: true },
  { id: "heading3", group: "block", shortcut: "Mod-Alt-3", toggles: true, inSlashMenu: true },
  { id: "bulletList", group: "block", shortcut: "Mod-Shift-8", toggles: true, inSlashMenu: true },
  { id: "orderedList", group: "block", shortcut: "Mod-Shift-7", toggles: true, inSlashMenu: true },
  { id: "blockquote", group: "block", shortcut: "Mod-Shift-b", toggles: true, inSlashMenu: true },
  { id: "indent", group: "block", shortcut: "Tab", toggles: false, inSlashMenu: false },
  { id: "outdent", group: "block", shortcut: "Shift-Tab", toggles: false, inSlashMenu: false },
] as const satisfies readonly CommandDescription[];

export type WritingCommandId = (typeof writingCommandTable)[number]["id"];

function mark(name: string): Command {
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

/** What the commands of writing do. */
export const writingCommands: Readonly<Record<WritingCommandId, Command>> = {
  undo: simple((chain) => chain.undo()),
  redo: simple((chain) => chain.redo()),
  bold: mark("bold"),
  italic: mark("italic"),
  underline: mark("underline"),
  strike: mark("strike"),
  highlight: mark("highlight"),
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
};

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
