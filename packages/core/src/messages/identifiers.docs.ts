import type { identifierMessages } from "./identifiers.js";
import type { DocsOf } from "./message-docs.js";

export const identifierDocs: DocsOf<typeof identifierMessages> = {
  "identifier-not-normalised": {
    cause: "Blanks, small letters or a whole address instead of the bare identifier.",
    repair: "The repair writes the usual form.",
    example: { call: "parseWikidata", with: ["https://www.wikidata.org/wiki/Q4077"] },
  },
  "ags-format": {
    cause: "The text has a length no key has, or letters.",
    repair: "Look the key up in the official register.",
    example: { call: "parseAgs", with: ["Görlitz"] },
  },
  "ags-lost-zero": {
    cause:
      "A spreadsheet read the key as a number: 18 of 24 captured OParl bodies lost their zero.",
    repair: "The repair puts the zero in front.",
    example: { call: "parseAgs", with: ["5358004"] },
  },
  "ags-nine-digits": {
    cause: "Some registers append a zero to the key.",
    repair: "The repair takes the last zero away.",
    example: { call: "parseAgs", with: ["146261100"] },
  },
  "ags-number": {
    cause: "JSON of a spreadsheet or database with the key in a number column.",
    repair: "The repair turns it into a text, with its leading zero.",
    example: { call: "parseAgs", with: [14626110] },
  },
  "ags-is-ars": {
    cause: "AGS and ARS were taken for each other.",
    repair: "The repair puts the AGS there; keep the ARS as an identifier of its own.",
    example: { call: "parseAgs", with: ["146260110110"] },
  },
  "ags-is-district": {
    cause: "The record is about a Landkreis, or the municipality part is missing.",
    repair: "Nothing for a Kreis; otherwise look the key up.",
    example: { call: "parseAgs", with: ["14626"] },
  },
  "ags-is-state": {
    cause:
      "The key of a Land was filled up with zeros. 04000000 is the Land: the cities are 04011000 and 04012000.",
    repair: "Nothing for a Land; otherwise look the key up.",
    example: { call: "parseAgs", with: ["04000000"] },
  },
  "key-unknown-state": {
    cause: "Digits were lost or swapped.",
    repair: "Look the key up in the official register.",
    example: { call: "parseAgs", with: ["99626110"] },
  },
  "ars-format": {
    cause: "The text has a length no key has, or letters.",
    repair: "Look the key up in the official register.",
    example: { call: "parseArs", with: ["146260"] },
  },
  "ars-is-ags": {
    cause: "AGS and ARS were taken for each other.",
    repair: "Move it to an identifier of scheme ags.",
    example: { call: "parseArs", with: ["14626110"] },
  },
  "ars-lost-zero": {
    cause: "A spreadsheet read the key as a number.",
    repair: "The repair puts the zero in front.",
    example: { call: "parseArs", with: ["51540012012"] },
  },
  "ars-association-kind": {
    cause: "Digits were lost or swapped.",
    repair: "Look the key up in the official register.",
    example: { call: "parseArs", with: ["146267110110"] },
  },
  "ars-association-mismatch": {
    cause: "The key was put together from parts of two municipalities.",
    repair: "Look the key up in the official register.",
    example: { call: "parseArs", with: ["146260110120"] },
  },
  "nuts-format": {
    cause: "A code of another list, or a digit too many.",
    repair: "Look the region up at Eurostat.",
    example: { call: "parseNuts", with: ["DEZ11"] },
  },
  "unlocode-format": {
    cause: "0 and 1 do not occur in the place part.",
    repair: "Look the place up at UNECE.",
    example: { call: "parseUnlocode", with: ["DEGR0"] },
  },
  "wikidata-format": {
    cause: "The title of an article or a property was given.",
    repair: "Take the Q number of the item.",
    example: { call: "parseWikidata", with: ["P190"] },
  },
  "geonames-format": {
    cause: "A name instead of the number.",
    repair: "Take the number of the entry.",
    example: { call: "parseGeonames", with: ["Goerlitz"] },
  },
  "country-format": {
    cause: "A name or a three-letter code was given.",
    repair: "Use the two letters of ISO 3166-1.",
    example: { call: "parseCountry", with: ["Germany"] },
  },
  "country-unknown": {
    cause: "Two letters that name no country.",
    repair: "Use the code of ISO 3166-1, XK for Kosovo.",
    example: { call: "parseCountry", with: ["ZZ"] },
  },
  "subdivision-format": {
    cause: "A name or a number was given.",
    repair: "Use the code of ISO 3166-2.",
    example: { call: "parseSubdivision", with: ["Sachsen"] },
  },
  "subdivision-unknown": {
    cause: "SA and SAC are often taken for Saxony, which is SN.",
    repair: "Use the code of the Land.",
    example: { call: "parseSubdivision", with: ["DE-SA"] },
  },
  "gnd-format": {
    cause: "A name or a number of another catalogue was given.",
    repair: "Look the entry up at the Deutsche Nationalbibliothek.",
    example: { call: "parseGnd", with: ["Goethe"] },
  },
  "gnd-check-digit": {
    cause: "A digit was mistyped.",
    repair: "Look the entry up; the number is kept as it is.",
    example: { call: "parseGnd", with: ["118540239"] },
  },
  "phone-format": {
    cause: "Two numbers in one field, or words.",
    repair: "One number for each entry; extensions belong to the number.",
    example: { call: "parsePhone", with: ["+49 351 1234567 oder 89"] },
  },
  "phone-without-country": {
    cause: "Numbers are noted as they are dialled at home.",
    repair: "Write +49 and leave the zero out, or pass `callingCode`.",
    example: { call: "parsePhone", with: ["03581 123456"] },
  },
  "phone-not-e164": {
    cause: "People write blanks, slashes and (0).",
    repair: "The repair writes it by E.164.",
    example: { call: "parsePhone", with: ["+49 (0) 3581 123456"] },
  },
};
