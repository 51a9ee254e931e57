import type { Command, CommandDescription } from "./command.js";

/** Commands for comments, also for those who may comment and not write. */
export const commentCommandTable = [
  {
    id: "comment",
    group: "insert",
    shortcut: "Mod-Alt-m",
    toggles: false,
    inSlashMenu: true,
    inToolbar: true,
  },
  { id: "nextComment", group: "view", shortcut: "Mod-Alt-j", toggles: false, inSlashMenu: false },
  {
    id: "openComment",
    group: "view",
    shortcut: "Mod-Alt-Enter",
    toggles: false,
    inSlashMenu: false,
    inToolbar: false,
  },
] as const satisfies readonly CommandDescription[];

export type CommentCommandId = (typeof commentCommandTable)[number]["id"];

/** What these commands do. */
export const commentCommands: Readonly<Record<CommentCommandId, Command>> = {
  comment: {
    run: ({ comments }) => {
      const passage = comments?.passage();
      if (passage === undefined) return false;
      comments?.page?.begin(passage);
      return true;
    },
    can: ({ comments }) => comments?.page?.can() === true,
    whenReadOnly: true,
  },
  nextComment: {
    run: ({ comments }) => comments?.next() !== undefined,
    can: ({ comments }) => (comments?.standing().length ?? 0) > 0,
    whenReadOnly: true,
  },
  openComment: {
    run: ({ comments }) => {
      const id = comments?.atCaret();
      if (id !== undefined) comments?.page?.open(id);
      return id !== undefined;
    },
    can: ({ comments }) => comments?.atCaret() !== undefined,
    whenReadOnly: true,
  },
};
