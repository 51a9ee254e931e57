import { isEdtf } from "../time/edtf.js";
import { instantOf, plusMinutes } from "../time/local.js";
import type { Local, When } from "../time/types.js";

const minute = 60_000;

const two = (value: number) => String(Math.floor(value)).padStart(2, "0");

/** `2025-06-18T10:00+02:00`: the local time with the offset its zone has then. Undefined when it does not exist. */
export function withOffset(local: Local): string | undefined {
  const instant = instantOf(local);
  if (instant === undefined) return undefined;
  const minutes = (Date.parse(`${local.local}:00Z`) - Date.parse(instant)) / minute;
  const size = Math.abs(minutes);
  return `${local.local}${minutes < 0 ? "-" : "+"}${two(size / 60)}:${two(size % 60)}`;
}

const duration = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:\d+S)?)?$/;

/** The minutes of an ISO 8601 duration; seconds are left off. */
function minutesOf(text: string): number | undefined {
  const parts = duration.exec(text);
  if (parts === null) return undefined;
  const [weeks, days, hours, minutes] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((weeks! * 7 + days!) * 24 + hours!) * 60 + minutes!;
}

function endOf(when: { start: Local; end?: Local | undefined; duration?: string | undefined }) {
  if (when.end !== undefined) return withOffset(when.end);
  const minutes = when.duration === undefined ? undefined : minutesOf(when.duration);
  const end = minutes === undefined ? undefined : plusMinutes(when.start, minutes);
  return end === undefined ? undefined : withOffset(end);
}

const exactEnough = /^\d{4}(-(0\d|1[0-2])(-\d\d)?)?$/;

/** A partial date that ISO 8601 can write: a year, a month or a day. Anything vaguer is undefined. */
export function exactDate(edtf: string | undefined): string | undefined {
  return edtf !== undefined && exactEnough.test(edtf) && isEdtf(edtf) ? edtf : undefined;
}

/**
 * `startDate` and `endDate` of schema.org. A date is never more exact than what was said: a year or a month goes out as
 * such (ISO 8601 allows it), a quarter, a season or "um 1990" has no such form and is left out.
 */
export function datesOf(when: When): { startDate?: string; endDate?: string } {
  if ("start" in when) {
    const [startDate, endDate] = [withOffset(when.start), endOf(when)];
    return { ...(startDate && { startDate }), ...(endDate && { endDate }) };
  }
  if ("startDate" in when) return { startDate: when.startDate, endDate: when.endDate };
  const startDate = exactDate(when.edtf);
  return startDate === undefined ? {} : { startDate };
}
