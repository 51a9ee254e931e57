import { foldName } from "./name-folding.js";
import { splitOfficialName } from "./official-name.js";
import type { Place } from "./place.js";

/** Why a name leads to a place. */
export type NameUse = "name" | "otherLanguage" | "shortName" | "formerName";

/** A name as it is compared: the bare name, and the words that tell it from others of that name. */
export interface ComparableName {
  readonly base: string;
  readonly qualifiers: readonly string[];
}

/** One of the names of a place. */
export interface PlaceName extends ComparableName {
  readonly text: string;
  /** The text without its addition, as it is spelt. */
  readonly bareText: string;
  readonly use: NameUse;
}

const connectingWords = new Set(
  "am an auf bei beim dem den der die das im in ob vor vorm zu zum zur".split(" "),
);

function qualifierWords(text: string | undefined): string[] {
  if (text === undefined) return [];
  const words = foldName(text.replaceAll(".", ". ")).split(" ");
  return words.filter((word) => word !== "" && !(connectingWords.has(word) && words.length > 1));
}

/**
 * A name taken apart for comparison.
 *
 * @example comparableName("Frankfurt an der Oder") // { base: "frankfurt", qualifiers: ["oder"] }
 */
export function comparableName(text: string): ComparableName {
  const { base, qualifier, suffixes } = splitOfficialName(text);
  const region = suffixes.filter((suffix) => !/stadt|kurort|flecken|markt|bad/i.test(suffix));
  return {
    base: foldName(base),
    qualifiers: [...qualifierWords(qualifier), ...region.flatMap(qualifierWords)],
  };
}

/** All names a place can be found by, the usual one first. A double town is found by each of its halves too. */
export function namesOfPlace(place: Place): readonly PlaceName[] {
  const seen = new Set<string>();
  const names: PlaceName[] = [];
  const add = (text: string | undefined, use: NameUse): void => {
    if (text === undefined || text === "" || seen.has(text)) return;
    seen.add(text);
    names.push({ text, bareText: splitOfficialName(text).base, use, ...comparableName(text) });
  };
  const official =
    place.officialName === undefined ? undefined : splitOfficialName(place.officialName);
  const germanName = place.name["de"];
  for (const text of [official?.name, germanName]) {
    if (text === undefined) continue;
    const split = splitOfficialName(text);
    add(split.name, "name");
    for (const part of split.parts ?? []) add(part, "shortName");
    add(split.sorbian?.name, "otherLanguage");
  }
  add(official?.sorbian?.name, "otherLanguage");
  for (const text of Object.values(place.name)) add(text, "otherLanguage");
  add(place.shortName, "shortName");
  for (const former of place.formerNames ?? []) add(former.name, "formerName");
  return names;
}
