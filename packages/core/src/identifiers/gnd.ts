import type { Parsed } from "../issues.js";
import { identifierIssue, normalised, textOfIdentifier, unreadable } from "./parsing.js";

declare const gndBrand: unique symbol;

/** A number of the Gemeinsame Normdatei, the authority file of the German libraries: `4005728-8`, `118540238`. */
export type Gnd = string & { readonly [gndBrand]?: true };

const gndAddress = /^(?:https?:\/\/d-nb\.info\/gnd\/|\(DE-588\)|GND:?)\s*/i;

/** The weighted sum modulo 11; weights 2, 3, 4 … from the right, at most 11. */
function remainder(digits: string): number {
  let sum = 0;
  for (let i = 0; i < digits.length; i++) sum += Number(digits[i]) * (digits.length + 1 - i);
  return sum % 11;
}

function checkCharacter(value: number): string {
  return value === 10 ? "X" : String(value);
}

/** The two check characters the GND has used: 11 − sum mod 11, and its complement for old numbers of corporate bodies and subjects. */
function checkCharacters(digits: string): readonly [string, string] {
  const rest = remainder(digits);
  return [checkCharacter((11 - rest) % 11), checkCharacter(rest)];
}

/**
 * Reads a GND number, also from its address or with its prefix. A check digit that fits neither of the two schemes in use
 * is a warning: the number is kept.
 *
 * @example
 * parseGnd("118540238").issues // []
 * parseGnd("118540239").issues // one warning: gnd-check-digit
 */
export function parseGnd(input: unknown): Parsed<Gnd> {
  const value = textOfIdentifier(input)?.replace(gndAddress, "").toUpperCase();
  const parts = value === undefined ? null : /^([1-9]\d{1,9})(-?)([\dX])$/.exec(value);
  if (value === undefined || parts === null) return unreadable("gnd-format", input);
  const parsed = normalised<Gnd>(typeof input === "number" ? String(input) : input, value);
  if (checkCharacters(parts[1]!).includes(parts[3]!)) return parsed;
  return { value, issues: [...parsed.issues, identifierIssue("gnd-check-digit", value)] };
}
