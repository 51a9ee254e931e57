import type { Locale } from "../issues.js";

/** The months, with `|` between them. */
export const monthNames: Readonly<Record<Locale, string>> = {
  de: "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember",
  en: "January|February|March|April|May|June|July|August|September|October|November|December",
};

/**
 * Four seasons; quarter, third, half, century; what may be unknown: day, month, day and month, start, end; and the word
 * for it. With `;` between the lists and `|` in them.
 */
export const dateNames: Readonly<Record<Locale, string>> = {
  de: "Frühjahr|Sommer|Herbst|Winter;Quartal|Drittel|Halbjahr|Jahrhundert;Tag|Monat|Tag und Monat|Beginn|Ende; unbekannt",
  en: "spring|summer|autumn|winter;quarter|third|half|century;day|month|day and month|start|end; unknown",
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
