import type { ResultClass, ResultMajority } from "./result-classes.js";
import {
  byMajorityWording,
  decisiveWordings,
  emptyWordings,
  faintWordings,
  namedMatters,
  participles,
  type ResultWording,
  unanimousWording,
} from "./result-words.js";

/** What a result text says. `class` is missing where the text was not understood: that is not the class `none`. */
export interface ResultClassification {
  readonly class?: ResultClass;
  readonly majority?: ResultMajority;
}

/** Results are one line; what follows this many UTF-16 units is explanation and is not read. */
const longestResult = 1_000;

/**
 * Reads the result of an agenda item as German minutes word it.
 *
 * The eleven classes and the majority are those of `resultClasses`; an amended wording that was
 * adopted counts as adopted, since that wording is what was voted on. A tie rejects. A text that
 * only points elsewhere, says that there was no vote, or is empty, is `none`.
 *
 * @param text Any text; only the first 1,000 UTF-16 units are read.
 * @returns The class, and the majority where the text names one; `{}` if the text was not understood.
 * @example
 * classifyResult("mehrheitlich zugestimmt"); // { class: "adopted", majority: "byMajority" }
 * classifyResult("verwiesen in den Bauausschuss"); // { class: "referred" }
 */
export function classifyResult(text: string): ResultClassification {
  const folded = fold(text.slice(0, longestResult));
  if (!/[a-z0-9]/u.test(folded)) return { class: "none" };
  const counted = countedVotes(folded);
  const majority = readMajority(folded, counted);
  const resultClass = readClass(folded, counted, majority);
  return {
    ...(resultClass === undefined ? {} : { class: resultClass }),
    ...(majority === undefined ? {} : { majority }),
  };
}

function fold(text: string): string {
  return text
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ä", "ae")
    .replaceAll("ö", "oe")
    .replaceAll("ü", "ue")
    .replaceAll("ß", "ss")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

function readClass(
  folded: string,
  counted: CountedVotes | undefined,
  majority: ResultMajority | undefined,
): ResultClass | undefined {
  const decisive = firstOf(decisiveWordings, folded);
  if (decisive !== undefined) return decisive;
  const remaining = emptyWordings.reduce((rest, pattern) => rest.replaceAll(pattern, " "), folded);
  const done = firstOf(participles, remaining);
  const matter =
    done === undefined || done === "adopted" ? firstOf(namedMatters, remaining) : undefined;
  const read = matter ?? done ?? firstOf(faintWordings, remaining);
  if (read !== undefined) return read;
  if (counted !== undefined) return counted.yes > counted.no ? "adopted" : "rejected";
  if (majority !== undefined) return "adopted";
  return remaining === folded ? undefined : "none";
}

/** The class of the wording that stands first in the text; in one place, the one listed first. */
function firstOf(wordings: readonly ResultWording[], text: string): ResultClass | undefined {
  let first: { at: number; class: ResultClass } | undefined;
  for (const wording of wordings) {
    const at = text.search(wording.pattern);
    if (at >= 0 && (first === undefined || at < first.at)) first = { at, class: wording.class };
  }
  return first?.class;
}

interface CountedVotes {
  readonly yes: number;
  readonly no: number;
}

/** Reads "12 Ja, 3 Nein", "Ja: 12 / Nein: 3", "12 dafür, 3 dagegen"; both sides must be counted. */
function countedVotes(folded: string): CountedVotes | undefined {
  const yes = countOf(folded, "(?:ja(?:-?stimmen?)?|dafuer)");
  const no = countOf(folded, "(?:nein(?:-?stimmen?)?|dagegen|gegenstimmen?)");
  return yes === undefined || no === undefined ? undefined : { yes, no };
}

function countOf(folded: string, word: string): number | undefined {
  const after = new RegExp(`\\b${word} ?[:=] ?(\\d{1,5})\\b`, "u").exec(folded);
  const before = new RegExp(`\\b(\\d{1,5}) ?x? ?${word}\\b`, "u").exec(folded);
  const digits = (after ?? before)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readMajority(
  folded: string,
  counted: CountedVotes | undefined,
): ResultMajority | undefined {
  if (/\bnicht einstimmig\b/u.test(folded)) return "byMajority";
  if (unanimousWording.test(folded)) return "unanimous";
  if (/\b(?:keine|nicht die) (?:\w+ )?mehrheit\b/u.test(folded)) return undefined;
  if (byMajorityWording.test(folded)) return "byMajority";
  if (counted === undefined || counted.yes === counted.no) return undefined;
  return counted.yes === 0 || counted.no === 0 ? "unanimous" : "byMajority";
}
