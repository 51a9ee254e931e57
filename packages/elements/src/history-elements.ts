import { HistoryElement } from "./history/history.js";
import { UnchangedBlocksElement } from "./history/unchanged-blocks.js";
import type { ElementsByTag } from "./define.js";

declare global {
  interface HTMLElementTagNameMap {
    "netz-history": HistoryElement;
    "netz-unchanged-blocks": UnchangedBlocksElement;
  }
}

/** What the page with the history of minutes needs. */
export const historyElements = {
  "netz-history": HistoryElement,
  "netz-unchanged-blocks": UnchangedBlocksElement,
} as const satisfies ElementsByTag;
