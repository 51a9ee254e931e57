import { earliestDay, latestDay } from "../bounds.js";
import { addDays, daysInMonth, padded, weekdayOf } from "../calendar.js";
import { isEdtf } from "../edtf.js";
import { yearText } from "../edtf-text.js";
import type { Phrase } from "./read-phrase.js";
import type { Draft } from "./read-point.js";

/** A phrase with all its years, as EDTF that is yet to be checked. */
export interface Resolved {
  readonly edtf: string;
  /** A deadline as the date it falls on; `edtf` then reaches until it. */
  readonly due?: string | undefined;
  readonly inferred?: "year" | "century" | undefined;
  /** The drafts of the phrase with the date each of them means. */
  readonly dates: readonly (readonly [draft: Draft, edtf: string])[];
}

/** Start and end where a date reaches over several days of its own. */
type Texts = readonly [start: string, end?: string];

/** Monday and Sunday of a week by ISO 8601: week 1 holds the 4th of January. */
function weekTexts(year: number, week: number): Texts {
  const fourth = `${padded(year, 4)}-01-04`;
  const monday = addDays(fourth, week * 7 - 6 - (weekdayOf(fourth) ?? 0)) ?? "";
  const isOfYear = addDays(monday, 3)?.startsWith(fourth.slice(0, 4));
  return isOfYear ? [monday, addDays(monday, 6) ?? ""] : [""];
}

/** The date in EDTF with the year it has or is given. */
function textsOf({ whole, year: own, week, rest, stage, mark }: Draft, given: number): Texts {
  const year = own ?? given;
  if (whole) return [whole + mark];
  if (week !== undefined) return weekTexts(year, week);
  const text = yearText(year) + rest;
  if (stage === undefined) return [text + mark];
  const last = stage < 2 ? stage * 10 + 10 : daysInMonth(year, Number(rest.slice(1)));
  const about = mark === "" || mark === "~" ? "~" : "%";
  return [`${text}-${stage}1${about}`, `${text}-${last}${about}`];
}

function hasYear({ year, whole }: Draft): boolean {
  return year !== undefined || !!whole;
}

/**
 * The year of a date that was told without one: of the next time it ends on or after the reference day, and for "since"
 * of the last time it began by then. A 29 February waits for its leap year.
 */
function nearestYear(draft: Draft, reference: string, isPast: boolean): number {
  const year = Number(reference.slice(0, 4));
  for (let step = -1; step < 9; step++) {
    const candidate = isPast ? year - step : year + step;
    const text = textsOf(draft, candidate).join("/");
    const day = isPast ? earliestDay(text) : latestDay(text);
    if (day && (isPast ? day <= reference : day >= reference)) return candidate;
  }
  return year;
}

/** What the start of a range leaves to its end: "16. bis 22. Juni", "3. bis 4. Quartal". */
function completed(start: Draft, { rest }: Draft): Draft {
  const { dayOfRange } = start;
  if (dayOfRange === undefined) return start;
  if (rest.length > 3) return { ...start, rest: rest.slice(0, 4) + padded(dayOfRange) };
  const first = rest < "-37" ? 32 : rest < "-40" ? 36 : 39;
  return { ...start, rest: `-${first + dayOfRange}` };
}

function rangeOf(start: Draft, end: Draft, reference: string): readonly [string, string] {
  const endYear = end.year ?? start.year ?? nearestYear(end, reference, false);
  const startYear = start.year ?? endYear;
  function textsFor(from: number, to: number): readonly [string, string] {
    const [second, last = second] = textsOf(end, to);
    return [textsOf(start, from)[0], last];
  }
  const texts = textsFor(startYear, endYear);
  if (isEdtf(texts.join("/"))) return texts;
  const isEndGiven = end.year !== undefined || start.year === undefined;
  return isEndGiven ? textsFor(startYear - 1, endYear) : textsFor(startYear, endYear + 1);
}

/** Gives a phrase the years it was told without; undefined when there is one to infer and no reference day. */
export function resolvePhrase(
  { first, second, bound, isDeadline, isOtherSideUnknown }: Phrase & { readonly first: Draft },
  reference = "",
): Resolved | undefined {
  const isYearSaid = hasYear(first) || (second !== undefined && hasYear(second));
  if (!isYearSaid && !reference) return undefined;
  const isShort = first.isShort || second?.isShort;
  const inferred = isYearSaid ? (isShort ? "century" : undefined) : "year";
  if (second !== undefined) {
    const [start, end] = rangeOf(completed(first, second), second, reference);
    return {
      edtf: `${start}/${end}`,
      inferred,
      dates: [
        [first, start],
        [second, end],
      ],
    };
  }
  const texts = textsOf(first, isYearSaid ? 0 : nearestYear(first, reference, bound === "since"));
  const said = { inferred, dates: [[first, texts[0]]] } as const;
  const other = isOtherSideUnknown ? "" : "..";
  if (isDeadline || bound === "until") {
    const isFine = first.rest !== "" || first.week !== undefined || first.whole?.length === 10;
    const due = isDeadline || (isFine && !isOtherSideUnknown) ? texts.join("/") : undefined;
    return { ...said, edtf: `${other}/${texts[1] ?? texts[0]}`, due };
  }
  return { ...said, edtf: bound ? `${texts[0]}/${other}` : texts.join("/") };
}
