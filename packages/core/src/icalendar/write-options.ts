import type { Locale } from "../issues.js";

/** How a calendar is written. */
export interface CalendarOptions {
  /** The present instant: DTSTAMP of every entry. */
  readonly now: string;
  /** Language of titles that exist in several, and of the words the writer adds. Default: `de`. */
  readonly locale?: Locale;
  /** PRODID. Default: `-//Staedtenetz//EN`. */
  readonly productId?: string;
  /**
   * What becomes of an event on a vague date: `omit` (default) leaves it out; `tentativeSpan` writes a tentative, not
   * busy-making entry over all days that may be meant.
   */
  readonly vagueDates?: "omit" | "tentativeSpan";
  /** `public` (default) writes only public links to online meetings; `network` writes all. */
  readonly audience?: "public" | "network";
  /** The page of a record. */
  readonly urlOf?: (id: string) => string | undefined;
  /** The name of a place or organisation. */
  readonly nameOf?: (id: string) => string | undefined;
}

/** Something that is not in the calendar, and why. */
export interface Omitted {
  readonly id: string;
  /** `event`: the whole entry is left out; `due`: a task is written without its date; `link`: without a private link. */
  readonly what: "event" | "due" | "link";
  readonly reason: "vagueDate" | "noDate" | "zoneUnknown" | "timeMissing" | "privateLink";
}

/** What each writer of one kind of entry is handed. */
export interface WriteContext {
  readonly options: CalendarOptions;
  readonly zones: Set<string>;
  omit(omitted: Omitted): void;
}
