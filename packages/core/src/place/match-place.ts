import { stateOfKey } from "../identifiers/german-states.js";
import { foldName, foldWithoutUmlauts } from "./name-folding.js";
import type { Place, PlaceKind } from "./place.js";
import { comparableName, type ComparableName } from "./place-names.js";
import type { PlaceRegister, RegisteredName } from "./place-register.js";

/** What is known besides the name. Each hint raises or lowers candidates; none of them removes one. */
export interface MatchHints {
  /** ISO 3166-1. */
  readonly country?: string;
  /** ISO 3166-2, such as `DE-SN`. */
  readonly subdivision?: string;
  /** An AGS or ARS, or its beginning. */
  readonly key?: string;
  readonly postalCode?: string;
  readonly kinds?: readonly PlaceKind[];
}

/** Why a place is a candidate, and what speaks for or against it. */
export type MatchReason =
  | "sameName"
  | "otherLanguage"
  | "shortName"
  | "formerName"
  | "exonym"
  | "umlautsLost"
  | "sameAddition"
  | "additionMissing"
  | "additionIgnored"
  | "partOfPlace"
  | "namesWholeOfPart"
  | "otherLevel"
  | "hintFits"
  | "hintContradicts"
  | "severalOfThatName"
  | "smallPlaceUnconfirmed";

/** A place a name may mean. */
export interface PlaceCandidate {
  readonly place: Place;
  /** From 0 to 1; over all candidates never more than 1. From 0.9 on a program may take it without asking. */
  readonly confidence: number;
  readonly reasons: readonly MatchReason[];
  /** The name of the place that was met. */
  readonly matchedName: string;
}

interface Query extends ComparableName {
  readonly bare: string;
  readonly kind?: PlaceKind;
  readonly whole?: string;
}

interface Finding {
  readonly name: RegisteredName;
  strength: number;
  readonly reasons: MatchReason[];
}

const kindWords: readonly (readonly [RegExp, PlaceKind])[] = [
  [
    /^(?:landkreis|kreis|lkr?\.?)\s+(?=\p{Lu})|\s*\((?:district|landkreis|kreis)\)$|,\s*landkreis$/iu,
    "district",
  ],
  [/\s*\((?:amt|verbandsgemeinde|samtgemeinde)\)$/i, "municipalAssociation"],
];

/** "Pillnitz (Dresden)", "Berlin – Mitte": a part and the place it is part of. */
function splitPart(text: string): { part: string; whole?: string } {
  const dash = /^(\p{L}[\p{L} .]+?)\s+[–—-]\s+(\p{L}.*)$/u.exec(text);
  if (dash !== null) return { part: dash[2]!, whole: dash[1]! };
  const bracket = /^(.+?)\s*\((\p{L}[^()]*)\)$/u.exec(text);
  return bracket === null ? { part: text } : { part: bracket[1]!, whole: bracket[2]! };
}

const longestName = 300;

function readQuery(name: string): Query {
  let text = name.slice(0, longestName).normalize("NFC").trim();
  let kind: PlaceKind | undefined;
  for (const [pattern, meant] of kindWords) {
    if (!pattern.test(text)) continue;
    text = text.replace(pattern, "");
    kind = meant;
  }
  text = text.replace(
    /^(?:Stadt|Gemeinde|Große Kreisstadt|Hansestadt|Landeshauptstadt)\s+(?=\p{Lu})/u,
    "",
  );
  const { part, whole } = splitPart(text);
  const dashed = whole !== undefined && !text.endsWith(")");
  const comparable = comparableName(dashed ? `${part} (${whole})` : text);
  return {
    ...comparable,
    bare: foldWithoutUmlauts(part),
    ...(kind !== undefined && { kind }),
    ...(whole !== undefined && { whole }),
  };
}

function begins(x: string, y: string): boolean {
  return x.startsWith(y) || y.startsWith(x);
}

/** "o l" stands for "oberlausitz": its letters occur in the word in this order, the first one at its start. */
function areInitialsOf(letters: readonly string[], word: string): boolean {
  let position = -1;
  return letters.every((letter, i) => {
    position = word.indexOf(letter, position + 1);
    return letter.length === 1 && (i === 0 ? position === 0 : position > 0);
  });
}

