import type { ElementsByTag } from "../define.js";
import { SubjectPickerElement } from "../subject-picker/subject-picker.js";
import { AttendancePanelElement } from "./attendance-panel.js";

/** The marks of who came. */
export const attendancePanelElements = {
  "netz-subject-picker": SubjectPickerElement,
  "netz-attendance-panel": AttendancePanelElement,
} as const satisfies ElementsByTag;
