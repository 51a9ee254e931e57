import { structuredBlockKinds, type StructuredBlockKind } from "@staedtenetz/document";
import { TextSelection } from "@tiptap/pm/state";
import { type Command, type CommandContext, type CommandDescription } from "./command.js";
import { focusTitleAt, insertBlock } from "./insertion.js";

/** Commands that insert structured blocks, in the order of the menus. */
export const structuredCommandTable = [
  {
    id: "task",
    group: "insert",
    shortcut: "Mod-Alt-a",
    toggles: false,
    inSlashMenu: true,
    inToolbar: true,
  },
  {
    id: "decision",
    group: "insert",
    shortcut: "Mod-Alt-b",
    toggles: false,
    inSlashMenu: true,
    inToolbar: true,
  },
  { id: "nextDate", group: "insert", toggles: false, inSlashMenu: true },
  { id: "practice", group: "insert", toggles: false, inSlashMenu: true },
  { id: "call", group: "insert", toggles: false, inSlashMenu: true },
] as const satisfies readonly CommandDescription[];

export type StructuredCommandId = (typeof structuredCommandTable)[number]["id"];

/** What the commands of structured blocks do. */
export const structuredCommands: Readonly<Record<StructuredCommandId, Command>> = {
  task: { run: insertTask, can: () => true },
  decision: record("decision", { method: "consensus", unit: "place", adopted: true }),
  nextDate: record("nextDate", {}),
  practice: record("practice", {}),
  call: record("call", { callKind: "funding" }),
};

/** A record is inserted as one step of its own, and one goes on in its title, or else in its words. */
function record(kind: StructuredBlockKind, attrs: Readonly<Record<string, unknown>>): Command {
  return {
    run: ({ editor, newId, undo }, words = "") => {
      undo.manager.stopCapturing();
      const content = words === "" ? [] : [{ type: "text", text: words }];
      const block = { type: kind, attrs: { ...attrs, id: newId() }, content };
      const position = insertBlock(editor, block);
      undo.manager.stopCapturing();
      if (position === undefined) return false;
      const end = position + 1 + words.length;
      const { tr } = editor.state;
      editor.view.dispatch(tr.setSelection(TextSelection.create(tr.doc, end)).scrollIntoView());
      editor.view.focus();
      if (words === "") focusTitleAt(editor, position, ".netz-record-title");
      return true;
    },
    can: ({ editor }) => structuredBlockKinds.every((each) => each in editor.schema.nodes),
  };
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
