import type { Locale } from "../issues.js";
import type { CalendarDay, Edtf } from "../time/types.js";
import { wordsOf, type DateWords } from "./words.js";

const pointPattern =
  /^Y?(-?\d+)(X*)(?:-(\d\d|XX)(?:-(\d\d|XX)(?:T(\d\d:\d\d)(:\d\d)(\S*))?)?)?([?~%]?)$/;

/** What may be said about how a date is shown. */
export interface FormatOptions {
  /** The present day. With it an open interval that begins later reads "ab 2027" instead of "seit 2027". */
  readonly today?: CalendarDay;
}

function monthName(month: number, words: DateWords): string {
  return new Date(0, month - 1).toLocaleString(words.at(-1) ? "de" : "en", { month: "long" });
}

/** Years before 1000 and after 9999 carry their era. */
function yearText(year: number, words: DateWords): string {
  if (year > 999 && year < 1e4) return `${year}`;
  return year > 0 ? year + words[18]! : 1 - year + words[17]!;
}

/** `4.` in German; 1st, 2nd, 3rd, 4th … 11th … 21st … 100th in English. */
function ordinal(value: number, words: DateWords): string {
  const isTeen = value > 3 && value < 21;
  return value + (words.at(-1) ? "." : (["th", "st", "nd", "rd"][isTeen ? 0 : value % 10] ?? "th"));
}

/** `199X` and `19XX`, for which people have words from the year 1000 and 0 on. */
function yearsText(digits: string, isDecade: boolean, words: DateWords): string {
  if (isDecade) return /^[1-9]..$/.test(digits) ? `${digits}0${words[16]}` : "";
  return digits[0] === "-" ? "" : `${ordinal(+digits + 1, words)} ${words[7]}`;
}

/** The codes 21–24 and 33–41. */
function partText(year: number, code: number, words: DateWords): string {
  const years = yearText(year, words);
  if (code > 32) {
    const unit = +(code > 36) + +(code > 39);
    const number = code - [32, 36, 39][unit]!;
    return `${ordinal(number, words)} ${words[4 + unit]}${words[14]}${years}`;
  }
  const next = `${year + 1}`;
  const isWinter = code > 23 && year > 999 && year < 9999;
  const season = `${words[code - 21]} ${years}`;
  return isWinter ? `${season}/${next.endsWith("00") ? next : next.slice(2)}` : season;
}

function unknownText(index: number, words: DateWords): string {
  return `, ${words[8 + index]}${words[13]}`;
}

/** Empty where nobody has words for it. */
function pointText(edtf: string, words: DateWords): string {
  const match = pointPattern.exec(edtf);
  if (!match) return "";
  const [, digits = "", xs, month, day, clock, seconds, offset, mark = ""] = match;
  const code = Number(month);
  let about = /[~%]/.test(mark) ? words[month || xs ? 24 : 23]! : "";
  let text = yearText(+digits, words);
  if (xs) text = yearsText(digits, xs === "X", words);
  else if (month === "XX") text += unknownText(day ? 2 : 1, words);
  else if (about && code > 36 && code < 40) {
    text = words[code - 18] + text;
    about = "";
  } else if (code > 12) text = partText(+digits, code, words);
  else if (month) {
    text = `${monthName(code, words)} ${text}`;
    if (day) text = day === "XX" ? text + unknownText(0, words) : +day + words[15]! + text;
  }
  if (!text) return "";
  if (clock) {
    text += `, ${clock}${seconds === ":00" ? "" : seconds}${words.at(-1)}`;
    if (offset) text += ` (UTC${offset === "Z" ? "" : offset})`;
  }
  return (/[?%]/.test(mark) ? words[22] : "") + about + text;
}

/** Ten days that begin, halve or end a month, such as `2025-06-01~/2025-06-10~`: "Anfang Juni 2025". */
function stageText(start: string, end: string, words: DateWords): string | undefined {
  const [, month = "", first = ""] = /^(\d{4}-\d\d)-([012])1~$/.exec(start) ?? [];
  const last =
    first < "2" ? `${+first + 1}0` : new Date(+month.slice(0, 4), +month.slice(5), 0).getDate();
  return end === `${month}-${last}~` ? words[19 + +first] + pointText(month, words) : undefined;
}

/** The start without the year, and the month, that the end names anyway. */
function startText(start: string, end: string, text: string): string {
  const shared = /^([1-9]\d{3}-)([01]\d)(-\d\d)? \1([01]\d)(-\d\d)?$/.exec(`${start} ${end}`);
  if (!shared || !shared[3] !== !shared[5]) return text;
  const words = text.split(" ");
  return words.slice(0, shared[3] && shared[2] === shared[4] ? -2 : -1).join(" ");
}

/** What stands after "until" (0), "since" (1) or "from" (2), with the article it needs. */
function boundText(bound: number, date: string, words: DateWords): string {
  const text = date.replace(/um (?=\d)/, "etwa ");
  return (
    words[26 + bound] +
    (words.at(-1)
      ? text
          .replace(/^\d+\. /, bound ? "dem $&" : "zum $&")
          .replace(/^\d+er Jahre/, bound ? "den $&n" : "in die $&")
      : text.replace(/^\d+[a-z]/, "the $&"))
  );
}

/** An interval with the words for its sides; a side that is not named is open or, when empty, unknown. */
function intervalText(start: string, end: string, today: string, words: DateWords): string {
  const [from, until] = [start, end].map((side) => (side[2] ? pointText(side, words) : ".."));
  if (!from || !until || from + until === "....") return "";
  if (from === "..") return boundText(0, until, words) + (start ? "" : unknownText(3, words));
  if (until === "..") {
    const bound = end && start <= today ? 1 : 2;
    return boundText(bound, from, words) + (end ? "" : unknownText(4, words));
  }
  return stageText(start, end, words) ?? startText(start, end, from) + words[25] + until;
}

/**
 * A partial date as a person would say it. It loses nothing: `parsePartialDate` reads the same date back. What nobody
 * has words for (a decade before the year 1000, a time without start and end) and what is no partial date stays as it is.
 *
 * @example
 * formatPartialDate("2025-36", "de");   // "4. Quartal 2025"
 * formatPartialDate("2025-24", "en");   // "winter 2025/26"
 * formatPartialDate("1990~", "de");     // "um 1990"
 * formatPartialDate("1958/..", "en");   // "since 1958"
 */
export function formatPartialDate(
  date: Edtf | { readonly edtf: Edtf },
  locale: Locale,
  { today = "Y" }: FormatOptions = {},
): string {
  const words = wordsOf(locale);
  const edtf = typeof date === "string" ? date : date.edtf;
  const [start = "", end, more] = edtf.split("/", 3);
  const text = end === undefined ? pointText(edtf, words) : intervalText(start, end, today, words);
  return (more === undefined && text) || edtf;
}
