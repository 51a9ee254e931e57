import type { Parsed } from "../issues.js";
import { normalised, textOfIdentifier, unreadable } from "./parsing.js";

declare const nutsBrand: unique symbol;

/** A code of the EU's statistical regions, levels 0–3: `DE`, `DED`, `DED2`, `DED2D`. */
export type Nuts = string & { readonly [nutsBrand]?: true };

/** NUTS keeps two country codes of its own; records name countries by ISO 3166-1. */
const isoOfNutsCountry: Readonly<Record<string, string>> = { EL: "GR", UK: "GB" };
const nutsOfIsoCountry: Readonly<Record<string, string>> = { GR: "EL", GB: "UK" };

const german = /^DE(?:[0-9A-G][0-9A-Z]{0,2})?$/;
const european = /^[A-Z]{2}[0-9A-Z]{0,3}$/;

/**
 * Reads a NUTS code. Small letters, blanks and the ISO country codes of Greece and the United Kingdom are put right with a
 * warning. German codes begin with DE and a Land from 0–9 and A–G.
 *
 * @example parseNuts("ded2d").value // "DED2D"
 */
export function parseNuts(input: unknown): Parsed<Nuts> {
  const text = typeof input === "string" ? textOfIdentifier(input) : undefined;
  const code = text?.replace(/\s/g, "").toUpperCase();
  if (code === undefined || !european.test(code)) return unreadable("nuts-format", input);
  if (code.startsWith("DE") && !german.test(code)) return unreadable("nuts-format", input);
  const country = code.slice(0, 2);
  return normalised(input, (nutsOfIsoCountry[country] ?? country) + code.slice(2));
}

/**
 * The ISO 3166-1 country of a NUTS code: EL is Greece (GR), UK the United Kingdom (GB).
 *
 * @example countryOfNuts("EL30") // "GR"
 */
export function countryOfNuts(nuts: Nuts): string {
  const country = nuts.slice(0, 2);
  return isoOfNutsCountry[country] ?? country;
}
