import type { Locale } from "../issues.js";
import { dateNames } from "./date-names.js";

/** The words of one language, at the positions below. */
export type DateWords = readonly string[];

/** Spring, summer, autumn, winter. */
export const seasonAt = 0;
/** Quarter, third, half, century. */
export const partAt = 4;
/** Day; month; day and month; start; end: what may be unknown. */
export const unknownAt = 8;
export const isUnknown = 13;
/** Between a part and its year. */
export const ofYear = 14;
/** After the day of a month. */
export const afterDay = 15;
/** After the first year of a decade. */
export const decade = 16;
/** Behind a year that needs its era. */
export const before = 17;
export const after = 18;
/** Beginning, middle and end of a month or a year. */
export const stageAt = 19;
export const probably = 22;
/** Before a year; before anything else. */
export const aboutYear = 23;
export const about = 24;
/** Between the ends of an interval. */
export const to = 25;
/** Until; since; from, where the end is unknown or the start still to come. */
export const boundAt = 26;
export const clock = 29;

/** What a date is put together from, beside the names of its parts. */
const joints: Readonly<Record<Locale, string>> = {
  de: "| |. |er Jahre| v. Chr.| n. Chr.|Anfang |Mitte |Ende |vermutlich |um |etwa | bis |bis |seit |ab | Uhr",
  en: "| of | |s| BC| AD|early |mid-|late |probably |around |around | to |until |since |from |",
};

/** The words of a language. */
export function wordsOf(locale: Locale): DateWords {
  return (dateNames[locale] + joints[locale]).split(/[|;]/);
}
