import { commandGroups, type Command, type CommandDescription } from "./command.js";
import { commentCommands, commentCommandTable, type CommentCommandId } from "./comment-commands.js";
import {
  structuredCommands,
  structuredCommandTable,
  type StructuredCommandId,
} from "./structured-commands.js";
import { textCommands, textCommandTable, type TextCommandId } from "./text-commands.js";
import { viewCommands, viewCommandTable, type ViewCommandId } from "./view-commands.js";
import { writingCommands, writingCommandTable, type WritingCommandId } from "./writing-commands.js";

/** The name of a command. */
export type CommandId =
  | WritingCommandId
  | StructuredCommandId
  | TextCommandId
  | CommentCommandId
  | ViewCommandId;

/** A command of the editor, with its name. */
export type EditorCommand = CommandDescription & { readonly id: CommandId };

const listed: readonly EditorCommand[] = [
  ...writingCommandTable,
  ...structuredCommandTable,
  ...textCommandTable,
  ...commentCommandTable,
  ...viewCommandTable,
];

/**
 * Every command, once, in the order in which a toolbar shows them: by group, and in each group in the
 * order of the areas' own lists. Names: `editorTexts[locale].commands`.
 */
export const editorCommands: readonly EditorCommand[] = commandGroups.flatMap((group) =>
  listed.filter((command) => command.group === group),
);

/** What each command does. */
export const commands: Readonly<Record<CommandId, Command>> = {
  ...writingCommands,
  ...structuredCommands,
  ...textCommands,
  ...commentCommands,
  ...viewCommands,
};

/** Whether a command can be used now, and whether it is on. */
export interface CommandState {
  readonly enabled: boolean;
  readonly active: boolean;
}
