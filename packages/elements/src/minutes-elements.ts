import { AgendaElement } from "./agenda/agenda.js";
import { AttendancePanelElement } from "./attendance-panel/attendance-panel.js";
import { SubjectPickerElement } from "./subject-picker/subject-picker.js";
import { TaskDetailsElement } from "./task-list/task-details.js";
import { TitleFieldElement } from "./task-list/title-field.js";
import { AttendanceSummaryElement } from "./attendance-summary/attendance-summary.js";
import { DiscussionElement } from "./discussion/discussion.js";
import { DueFieldElement } from "./due-field/due-field.js";
import { LinkDialogElement } from "./minutes/link-dialog.js";
import { TaskDialogElement } from "./minutes/task-dialog.js";
import { EditorToolbarElement } from "./minutes/toolbar.js";
import { ToolbarMenuElement } from "./minutes/toolbar-menu.js";
import { MinutesReadingElement } from "./minutes/minutes-reading.js";
import { MinutesElement } from "./minutes/minutes.js";
import { MinutesOutlineElement } from "./outline/outline.js";
import { PresenceElement } from "./presence/presence.js";
import { SyncStateElement } from "./sync-state/sync-state.js";
import { UntakenEditsElement } from "./untaken/untaken-edits.js";
import type { ElementsByTag } from "./define.js";

/** What a page with minutes needs. */
export const minutesElements = {
  "netz-agenda": AgendaElement,
  "netz-attendance-panel": AttendancePanelElement,
  "netz-attendance-summary": AttendanceSummaryElement,
  "netz-subject-picker": SubjectPickerElement,
  "netz-task-details": TaskDetailsElement,
  "netz-title-field": TitleFieldElement,
  "netz-discussion": DiscussionElement,
  "netz-due-field": DueFieldElement,
  "netz-editor-toolbar": EditorToolbarElement,
  "netz-toolbar-menu": ToolbarMenuElement,
  "netz-link-dialog": LinkDialogElement,
  "netz-minutes": MinutesElement,
  "netz-minutes-reading": MinutesReadingElement,
  "netz-minutes-outline": MinutesOutlineElement,
  "netz-task-dialog": TaskDialogElement,
  "netz-presence": PresenceElement,
  "netz-sync-state": SyncStateElement,
  "netz-untaken-edits": UntakenEditsElement,
} as const satisfies ElementsByTag;
