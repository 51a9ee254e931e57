export type { CaretUser } from "./collaboration/carets.js";
export { editorCommands } from "./commands/command-table.js";
export type {
  CommandDescription,
  CommandGroup,
  CommandId,
  CommandState,
} from "./commands/command-table.js";
export { EditorDestroyedError, EditorError } from "./errors.js";
export { createMinutesEditor, MinutesEditor } from "./minutes-editor.js";
export type { EditorNotice, EditorState, MinutesEditorOptions } from "./minutes-editor.js";
export { minutesExtensions } from "./schema/minutes-extensions.js";
export type { BlockViews } from "./schema/minutes-extensions.js";
export { adoptMinutesStyles, minutesStyles } from "./styles/minutes-styles.js";
export { editorTexts } from "./texts.js";
export type { EditorTexts, Locale } from "./texts.js";
export type { TaskRequest } from "./views/block-context.js";
