import type { Locale } from "../../issues.js";

/**
 * The words dates are told with, German before English. They stand together because none of them means something else in
 * the other language, and because texts mix both. Lists name their members in order, separated by `|`, several words for
 * one member by blanks. The rest are pieces of regular expressions, in which a blank stands for any white space.
 */
export const phraseWords = {
  /** Beginning, middle and end. */
  stages: "anfang beginn early beginning start|mitte mid middle|ende late end",
  ordinals: "erste first|zweite second|dritte third|vierte fourth",
  /** What makes an ordinal of a number. */
  nth: "(?:\\.|st|nd|rd|th)",
  article: "(?:de[nmrs]|die|das|the) ",
  /** Between anything and its year. */
  ofYear: "(?:(?:des|im) jahre?s? |(?:of )?(?:the year )?)",
  probably: "vermutlich|wahrscheinlich|wohl|möglicherweise|probably",
  about: "um|ca?\\.?|circa|etwa|ungefähr|gegen|around|about|roughly",
  until: "bis(?: einschließlich)?(?: in)?(?: zu[mr])?|until|till?",
  since: "seit|since",
  from: "ab|from",
  between: "vom|von|zwischen|between",
  to: "bis(?: in)?(?: zu[mr]| den| die)?|to|until|till?",
  /** What joins the ends of a range after "between" alone. */
  and: "und|and",
  /** Words that make a deadline, before the date and behind it. */
  deadline:
    "(?:(?:bis )?spätestens(?: bis)?|(?:(?:anmelde|einsende|bewerbungs|redaktions|melde|abgabe)(?:schluss|frist|termin)|frist|stichtag|deadline|due)(?:\\s?:| ist| endet| is)?|by|no later than) (?:(?:am|on|zu[mr]) )?",
  latest: "spätestens|at the latest",
  week: "kw|kalenderwoche|(?:calendar )?week",
  decade: "er[- ]?jahren?|s",
  /** What makes a date of a bare year, month or season. */
  lead: "i[mn]|zum|am|für|(?:nächste|kommende|diese)[rnms]?|jahre?s?|for|this|next|year",
  clockLead: "um|gegen|at",
  noon: "mittag|noon",
  midnight: "mitternacht|midnight",
  /** Words for a date that is not said. */
  vague:
    "termin(?: (?:folgt|(?:noch )?offen|steht noch nicht fest|wird (?:noch )?(?:mitgeteilt|bekannt ?gegeben)))|zeitnah|demnächst|schnellstmöglich|baldmöglichst|möglichst bald|so bald wie möglich|umgehend|nach (?:absprache|vereinbarung)|(?:date |time )?(?:to follow|to be (?:announced|confirmed|agreed|decided))|tb[acd]|soon|shortly|as soon as possible|by (?:arrangement|appointment)",
} as const;

/** What would mean something else in the other language. */
export interface LocalWords {
  /** More names of the months, besides the first three letters; of the weekdays, besides the first two or three. */
  readonly months: string;
  readonly weekdays: string;
  readonly weekdayLetters: number;
  readonly seasons: string;
  /** Before a month that stands before its day; `(?!)` where none does. */
  readonly monthFirst: string;
  /** Between the numbers of a date; behind the second where the year is left out. */
  readonly joint: string;
  readonly noYear: string;
  readonly before: string;
  readonly after: string;
  readonly clock: string;
}

export const localWords: Readonly<Record<Locale, LocalWords>> = {
  de: {
    months: "jänner||mrz maerz||||||sept",
    weekdays: "|||||sonnabend",
    weekdayLetters: 2,
    seasons: "frühling",
    monthFirst: "(?!)",
    joint: "\\. ?",
    noYear: "\\.",
    before: "v\\. ?chr\\.?",
    after: "n\\. ?chr\\.?",
    clock: "uhr",
  },
  en: {
    months: "||||||||sept",
    weekdays: "|tues||thurs",
    weekdayLetters: 3,
    seasons: "||fall",
    monthFirst: "",
    joint: "[/.]",
    noYear: "(?!)",
    before: "bce?",
    after: "ad|ce",
    clock: "[ap]m|[ap]\\.m\\.|o'clock",
  },
};
