import { AgendaElement } from "./agenda/agenda.js";
import { AttendanceSummaryElement } from "./attendance-summary/attendance-summary.js";
import type { ElementsByTag } from "./define.js";
import { MinutesElement } from "./minutes/minutes.js";
import { EditorToolbarElement } from "./minutes/toolbar.js";
import { ToolbarMenuElement } from "./minutes/toolbar-menu.js";
import { MinutesOutlineElement } from "./outline/outline.js";
import { PresenceElement } from "./presence/presence.js";
import { SyncStateElement } from "./sync-state/sync-state.js";
import { UntakenEditsElement } from "./untaken/untaken-edits.js";

/** What a page with minutes shows from the start; `bring` sees to the rest when it is asked for. */
export const minutesPageElements = {
  "netz-agenda": AgendaElement,
  "netz-attendance-summary": AttendanceSummaryElement,
  "netz-editor-toolbar": EditorToolbarElement,
  "netz-toolbar-menu": ToolbarMenuElement,
  "netz-minutes": MinutesElement,
  "netz-minutes-outline": MinutesOutlineElement,
  "netz-presence": PresenceElement,
  "netz-sync-state": SyncStateElement,
  "netz-untaken-edits": UntakenEditsElement,
} as const satisfies ElementsByTag;
