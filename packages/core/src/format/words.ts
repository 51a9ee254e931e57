import type { Locale } from "../issues.js";
import { dateNames, type DateNames } from "./date-names.js";

/** The words a language puts a date together from. */
export interface DateWords extends DateNames {
  /** Between a part and its year. */
  readonly of: string;
  /** After the day of a month. */
  readonly day: string;
  /** After the first year of a decade. */
  readonly decade: string;
  /** Behind a year that needs its era. */
  readonly before: string;
  readonly after: string;
  /** Beginning, middle and end of a month or a year. */
  readonly stages: string;
  readonly probably: string;
  /** Before a year; before anything else. */
  readonly aboutYear: string;
  readonly about: string;
  readonly to: string;
  /** Until; since; from, where the end is unknown or the start still to come. */
  readonly bounds: string;
  readonly clock: string;
}

/** The words of both languages. */
export const dateWords: Readonly<Record<Locale, DateWords>> = {
  de: {
    ...dateNames.de,
    of: " ",
    day: ". ",
    decade: "er Jahre",
    before: " v. Chr.",
    after: " n. Chr.",
    stages: "Anfang |Mitte |Ende ",
    probably: "vermutlich ",
    aboutYear: "um ",
    about: "etwa ",
    to: " bis ",
    bounds: "bis |seit |ab ",
    clock: " Uhr",
  },
  en: {
    ...dateNames.en,
    of: " of ",
    day: " ",
    decade: "s",
    before: " BC",
    after: " AD",
    stages: "early |mid-|late ",
    probably: "probably ",
    aboutYear: "around ",
    about: "around ",
    to: " to ",
    bounds: "until |since |from ",
    clock: "",
  },
};
