import { DueFieldElement } from "./due-field/due-field.js";
import { SubjectPickerElement } from "./subject-picker/subject-picker.js";
import { TaskDetailsElement } from "./task-list/task-details.js";
import { TaskBulkBarElement } from "./task-views/task-bulk-bar.js";
import { TaskCalendarElement } from "./task-views/task-calendar.js";
import { TownChartElement } from "./task-views/town-chart.js";
import { PresenceElement } from "./presence/presence.js";
import { SyncStateElement } from "./sync-state/sync-state.js";
import { TaskListElement } from "./task-list/task-list.js";
import { TaskRowElement } from "./task-list/task-row.js";
import { TitleFieldElement } from "./task-list/title-field.js";
import { TownRowElement } from "./town-row/town-row.js";
import { UntakenEditsElement } from "./untaken/untaken-edits.js";
import type { ElementsByTag } from "./define.js";

/** What a page with a task list needs. */
export const taskElements = {
  "netz-due-field": DueFieldElement,
  "netz-presence": PresenceElement,
  "netz-sync-state": SyncStateElement,
  "netz-subject-picker": SubjectPickerElement,
  "netz-task-bulk-bar": TaskBulkBarElement,
  "netz-task-calendar": TaskCalendarElement,
  "netz-task-details": TaskDetailsElement,
  "netz-task-list": TaskListElement,
  "netz-task-row": TaskRowElement,
  "netz-title-field": TitleFieldElement,
  "netz-town-chart": TownChartElement,
  "netz-town-row": TownRowElement,
  "netz-untaken-edits": UntakenEditsElement,
} as const satisfies ElementsByTag;
