import type { Locale } from "../issues.js";

function englishTime(time: string): readonly [text: string, half: string] {
  if (time === "12:00") return ["noon", ""];
  if (time === "24:00") return ["midnight", ""];
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(2);
  return [`${hour % 12 || 12}${minutes === ":00" ? "" : minutes}`, hour < 12 ? " am" : " pm"];
}

function germanTimes(times: readonly string[]): string {
  const isShort = times.every((time) => time.endsWith(":00"));
  const shown = times.map((time) => Number(time.slice(0, 2)) + (isShort ? "" : time.slice(2)));
  return `${shown.join("–")} Uhr`;
}

/**
 * A time of day (`HH:MM`), or from one to another: "14 Uhr", "14:30–17:00 Uhr", "2–5 pm", "11 am–2 pm".
 * 24:00 is the end of the day.
 */
export function clockText(start: string, end: string | undefined, locale: Locale): string {
  if (locale === "de") return germanTimes(end === undefined ? [start] : [start, end]);
  const [from, half] = englishTime(start);
  if (end === undefined) return from + half;
  const [to, otherHalf] = englishTime(end);
  return `${from}${half === otherHalf ? "" : half}–${to}${otherHalf}`;
}
