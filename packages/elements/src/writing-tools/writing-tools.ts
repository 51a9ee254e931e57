import type { ElementsByTag } from "../define.js";
import { AnnouncementsDialogElement } from "./announcements-dialog.js";
import { FindBarElement } from "./find-bar.js";
import { ShortcutsDialogElement } from "./shortcuts-dialog.js";

/** What stands beside the text now and then: loaded when it is asked for. */
export const writingTools = {
  "netz-announcements-dialog": AnnouncementsDialogElement,
  "netz-find-bar": FindBarElement,
  "netz-shortcuts-dialog": ShortcutsDialogElement,
} as const satisfies ElementsByTag;
