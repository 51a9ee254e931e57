import type { Locale } from "../texts.js";
import type { UnderstoodDate } from "./read-date.js";

type Reader = (words: string, today: string, locale: Locale) => UnderstoodDate | undefined;

/** Reads typed dates; what it needs for that is loaded when the first one is typed. */
export class DateWords {
  readonly #now: () => number;
  readonly #locale: () => Locale;
  #reader: Promise<Reader> | undefined;

  constructor(now: () => number, locale: () => Locale) {
    this.#now = now;
    this.#locale = locale;
  }

  /** The date in some words; `undefined` when they name none, or while the reader cannot be loaded. */
  async read(words: string): Promise<UnderstoodDate | undefined> {
    if (words.trim() === "") return undefined;
    this.#reader ??= import("./read-date.js").then(({ readDate }) => readDate);
    try {
      const reader = await this.#reader;
      return reader(words.trim(), dayOf(this.#now()), this.#locale());
    } catch {
      // The chunk did not arrive: nothing is understood, and the next letter tries again.
      this.#reader = undefined;
      return undefined;
    }
  }
}

/** The day it is where the person is, `YYYY-MM-DD`. */
function dayOf(now: number): string {
  return new Intl.DateTimeFormat("sv-SE").format(now);
}
