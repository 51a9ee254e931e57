import { labelOf } from "./label-of.js";
import { labelTable } from "./label-table.js";

/** A code with its labels. */
export interface CodeLabel {
  readonly code: string;
  readonly de: string;
  readonly en: string;
}

/** Every code with its labels, in the order of the table: record kinds first. The glossary is made from it. */
export function listLabels(): readonly CodeLabel[] {
  return labelTable
    .trim()
    .split("\n")
    .map((line) => line.slice(0, line.indexOf("=")))
    .map((code) => ({ code, de: labelOf(code, "de"), en: labelOf(code, "en") }));
}
