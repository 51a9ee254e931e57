import type { CommandGroup, CommandId } from "@staedtenetz/editor";

/** Sent when a button of the toolbar was pressed. */
export class ToolbarCommandEvent extends Event {
  static readonly type = "netz-toolbar-command";

  constructor(readonly command: CommandId) {
    super(ToolbarCommandEvent.type, { bubbles: true, composed: true });
  }
}

/** A command as the toolbar shows it. */
export interface ToolbarCommand {
  readonly id: CommandId;
  readonly group: CommandGroup;
  readonly name: string;
  readonly shortcut?: string;
  readonly toggles: boolean;
  /** Stands in the menu of what can be inserted. */
  readonly inSlashMenu: boolean;
  /** Has a button besides the menu. */
  readonly inToolbar?: boolean;
}
