import type { Issue, Locale } from "../../issues.js";
import type { CalendarDay, Edtf, PartialDate } from "../types.js";

/** How a text is read. */
export interface PhraseOptions {
  /** The day the text was written or is read, `YYYY-MM-DD`: dates without a year are meant from it. */
  readonly reference: CalendarDay;
  readonly locale: Locale;
}

/** What was understood of a text. */
export interface DateReading {
  /**
   * `date`: a date, however partial; `dateTime` and `timeRange`: a day with its time or times; `time`: times without a
   * day; `deadline`: until a date; `vague`: words that name no date ("Termin folgt"); `none`: nothing that sounds like one.
   */
  readonly kind: "date" | "dateTime" | "timeRange" | "time" | "deadline" | "vague" | "none";
  /** The date; of a deadline the interval until it, of a time range its day. Absent where the calendar has no such day. */
  readonly date?: PartialDate | undefined;
  /** Of a deadline the date it falls on. */
  readonly due?: Edtf | undefined;
  /** `HH:MM`, with seconds where they were said; `24:00` is the end of the day. */
  readonly time?: string | undefined;
  readonly endTime?: string | undefined;
  /** Local times, `YYYY-MM-DDTHH:MM`, where day and time are known. An end before the start is on the next day. */
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  /** What was not said but concluded: the year from the reference, or the century of a year of two digits. */
  readonly inferred?: "year" | "century" | undefined;
  /** Where the words that were read stand in the text, in UTF-16 units; the end is behind the last. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly words?: string;
  readonly issues: readonly Issue[];
}
