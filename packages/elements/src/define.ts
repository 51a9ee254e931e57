import type { AttendancePanelElement } from "./attendance-panel/attendance-panel.js";
import type { AttendanceSummaryElement } from "./attendance-summary/attendance-summary.js";
import type { DiscussionElement } from "./discussion/discussion.js";
import type { DueFieldElement } from "./due-field/due-field.js";
import type { LinkDialogElement } from "./minutes/link-dialog.js";
import type { TaskDialogElement } from "./minutes/task-dialog.js";
import type { ToolbarMenuElement } from "./minutes/toolbar-menu.js";
import type { EditorToolbarElement } from "./minutes/toolbar.js";
import type { MinutesReadingElement } from "./minutes/minutes-reading.js";
import type { MinutesElement } from "./minutes/minutes.js";
import type { MinutesOutlineElement } from "./outline/outline.js";
import type { PresenceElement } from "./presence/presence.js";
import type { SyncStateElement } from "./sync-state/sync-state.js";
import type { SubjectPickerElement } from "./subject-picker/subject-picker.js";
import type { TaskDetailsElement } from "./task-list/task-details.js";
import type { TaskBulkBarElement } from "./task-views/task-bulk-bar.js";
import type { TaskCalendarElement } from "./task-views/task-calendar.js";
import type { TownChartElement } from "./task-views/town-chart.js";
import type { TaskListElement } from "./task-list/task-list.js";
import type { TaskRowElement } from "./task-list/task-row.js";
import type { TitleFieldElement } from "./task-list/title-field.js";
import type { UntakenEditsElement } from "./untaken/untaken-edits.js";
import type { AgendaElement } from "./agenda/agenda.js";
import type { AnnouncementsDialogElement } from "./writing-tools/announcements-dialog.js";
import type { FindBarElement } from "./writing-tools/find-bar.js";
import type { ShortcutsDialogElement } from "./writing-tools/shortcuts-dialog.js";
import type { TownRowElement } from "./town-row/town-row.js";

declare global {
  interface HTMLElementTagNameMap {
    "netz-agenda": AgendaElement;
    "netz-announcements-dialog": AnnouncementsDialogElement;
    "netz-attendance-panel": AttendancePanelElement;
    "netz-attendance-summary": AttendanceSummaryElement;
    "netz-find-bar": FindBarElement;
    "netz-shortcuts-dialog": ShortcutsDialogElement;
    "netz-discussion": DiscussionElement;
    "netz-due-field": DueFieldElement;
    "netz-editor-toolbar": EditorToolbarElement;
    "netz-link-dialog": LinkDialogElement;
    "netz-toolbar-menu": ToolbarMenuElement;
    "netz-minutes": MinutesElement;
    "netz-minutes-outline": MinutesOutlineElement;
    "netz-minutes-reading": MinutesReadingElement;
    "netz-task-dialog": TaskDialogElement;
    "netz-presence": PresenceElement;
    "netz-sync-state": SyncStateElement;
    "netz-subject-picker": SubjectPickerElement;
    "netz-task-bulk-bar": TaskBulkBarElement;
    "netz-task-calendar": TaskCalendarElement;
    "netz-task-details": TaskDetailsElement;
    "netz-task-list": TaskListElement;
    "netz-task-row": TaskRowElement;
    "netz-title-field": TitleFieldElement;
    "netz-town-chart": TownChartElement;
    "netz-town-row": TownRowElement;
    "netz-untaken-edits": UntakenEditsElement;
  }
}

/** Elements by their tags. */
export type ElementsByTag = Readonly<
  Partial<Record<keyof HTMLElementTagNameMap, CustomElementConstructor>>
>;

/**
 * Makes elements known to a page; a tag that is taken already stays as it is.
 *
 * @example
 * defineElements(customElements, taskElements);
 */
export function defineElements(registry: CustomElementRegistry, elements: ElementsByTag): void {
  for (const [tag, element] of Object.entries(elements)) {
    if (registry.get(tag) === undefined) registry.define(tag, element);
  }
}
