import type { ElementsByTag } from "../define.js";
import { DueFieldElement } from "../due-field/due-field.js";
import { SubjectPickerElement } from "../subject-picker/subject-picker.js";
import { TaskDetailsElement } from "../task-list/task-details.js";
import { TitleFieldElement } from "../task-list/title-field.js";
import { TaskDialogElement } from "./task-dialog.js";

/** The window with the fields of a task, with all it is made of. */
export const taskDialogElements = {
  "netz-due-field": DueFieldElement,
  "netz-subject-picker": SubjectPickerElement,
  "netz-task-details": TaskDetailsElement,
  "netz-title-field": TitleFieldElement,
  "netz-task-dialog": TaskDialogElement,
} as const satisfies ElementsByTag;
