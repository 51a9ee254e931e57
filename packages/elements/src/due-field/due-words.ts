import { parsePartialDate } from "@staedtenetz/core/time";
import type { TaskDue } from "@staedtenetz/document";
import type { Locale } from "../locale/locale.js";
import { understoodWords } from "./due-text.js";

export { dueInput, dueWords, understoodWords } from "./due-text.js";

/** A typed due date: the date as far as it was understood, and the words as they were typed. */
export interface DueReading {
  readonly due?: TaskDue;
  readonly words?: string;
}

/** Where dates without a place are meant. */
const zone = "Europe/Berlin";

/**
 * Reads what was typed. The words are kept when they say more or other than the date that was understood.
 *
 * @param today the day to read a date without a year against, `YYYY-MM-DD`
 * @example
 * readDueWords("4. Quartal", "2025-06-18", "de"); // { due: "2025-36", words: "4. Quartal" }
 * readDueWords("zeitnah", "2025-06-18", "de"); // { words: "zeitnah" }
 */
export function readDueWords(typed: string, today: string, locale: Locale): DueReading {
  const words = typed.trim();
  if (words === "") return {};
  const due = readDate(words, today, locale);
  if (due === undefined) return { words };
  return understoodWords(due, locale) === words ? { due } : { due, words };
}

function readDate(words: string, today: string, locale: Locale): TaskDue | undefined {
  const reading = parsePartialDate(words, { reference: today, locale });
  switch (reading.kind) {
    case "deadline":
      return reading.due;
    case "dateTime":
      return reading.start === undefined ? undefined : { local: reading.start, zone };
    case "date":
    case "timeRange":
      return reading.date?.edtf;
    default:
      return undefined;
  }
}