/** Two additions agree when each word of the shorter begins one of the other, or the letters of one stand for the other. */
function additionsAgree(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1 && long.length > 1 && long.every((word) => word.length === 1)) {
    return areInitialsOf(long, short[0]!);
  }
  return short.every((word) => long.some((other) => begins(word, other)));
}

const strengthOfUse = {
  name: 0.97,
  otherLanguage: 0.92,
  shortName: 0.85,
  formerName: 0.8,
} as const;
const reasonOfUse = {
  name: "sameName",
  otherLanguage: "otherLanguage",
  shortName: "shortName",
  formerName: "formerName",
} as const;

function compareAdditions(query: Query, finding: Finding, register: PlaceRegister): void {
  const { name } = finding;
  if (query.qualifiers.length === 0 && name.qualifiers.length === 0) return;
  if (query.qualifiers.length === 0) {
    finding.reasons.push("additionMissing");
    finding.strength *= 0.75;
  } else if (name.qualifiers.length > 0) {
    const agrees = additionsAgree(query.qualifiers, name.qualifiers);
    if (agrees) finding.reasons.push("sameAddition");
    else finding.strength = 0;
  } else if (isPartOf(name.place, query, register)) {
    finding.reasons.push("partOfPlace");
  } else {
    finding.reasons.push("additionIgnored");
    finding.strength *= query.whole === undefined ? 0.6 : 0.3;
  }
}

function isPartOf(place: Place, query: Query, register: PlaceRegister): boolean {
  const parent = place.parent === undefined ? undefined : register.byId(place.parent);
  if (parent === undefined || query.whole === undefined) return false;
  const whole = foldName(query.whole);
  return Object.values(parent.name).some((name) => comparableName(name).base === whole);
}

function findByName(query: Query, register: PlaceRegister): Finding[] {
  const findings: Finding[] = [];
  const take = (names: readonly RegisteredName[], factor: number, reason?: MatchReason): void => {
    for (const name of names) {
      const reasons: MatchReason[] = reason === undefined ? [] : [reason];
      reasons.push(reasonOfUse[name.use]);
      findings.push({ name, strength: strengthOfUse[name.use] * factor, reasons });
    }
  };
  take(register.namesByBase(query.base), 1);
  take(register.namesByBase(query.base, { lost: true }), 0.97, "umlautsLost");
  if (query.bare !== query.base) take(register.namesByBase(query.bare), 0.9, "umlautsLost");
  for (const other of register.otherNamesOf(query.base)) {
    take(register.namesByBase(other), 0.97, "exonym");
  }
  for (const finding of findings) compareAdditions(query, finding, register);
  return findings.filter((finding) => finding.strength > 0);
}

/** A part that is not in the register itself: its whole is a weak candidate, for people to confirm. */
function findWhole(query: Query, register: PlaceRegister): Finding[] {
  if (query.whole === undefined) return [];
  const whole = readQuery(query.whole.replace(/[()]/g, ""));
  if (whole.whole !== undefined) return [];
  return findByName(whole, register).map((finding) => ({
    name: finding.name,
    strength: finding.strength * 0.4,
    reasons: ["namesWholeOfPart"],
  }));
}

const higherKinds: ReadonlySet<PlaceKind> = new Set([
  "district",
  "municipalAssociation",
  "state",
  "region",
]);

function weighKind(query: Query, hints: MatchHints, finding: Finding): void {
  const { kind } = finding.name.place;
  const wanted = hints.kinds ?? (query.kind === undefined ? undefined : [query.kind]);
  const fits = wanted === undefined ? !higherKinds.has(kind) : wanted.includes(kind);
  if (fits) return;
  finding.reasons.push("otherLevel");
  finding.strength *= 0.4;
}

