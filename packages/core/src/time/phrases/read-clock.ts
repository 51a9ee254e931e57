import { padded } from "../calendar.js";
import { attempt, eat } from "./grammar.js";
import type { Reading } from "./read-point.js";

/** Times of day: `HH:MM`, or `HH:MM:SS` where seconds were said; `24:00` is the end of the day. */
export interface ClockTimes {
  readonly time: string;
  readonly endTime?: string | undefined;
  /** `Z`, `+04:30` */
  readonly offset?: string;
}

interface Clock {
  readonly minutes: number;
  readonly seconds: string;
  /** What follows the number: "Uhr", "pm". */
  readonly unit: string;
  /** Written with a colon, or named, so that it is a time of day without a unit. */
  readonly isPlain: boolean;
}

/** The groups of a clock: hour, joint, minutes, seconds, noon, midnight, unit. */
function clockOf(match: RegExpExecArray | undefined): Clock | undefined {
  const [found, hour, joint, minute = "0", second = "0", noon, midnight, unit = ""] = match ?? [];
  if (found === undefined) return undefined;
  if (noon ?? midnight) return { minutes: noon ? 720 : 1440, seconds: "", unit: "", isPlain: true };
  const minutes = Number(hour) * 60 + Number(minute);
  if (minutes > 1440 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const seconds = second === "0" ? "" : `:${second}`;
  return { minutes, seconds, unit: unit.toLowerCase().replaceAll(".", ""), isPlain: joint === ":" };
}

function timeText({ minutes, seconds }: Clock, unit: string): string {
  const isHalf = unit === "am" || unit === "pm";
  const shown = isHalf ? (minutes % 720) + (unit === "pm" ? 720 : 0) : minutes;
  return `${padded(Math.floor(shown / 60))}:${padded(shown % 60)}${seconds}`;
}

function isAlone({ isPlain, unit }: Clock): boolean {
  return isPlain || unit !== "";
}

/** "2–5 pm" is in the afternoon, "11–2 pm" begins before noon. */
function startText(start: Clock, end: Clock, endTime: string): string {
  const isNoon = start.isPlain && start.minutes % 720 === 0;
  if (start.unit !== "" || isNoon) return timeText(start, start.unit);
  const time = timeText(start, end.unit);
  return end.unit === "pm" && time > endTime ? timeText(start, "am") : time;
}

function readEnd(reading: Reading, start: Clock): ClockTimes | undefined {
  const end = clockOf(eat(reading, reading.clockEnd));
  if (end === undefined || !(isAlone(start) || isAlone(end))) return undefined;
  const endTime = timeText(end, end.unit);
  return { time: startText(start, end, endTime), endTime };
}

/** A time of day, or from one to another; undefined when there is none here. */
export function readClock(reading: Reading): ClockTimes | undefined {
  return attempt(reading, () => {
    const start = clockOf(eat(reading, reading.clock));
    if (start === undefined) return undefined;
    const range = attempt(reading, () => readEnd(reading, start));
    if (range !== undefined || !isAlone(start)) return range;
    const zone = eat(reading, reading.offset);
    return { time: timeText(start, start.unit), ...(zone && { offset: zone[1] ?? "Z" }) };
  });
}
