import type { ElementsByTag } from "../define.js";
import { LinkDialogElement } from "./link-dialog.js";

/** The window that asks where a link leads. */
export const linkDialogElements = {
  "netz-link-dialog": LinkDialogElement,
} as const satisfies ElementsByTag;
