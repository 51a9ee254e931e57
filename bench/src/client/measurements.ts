import type { Opening } from "./probe.js";

/** Who is measured. */
export const pageNames = ["ours", "bare"] as const;
export type PageName = (typeof pageNames)[number];

/** All that was measured, round by round. */
export interface ClientMeasurements {
  readonly pages: number;
  /** Openings of short and long minutes, with an empty cache. */
  readonly openings: Readonly<Record<"short" | "long", Readonly<Record<PageName, Opening[]>>>>;
  /** Milliseconds of single keys in the long minutes, per run. */
  readonly keys: Readonly<Record<PageName, number[][]>>;
  readonly edits: number;
  /** Milliseconds until the history page showed its first comparison. */
  readonly histories: number[];
}

/** The value below which this share of the values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}
