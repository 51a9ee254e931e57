import type { Issue, Parsed } from "../issues.js";
import { agsOfArs, parseArs } from "./ars.js";
import { stateOfKey } from "./german-states.js";
import { identifierIssue, textOfIdentifier, unreadable, type IdentifierCode } from "./parsing.js";

declare const agsBrand: unique symbol;

/**
 * Amtlicher Gemeindeschlüssel: eight digits, always a text. Land 2, Regierungsbezirk 1, Kreis 2, Gemeinde 3.
 * A Kreis alone has five digits.
 */
export type Ags = string & { readonly [agsBrand]?: true };

/** What part of the state a German key names. */
export type KeyLevel =
  | "state"
  | "governmentRegion"
  | "district"
  | "municipalAssociation"
  | "municipality";

/** City states are Land and municipality in one; Bremen is not: it has two cities, and 04000000 is the Land. */
const cityStates = new Set(["02000000", "11000000"]);

/** Length of the key as written → the issue it means, and how it is put right. */
const misfits: Readonly<Record<number, { code: IdentifierCode; repair(digits: string): string }>> =
  {
    4: { code: "ags-lost-zero", repair: (digits) => `0${digits}` },
    7: { code: "ags-lost-zero", repair: (digits) => `0${digits}` },
    9: { code: "ags-nine-digits", repair: (digits) => digits.slice(0, 8) },
    11: { code: "ags-is-ars", repair: (digits) => agsOfArs(`0${digits}`) ?? "" },
    12: { code: "ags-is-ars", repair: (digits) => agsOfArs(digits) ?? "" },
  };

/**
 * The level an AGS names, as far as the key itself can tell. `000` at the end of a key with a Kreis means either an
 * independent city or, in sloppy files, the Kreis: the key of the city is assumed.
 *
 * @example levelOfAgs("04000000") // "state"; levelOfAgs("04011000") // "municipality"
 */
export function levelOfAgs(ags: string): KeyLevel {
  if (ags.length <= 2) return "state";
  if (ags.length === 3) return "governmentRegion";
  if (ags.length === 5) return "district";
  return ags.endsWith("000000") && !cityStates.has(ags) ? "state" : "municipality";
}

/** True for a key with the Gemeinde part `000`, which only a kreisfreie Stadt has. */
export function isIndependentCityKey(ags: string): boolean {
  return ags.length === 8 && ags.endsWith("000") && levelOfAgs(ags) === "municipality";
}

/** Most keys are right: they are known by one look. */
function isPlainKey(input: unknown): input is Ags {
  return (
    typeof input === "string" &&
    /^(?:0[1-9]|1[0-6])\d{6}$/.test(input) &&
    levelOfAgs(input) === "municipality"
  );
}

function repaired(digits: string): { value: string; code?: IdentifierCode } | undefined {
  if (digits.length === 8 || digits.length === 5) return { value: digits };
  const misfit = misfits[digits.length];
  if (misfit === undefined || (digits.length === 9 && !digits.endsWith("0"))) return undefined;
  const value = misfit.repair(digits);
  return value === "" ? undefined : { value, code: misfit.code };
}

/**
 * Reads an AGS. A lost leading zero, a number instead of a text, nine digits ending in 0, blanks between the parts and an
 * ARS in its place are put right, with a warning that carries the repair. A key of a Kreis or a Land is read with a
 * warning. An unknown Land or another length is an error. Rules: domain of the Statistisches Bundesamt, GV100AD.
 *
 * @example
 * parseAgs(6110000).value      // "06110000", with the issues ags-number and ags-lost-zero
 * parseAgs("14626110").issues  // []
 */
export function parseAgs(input: unknown): Parsed<Ags> {
  if (isPlainKey(input)) return { value: input, issues: [] };
  const text = textOfIdentifier(input);
  const digits = text?.replace(/[\s.\-/]/g, "");
  if (digits === undefined || !/^\d{2,12}$/.test(digits)) return unreadable("ags-format", input);
  if (digits.length === 12 && parseArs(digits).value === undefined) {
    return unreadable("ags-format", input);
  }
  const reading = repaired(digits);
  if (reading === undefined) return unreadable("ags-format", input);
  const { value, code } = reading;
  const land = value.slice(0, 2);
  if (stateOfKey(value) === undefined) return unreadable("key-unknown-state", input, { land });
  const issues: Issue[] = [];
  if (typeof input === "number") issues.push(identifierIssue("ags-number", input, value));
  else if (digits !== input && code === undefined) {
    issues.push(identifierIssue("identifier-not-normalised", input, value));
  }
  if (code !== undefined) issues.push(identifierIssue(code, input, value));
  const level = levelOfAgs(value);
  if (level === "district") issues.push(identifierIssue("ags-is-district", value));
  if (level === "state") issues.push(identifierIssue("ags-is-state", value));
  return { value, issues };
}
