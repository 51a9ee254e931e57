import { formatPartialDate, formatWhen } from "@staedtenetz/core/format";
import { parsePartialDate, type When } from "@staedtenetz/core/time";
import type { Locale } from "@staedtenetz/elements";

/** Where the network is: clock times without a place are meant there. */
const ZONE = "Europe/Berlin";

export interface ReadingContext {
  readonly locale: Locale;
  /** `YYYY-MM-DD` */
  readonly today: string;
}

/**
 * When something takes place, out of what somebody wrote: to the minute, whole days, or only roughly. `undefined` when
 * nothing in it sounds like a date.
 *
 * @example
 * readWhen("4. Quartal 2025", context); // { edtf: "2025-36", text: "4. Quartal 2025" }
 * readWhen("18.6.2025, 10 bis 15.30 Uhr", context); // { start: { local: "2025-06-18T10:00", … }, end: … }
 */
export function readWhen(text: string, { locale, today }: ReadingContext): When | undefined {
  const words = text.trim();
  const reading = parsePartialDate(words, { reference: today, locale });
  if (reading.kind === "vague") return { text: words };
  const { date, start, end } = reading;
  if (start !== undefined) {
    const local = (value: string) => ({ local: value, zone: ZONE });
    return { start: local(start), ...(end === undefined ? {} : { end: local(end) }) };
  }
  if (date === undefined || reading.kind === "time" || reading.kind === "none") return undefined;
  const [first, last = first] = date.edtf.split("/");
  if (isDay(first) && isDay(last)) return { startDate: first, endDate: last };
  return { edtf: date.edtf, text: words };
}

/**
 * A partial date out of what somebody wrote; `undefined` when it is none.
 *
 * @example
 * readDate("25. Februar 2026", context); // "2026-02-25"
 */
export function readDate(text: string, { locale, today }: ReadingContext): string | undefined {
  const { kind, date, due } = parsePartialDate(text.trim(), { reference: today, locale });
  if (kind === "deadline") return due;
  return kind === "date" ? date?.edtf : undefined;
}

/** What was understood, in words; empty for an empty text. */
export function understood(
  type: "when" | "date",
  text: string,
  context: ReadingContext,
): string | undefined {
  if (text.trim() === "") return "";
  if (type === "date") {
    const date = readDate(text, context);
    return date === undefined ? undefined : formatPartialDate(date, context.locale);
  }
  const when = readWhen(text, context);
  return when === undefined ? undefined : formatWhen(when, context.locale);
}

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}
