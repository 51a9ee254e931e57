import { dateNames, monthNames, weekdayNames } from "../../format/date-names.js";
import type { Locale } from "../../issues.js";
import { localWords, phraseWords } from "./phrase-words.js";

/** Where the reader stands in a text. */
export interface Scan {
  readonly text: string;
  at: number;
}

/** The patterns of one language. All are sticky and bounded, so that a try costs the same wherever it is made. */
export type Grammar = ReturnType<typeof compile>;

/** The groups of a pattern where the reader stands, the whole match as `""`; it then stands behind it. */
export function eat(scan: Scan, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = scan.at;
  const match = sticky.exec(scan.text);
  if (match === null) return undefined;
  scan.at = sticky.lastIndex;
  return match;
}

/** Goes back when nothing was read. */
export function attempt<S extends Scan, T>(scan: S, read: (scan: S) => T | undefined) {
  const from = scan.at;
  const result = read(scan);
  if (result === undefined) scan.at = from;
  return result;
}

/** A group of that name of all words of some lists, in which none hides a longer one. */
function group(positions: Map<string, number>, name: string, ...lists: readonly string[]): string {
  for (const list of lists) {
    for (const [index, words] of list.toLowerCase().split("|").entries()) {
      for (const word of words.split(" ")) positions.set(name + word, index);
    }
  }
  const words = lists.join("|").toLowerCase().split(/[ |]+/);
  return `(?<${name}>${words
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join("|")})`;
}

/** The first letters of all members of a list. */
function shortened(list: string, letters: number): string {
  return list.replace(/[^|]+/g, (word) => word.slice(0, letters));
}

function pattern(source: string, flags = "iuy"): RegExp {
  const blanks = source.replaceAll(" ?", "\\s{0,3}").replaceAll(" ", "\\s{1,3}");
  return new RegExp(blanks, flags);
}

const end = "(?![\\p{L}\\d])";
const dash = "\\s{0,3}[–—/-]\\s{0,3}";

type Four = [string, string, string, string];

function compile(locale: Locale) {
  const monthList = monthNames[locale];
  const days = weekdayNames[locale];
  const local = localWords[locale];
  const [seasonList, partList, unknowns, unknown] = dateNames[locale].split(";") as Four;
  const { nth, ofYear, article, week, to } = phraseWords;
  const positions = new Map<string, number>();
  const months = group(positions, "month", monthList, shortened(monthList, 3), local.months);
  const shortDays = shortened(days, local.weekdayLetters);
  const weekdays = group(positions, "weekday", days, shortDays, local.weekdays);
  const seasons = group(positions, "season", seasonList, local.seasons);
  const parts = group(positions, "part", partList, "q");
  const ordinals = group(positions, "ordinal", phraseWords.ordinals);
  const stages = `${group(positions, "stage", phraseWords.stages)}(?: (?:of|in))?[-\\s]\\s{0,2}(?:${article})?`;
  const year = `${ofYear}(?:(?<era>\\d{1,13})\\s?(?:(?<before>${local.before})|(?:${local.after}))${end}|(?<year>\\d{4})(?![\\d:]|\\.\\d)|['’](?<short>\\d\\d)(?!\\d))`;
  const tail = `(?:(?:,? | ?/ ?)${year})?`;
  const day = "(?<day>\\d{1,2})";
  const joint = `(?:${dash}| (?:${to}) )`;
  const clock = `(?:(\\d{1,2})(?:([:.])(\\d\\d)(?::(\\d\\d))?)?(?!\\d)|(${phraseWords.noon})|(${phraseWords.midnight}))(?:\\s?(${local.clock})${end})?`;
  return {
    /** The position of each word in its list, by the name of the list and the word in small letters. */
    positions,
    unknowns: unknowns.toLowerCase().split("|"),
    /** Each reads one kind of date; the first that fits counts. */
    points: [
      "(?<whole>\\d{4}-\\d\\d(?:-\\d\\d)?)(?![\\d-])t?",
      `${day}${local.joint}(?<number>\\d{1,2})(?:${local.joint}(?<year>\\d{4})|${local.joint.replace(" ?", "")}(?<short>\\d\\d)|${local.noYear})(?!\\d|[:.]\\d)`,
      `${day}${nth}?\\s{0,3}(?:of )?${months}${end}\\.?${tail}`,
      `${local.monthFirst}${months}\\.? ${day}${nth}?(?![\\d:.]|\\s?(?:${local.clock}|${local.before}|${local.after})${end})${tail}`,
      `(?:(?<number>\\d{1,3})${nth}?|(?<roman>iv|i{1,3})\\.?|${ordinals}[nrsm]?)\\s{0,3}${parts}(?:e?s)?${end}${tail}`,
      `(?<part>q)\\s?(?<number>[1-4])${end}${tail}`,
      `(?:${stages})?${months}${end}\\.?${tail}`,
      `${stages}${year}`,
      `${seasons}s?${end}${tail}(?:/(?:\\d{4}|\\d\\d)(?!\\d))?`,
      `(?:${week})\\s{0,3}(?<week>\\d{1,2})${end}${tail}`,
      `(?<week>\\d{1,2})\\. ?(?:${week})${end}${tail}`,
      `(?<decade>(?:\\d\\d)?\\d)0(?:${phraseWords.decade})${end}`,
      year,
    ].map((source) => pattern(source)),
    doubt: pattern(
      `(?:(${phraseWords.probably}) (?:${article})?)?(?:(${phraseWords.about}) (?:${article})?)?`,
    ),
    weekday: pattern(`${weekdays}s?(?:\\.,?|,)?\\s{1,3}(?:${article})?`),
    unknown: pattern(`, (${unknowns})${unknown}${end}`),
    nextYear: pattern("/(\\d{4}|\\d\\d)(?!\\d)"),
    dayOfRange: pattern(`(\\d{1,2})${nth}?(?=${joint}| (?:${phraseWords.and}) )`),
    dayAndYear: pattern(`${day}${nth}?(?!\\d|[.:]\\d)${tail}`),
    joint: pattern(joint),
    and: pattern(` (?:${phraseWords.and}) `),
    bound: pattern(
      `(?:(${phraseWords.until})|(${phraseWords.since})|(${phraseWords.from})|(${phraseWords.between})) (?:${article})?`,
    ),
    deadline: pattern(`${phraseWords.deadline}(?:${article})?`),
    latest: pattern(` (?:${phraseWords.latest})${end}`),
    clock: pattern(`(?:(?:${phraseWords.clockLead}) )?${clock}`),
    clockEnd: pattern(joint + clock),
    /** Between a date and its time, either way round. */
    gap: pattern("[\\s,(]{0,3}(?:(?:am|on|ab|von|from) )?"),
    offset: pattern("\\s?\\(utc([+-]\\d\\d(?::\\d\\d)?)?\\)"),
    lead: pattern(`(?<![\\p{L}\\d])(?:${phraseWords.lead}) $`, "iu"),
    vague: pattern(`(?<![\\p{L}\\d])(?:${phraseWords.vague})${end}`, "iu"),
  };
}

/** The patterns of both languages. */
export const grammars: Readonly<Record<Locale, Grammar>> = {
  de: /* @__PURE__ */ compile("de"),
  en: /* @__PURE__ */ compile("en"),
};
