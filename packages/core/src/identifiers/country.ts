import type { Parsed } from "../issues.js";
import { identifierIssue, normalised, textOfIdentifier, unreadable } from "./parsing.js";

declare const countryBrand: unique symbol;

/** A country by ISO 3166-1 alpha-2; Kosovo by the user-assigned XK, which the standard's own list lacks. */
export type CountryCode = string & { readonly [countryBrand]?: true };

declare const subdivisionBrand: unique symbol;

/** A part of a country by ISO 3166-2: `DE-SN`. */
export type SubdivisionCode = string & { readonly [subdivisionBrand]?: true };

const assigned =
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR " +
  "GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP " +
  "KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT " +
  "MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
  "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG " +
  "UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW";

/** Kosovo: user-assigned, in use at the EU, absent from the list of the standard. */
const userAssigned = "XK";

/** Codes other lists use for a country that has another one in ISO 3166-1. */
const foreignCodes: Readonly<Record<string, string>> = { EL: "GR", UK: "GB" };

const pairs = /^[A-Z]{2}$/;

const countries: ReadonlySet<string> = /* @__PURE__ */ new Set([
  .../* @__PURE__ */ assigned.split(" "),
  userAssigned,
]);

/** Whether a text is a country code of ISO 3166-1 or XK. */
export function isCountryCode(code: string): code is CountryCode {
  return countries.has(code);
}

/** All country codes: those of ISO 3166-1 and XK. */
export function listCountryCodes(): readonly CountryCode[] {
  return [...countries];
}

/**
 * Reads a country code. Small letters are put right, and the EU's EL and UK become GR and GB, with a warning.
 *
 * @example parseCountry("uk").value // "GB"
 */
export function parseCountry(input: unknown): Parsed<CountryCode> {
  if (typeof input === "string" && countries.has(input)) return { value: input, issues: [] };
  const code = typeof input === "string" ? textOfIdentifier(input)?.toUpperCase() : undefined;
  if (code === undefined || !pairs.test(code)) return unreadable("country-format", input);
  const value = foreignCodes[code] ?? code;
  return isCountryCode(value) ? normalised(input, value) : unreadable("country-unknown", input);
}

const germanSubdivisions: ReadonlySet<string> = /* @__PURE__ */ new Set(
  /* @__PURE__ */ "BB BE BW BY HB HE HH MV NI NW RP SH SL SN ST TH".split(" "),
);

/**
 * Reads a subdivision. Its form and country are checked for every country, the code itself for Germany; the lists of other
 * countries change too often to be carried along.
 *
 * @example parseSubdivision("de-sn").value // "DE-SN"
 */
export function parseSubdivision(input: unknown): Parsed<SubdivisionCode> {
  if (
    typeof input === "string" &&
    input.startsWith("DE-") &&
    germanSubdivisions.has(input.slice(3))
  ) {
    return { value: input, issues: [] };
  }
  const code = typeof input === "string" ? textOfIdentifier(input)?.toUpperCase() : undefined;
  const parts = code === undefined ? null : /^([A-Z]{2})[-_ ]?([A-Z0-9]{1,3})$/.exec(code);
  if (parts === null) return unreadable("subdivision-format", input);
  const [, country, part] = parts as unknown as [string, string, string];
  if (!isCountryCode(country)) return unreadable("country-unknown", input);
  const value = `${country}-${part}`;
  if (country === "DE" && !germanSubdivisions.has(part)) {
    return { value, issues: [identifierIssue("subdivision-unknown", input)] };
  }
  return normalised(input, value);
}
