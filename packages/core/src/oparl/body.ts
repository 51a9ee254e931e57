import type { PlaceKind } from "../place/place.js";
import type { Draft, OparlObject } from "./draft.js";
import { objectOf, own, textOf } from "./values.js";

/** What a body calls itself before its name: "Gemeinde Kall". "Stadt Wehlen" is a name, so "Stadt" may stay. */
const prefixes =
  /^(Gemeinde|Stadt|Hansestadt|Hanse- und Universitätsstadt|Landeshauptstadt|Kreisstadt|Große Kreisstadt|Universitätsstadt|Kolpingstadt|Markt|Samtgemeinde|Verbandsgemeinde|Verwaltungsgemeinschaft)\s+(?=\p{Lu})/u;

const associations = new Set(["Samtgemeinde", "Verbandsgemeinde", "Verwaltungsgemeinschaft"]);

function kindOf(name: string, ags: unknown): PlaceKind {
  if (/^(land)?kreis\b|\bkreis\b|\blandkreis\b/iu.test(name)) return "district";
  const prefix = prefixes.exec(name)?.[1] ?? "";
  if (associations.has(prefix)) return "municipalAssociation";
  if (/^\d{5}000$/.test(String(ags))) return "independentCity";
  return /stadt$/iu.test(prefix) ? "town" : "municipality";
}

function setIdentifiers(object: OparlObject, draft: Draft): void {
  const found = [
    ["ags", "ags"],
    ["rgs", "ars"],
  ].flatMap(([theirs, scheme]) => {
    const value = own(object, theirs!);
    return value === undefined || value === null || value === ""
      ? []
      : [{ theirs: theirs!, scheme: scheme!, value }];
  });
  if (found.length === 0) return;
  draft.set(
    "identifiers",
    found.map(({ scheme, value }) => ({ scheme, value })),
    [],
    "other",
  );
  found.forEach(({ theirs }, index) => draft.origin(["identifiers", index, "value"], [theirs]));
}

function setLocation(object: OparlObject, draft: Draft): void {
  const location = objectOf(object, "location");
  if (location === undefined) return;
  const geojson = objectOf(location, "geojson");
  const geometry = geojson && (objectOf(geojson, "geometry") ?? geojson);
  const coordinates = geometry && own(geometry, "coordinates");
  if (Array.isArray(coordinates) && coordinates.length === 2) {
    const inside = geojson !== undefined && objectOf(geojson, "geometry") !== undefined;
    const steps = inside ? ["geometry", "coordinates"] : ["coordinates"];
    draft.set("coordinates", coordinates, ["location", "geojson", ...steps]);
  }
  const postalCode = textOf(location, "postalCode");
  if (postalCode === undefined) return;
  draft.set("postalCodes", [postalCode], ["location", "postalCode"], "other");
  draft.origin(["postalCodes", 0], ["location", "postalCode"]);
}

/** The fields of a Place from a Body. */
export function setBody(object: OparlObject, draft: Draft): void {
  const official = textOf(object, "name") ?? textOf(object, "shortName");
  const kind = kindOf(official ?? "", own(object, "ags"));
  draft.set("kind", kind, ["classification"], "other");
  if (official !== undefined) {
    const name = kind === "district" ? official : official.replace(prefixes, "");
    draft.set("name", { de: name }, ["name"], "other");
    if (name !== official) draft.set("officialName", official, ["name"], "other");
  }
  draft.set("shortName", textOf(object, "shortName"), ["shortName"]);
  draft.set("country", "DE", [], "other");
  draft.set("website", textOf(object, "website"), ["website"]);
  setIdentifiers(object, draft);
  setLocation(object, draft);
}