function hintVerdicts(place: Place, hints: MatchHints): boolean[] {
  const verdicts: boolean[] = [];
  if (hints.country !== undefined) verdicts.push(place.country === hints.country);
  if (hints.postalCode !== undefined && place.postalCodes !== undefined) {
    verdicts.push(place.postalCodes.includes(hints.postalCode));
  }
  const keys =
    place.identifiers?.filter(({ scheme }) => scheme === "ags" || scheme === "ars") ?? [];
  const { key } = hints;
  const subdivision = place.subdivision ?? (keys[0] && stateOfKey(keys[0].value));
  if (hints.subdivision !== undefined && subdivision !== undefined) {
    verdicts.push(subdivision === hints.subdivision);
  }
  if (key !== undefined && keys.length > 0) {
    verdicts.push(keys.some(({ value }) => value.startsWith(key)));
  }
  return verdicts;
}

function weighHints(hints: MatchHints, finding: Finding): void {
  for (const isFor of hintVerdicts(finding.name.place, hints)) {
    finding.reasons.push(isFor ? "hintFits" : "hintContradicts");
    finding.strength = isFor ? 1 - (1 - finding.strength) * 0.2 : finding.strength * 0.1;
  }
}

/** Below this many inhabitants a bare name more often means a bigger place that the register at hand lacks. */
const wellKnownFrom = 10_000;

function prominence(place: Place): number {
  return Math.log10((place.population?.value ?? 1000) + 10);
}

function bestOfEachPlace(findings: readonly Finding[]): Finding[] {
  const best = new Map<Place, Finding>();
  for (const finding of findings) {
    const known = best.get(finding.name.place);
    if (known === undefined || finding.strength > known.strength)
      best.set(finding.name.place, finding);
  }
  return [...best.values()];
}

function toCandidates(findings: readonly Finding[]): PlaceCandidate[] {
  const weights = findings.map(({ strength, name }) => strength ** 2 * prominence(name.place));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return findings.map(({ name, strength, reasons }, i) => {
    const isAlone = findings.length === 1;
    const isSmall = isAlone && (name.place.population?.value ?? 0) < wellKnownFrom;
    const isConfirmed = reasons.some((reason) =>
      ["hintFits", "sameAddition", "partOfPlace"].includes(reason),
    );
    const isDoubtful = isSmall && !isConfirmed;
    return {
      place: name.place,
      matchedName: name.text,
      confidence: ((strength * weights[i]!) / sum) * (isDoubtful ? 0.8 : 1),
      reasons: [
        ...new Set([
          ...reasons,
          ...(isAlone ? [] : (["severalOfThatName"] as const)),
          ...(isDoubtful ? (["smallPlaceUnconfirmed"] as const) : []),
        ]),
      ],
    };
  });
}

/**
 * The places a name may mean, the likeliest first, each with a confidence and the reasons. Never picks one silently: a
 * name that several places bear gives all of them, and a lone village that bears a bare name is marked as unconfirmed.
 *
 * @example
 * matchPlace("Frankfurt", register)
 * // [{ place: Frankfurt am Main, confidence: 0.42, reasons: ["sameName", "additionMissing", "severalOfThatName"], … },
 * //  { place: Frankfurt (Oder), confidence: 0.31, … }]
 */
export function matchPlace(
  name: string,
  register: PlaceRegister,
  hints: MatchHints = {},
): readonly PlaceCandidate[] {
  const query = readQuery(name);
  if (query.base === "") return [];
  const named = findByName(query, register);
  const isWeak = named.every((finding) => finding.strength < 0.5);
  const findings = bestOfEachPlace(isWeak ? [...named, ...findWhole(query, register)] : named);
  for (const finding of findings) {
    weighKind(query, hints, finding);
    weighHints(hints, finding);
  }
  return toCandidates(findings).toSorted((a, b) => b.confidence - a.confidence);
}

/** From this confidence on a program may take a candidate without asking. */
export const certainConfidence = 0.9;

/** The one place that is certain enough to be taken without asking, or undefined: then people decide. */
export function certainPlace(candidates: readonly PlaceCandidate[]): Place | undefined {
  const [first] = candidates;
  return first !== undefined && first.confidence >= certainConfidence ? first.place : undefined;
}
