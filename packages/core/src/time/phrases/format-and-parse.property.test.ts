/*
 * Laws between words and dates:
 * 1. What the formatter says of a date, the reader reads back as the same date, in both languages.
 * 2. Reading never throws and never reads outside the text.
 * 3. Reading costs the same however long a hostile text is.
 */
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatPartialDate } from "../../format/format-partial-date.js";
import { formatLocal, formatWhen } from "../../format/format-when.js";
import { addDays } from "../calendar.js";
import { anyPartialDate } from "../partial-dates.test-support.js";
import { parsePartialDate } from "./parse-partial-date.js";

const anyLocale = fc.constantFrom("de" as const, "en" as const);
const anyReference = fc
  .integer({ min: -20_000, max: 20_000 })
  .map((days) => addDays("2025-06-18", days)!);

const anyLocal = fc
  .tuple(fc.integer({ min: 0, max: 60_000 }), fc.integer({ min: 0, max: 287 }))
  .map(([days, slot]) => {
    const day = addDays("1950-01-01", days)!;
    const time = `${String(Math.floor(slot / 12)).padStart(2, "0")}:${String((slot % 12) * 5).padStart(2, "0")}`;
    return { local: `${day}T${time}`, zone: "Europe/Berlin" };
  });

const words = [
  "bis zum vom seit ab um ca. vermutlich der 1. 2. 31. Juni Mai Anfang Ende des Jahres Quartal KW 25 2025 / - –",
  "by until since from about probably the 1st June May early end of year quarter week 25 2025 / - to pm am noon",
]
  .join(" ")
  .split(" ");

describe("dates into words and back", () => {
  test("DATE30 what is said of a date is read back as the same date", () => {
    fc.assert(
      fc.property(anyPartialDate, anyLocale, anyReference, (date, locale, reference) => {
        const text = formatPartialDate(date, locale);
        const reading = parsePartialDate(text, { reference, locale });
        expect([text, reading.date?.edtf]).toEqual([text, date.edtf]);
        expect(reading.inferred).toBeUndefined();
        expect(reading.issues).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  test("DATE30 so it is with a day and its time", () => {
    fc.assert(
      fc.property(anyLocal, anyLocale, (local, locale) => {
        const text = formatLocal(local, locale);
        const { start, issues } = parsePartialDate(text, { reference: "2025-06-18", locale });
        expect([text, start, issues]).toEqual([text, local.local, []]);
      }),
    );
  });

  test("DATE30 so it is with a time range of one day", () => {
    fc.assert(
      fc.property(anyLocal, fc.integer({ min: 1, max: 287 }), anyLocale, (start, slots, locale) => {
        const [day = ""] = start.local.split("T");
        const minutes = Number(start.local.slice(11, 13)) * 60 + Number(start.local.slice(14));
        const until = minutes + slots * 5;
        fc.pre(until <= 1440);
        const time = `${String(Math.floor(until / 60) % 24).padStart(2, "0")}:${String(until % 60).padStart(2, "0")}`;
        const end = { ...start, local: `${until === 1440 ? addDays(day, 1) : day}T${time}` };
        const text = formatWhen({ start, end }, locale);
        const reading = parsePartialDate(text, { reference: "2025-06-18", locale });
        expect([text, reading.start, reading.end]).toEqual([text, start.local, end.local]);
      }),
      { numRuns: 500 },
    );
  });

  test("DATE31 any text is answered, and the span lies in it", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 200 }),
      fc.array(fc.constantFrom(...words), { maxLength: 30 }).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(hostile, anyLocale, (text, locale) => {
        const { span, words: read } = parsePartialDate(text, { reference: "2025-06-18", locale });
        expect(span === undefined ? undefined : text.slice(span.start, span.end)).toBe(read);
      }),
      { numRuns: 3000 },
    );
  });
});
