import type { When } from "@staedtenetz/core/time";
import type { TaskDue } from "@staedtenetz/document";

/** A typed date: as far as it was understood, and its words. */
export interface TypedDate {
  readonly due?: TaskDue | undefined;
  readonly words?: string | undefined;
}

/**
 * When a meeting takes place, out of what was typed: to the minute, a whole day, or as vaguely as it was said.
 * `undefined` for nothing.
 *
 * @example
 * whenOfTyped({ due: "2026-36", words: "4. Quartal" }); // { edtf: "2026-36", text: "4. Quartal" }
 */
export function whenOfTyped({ due, words }: TypedDate): When | undefined {
  if (typeof due === "object") return { start: due };
  if (due !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(due)) return { startDate: due, endDate: due };
  if (due === undefined) return words === undefined ? undefined : { text: words };
  return { edtf: due, ...(words === undefined ? {} : { text: words }) };
}
