import { endsOf, type PartialDateInput } from "./bounds.js";
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

function rangeOf(input: PartialDateInput): Range | undefined {
  const ends = endsOf(input);
  if (ends === undefined) return undefined;
  const [start, end] = ends;
  const from = typeof start === "object" ? firstRank(start) : -Infinity;
  const to = typeof end === "object" ? lastRank(end) : Infinity;
  const endFrom = typeof end === "object" ? firstRank(end) : Infinity;
  const startTo = typeof start === "object" ? lastRank(start) : -Infinity;
  return {
    from,
    to,
    sureFrom: start === "unknown" ? endFrom : from,
    sureTo: end === "unknown" ? startTo : to,
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

function difference(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function textOf(input: PartialDateInput): string {
  return typeof input === "string" ? input : input.edtf;
}

/**
 * A total order for sorting: by the earliest day, then by the latest (the exact date before the vague one around it),
 * then by the text. What has no start comes first, what is no partial date last. Zero only for equal texts.
 *
 * @example dates.sort(orderPartialDates)
 */
export function orderPartialDates(a: PartialDateInput, b: PartialDateInput): number {
  const [x, y] = [rangeOf(a), rangeOf(b)];
  if (x === undefined || y === undefined) {
    if (x !== y) return x === undefined ? 1 : -1;
  } else if (x.from !== y.from || x.to !== y.to) {
    return difference(x.from, y.from) || difference(x.to, y.to);
  }
  const [textA, textB] = [textOf(a), textOf(b)];
  return textA < textB ? -1 : textA > textB ? 1 : 0;
}
