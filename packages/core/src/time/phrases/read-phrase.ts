import { padded } from "../calendar.js";
import { attempt, eat } from "./grammar.js";
import { readClock, type ClockTimes } from "./read-clock.js";
import { draftOf, readPoint, readUnknown, type Draft, type Reading } from "./read-point.js";

/** A date with all that was said around it; years may still be missing. */
export interface Phrase {
  readonly first?: Draft;
  /** The end of a range. */
  readonly second?: Draft | undefined;
  /** How the date stands to what it limits: until it, since it, from it on. */
  readonly bound?: "until" | "since" | "from" | undefined;
  readonly isDeadline?: boolean;
  /** The side that is not named is unknown, not open. */
  readonly isOtherSideUnknown?: boolean;
  readonly times?: ClockTimes | undefined;
}

/** The 16. of "16. bis 22. Juni": the rest stands with the end of the range. */
function readDayOfRange(reading: Reading): Draft | undefined {
  const day = Number(eat(reading, reading.dayOfRange)?.[1]);
  return day > 0 && day < 32 ? { dayOfRange: day, rest: "", mark: "" } : undefined;
}

/** The 22, 2025 of "June 16–22, 2025". */
function readDayAndYear(reading: Reading, { rest, year }: Draft): Draft | undefined {
  if (rest.length < 6 || year !== undefined) return undefined;
  const groups = eat(reading, reading.dayAndYear)?.groups;
  return groups && draftOf({ ...groups, number: rest.slice(1, 3) }, reading);
}

/** The 26 of "2025/26". */
function readNextYear(reading: Reading, { year, rest }: Draft): Draft | undefined {
  if (year === undefined || rest !== "") return undefined;
  const digits = eat(reading, reading.nextYear)?.[1];
  const isNext = digits !== undefined && `${year + 1}`.endsWith(digits);
  return isNext ? { year: year + 1, rest, mark: "" } : undefined;
}

/** The end of a range; "und" makes one of two days that follow each other, and after "zwischen". */
function readSecond(reading: Reading, first: Draft, isBetween: boolean): Draft | undefined {
  const { joint, and } = reading;
  const next = attempt(reading, () => readNextYear(reading, first));
  if (next !== undefined) return next;
  const { dayOfRange } = first;
  const isAnd = !eat(reading, joint);
  if (isAnd && !eat(reading, and)) return undefined;
  const second = readPoint(reading) ?? readDayAndYear(reading, first);
  if (!isAnd || isBetween) return second;
  return dayOfRange && second?.rest.endsWith(`-${padded(dayOfRange + 1)}`) ? second : undefined;
}

function readTimes(reading: Reading): ClockTimes | undefined {
  return attempt(reading, () => {
    eat(reading, reading.gap);
    return readClock(reading);
  });
}

/** The phrase that begins where the reader stands; undefined when none does. */
export function readPhrase(reading: Reading): Phrase | undefined {
  const { deadline, bound: bounds, latest, gap } = reading;
  const before = eat(reading, deadline);
  const [, until, since, from, between] = eat(reading, bounds) ?? [];
  const bound = until ? "until" : since ? "since" : from ? "from" : undefined;
  const times = readClock(reading);
  const phrase = attempt(reading, () => {
    if (times) eat(reading, gap);
    const first = readPoint(reading) ?? attempt(reading, () => readDayOfRange(reading));
    if (first === undefined) return undefined;
    const second =
      until || since ? undefined : attempt(reading, () => readSecond(reading, first, !!between));
    if (first.dayOfRange && !second) return undefined;
    return {
      first,
      second,
      bound: second ? undefined : bound,
      isOtherSideUnknown: readUnknown(reading, 3, 5) !== undefined,
      times: times ?? readTimes(reading),
      isDeadline: !!eat(reading, latest) || !!before,
    } as const;
  });
  return phrase ?? (times && { times });
}
