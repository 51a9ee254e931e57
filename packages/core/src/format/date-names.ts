import type { Locale } from "../issues.js";

/** The names of parts of the calendar, and of what may be unknown about a date. */
export interface DateNames {
  readonly months: string;
  readonly seasons: string;
  /** Quarter, third, half, century. */
  readonly parts: string;
  /** Day; month; day and month; start; end. */
  readonly unknowns: string;
  readonly unknown: string;
}

/** The names in both languages, each list in one text with `|` between its members. */
export const dateNames: Readonly<Record<Locale, DateNames>> = {
  de: {
    months: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
    seasons: "Frühjahr|Sommer|Herbst|Winter",
    parts: "Quartal|Drittel|Halbjahr|Jahrhundert",
    unknowns: "Tag|Monat|Tag und Monat|Beginn|Ende",
    unknown: " unbekannt",
  },
  en: {
    months: "January|February|March|April|May|June|July|August|September|October|November|December",
    seasons: "spring|summer|autumn|winter",
    parts: "quarter|third|half|century",
    unknowns: "day|month|day and month|start|end",
    unknown: " unknown",
  },
};

/** The weekdays from Monday to Sunday, with `|` between them. */
export const weekdayNames: Readonly<Record<Locale, string>> = {
  de: "Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag",
  en: "Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday",
};

/** The member of a list at a position. */
export function nameAt(list: string, position: number): string {
  return list.split("|")[position] ?? "";
}
