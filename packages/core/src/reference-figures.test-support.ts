import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { applyFixes } from "./fixes.js";
import { parseGv100ad } from "./gv100ad/index.js";
import { agsOfArs, parseAgs, parseArs } from "./identifiers/index.js";
import { hasErrors } from "./issues.js";
import { certainPlace, matchPlace } from "./place/match-place.js";
import { createPlaceRegister, type PlaceRegister } from "./place/place-register.js";
import { splitOfficialName } from "./place/official-name.js";
import type { Place } from "./place/place.js";
import { validate } from "./record-kinds.js";

const now = "2026-01-05T09:00:00Z";

/** Cells of a line of comma-separated values, quoted where they hold a comma. */
function cellsOf(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, line.length === 0 ? 0 : undefined)
    .map((match) => match[1]!.replace(/^"|"$/g, "").replaceAll('""', '"'));
}

function rowsOf(file: string): string[][] {
  const lines = readFileSync(file, "utf8").replaceAll("\r", "").split("\n");
  return lines
    .slice(1)
    .filter((line) => line !== "")
    .map(cellsOf);
}

/** The Saxon register, as its table and as its fixed-width file give it. */
export interface RegisterFigures {
  readonly municipalities: number;
  /** Keys whose AGS and ARS are accepted without any issue and translate into each other. */
  readonly roundTrips: number;
  readonly places: number;
  readonly acceptedPlaces: number;
  readonly sorbianNames: number;
}

export function registerFigures(table: string, fixedWidth: string): RegisterFigures {
  const rows = rowsOf(table);
  const roundTrips = rows.filter(([ags = "", ars = ""]) => {
    const [agsRead, arsRead] = [parseAgs(ags), parseArs(ars)];
    const issues = [...agsRead.issues, ...arsRead.issues];
    return issues.length === 0 && agsRead.value === ags && agsOfArs(ars) === ags;
  });
  const { places } = parseGv100ad(readFileSync(fixedWidth, "utf8"), { now });
  const accepted = places.filter((place) => !hasErrors(validate("place", place).issues));
  const sorbian = rows.filter(([, , name = ""]) => splitOfficialName(name).sorbian !== undefined);
  return {
    municipalities: rows.length,
    roundTrips: roundTrips.length,
    places: places.length,
    acceptedPlaces: accepted.length,
    sorbianNames: sorbian.length,
  };
}

interface OparlBody {
  readonly id: string;
  readonly name: string;
  readonly ags?: string | null;
  readonly rgs?: string | null;
  readonly website?: string | null;
  readonly location?: {
    readonly geojson?: { readonly geometry: { readonly coordinates: number[] } };
  };
}

function placeOfBody(body: OparlBody): Record<string, unknown> {
  const keys = { ags: body.ags, ars: body.rgs };
  const identifiers = Object.entries(keys).flatMap(([scheme, value]) =>
    value == null ? [] : [{ scheme, value }],
  );
  return {
    id: body.id,
    kind: body.name.startsWith("Landkreis") ? "district" : "municipality",
    name: { de: body.name },
    country: "DE",
    identifiers,
    ...(body.website != null && { website: body.website }),
    ...(body.location?.geojson !== undefined && {
      coordinates: body.location.geojson.geometry.coordinates,
    }),
  };
}

/** What captured bodies of live OParl servers show. */
export interface OparlFigures {
  readonly bodies: number;
  readonly withIssues: number;
  /** Issue code → bodies that show it. */
  readonly codes: Readonly<Record<string, number>>;
  /** Bodies without any issue after all repairs. */
  readonly cleanAfterRepair: number;
}

export function oparlFigures(folder: string): OparlFigures {
  const codes: Record<string, number> = {};
  let withIssues = 0;
  let cleanAfterRepair = 0;
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  for (const file of files) {
    const input = placeOfBody(JSON.parse(readFileSync(join(folder, file), "utf8")) as OparlBody);
    const { issues } = validate("place", input, { now });
    if (issues.length > 0) withIssues++;
    for (const code of new Set(issues.map((issue) => issue.code)))
      codes[code] = (codes[code] ?? 0) + 1;
    if (validate("place", applyFixes(input, issues), { now }).issues.length === 0)
      cleanAfterRepair++;
  }
  return { bodies: files.length, withIssues, codes, cleanAfterRepair };
}

/** What the matcher makes of the German names in a list of twin towns. */
export interface TwinTownFigures {
  readonly names: number;
  readonly certain: readonly { readonly name: string; readonly place: Place }[];
  readonly toConfirm: readonly string[];
  readonly unknown: number;
  /** Names certain although several places of the register bear them: must be none. */
  readonly silentlyResolved: readonly string[];
}

const exonymTowns = ["München", "Nürnberg", "Köln", "Hannover", "Braunschweig", "Koblenz"];

/** The Saxon register, and the towns that such lists name in English, with Berlin. */
export function twinTownRegister(table: string): PlaceRegister {
  const saxon = rowsOf(table).map(([ags = "", , officialName = "", , , population]): Place => ({
    ...blankPlace(`urn:ags:${ags}`, splitOfficialName(officialName).name),
    officialName,
    identifiers: [{ scheme: "ags", value: ags }],
    population: { value: Number(population), asOf: "2023-11-30" },
  }));
  const others = [...exonymTowns, "Berlin"].map((name) => ({
    ...blankPlace(`urn:town:${encodeURIComponent(name)}`, name),
    population: { value: 500_000, asOf: "2023" },
  }));
  return createPlaceRegister([...saxon, ...others]);
}

function blankPlace(id: string, name: string): Place {
  return {
    id,
    type: "place",
    created: now,
    modified: now,
    kind: "town",
    name: { de: name },
    country: "DE",
  };
}

export function twinTownFigures(list: string, register: PlaceRegister): TwinTownFigures {
  const sides = rowsOf(list).flatMap(([city1, country1, city2, country2]) => [
    ...(country1 === "Germany" ? [city1!] : []),
    ...(country2 === "Germany" ? [city2!] : []),
  ]);
  const certain: { name: string; place: Place }[] = [];
  const toConfirm: string[] = [];
  const silentlyResolved: string[] = [];
  let unknown = 0;
  for (const name of sides) {
    const candidates = matchPlace(name, register);
    const place = certainPlace(candidates);
    if (place !== undefined) {
      certain.push({ name, place });
      if (candidates.length > 1) silentlyResolved.push(name);
    } else if (candidates.length > 0) toConfirm.push(name);
    else unknown++;
  }
  return { names: sides.length, certain, toConfirm, unknown, silentlyResolved };
}
