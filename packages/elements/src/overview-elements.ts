import { TownRowElement } from "./town-row/town-row.js";
import type { ElementsByTag } from "./define.js";

/** What a page shows of tasks and of shared documents without loading one. */
export const overviewElements = {
  "netz-town-row": TownRowElement,
} as const satisfies ElementsByTag;
