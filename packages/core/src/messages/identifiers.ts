import type { Messages } from "../issues.js";

/** Issues of identifiers: German keys, NUTS, UN/LOCODE, Wikidata, GeoNames, ISO 3166, GND, telephone numbers. */
export const identifierMessages = {
  "identifier-not-normalised": {
    severity: "warning",
    de: "„{value}“ ist anders geschrieben als üblich; gespeichert wird „{repaired}“.",
    en: "“{value}” is not written in its usual form, which is “{repaired}”.",
  },
  "ags-format": {
    severity: "error",
    de: "„{value}“ ist kein Amtlicher Gemeindeschlüssel (acht Ziffern).",
    en: "“{value}” is not an official municipality key (AGS, eight digits).",
  },
  "ags-lost-zero": {
    severity: "warning",
    de: "Dem Amtlichen Gemeindeschlüssel „{value}“ fehlt die führende Null: gemeint ist {repaired}.",
    en: "The municipality key (AGS) “{value}” has lost its leading zero: {repaired} is meant.",
  },
  "ags-nine-digits": {
    severity: "warning",
    de: "Der Amtliche Gemeindeschlüssel „{value}“ hat neun Ziffern; die letzte Null gehört nicht dazu: {repaired}.",
    en: "The municipality key (AGS) “{value}” has nine digits; the last zero is not part of it: {repaired}.",
  },
  "ags-number": {
    severity: "warning",
    de: "Der Amtliche Gemeindeschlüssel {value} ist als Zahl angegeben; er ist immer ein Text: „{repaired}“.",
    en: "The municipality key (AGS) {value} is given as a number; it is always a text: “{repaired}”.",
  },
  "ags-is-ars": {
    severity: "warning",
    de: "„{value}“ ist ein Regionalschlüssel; der Amtliche Gemeindeschlüssel dazu ist {repaired}.",
    en: "“{value}” is a regional key (ARS); the municipality key (AGS) of it is {repaired}.",
  },
  "ags-is-district": {
    severity: "warning",
    de: "„{value}“ bezeichnet einen Kreis, keine Gemeinde.",
    en: "“{value}” names a district (Kreis), not a municipality.",
  },
  "ags-is-state": {
    severity: "warning",
    de: "„{value}“ bezeichnet ein Land, keine Gemeinde.",
    en: "“{value}” names a state (Land), not a municipality.",
  },
  "key-unknown-state": {
    severity: "error",
    de: "„{value}“ beginnt mit {land}; die Länder haben die Schlüssel 01 bis 16.",
    en: "“{value}” begins with {land}; the German states have the keys 01 to 16.",
  },
  "ars-format": {
    severity: "error",
    de: "„{value}“ ist kein Regionalschlüssel (zwölf Ziffern, für Land, Bezirk, Kreis und Verband 2, 3, 5 und 9).",
    en: "“{value}” is not a regional key (ARS: twelve digits; 2, 3, 5 and 9 for higher levels).",
  },
  "ars-is-ags": {
    severity: "error",
    de: "„{value}“ ist ein Gemeindeschlüssel, kein Regionalschlüssel; der Gemeindeverband lässt sich daraus nicht ableiten.",
    en: "“{value}” is a municipality key (AGS), not a regional key (ARS); its association cannot be derived.",
  },
  "ars-lost-zero": {
    severity: "warning",
    de: "Dem Regionalschlüssel „{value}“ fehlt die führende Null: gemeint ist {repaired}.",
    en: "The regional key (ARS) “{value}” has lost its leading zero: {repaired} is meant.",
  },
  "ars-association-kind": {
    severity: "warning",
    de: "Im Regionalschlüssel „{value}“ steht an sechster Stelle {marker}; vorgesehen sind 0, 5 und 9.",
    en: "The regional key (ARS) “{value}” has {marker} as its sixth digit; 0, 5 and 9 are in use.",
  },
  "ars-association-mismatch": {
    severity: "warning",
    de: "Der Regionalschlüssel „{value}“ nennt keinen Gemeindeverband; dann wiederholt der Verbandsteil die Gemeinde.",
    en: "The regional key (ARS) “{value}” names no association; its association part should then repeat the municipality.",
  },
  "nuts-format": {
    severity: "error",
    de: "„{value}“ ist kein NUTS-Code wie DED2D.",
    en: "“{value}” is not a NUTS code such as DED2D.",
  },
  "unlocode-format": {
    severity: "error",
    de: "„{value}“ ist kein UN/LOCODE wie DEGRZ.",
    en: "“{value}” is not a UN/LOCODE such as DEGRZ.",
  },
  "wikidata-format": {
    severity: "error",
    de: "„{value}“ ist kein Wikidata-Objekt wie Q4077.",
    en: "“{value}” is not a Wikidata item such as Q4077.",
  },
  "geonames-format": {
    severity: "error",
    de: "„{value}“ ist keine GeoNames-Nummer.",
    en: "“{value}” is not a number of GeoNames.",
  },
  "country-format": {
    severity: "error",
    de: "„{value}“ ist kein Länderkürzel aus zwei Buchstaben wie DE oder PL.",
    en: "“{value}” is not a country code of two letters such as DE or PL.",
  },
  "country-unknown": {
    severity: "error",
    de: "„{value}“ nennt kein Land nach ISO 3166-1.",
    en: "“{value}” names no country of ISO 3166-1.",
  },
  "subdivision-format": {
    severity: "error",
    de: "„{value}“ ist kein Kürzel nach ISO 3166-2 wie DE-SN.",
    en: "“{value}” is not a code of ISO 3166-2 such as DE-SN.",
  },
  "subdivision-unknown": {
    severity: "warning",
    de: "„{value}“ ist keines der sechzehn deutschen Länder.",
    en: "“{value}” is none of the sixteen German states.",
  },
  "gnd-format": {
    severity: "error",
    de: "„{value}“ ist keine GND-Nummer.",
    en: "“{value}” is not a GND number.",
  },
  "gnd-check-digit": {
    severity: "warning",
    de: "Die Prüfziffer der GND-Nummer „{value}“ passt nicht.",
    en: "The check digit of the GND number “{value}” does not fit.",
  },
  "phone-format": {
    severity: "warning",
    de: "„{value}“ ist keine einzelne Telefonnummer.",
    en: "“{value}” is not one telephone number.",
  },
  "phone-without-country": {
    severity: "warning",
    de: "Der Telefonnummer „{value}“ fehlt die Landesvorwahl, wie +49.",
    en: "The telephone number “{value}” lacks its country, such as +49.",
  },
  "phone-not-e164": {
    severity: "warning",
    de: "Die Telefonnummer „{value}“ wird international so geschrieben: {repaired}.",
    en: "The telephone number “{value}” is written internationally as {repaired}.",
  },
} as const satisfies Messages;
