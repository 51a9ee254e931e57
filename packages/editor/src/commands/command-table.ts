/** What the toolbar groups together. */
export type CommandGroup = "history" | "inline" | "block" | "insert";

/** One command of the editor, for a toolbar, the slash menu and the list of shortcuts. */
export interface CommandDescription {
  readonly id: string;
  readonly group: CommandGroup;
  /** As Tiptap writes keys: `Mod` is Ctrl, or ⌘ on a Mac. */
  readonly shortcut?: string;
  /** Whether it can be on (`aria-pressed`) instead of only being done. */
  readonly toggles: boolean;
  readonly inSlashMenu: boolean;
}

/**
 * Every command, once, in the order in which a toolbar shows them. Names: `editorTexts[locale].commands`.
 */
export const editorCommands = [
  { id: "undo", group: "history", shortcut: "Mod-z", toggles: false, inSlashMenu: false },
  { id: "redo", group: "history", shortcut: "Mod-Shift-z", toggles: false, inSlashMenu: false },
  { id: "agendaItem", group: "insert", shortcut: "Mod-Alt-t", toggles: false, inSlashMenu: true },
  { id: "task", group: "insert", shortcut: "Mod-Alt-a", toggles: false, inSlashMenu: true },
  { id: "bold", group: "inline", shortcut: "Mod-b", toggles: true, inSlashMenu: false },
  { id: "italic", group: "inline", shortcut: "Mod-i", toggles: true, inSlashMenu: false },
  { id: "underline", group: "inline", shortcut: "Mod-u", toggles: true, inSlashMenu: false },
  { id: "strike", group: "inline", shortcut: "Mod-Shift-s", toggles: true, inSlashMenu: false },
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

/** The name of a command. */
export type CommandId = (typeof editorCommands)[number]["id"];

/** Whether a command can be used now, and whether it is on. */
export interface CommandState {
  readonly enabled: boolean;
  readonly active: boolean;
}
