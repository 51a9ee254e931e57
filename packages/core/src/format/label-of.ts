import type { Locale } from "../issues.js";
import { labelFrom } from "../labels/label-from.js";
import type { PublicCode } from "./public-code.js";
import { publicLabels } from "./public-labels.js";

/**
 * The label of a code that public pages show: kinds of places and partnerships, how partnerships, events and their form
 * stand. It says what `labelOf` of the main entry and of `@staedtenetz/core/labels` says; that one knows every code and
 * weighs more. Any other code does not compile here, and is its own label.
 *
 * @example
 * labelOf("dormant", "de")                 // "ruhend"
 * labelOf("partnership.partnership", "en") // "partnership"
 */
export function labelOf(code: PublicCode, locale: Locale): string {
  return labelFrom(publicLabels, code, locale);
}
