import type { Issue, Parsed } from "../issues.js";
import type { Ags, KeyLevel } from "./ags.js";
import { stateOfKey } from "./german-states.js";
import { identifierIssue, textOfIdentifier, unreadable } from "./parsing.js";

declare const arsBrand: unique symbol;

/**
 * Amtlicher Regionalschlüssel: twelve digits, always a text. Land 2, Regierungsbezirk 1, Kreis 2, Gemeindeverband 4,
 * Gemeinde 3. Shorter keys name the level they end at: 2, 3, 5 or 9 digits.
 */
export type Ars = string & { readonly [arsBrand]?: true };

const levels: Readonly<Record<number, KeyLevel>> = {
  2: "state",
  3: "governmentRegion",
  5: "district",
  9: "municipalAssociation",
  12: "municipality",
};

/**
 * The level a regional key names by its length.
 *
 * @example levelOfArs("146265230") // "municipalAssociation"
 */
export function levelOfArs(ars: string): KeyLevel | undefined {
  return levels[ars.length];
}

/**
 * The AGS of an ARS: the first five digits and the last three. Keys of Land, Regierungsbezirk and Kreis are the same in
 * both; a Gemeindeverband has no AGS.
 *
 * @example agsOfArs("146265230240") // "14626240"
 */
export function agsOfArs(ars: Ars): Ags | undefined {
  const level = levelOfArs(ars);
  if (level === undefined || level === "municipalAssociation") return undefined;
  return level === "municipality" ? ars.slice(0, 5) + ars.slice(9) : ars;
}

/**
 * The ARS of a municipality that belongs to no Gemeindeverband: the Verband part is then "0" and the Gemeinde part.
 * For municipalities within a Verband the AGS alone does not tell the ARS.
 *
 * @example arsOfAgsWithoutAssociation("14626110") // "146260110110"
 */
export function arsOfAgsWithoutAssociation(ags: Ags): Ars | undefined {
  if (!/^\d{8}$/.test(ags)) return undefined;
  return `${ags.slice(0, 5)}0${ags.slice(5)}${ags.slice(5)}`;
}

/** Most keys are right: those of municipalities are known by one look. */
const plain = /^(?:0[1-9]|1[0-6])\d{3}(?:0(\d{3})\1|[59]\d{6})$/;

function checkAssociation(ars: string): Issue[] {
  if (ars.length < 9) return [];
  const marker = ars[5]!;
  if (!"059".includes(marker))
    return [identifierIssue("ars-association-kind", ars, undefined, { marker })];
  const isConsistent = ars.length === 9 || marker !== "0" || ars.slice(6, 9) === ars.slice(9);
  return isConsistent ? [] : [identifierIssue("ars-association-mismatch", ars)];
}

/**
 * Reads an ARS of any level. A lost leading zero, blanks and a number instead of a text are put right with a warning.
 * An AGS in its place is an error, since the Verband cannot be guessed.
 *
 * @example
 * parseArs("14626 0110 110").value // "146260110110"
 */
export function parseArs(input: unknown): Parsed<Ars> {
  if (typeof input === "string" && plain.test(input)) return { value: input, issues: [] };
  const text = textOfIdentifier(input);
  const digits = text?.replace(/[\s.\-/]/g, "");
  if (digits === undefined || !/^\d{1,12}$/.test(digits)) return unreadable("ars-format", input);
  if (digits.length === 8 || digits.length === 7) return unreadable("ars-is-ags", input);
  const hasLostZero = digits.length === 11 || digits.length === 4 || digits.length === 1;
  const value = hasLostZero ? `0${digits}` : digits;
  if (levelOfArs(value) === undefined) return unreadable("ars-format", input);
  const land = value.slice(0, 2);
  if (stateOfKey(value) === undefined) return unreadable("key-unknown-state", input, { land });
  const issues: Issue[] = [];
  if (hasLostZero) issues.push(identifierIssue("ars-lost-zero", input, value));
  else if (value !== input) issues.push(identifierIssue("identifier-not-normalised", input, value));
  issues.push(...checkAssociation(value));
  return { value, issues };
}
