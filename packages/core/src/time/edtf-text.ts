import { padded } from "./calendar.js";
import type { DatePointParts, Edtf, PartialDateParts } from "./types.js";

/** A year as EDTF writes it: with four digits, or with a `Y` in front of more. */
export function yearText(year: number): string {
  return Math.abs(year) > 9999 ? `Y${year}` : padded(year, 4);
}

function pointText(point: DatePointParts): string {
  const { kind, year } = point;
  if (kind === "decade" || kind === "century") {
    const digits = kind === "decade" ? 1 : 2;
    const known = padded(Math.abs(year), 4).slice(0, -digits);
    return (year < 0 ? "-" : "") + known + "X".repeat(digits);
  }
  const years = yearText(year);
  if (kind === "unknownMonth") return `${years}-XX`;
  if (kind === "unknownMonthAndDay") return `${years}-XX-XX`;
  if ("code" in point) return `${years}-${point.code}`;
  if (!("month" in point)) return years;
  const months = `${years}-${padded(point.month)}`;
  if (kind === "month") return months;
  return `${months}-${"day" in point ? padded(point.day) : "XX"}`;
}

function endText(end: DatePointParts | "open" | "unknown"): string {
  if (end === "unknown") return "";
  return end === "open" ? ".." : pointText(end) + (end.qualifier ?? "");
}

/**
 * Writes a partial date in its stored form. `parseEdtf` reads the same parts back.
 *
 * @example toEdtf({ kind: "month", year: 2025, month: 6, qualifier: "~" }) // "2025-06~"
 */
export function toEdtf(date: PartialDateParts): Edtf {
  if (date.kind === "interval") return `${endText(date.start)}/${endText(date.end)}` as Edtf;
  if (date.kind !== "dateTime") return endText(date);
  const day = `${padded(date.year, 4)}-${padded(date.month)}-${padded(date.day)}`;
  const time = [date.hour, date.minute, date.second].map((part) => padded(part)).join(":");
  return `${day}T${time}${date.offset ?? ""}` as Edtf;
}
