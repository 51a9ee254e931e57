import type { Locale } from "../issues.js";

/** The words a language puts a date together from. */
export interface DateWords {
  readonly months: readonly string[];
  readonly seasons: readonly string[];
  /** Quarter, third, half, century. */
  readonly parts: readonly string[];
  /** Between a part and its year. */
  readonly of: string;
  /** After the day of a month. */
  readonly day: string;
  /** After the first year of a decade. */
  readonly decade: string;
  readonly eras: readonly [before: string, after: string];
  /** Beginning, middle and end of a month or a year. */
  readonly stages: readonly string[];
  readonly probably: string;
  /** Before anything but a year; before a year. */
  readonly about: readonly [string, string];
  readonly to: string;
  /** Until; since; from, where the end is unknown or the start still to come. */
  readonly bounds: readonly string[];
  readonly clock: string;
  /** Day; month; day and month; start; end. */
  readonly unknowns: readonly string[];
  readonly unknown: string;
}

/** The words of both languages; lists are written as one text and split where they are read. */
export const dateWords: Readonly<Record<Locale, DateWords>> = {
  de: {
    months:
      "Januar,Februar,März,April,Mai,Juni,Juli,August,September,Oktober,November,Dezember".split(
        ",",
      ),
    seasons: ["Frühjahr", "Sommer", "Herbst", "Winter"],
    parts: ["Quartal", "Drittel", "Halbjahr", "Jahrhundert"],
    of: " ",
    day: ". ",
    decade: "er Jahre",
    eras: [" v. Chr.", " n. Chr."],
    stages: ["Anfang ", "Mitte ", "Ende "],
    probably: "vermutlich ",
    about: ["etwa ", "um "],
    to: " bis ",
    bounds: ["bis ", "seit ", "ab "],
    clock: " Uhr",
    unknowns: ["Tag", "Monat", "Tag und Monat", "Beginn", "Ende"],
    unknown: " unbekannt",
  },
  en: {
    months:
      "January,February,March,April,May,June,July,August,September,October,November,December".split(
        ",",
      ),
    seasons: ["spring", "summer", "autumn", "winter"],
    parts: ["quarter", "third", "half", "century"],
    of: " of ",
    day: " ",
    decade: "s",
    eras: [" BC", " AD"],
    stages: ["early ", "mid-", "late "],
    probably: "probably ",
    about: ["around ", "around "],
    to: " to ",
    bounds: ["until ", "since ", "from "],
    clock: "",
    unknowns: ["day", "month", "day and month", "start", "end"],
    unknown: " unknown",
  },
};
