import type { Locale } from "../issues.js";
import type { Local, TimedWhen, When } from "../time/types.js";
import { clockText } from "./clock-text.js";
import { nameAt, weekdayNames } from "./date-names.js";
import { formatPartialDate } from "./format-partial-date.js";

function dayStart(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}

/** Weekday and date; a text that is no day stays as it is. */
function dayText(day: string, locale: Locale): string {
  const start = dayStart(day);
  const date = formatPartialDate(day, locale);
  if (Number.isNaN(start)) return date;
  return `${nameAt(weekdayNames[locale], (new Date(start).getUTCDay() + 6) % 7)}, ${date}`;
}

function durationText(duration: string, locale: Locale): string {
  const units = locale === "de" ? ["Std.", "Min."] : ["h", "min"];
  const parts = [/(\d+)H/.exec(duration)?.[1], /T(?:\d+H)?(\d+)M/.exec(duration)?.[1]];
  const texts = parts.map((value, i) => (value === undefined ? "" : `${value} ${units[i]}`));
  return texts.filter(Boolean).join(" ") || duration;
}

function rangeText(start: Local, end: Local, locale: Locale): string {
  const [startDay = "", startTime = ""] = start.local.split("T");
  const [endDay = "", endTime = ""] = end.local.split("T");
  const isMidnight = endTime === "00:00" && dayStart(endDay) - dayStart(startDay) === 86_400_000;
  if (startDay === endDay || isMidnight) {
    const time = clockText(startTime, isMidnight ? "24:00" : endTime, locale);
    return `${dayText(startDay, locale)}, ${time}`;
  }
  return (
    formatLocal(start, locale) + (locale === "de" ? " bis " : " to ") + formatLocal(end, locale)
  );
}

function timedText({ start, end, duration }: TimedWhen, locale: Locale): string {
  if (end !== undefined) return rangeText(start, end, locale);
  const text = formatLocal(start, locale);
  return duration === undefined ? text : `${text} (${durationText(duration, locale)})`;
}

/**
 * A local time with its weekday. The zone is not named.
 *
 * @example formatLocal({ local: "2025-06-18T10:00", zone: "Europe/Berlin" }, "de") // "Mittwoch, 18. Juni 2025, 10 Uhr"
 */
export function formatLocal({ local }: Local, locale: Locale): string {
  const [day = "", time = ""] = local.split("T");
  return `${dayText(day, locale)}, ${clockText(time, undefined, locale)}`;
}

/**
 * When something takes place, as exactly as it is known and no more.
 *
 * @example
 * formatWhen({ start, end }, "de");               // "Samstag, 13. März 2021, 14–17 Uhr"
 * formatWhen({ start, end }, "en");               // "Saturday, 13 March 2021, 2–5 pm"
 * formatWhen({ edtf: "2025-36", text: "" }, "de") // "4. Quartal 2025"
 */
export function formatWhen(when: When, locale: Locale): string {
  if ("start" in when) return timedText(when, locale);
  if ("startDate" in when) {
    const { startDate, endDate } = when;
    return startDate === endDate
      ? dayText(startDate, locale)
      : formatPartialDate(`${startDate}/${endDate}`, locale);
  }
  return when.edtf === undefined ? (when.text ?? "") : formatPartialDate(when.edtf, locale);
}
