import type { Locale } from "../issues.js";
import { labelFrom } from "./label-from.js";
import { labelTable } from "./label-table.js";

/**
 * The label of a code: `independentCity` is "kreisfreie Stadt". A code that means something else in one kind of record is
 * asked for with the kind in front, `vote.open`; where the kind has no meaning of its own, the plain one is given. A code
 * nobody knows is its own label.
 *
 * @example
 * labelOf("dormant", "de")     // "ruhend"
 * labelOf("vote.open", "de")   // "offene Abstimmung"
 * labelOf("task.open", "en")   // "open"
 */
export function labelOf(code: string, locale: Locale): string {
  return labelFrom(labelTable, code, locale);
}
