import type { Parsed } from "../issues.js";
import { normalised, textOfIdentifier, unreadable } from "./parsing.js";

declare const unlocodeBrand: unique symbol;
declare const wikidataBrand: unique symbol;
declare const geonamesBrand: unique symbol;

/** A place of trade and transport by the UN's list: `DEGRZ`. */
export type Unlocode = string & { readonly [unlocodeBrand]?: true };
/** An item of Wikidata: `Q4077`. */
export type WikidataItem = string & { readonly [wikidataBrand]?: true };
/** A number of GeoNames, kept as a text: `2918632`. */
export type GeonamesNumber = string & { readonly [geonamesBrand]?: true };

/**
 * Reads a UN/LOCODE; the blank after the country and small letters are put right with a warning.
 *
 * @example parseUnlocode("DE GRZ").value // "DEGRZ"
 */
export function parseUnlocode(input: unknown): Parsed<Unlocode> {
  const code =
    typeof input === "string"
      ? textOfIdentifier(input)?.replace(/\s/g, "").toUpperCase()
      : undefined;
  return code !== undefined && /^[A-Z]{2}[A-Z2-9]{3}$/.test(code)
    ? normalised(input, code)
    : unreadable("unlocode-format", input);
}

const wikidataAddress = /^https?:\/\/(?:www\.|m\.)?wikidata\.org\/(?:wiki|entity)\/(?=Q)/i;

/**
 * Reads a Wikidata item, also from its address or with a small q, then with a warning.
 *
 * @example parseWikidata("https://www.wikidata.org/wiki/Q4077").value // "Q4077"
 */
export function parseWikidata(input: unknown): Parsed<WikidataItem> {
  const text = typeof input === "string" ? textOfIdentifier(input) : undefined;
  const item = text?.replace(wikidataAddress, "").toUpperCase();
  return item !== undefined && /^Q[1-9]\d{0,14}$/.test(item)
    ? normalised(input, item)
    : unreadable("wikidata-format", input);
}

const geonamesAddress = /^https?:\/\/(?:www\.|sws\.)?geonames\.org\/(\d+)(?:\/.*)?$/i;

/**
 * Reads a number of GeoNames, also from its address or as a number, then with a warning.
 *
 * @example parseGeonames(2918632).value // "2918632"
 */
export function parseGeonames(input: unknown): Parsed<GeonamesNumber> {
  const text = textOfIdentifier(input)?.replace(geonamesAddress, "$1");
  return text !== undefined && /^[1-9]\d{0,14}$/.test(text)
    ? normalised(input, text)
    : unreadable("geonames-format", input);
}
