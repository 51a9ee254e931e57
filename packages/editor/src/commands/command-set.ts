import { someoneElseInBlocks } from "./block-changes.js";
import type { CommandContext } from "./command.js";
import { commands, editorCommands, type CommandId, type CommandState } from "./command-table.js";

const blockCommands = new Set<CommandId>(
  editorCommands.flatMap(({ id, group }) =>
    group === "block" && commands[id].keepsBlocks !== true ? [id] : [],
  ),
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
  const { active, can, isOn, whenReadOnly } = commands[id];
  const blocked = blockCommands.has(id) && someoneElseInBlocks(editor.state);
  const isActive = active?.(editor) ?? isOn?.(context) ?? false;
  const isAllowed = editor.isEditable || whenReadOnly === true;
  return {
    enabled: isAllowed && !blocked && (isActive || (can?.(context) ?? true)),
    active: isActive,
  };
}
