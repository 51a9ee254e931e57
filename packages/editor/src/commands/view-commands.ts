import type { Command, CommandDescription } from "./command.js";

/** Commands that the page carries out: what they show stands beside the text. */
export const viewCommandTable = [
  { id: "find", group: "view", shortcut: "Mod-f", toggles: false, inSlashMenu: false },
  { id: "goToPerson", group: "view", shortcut: "Mod-Alt-o", toggles: false, inSlashMenu: false },
  { id: "quiet", group: "view", shortcut: "Mod-Alt-r", toggles: true, inSlashMenu: false },
  { id: "announcements", group: "view", toggles: false, inSlashMenu: false },
  { id: "shortcuts", group: "view", shortcut: "Mod-Alt-h", toggles: false, inSlashMenu: false },
] as const satisfies readonly CommandDescription[];

export type ViewCommandId = (typeof viewCommandTable)[number]["id"];

function ofPage(id: ViewCommandId): Command {
  return {
    run: ({ page }) => {
      page?.run(id);
      return page !== undefined;
    },
    can: ({ page }) => page?.can(id) ?? false,
    isOn: ({ page }) => page?.isOn(id) ?? false,
    whenReadOnly: true,
  };
}

/** What these commands do: they ask the page. */
export const viewCommands: Readonly<Record<ViewCommandId, Command>> = {
  find: ofPage("find"),
  goToPerson: ofPage("goToPerson"),
  quiet: ofPage("quiet"),
  announcements: ofPage("announcements"),
  shortcuts: ofPage("shortcuts"),
};
