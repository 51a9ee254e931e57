import * as fc from "fast-check";
import { isCalendarDate } from "./calendar.js";
import { parseEdtf } from "./edtf.js";
import { toEdtf } from "./edtf-text.js";
import { firstRank } from "./extent.js";
import type { DatePointParts, DateTimeParts, PartialDate, PartialDateParts } from "./types.js";

type IntervalParts = Extract<PartialDateParts, { kind: "interval" }>;
type IntervalEndParts = IntervalParts["start"];

const month = fc.integer({ min: 1, max: 12 });

/** Years as often near us as far away, BC included. */
const shortYear = fc.oneof(
  fc.integer({ min: 1850, max: 2100 }),
  fc.integer({ min: -9999, max: 9999 }),
);
const longYear = fc
  .tuple(fc.integer({ min: 10_000, max: 999_999_999_999 }), fc.boolean())
  .map(([year, isBc]) => (isBc ? -year : year));

const yearMonthDay = fc
  .record({ year: shortYear, month, day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ year, month: months, day }) => isCalendarDate(year, months, day));

const decade = fc.integer({ min: -999, max: 999 }).map((tens) => ({
  kind: "decade" as const,
  year: tens < 0 ? tens * 10 - 9 : tens * 10,
}));
const century = fc.integer({ min: -99, max: 99 }).map((hundreds) => ({
  kind: "century" as const,
  year: hundreds < 0 ? hundreds * 100 - 99 : hundreds * 100,
}));

function partOfYear(kind: "season" | "quarter" | "third" | "half", min: number, max: number) {
  return fc.record({ kind: fc.constant(kind), year: shortYear, code: fc.integer({ min, max }) });
}

const bare: fc.Arbitrary<DatePointParts> = fc.oneof(
  yearMonthDay.map((date) => ({ kind: "day" as const, ...date })),
  fc.record({ kind: fc.constantFrom("month", "unknownDay"), year: shortYear, month }),
  fc.record({
    kind: fc.constantFrom("year", "unknownMonth", "unknownMonthAndDay"),
    year: shortYear,
  }),
  decade,
  century,
  partOfYear("season", 21, 24),
  partOfYear("quarter", 33, 36),
  partOfYear("third", 37, 39),
  partOfYear("half", 40, 41),
);

function qualified<T extends DatePointParts>(points: fc.Arbitrary<T>): fc.Arbitrary<T> {
  const qualifier = fc.constantFrom(undefined, undefined, "?" as const, "~" as const, "%" as const);
  return fc
    .tuple(points, qualifier)
    .map(([point, mark]) =>
      mark === undefined ? point : Object.assign({}, point, { qualifier: mark }),
    );
}

/** Every kind of date that may stand in an interval. */
export const anyPoint: fc.Arbitrary<DatePointParts> = qualified(bare);

/** Years of five and more digits, which stand alone. */
export const anyLongYear: fc.Arbitrary<DatePointParts> = qualified(
  longYear.map((year) => ({ kind: "year" as const, year })),
);

/** Date-times with and without an offset. */
export const anyDateTime: fc.Arbitrary<DateTimeParts> = fc
  .record(
    {
      date: yearMonthDay,
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      second: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 59 })),
      offset: fc.constantFrom("Z", "+02", "-04", "+04:30", "-13:59", "+14:00"),
    },
    { requiredKeys: ["date", "hour", "minute", "second"] },
  )
  .map(({ date, ...time }) => Object.assign({ kind: "dateTime" as const }, date, time));

const anyEnd: fc.Arbitrary<IntervalEndParts> = fc.oneof(
  { weight: 3, arbitrary: anyPoint },
  { weight: 1, arbitrary: fc.constantFrom("open" as const, "unknown" as const) },
);

function inOrder([start, end]: readonly [IntervalEndParts, IntervalEndParts]): IntervalParts {
  const isReversed =
    typeof start === "object" && typeof end === "object" && firstRank(start) > firstRank(end);
  return isReversed
    ? { kind: "interval", start: end, end: start }
    : { kind: "interval", start, end };
}

/** Intervals with known, open and unknown ends, in order. */
export const anyInterval: fc.Arbitrary<IntervalParts> = fc
  .tuple(anyEnd, anyEnd)
  .filter(([start, end]) => start !== "unknown" || end !== "unknown")
  .map(inOrder);

/** The parts of every partial date the package knows. */
export const anyParts: fc.Arbitrary<PartialDateParts> = fc.oneof(
  { weight: 4, arbitrary: anyPoint },
  { weight: 1, arbitrary: anyLongYear },
  { weight: 1, arbitrary: anyDateTime },
  { weight: 3, arbitrary: anyInterval },
);

/** Every partial date the package knows. */
export const anyPartialDate: fc.Arbitrary<PartialDate> = anyParts.map(
  (parts) => parseEdtf(toEdtf(parts)).value!,
);
