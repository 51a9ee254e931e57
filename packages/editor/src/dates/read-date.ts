import { formatLocal, formatPartialDate } from "@staedtenetz/core/format";
import { parsePartialDate, type DateReading } from "@staedtenetz/core/time";
import type { Locale } from "../texts.js";

/** A date as it was understood. */
export interface UnderstoodDate {
  /** EDTF, or a local time `2025-06-18T10:00`. */
  readonly edtf: string;
  /** As a person would say it: what is shown before it is inserted, and stands in the text after. */
  readonly text: string;
}

const zone = "Europe/Berlin";

/**
 * Reads a date as somebody types it.
 *
 * @param today what words without a year are meant against, `YYYY-MM-DD`
 * @example
 * readDate("4. Quartal", "2025-06-18", "de") // { edtf: "2025-36", text: "4. Quartal 2025" }
 * readDate("zeitnah", "2025-06-18", "de") // undefined
 */
export function readDate(words: string, today: string, locale: Locale): UnderstoodDate | undefined {
  const reading = parsePartialDate(words, { reference: today, locale });
  if (reading.kind === "dateTime" && reading.start !== undefined) {
    const local = reading.start;
    return { edtf: local, text: formatLocal({ local, zone }, locale) };
  }
  const edtf = reading.kind === "deadline" ? reading.due : dateOf(reading);
  return edtf === undefined ? undefined : { edtf, text: formatPartialDate(edtf, locale) };
}

function dateOf({ kind, date }: DateReading): string | undefined {
  return kind === "date" || kind === "timeRange" ? date?.edtf : undefined;
}
