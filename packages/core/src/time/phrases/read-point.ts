import { padded } from "../calendar.js";
import { parseEdtf } from "../edtf.js";
import { attempt, eat, type Grammar, type Scan } from "./grammar.js";

/** What stands fixed while one text is read. */
export interface Reading extends Scan, Grammar {
  /** The year of the reference day. */
  readonly year: number;
}

/** A date as it was read: its year may still be missing. */
export interface Draft {
  /** A whole date in EDTF, which needs no year. */
  readonly whole?: string | undefined;
  readonly year?: number | undefined;
  /** Of a year of two digits. */
  readonly isShort?: boolean;
  /** What follows the year in EDTF: `-06-18`, `-36`, `-XX`. */
  readonly rest: string;
  /** Beginning, middle or end of the month: 0, 1, 2. */
  readonly stage?: number | undefined;
  readonly week?: number | undefined;
  /** The 16 of "16. bis 22. Juni", which leaves the rest to the other end. */
  readonly dayOfRange?: number;
  readonly mark: string;
  /** The stated weekday, 1–7, and where its word stands. */
  readonly weekday?: { readonly number: number; readonly start: number; readonly end: number };
  /** Without a year, and no more than a month, a season, a part of a year, or a day in numbers. */
  readonly isWeak?: boolean;
}

type Groups = Readonly<Record<string, string | undefined>>;

function positionOf({ positions }: Grammar, list: string, word: string): number {
  return positions.get(list + word.toLowerCase()) ?? 0;
}

/** The century of a year of two digits: at most 20 years ahead of the reference. */
function withCentury(digits: string, reference: number): number {
  const year = Math.floor(reference / 100) * 100 + Number(digits);
  if (year > reference + 20) return year - 100;
  return year <= reference - 80 ? year + 100 : year;
}

function yearOf(groups: Groups, reference: number): number | undefined {
  const { era, before, year, short } = groups;
  if (era) return before ? 1 - Number(era) : Number(era);
  if (year) return Number(year);
  return short ? withCentury(short, reference) : undefined;
}

/** The code of a quarter, third or half; the number of a century makes a whole date. */
function partOf(groups: Groups, reading: Reading): Partial<Draft> | undefined {
  const { part = "", number, roman, ordinal = "" } = groups;
  const unit = positionOf(reading, "part", part);
  const count = roman
    ? ["i", "ii", "iii", "iv"].indexOf(roman.toLowerCase()) + 1
    : Number(number ?? positionOf(reading, "ordinal", ordinal) + 1);
  if (unit === 3) return { whole: `${padded(count - 1)}XX` };
  const first = unit === 0 ? 32 : unit === 1 ? 36 : 39;
  return count > 0 && count <= 4 - unit
    ? { rest: `-${first + count}`, isWeak: unit > 0 }
    : undefined;
}

/** What the groups of a pattern say besides the year; undefined for numbers that no date has. */
function partsOf(groups: Groups, reading: Reading): Partial<Draft> | undefined {
  const { whole, day, month, number, part, stage, season, week, decade } = groups;
  if (whole) return { whole };
  if (part) return partOf(groups, reading);
  if (season) return { rest: `-${positionOf(reading, "season", season) + 21}`, isWeak: true };
  if (week) return Number(week) < 54 ? { week: Number(week) } : undefined;
  if (decade) {
    const tens = decade.length > 2 ? decade : withCentury(`${decade}0`, reading.year - 20) / 10;
    return { whole: `${tens}X` };
  }
  const third = stage ? positionOf(reading, "stage", stage) : undefined;
  if (!month && !number) {
    return stage ? { rest: `-${37 + Number(third)}`, mark: "~" } : { isWeak: !groups["era"] };
  }
  const months = month ? positionOf(reading, "month", month) + 1 : Number(number);
  if (months > 12 || Number(day) > 31) return undefined;
  const days = day ? `-${padded(Number(day))}` : "";
  return { rest: `-${padded(months)}${days}`, stage: third, isWeak: !stage && !(month && day) };
}

/** True for a date in EDTF, also of a day the calendar lacks: that is said later. */
function isDateLike(whole: string | undefined): boolean {
  return whole === undefined || parseEdtf(whole).issues[0]?.code !== "edtf-invalid";
}

/** What a pattern matched, as a draft. */
export function draftOf(groups: Groups, reading: Reading): Draft | undefined {
  const parts = partsOf(groups, reading);
  const year = yearOf(groups, reading.year);
  if (parts === undefined || !isDateLike(parts.whole)) return undefined;
  const isShort = !!groups["short"] || groups["decade"]?.length === 1;
  const isWeak = parts.isWeak === true && (year === undefined || parts.rest === undefined);
  return { rest: "", mark: "", ...parts, year, isShort, isWeak };
}

function readCore(reading: Reading): Draft | undefined {
  for (const pattern of reading.points) {
    const draft = attempt(reading, () => {
      const groups = eat(reading, pattern)?.groups;
      return groups && draftOf(groups, reading);
    });
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** `, Tag unbekannt`: what the standard writes as XX. The words from `first` on are of another kind. */
export function readUnknown(reading: Reading, first: number, behind: number): number | undefined {
  return attempt(reading, () => {
    const word = eat(reading, reading.unknown)?.[1] ?? "";
    const index = reading.unknowns.indexOf(word.toLowerCase());
    return index >= first && index < behind ? index : undefined;
  });
}

/** One date with what is said about its weekday and how sure it is; undefined when there is none here. */
export function readPoint(reading: Reading): Draft | undefined {
  return attempt(reading, () => {
    const { doubt, weekday } = reading;
    const [, probably, about] = eat(reading, doubt) ?? [];
    const start = reading.at;
    const name = eat(reading, weekday)?.[1];
    const draft = readCore(reading);
    if (draft === undefined) return undefined;
    const unknown = readUnknown(reading, 0, 3);
    const isAbout = !!about || !!draft.mark;
    return {
      ...draft,
      rest: draft.rest + (unknown === undefined ? "" : unknown > 1 ? "-XX-XX" : "-XX"),
      mark: probably ? (isAbout ? "%" : "?") : isAbout ? "~" : "",
      ...(name && {
        weekday: {
          number: positionOf(reading, "weekday", name) + 1,
          start,
          end: start + name.length,
        },
      }),
    };
  });
}
