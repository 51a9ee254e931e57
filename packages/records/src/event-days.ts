import { earliestDay, latestDay } from "@staedtenetz/core/time";
import type { When } from "./kinds.js";

/** The first and the last day an event can fall on, and whether only a partial date is known. */
export interface EventDays {
  first: string;
  last: string;
  vague: boolean;
}

/** Sorts before and after every day; stands for an open or unknown side. */
const unknownPast = "0000-01-01";
const unknownFuture = "9999-12-31";

/**
 * @example
 * daysOf({ edtf: "2025-36", text: "4. Quartal 2025" });
 * // { first: "2025-10-01", last: "2025-12-31", vague: true }
 */
export function daysOf(when: When): EventDays {
  if ("start" in when) {
    const first = when.start.local.slice(0, 10);
    return { first, last: when.end?.local.slice(0, 10) ?? first, vague: false };
  }
  if ("startDate" in when) return { first: when.startDate, last: when.endDate, vague: false };
  return {
    first: (when.edtf && earliestDay(when.edtf)) || unknownPast,
    last: (when.edtf && latestDay(when.edtf)) || unknownFuture,
    vague: true,
  };
}
