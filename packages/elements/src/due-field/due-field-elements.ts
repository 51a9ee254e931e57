import type { ElementsByTag } from "../define.js";
import { DueFieldElement } from "./due-field.js";

/** The field for a date that understands words. */
export const dueFieldElements = {
  "netz-due-field": DueFieldElement,
} as const satisfies ElementsByTag;
