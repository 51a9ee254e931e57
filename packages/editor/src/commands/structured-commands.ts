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
] as const satisfies readonly CommandDescription[];

export type StructuredCommandId = (typeof structuredCommandTable)[number]["id"];

/** What the commands of structured blocks do. */
export const structuredCommands: Readonly<Record<StructuredCommandId, Command>> = {
  task: { run: insertTask, can: () => true },
};

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
