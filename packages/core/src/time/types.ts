declare const edtfBrand: unique symbol;

/**
 * The stored form of a partial date: a string of EDTF (ISO 8601-2) level 0 or 1, or with a code 33–41 of level 2.
 * It comes from `parseEdtf`, `toEdtf`, `parsePartialDate` or a schema. The brand is optional: a record may be written
 * down with plain texts, since every record goes through its schema.
 */
export type Edtf = string & { readonly [edtfBrand]?: true };

/** A day of the calendar, `YYYY-MM-DD`; outside the years 0000–9999 with a sign and at least six digits for the year. */
export type CalendarDay = string;

/** `?` uncertain, `~` approximate, `%` both. It stands for the whole of what it follows. */
export type Qualifier = "?" | "~" | "%";

interface Point {
  /** Astronomical year: 0 is 1 BC. */
  readonly year: number;
  readonly qualifier?: Qualifier;
}

/** `1985-04-12` */
export interface DayDate extends Point {
  readonly kind: "day";
  readonly month: number;
  readonly day: number;
}

/** `1985-04`, or `1985-04-XX`: some day of that month. */
export interface MonthDate extends Point {
  readonly kind: "month" | "unknownDay";
  readonly month: number;
}

/** `1985` and `Y170000002`; `1985-XX`: some month of it; `1985-XX-XX`: some day of it. */
export interface YearDate extends Point {
  readonly kind: "year" | "unknownMonth" | "unknownMonthAndDay";
}

/** `199X` and `19XX`; `year` is the earliest one meant: 1990, 1900, for `-199X` it is -1999. */
export interface YearsDate extends Point {
  readonly kind: "decade" | "century";
}

/** `2025-36`: 21–24 spring to winter, 33–36 quarters, 37–39 thirds, 40–41 halves. Winter begins in December of its year. */
export interface PartOfYearDate extends Point {
  readonly kind: "season" | "quarter" | "third" | "half";
  readonly code: number;
}

/** `1985-04-12T23:20:30`, with an offset (`Z`, `-04`, `+04:30`) where one was written. */
export interface DateTimeParts extends Point {
  readonly kind: "dateTime";
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly offset?: string;
}

/** What a partial date says, as long as it is not written down: what `toEdtf` takes. */
export type DatePointParts = DayDate | MonthDate | YearDate | YearsDate | PartOfYearDate;

interface Interval<End> {
  readonly kind: "interval";
  readonly start: End | "open" | "unknown";
  readonly end: End | "open" | "unknown";
}

/** See `DatePointParts`; with date-times and intervals. */
export type PartialDateParts = DatePointParts | DateTimeParts | Interval<DatePointParts>;

interface Written {
  /** The stored form. */
  readonly edtf: Edtf;
}

/** A partial date that may also be the start or the end of an interval. */
export type DatePoint = DatePointParts & Written;

/** A day with its time, to the second. */
export type DateTime = DateTimeParts & Written;

/** `open`: it goes on for ever (`..`); `unknown`: it has an end that nobody knows (nothing written). */
export type IntervalEnd = DatePoint | "open" | "unknown";

/** `1985-04/2006`, `1958/..`, `/1989` */
export type DateInterval = Interval<DatePoint> & Written;

/** The structured form of a partial date with the stored one in it: never more exact than what was said. */
export type PartialDate = DatePoint | DateTime | DateInterval;

/** A time on the wall of a place: never a bare instant. `local` is `YYYY-MM-DDTHH:MM`, `zone` an IANA time zone. */
export interface Local {
  readonly local: string;
  readonly zone: string;
}

/** Clock times, with an end or an ISO 8601 duration (`PT3H`) or neither. */
export interface TimedWhen {
  readonly start: Local;
  readonly end?: Local | undefined;
  readonly duration?: string | undefined;
}

/** Whole days, both included. */
export interface AllDayWhen {
  readonly startDate: CalendarDay;
  readonly endDate: CalendarDay;
}

/** A date that is not fixed yet, with the words it was given in. */
export interface VagueWhen {
  readonly edtf?: Edtf | undefined;
  readonly text?: string | undefined;
}

/** When something takes place, as exactly as it is known. */
export type When = TimedWhen | AllDayWhen | VagueWhen;
