import { dateWords } from "../../format/words.js";
import { weekdays } from "../../format/weekdays.js";
import type { Locale } from "../../issues.js";
import { english, german, type PhraseWords } from "./phrase-words.js";

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

/** Where the words of a language stand in their lists, by the name of the list and the word in small letters. */
class Positions {
  readonly #positions = new Map<string, number>();

  /** Takes lists in and makes a group of that name of all their words, in which none hides a longer one. */
  group(name: string, ...lists: readonly string[]): string {
    const words: string[] = [];
    for (const list of lists) {
      for (const [index, members] of list.toLowerCase().split("|").entries()) {
        for (const word of members.split(" ")) {
          this.#positions.set(name + word, index);
          if (word !== "") words.push(word);
        }
      }
    }
    return `(?<${name}>${words.sort((a, b) => b.length - a.length).join("|")})`;
  }

  /** The position of a word in its list. */
  of(name: string, word: string): number {
    return this.#positions.get(name + word.toLowerCase()) ?? 0;
  }
}

function pattern(source: string, flags = "iuy"): RegExp {
  const blanks = source.replaceAll(" ?", "\\s{0,3}").replaceAll(" ", "\\s{1,3}");
  return new RegExp(blanks, flags);
}

const end = "(?![\\p{L}\\d])";
const dash = "\\s{0,3}[–—-]\\s{0,3}";

function compile(locale: Locale, words: PhraseWords) {
  const { nth, ofYear, article, joint, week, monthFirst, ofMonth } = words;
  const shown = dateWords[locale];
  const positions = new Positions();
  const months = positions.group("month", shown.months.join("|"), words.months);
  const days = positions.group("weekday", weekdays[locale].join("|"), words.weekdays);
  const seasons = positions.group("season", shown.seasons.join("|"), words.seasons);
  const parts = positions.group("part", shown.parts.join("|"), "q||h");
  const stages = `${positions.group("stage", words.stages)}(?: (?:of|in|des jahres|des|vom))?[-\\s]\\s{0,2}(?:${article})?`;
  const ordinals = positions.group("ordinal", words.ordinals);
  const year = `${ofYear}(?:(?<era>\\d{1,13})\\s?(?:(?<before>${words.before})|(?:${words.after}))${end}|(?<year>\\d{4})(?![\\d:]|\\.\\d)|['’](?<short>\\d\\d)(?!\\d))`;
  const tail = `(?:(?:,? | ?/ ?)${year})?`;
  const day = "(?<day>\\d{1,2})";
  const clock = `(?:(\\d{1,2})(?:([:.])(\\d\\d)(?::(\\d\\d))?)?(?!\\d)|(${words.noon})|(${words.midnight}))(?:\\s?(${words.clock})${end})?`;
  return {
    positions,
    unknowns: shown.unknowns,
    /** Each reads one kind of date; the first that fits counts. */
    points: [
      "(?<whole>\\d{4}-\\d\\d(?:-\\d\\d)?(?:/\\d{4}-\\d\\d(?:-\\d\\d)?)?)(?![\\d-])t?",
      `${day}${joint}(?<number>\\d{1,2})(?:${joint}(?<year>\\d{4})|${joint.replace(" ?", "")}(?<short>\\d\\d)|${words.noYear})(?!\\d|[:.]\\d)`,
      `${day}${nth}?\\s{0,3}${ofMonth}${months}${end}\\.?${tail}`,
      `${monthFirst}${months}\\.? ${day}${nth}?(?![\\d:.]|\\s?(?:${words.clock}|${words.before}|${words.after})${end})${tail}`,
      `(?:(?<number>\\d{1,3})${nth}?|(?<roman>iv|i{1,3})\\.?|${ordinals}[nrsm]?)\\s{0,3}${parts}(?:e?s)?${end}${tail}`,
      `(?<part>[qh])\\s?(?<number>[1-4])${end}${tail}`,
      `(?:${stages})?${months}${end}\\.?${tail}`,
      `${stages}${year}`,
      `${seasons}s?${end}${tail}(?:/(?:\\d{4}|\\d\\d)(?!\\d))?`,
      `(?:${week})\\s{0,3}(?<week>\\d{1,2})${end}${tail}`,
      `(?<week>\\d{1,2})\\. ?(?:${week})${end}${tail}`,
      `(?<decade>(?:\\d\\d)?\\d)0(?:${words.decade})${end}`,
      year,
    ].map((source) => pattern(source)),
    doubt: pattern(`(?:(${words.probably}) (?:${article})?)?(?:(${words.about}) (?:${article})?)?`),
    weekday: pattern(`${days}s?(?:\\.,?|,)?\\s{1,3}(?:${article})?`),
    unknown: pattern(`, (${shown.unknowns.join("|")})${shown.unknown}${end}`),
    nextYear: pattern("/(\\d{4}|\\d\\d)(?!\\d)"),
    dayOfRange: pattern(`(\\d{1,2})${nth}?(?=${dash}| (?:${words.to}) )`),
    dayAndYear: pattern(`${day}${nth}?(?!\\d|[.:]\\d)${tail}`),
    to: pattern(`(?:${dash}| (?:${words.to}) )`),
    and: pattern(` (?:${words.and}) `),
    bound: pattern(
      `(?:(${words.until})|(${words.since})|(${words.from})|(${words.between})) (?:${article})?`,
    ),
    deadline: pattern(`(?:${words.deadline}) (?:am )?(?:${article})?`),
    latest: pattern(` (?:${words.latest})${end}`),
    isLatest: pattern(words.latest, "iu"),
    clock: pattern(`(?:(?:${words.clockLead}) )?${clock}`),
    clockEnd: pattern(`(?:${dash}| (?:${words.to}) )${clock}`),
    /** Between a date and its time, either way round. */
    gap: pattern("[\\s,(]{0,3}(?:(?:am|on) )?"),
    offset: pattern("\\s?\\(utc([+-]\\d\\d(?::\\d\\d)?)?\\)"),
    lead: pattern(`(?<![\\p{L}\\d])(?:${words.lead}) $`, "iu"),
    vague: pattern(`(?<![\\p{L}\\d])(?:${words.vague})${end}`, "iu"),
  };
}

/** The patterns of both languages. */
export const grammars: Readonly<Record<Locale, Grammar>> = {
  de: /* @__PURE__ */ compile("de", german),
  en: /* @__PURE__ */ compile("en", english),
};
