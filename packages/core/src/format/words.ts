import type { Locale } from "../issues.js";
import { dateNames } from "./date-names.js";

/**
 * The words of one language: 0–3 the seasons; 4–7 quarter, third, half, century; 8–12 what may be unknown (day, month, day
 * and month, start, end) and 13 the word for it; 14 between a part and its year; 15 after the day of a month; 16 after the
 * first year of a decade; 17 and 18 behind a year before and after Christ; 19–21 beginning, middle and end of a month or a
 * year; 22 probably; 23 about before a year, 24 before anything else; 25 between the ends of an interval; 26–28 until,
 * since, and from where the end is unknown or the start still to come; the last one after a clock time, empty in English.
 * Names for these positions would put a page over the 2 kB of SIZE3.
 */
export type DateWords = readonly string[];

/** What a date is put together from, beside the names of its parts. */
const joints: Readonly<Record<Locale, string>> = {
  de: "| |. |er Jahre| v. Chr.| n. Chr.|Anfang |Mitte |Ende |vermutlich |um |etwa | bis |bis |seit |ab | Uhr",
  en: "| of | |s| BC| AD|early |mid-|late |probably |around |around | to |until |since |from |",
};

/** The words of a language. */
export function wordsOf(locale: Locale): DateWords {
  return (dateNames[locale] + joints[locale]).split(/[|;]/);
}
