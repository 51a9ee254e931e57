import type { Issue } from "../issues.js";
import { createIssue } from "../issues.js";
import { agsOfArs } from "../identifiers/ars.js";
import { gv100adMessages } from "../messages/gv100ad.js";
import { splitOfficialName } from "../place/official-name.js";
import { placeDefinition, type Place, type PlaceKind } from "../place/place.js";
import { validateWith } from "../validation.js";
import type { Edtf } from "../time/types.js";
import type { RegisterLine } from "./fields.js";

/** The code list "Regionalschlüssel" of the Statistisches Bundesamt; its URN and a key name a place for good. */
const keyUrn = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:";

/** The id a place of the register gets: the same at each reading, so that a later register finds it again. */
export function placeIdOfKey(key: string): string {
  return keyUrn + key;
}

const kindsOfType: Readonly<Record<string, PlaceKind>> = {
  "43": "district",
  "44": "district",
  "45": "district",
  "60": "municipality",
  "61": "independentCity",
  "62": "independentCity",
  "63": "town",
  "64": "municipality",
  "65": "municipality",
  "66": "municipality",
  "67": "town",
};

const kindsOfRecord: Readonly<Record<string, PlaceKind>> = {
  "10": "state",
  "20": "region",
  "50": "municipalAssociation",
};

const designationsOfType: Readonly<Record<string, string>> = {
  "60": "Markt",
  "65": "gemeindefreies Gebiet, bewohnt",
  "66": "gemeindefreies Gebiet, unbewohnt",
  "67": "Große Kreisstadt",
};

/**
 * Types of records that stand beside the record of a municipality and say nothing of their own: the Kreis of a
 * kreisfreie Stadt (41, 42) and the "Verband" of a municipality that is in none (50).
 */
const shadowTypes = new Set(["41", "42", "50"]);

/** True when another record of the register stands for the same place. */
export function isShadow({ type }: RegisterLine): boolean {
  return shadowTypes.has(type);
}

function parentOf({ kind, key }: RegisterLine): string | undefined {
  if (kind === "10") return undefined;
  if (kind === "20") return key.slice(0, 2);
  if (kind === "40") return key[2] === "0" ? key.slice(0, 2) : key.slice(0, 3);
  if (kind === "50") return key.slice(0, 5);
  if (key.slice(2, 5) === "000") return undefined;
  return key[5] === "5" ? key.slice(0, 9) : parentOfFree(key);
}

/** Above a municipality in no Verband stands its Kreis; above a kreisfreie Stadt its Regierungsbezirk or Land. */
function parentOfFree(key: string): string {
  if (!key.endsWith("000")) return key.slice(0, 5);
  return key[2] === "0" ? key.slice(0, 2) : key.slice(0, 3);
}

function identifiersOf({ kind, key }: RegisterLine): Place["identifiers"] {
  const ars = { scheme: "ars", value: key };
  const ags = kind === "60" ? agsOfArs(key) : undefined;
  return ags === undefined ? [ars] : [{ scheme: "ags", value: ags }, ars];
}

function nameOf(officialName: string): Place["name"] {
  const { name, sorbian } = splitOfficialName(officialName);
  return sorbian === undefined ? { de: name } : { de: name, [sorbian.language]: sorbian.name };
}

function isNumber(text: string): boolean {
  return /^\d{1,15}$/.test(text);
}

function fieldsOf(line: RegisterLine): Omit<Place, "created" | "modified"> {
  const { key, name, type, asOf, population, postalCode } = line;
  const parent = parentOf(line);
  const designation = designationsOfType[type];
  const date = asOf as Edtf;
  const title = `Gemeindeverzeichnis GV100AD, ${asOf}`;
  return {
    id: placeIdOfKey(key),
    type: "place",
    kind: kindsOfType[type] ?? kindsOfRecord[line.kind] ?? "municipality",
    name: nameOf(name),
    officialName: name,
    country: "DE",
    identifiers: identifiersOf(line),
    sources: [{ title, date }],
    ...(parent !== undefined && { parent: placeIdOfKey(parent) }),
    ...(designation !== undefined && { designations: [{ text: designation, source: title }] }),
    ...(postalCode !== "" && { postalCodes: [postalCode] }),
    ...(line.kind === "60" &&
      isNumber(population) && { population: { value: Number(population), asOf: date } }),
  };
}

/** The place a line of the register speaks of, and what is to be said about it; each issue carries the row. */
export function placeOfLine(
  line: RegisterLine,
  now: string,
): { place?: Place; issues: readonly Issue[] } {
  const { row } = line;
  if (line.name === "") {
    return {
      issues: [
        createIssue(gv100adMessages, "register-name-missing", ["name"], { params: { row } }),
      ],
    };
  }
  const found = validateWith(placeDefinition, { ...fieldsOf(line), created: now, modified: now });
  const issues: Issue[] = found.issues.map((issue) => ({
    ...issue,
    params: { ...issue.params, row },
  }));
  if (line.kind === "60" && !isNumber(line.population)) {
    const params = { row, value: line.population };
    issues.push(createIssue(gv100adMessages, "register-population", ["population"], { params }));
  }
  return found.record === undefined ? { issues } : { place: found.record, issues };
}
