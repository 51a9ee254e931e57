import { formatPartialDate } from "../format/format-partial-date.js";
import type { Locale } from "../issues.js";
import { isEdtf } from "../time/edtf.js";
import { parsePartialDate } from "../time/phrases/parse-partial-date.js";
import type { CellContext, Column, Headings } from "./column.js";
import { column } from "./column-types.js";

type Reading = ReturnType<typeof parsePartialDate>;

/** A date in German words, or else in English ones. */
export function readWords(cell: string, reference: string): Reading {
  const german = parsePartialDate(cell, { reference, locale: "de" });
  if (german.date !== undefined) return german;
  const english = parsePartialDate(cell, { reference, locale: "en" });
  return english.date === undefined ? german : english;
}

/** Tells a weekday that does not fit, and the words of a cell that are no part of its date. */
export function reportReading(cell: string, { span, issues }: Reading, context: CellContext): void {
  context.pass(issues);
  if (span === undefined) return;
  const unread = `${cell.slice(0, span.start)} ${cell.slice(span.end)}`.trim();
  if (/[\p{L}\p{N}]/u.test(unread)) context.report("table-cell-partly", { value: cell, unread });
}

const standsInCell = /^\d{4}(-\d\d(-\d\d)?)?$/;

/** A partial date as a cell shows it: years, months and days as they are stored, the others in words. */
export function dateText(edtf: string, locale: Locale): string {
  if (standsInCell.test(edtf) && !/^\d{4}-(2[1-9]|[34]\d)$/.test(edtf)) return edtf;
  const words = formatPartialDate(edtf, locale);
  return readWords(words, "").date?.edtf === edtf ? words : edtf;
}

/** Of a day that does not exist what can be believed: its month. */
function monthOf(cell: string): string | undefined {
  const [, day, month, year] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(cell) ?? [];
  const isMonth = day !== undefined && Number(month) >= 1 && Number(month) <= 12;
  return isMonth ? `${year}-${month!.padStart(2, "0")}` : undefined;
}

/** A partial date: EDTF, or German or English words. Of a deadline it is the day it ends on. */
export function date(field: string, ...headings: Headings): Column {
  return column(
    field,
    headings,
    (cell, context) => {
      if (isEdtf(cell)) return cell;
      const reading = readWords(cell, context.reference);
      if (reading.date === undefined) {
        context.report("table-cell-date", { value: cell }, monthOf(cell));
        return undefined;
      }
      reportReading(cell, reading, context);
      return reading.due ?? reading.date.edtf;
    },
    (value, { locale }) => (typeof value === "string" ? dateText(value, locale) : ""),
  );
}
