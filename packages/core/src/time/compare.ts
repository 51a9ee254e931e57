import { endsOf, type Ends, type PartialDateInput } from "./bounds.js";
import { firstRank, lastRank } from "./extent.js";

/** How two partial dates lie to each other; `unknown` when an unknown start or end could decide it either way. */
export type PartialDateRelation = "before" | "after" | "overlaps" | "unknown";

/** Ranks of days: `from`–`to` is all that may be meant, `sureFrom`–`sureTo` what is meant whatever is unknown. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly sureFrom: number;
  readonly sureTo: number;
}

function rankOf(end: Ends[0], rank: typeof firstRank, missing: number): number {
  return typeof end === "object" ? rank(end) : missing;
}

function rangeOf(input: PartialDateInput): Range | undefined {
  const ends = endsOf(input);
  if (ends === undefined) return undefined;
  const [start, end] = ends;
  const from = rankOf(start, firstRank, -Infinity);
  const to = rankOf(end, lastRank, Infinity);
  return {
    from,
    to,
    sureFrom: start === "unknown" ? rankOf(end, firstRank, Infinity) : from,
    sureTo: end === "unknown" ? rankOf(start, lastRank, -Infinity) : to,
  };
}

/**
 * Whether `a` lies before or after `b`, or both may fall on the same day (`overlaps`). Before means: the last day of `a`
 * is earlier than the first day of `b`. An open end reaches for ever. `unknown` when an unknown start or end leaves both
 * possible, or when a text is no partial date. Qualifiers do not count, so a date known roughly keeps its place.
 *
 * @example comparePartialDates(edtf("2025-36"), edtf("2026")) // "before"
 */
export function comparePartialDates(a: PartialDateInput, b: PartialDateInput): PartialDateRelation {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x === undefined || y === undefined) return "unknown";
  if (x.to < y.from) return "before";
  if (y.to < x.from) return "after";
  return x.sureFrom <= y.sureTo && y.sureFrom <= x.sureTo ? "overlaps" : "unknown";
}

function textOf(date: PartialDateInput): string {
  return typeof date === "string" ? date : date.edtf;
}

function difference<T extends number | string>(a: T, b: T): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A total order for sorting: by the earliest day, then by the latest (the exact date before the vague one around it),
 * then by the text. What has no start comes first, what is no partial date last. Zero only for equal texts.
 *
 * @example dates.sort(orderPartialDates)
 */
export function orderPartialDates(a: PartialDateInput, b: PartialDateInput): number {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  return (
    difference(x?.from ?? Infinity, y?.from ?? Infinity) ||
    difference(x?.to ?? Infinity, y?.to ?? Infinity) ||
    difference(textOf(a), textOf(b))
  );
}
