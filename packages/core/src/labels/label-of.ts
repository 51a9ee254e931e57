import type { Locale } from "../issues.js";
import { labelTable } from "./label-table.js";

let labels: Map<string, string> | undefined;

function readLabels(): Map<string, string> {
  return new Map(
    labelTable
      .trim()
      .split("\n")
      .map((line) => line.split("=") as [string, string]),
  );
}

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
  labels ??= readLabels();
  const plain = code.slice(code.indexOf(".") + 1);
  const label = labels.get(code) ?? labels.get(plain);
  if (label === undefined) return code;
  const [german = code, english] = label.split("|");
  return locale === "de"
    ? german
    : (english ?? plain.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}
