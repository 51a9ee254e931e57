/**
 * The words of one language that dates are told with. Lists name their members in order, separated by `|`, several words
 * for one member by blanks. The rest are pieces of regular expressions, in which a blank stands for any white space.
 * The full names of months, weekdays, seasons and parts of a year come from the words that dates are shown with.
 */
export interface PhraseWords {
  /** More names of the months, among them short ones. */
  readonly months: string;
  readonly weekdays: string;
  readonly seasons: string;
  /** Beginning, middle and end. */
  readonly stages: string;
  readonly ordinals: string;
  /** What makes an ordinal of a number. */
  readonly nth: string;
  /** Before a month that stands before its day; `(?!)` where none does. */
  readonly monthFirst: string;
  /** Between a day and its month; between anything and its year. */
  readonly ofMonth: string;
  readonly ofYear: string;
  /** Between the numbers of a date; behind the second where the year is left out. */
  readonly joint: string;
  readonly noYear: string;
  readonly probably: string;
  readonly about: string;
  readonly article: string;
  readonly until: string;
  readonly since: string;
  readonly from: string;
  readonly between: string;
  readonly to: string;
  /** What joins the ends of a range after "between" alone. */
  readonly and: string;
  /** Words that make a deadline, before the date and behind it. */
  readonly deadline: string;
  readonly latest: string;
  readonly week: string;
  readonly decade: string;
  readonly before: string;
  readonly after: string;
  /** What makes a date of a bare year, month or season. */
  readonly lead: string;
  readonly clock: string;
  readonly clockLead: string;
  readonly noon: string;
  readonly midnight: string;
  /** Words for a date that is not said. */
  readonly vague: string;
}

export const german: PhraseWords = {
  months: "jan jänner|feb|mär mrz maerz|apr||jun|jul|aug|sept sep|okt|nov|dez",
  weekdays: "mo|di|mi|do|fr|sonnabend sa|so",
  seasons: "frühling",
  stages: "anfang beginn|mitte|ende",
  ordinals: "erste|zweite|dritte|vierte",
  nth: "\\.",
  monthFirst: "(?!)",
  ofMonth: "",
  ofYear: "(?:des jahres |im jahre? )?",
  joint: "\\. ?",
  noYear: "\\.",
  probably: "vermutlich|wahrscheinlich|wohl|vielleicht|möglicherweise",
  about: "um|ca\\.?|circa|zirka|etwa|ungefähr|gegen|rund",
  article: "(?:de[nmrs]|die|das) ",
  until: "bis(?: spätestens| einschließlich)?(?: in)?(?: zu[mr])?",
  since: "seit",
  from: "ab",
  between: "vom|von|zwischen",
  to: "bis(?: in)?(?: zu[mr]| den| die)?",
  and: "und",
  deadline:
    "spätestens|(?:(?:anmelde|einsende|bewerbungs|redaktions|melde|abgabe)(?:schluss|frist|termin)|frist|stichtag)(?:\\s?:| ist| endet)?",
  latest: "spätestens",
  week: "kw|kalenderwoche",
  decade: "er[- ]?jahren?",
  before: "v\\. ?chr\\.?",
  after: "n\\. ?chr\\.?",
  lead: "i[mn]|zum|am|für|(?:nächste|kommende|diese)[rnms]?|jahre?s?",
  clock: "uhr|h",
  clockLead: "um|gegen",
  noon: "mittag",
  midnight: "mitternacht",
  vague:
    "termin(?: (?:folgt|(?:noch )?offen|steht noch nicht fest|wird (?:noch )?(?:mitgeteilt|bekannt ?gegeben)))|noch (?:offen|bekannt ?gegeben|nicht fest)|zeitnah|demnächst|schnellstmöglich|baldmöglichst|(?:möglichst|so) bald(?: wie möglich)?|kurzfristig|umgehend|nach (?:absprache|vereinbarung)",
};

export const english: PhraseWords = {
  months: "jan|feb|mar|apr||jun|jul|aug|sept sep|oct|nov|dec",
  weekdays: "mon|tues tue|wed|thurs thu|fri|sat|sun",
  seasons: "||fall",
  stages: "early beginning start|mid middle|late end",
  ordinals: "first|second|third|fourth",
  nth: "(?:st|nd|rd|th)",
  monthFirst: "",
  ofMonth: "(?:of )?",
  ofYear: "(?:of )?(?:the year )?",
  joint: "[/.]",
  noYear: "(?!)",
  probably: "probably|possibly|presumably|perhaps|likely",
  about: "around|about|approximately|roughly|circa|ca?\\.",
  article: "the ",
  until: "until|till?",
  since: "since",
  from: "from",
  between: "between",
  to: "to|until|till?",
  and: "and",
  deadline: "by|no later than|not later than|(?:deadline|closing date|due)(?:\\s?:| is)?(?: on)?",
  latest: "at the latest",
  week: "(?:calendar )?week",
  decade: "s",
  before: "bce?",
  after: "ad|ce",
  lead: "in|for|this|next|year",
  clock: "am|pm|a\\.m\\.|p\\.m\\.|o'clock",
  clockLead: "at",
  noon: "noon",
  midnight: "midnight",
  vague:
    "(?:date |time )?(?:to follow|to be (?:announced|confirmed|agreed|decided))|tb[acd]|soon|shortly|as soon as possible|asap|promptly|at short notice|by (?:arrangement|appointment)",
};
