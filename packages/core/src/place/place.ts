import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
import { isIndependentCityKey, levelOfAgs, parseAgs } from "../identifiers/ags.js";
import { agsOfArs, parseArs } from "../identifiers/ars.js";
import { parseGeonames, parseUnlocode, parseWikidata } from "../identifiers/catalogue-numbers.js";
import { parseCountry, parseSubdivision } from "../identifiers/country.js";
import { stateOfKey } from "../identifiers/german-states.js";
import { identifierRule, readNumbersAsIdentifiers } from "../identifiers/identifier-rule.js";
import { parseNuts } from "../identifiers/nuts.js";
import { issuesAt, type Path } from "../issues.js";
import { identifierMessages } from "../messages/identifiers.js";
import { placeMessages } from "../messages/place.js";
import {
  edtfSchema,
  idOf,
  langMapSchema,
  lineSchema,
  openObject,
  recordFields,
  spanSchema,
  type RecordId,
} from "../record.js";
import { reportReversedSpan } from "../record-rules.js";
import type { Rule } from "../rules.js";
import { locateInCountry } from "./country-bounds.js";

/** A municipality, county, state or a part of one. Label: Kommune. */
export type Place = z.infer<typeof placeSchema>;
export type PlaceId = RecordId<"place">;

/** What a place is in the order of the state, under its English code. */
export const placeKinds = [
  "municipality",
  "town",
  "independentCity",
  "district",
  "municipalAssociation",
  "locality",
  "borough",
  "state",
  "region",
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** What the rules of a place may know besides it. */
export interface PlaceContext extends ValidationContext {
  /** Says whether a key (AGS or ARS) stands in the register at hand. Without it, no key is called unknown. */
  readonly isKeyInRegister?: (scheme: "ags" | "ars", value: string) => boolean;
}

const designationSchema = openObject({
  text: lineSchema,
  since: edtfSchema.optional(),
  source: lineSchema,
});

const changeSchema = openObject({
  place: idOf<"place">(),
  date: edtfSchema,
  mode: z.enum(["incorporation", "merger", "renaming", "split"]),
});

export const placeSchema = openObject({
  ...recordFields("place"),
  kind: z.enum(placeKinds),
  name: langMapSchema,
  officialName: lineSchema.optional(),
  shortName: lineSchema.optional(),
  designations: z.array(designationSchema).optional(),
  formerNames: z.array(openObject({ name: lineSchema, valid: spanSchema })).optional(),
  country: z.string().regex(/^[A-Za-z]{2}$/, "country-format"),
  subdivision: z
    .string()
    .regex(/^[A-Za-z]{2}-[A-Za-z0-9]{1,3}$/, "subdivision-format")
    .optional(),
  parent: idOf<"place">().optional(),
  seat: idOf<"place">().optional(),
  coordinates: z.tuple([z.number(), z.number()]).optional(),
  postalCodes: z.array(lineSchema).optional(),
  population: openObject({ value: z.int().min(0), asOf: edtfSchema }).optional(),
  website: lineSchema.optional(),
  valid: spanSchema.optional(),
  predecessors: z.array(changeSchema).optional(),
  successors: z.array(changeSchema).optional(),
});

const parsers = {
  ags: parseAgs,
  ars: parseArs,
  nuts: parseNuts,
  unlocode: parseUnlocode,
  wikidata: parseWikidata,
  geonames: parseGeonames,
} as const;

const municipalKinds: ReadonlySet<PlaceKind> = new Set(["municipality", "town", "independentCity"]);

interface Key {
  readonly value: string;
  readonly path: Path;
}

/** The key of a scheme in its stored form, and where it stands. */
function keyOf({ identifiers }: Place, scheme: "ags" | "ars"): Key | undefined {
  if (identifiers === undefined) return undefined;
  for (let i = 0; i < identifiers.length; i++) {
    if (identifiers[i]!.scheme !== scheme) continue;
    const { value } = parsers[scheme](identifiers[i]!.value);
    return value === undefined ? undefined : { value, path: ["identifiers", i, "value"] };
  }
  return undefined;
}

const keyRules: readonly Rule<Place, PlaceContext>[] = [
  identifierRule("PLACE1", Object.keys(identifierMessages), parsers),
  {
    id: "PLACE2",
    codes: ["place-ags-ars-disagree"],
    check(place, _context, report) {
      const ags = keyOf(place, "ags");
      const ars = keyOf(place, "ars");
      if (ags === undefined || ars === undefined) return;
      const expected = agsOfArs(ars.value);
      if (expected === undefined || expected === ags.value) return;
      report("place-ags-ars-disagree", ags.path, {
        params: { ags: ags.value, ars: ars.value, expected },
      });
    },
  },
  {
    id: "PLACE3",
    codes: ["place-kind-against-key", "place-district-key-filled-up"],
    check(place, _context, report) {
      const key = keyOf(place, "ags");
      if (key === undefined) return;
      const { kind } = place;
      const params = { kind, key: key.value };
      if (kind === "district" && key.value.length === 8 && key.value.endsWith("000")) {
        const fix = [{ op: "set", path: key.path, value: key.value.slice(0, 5) }] as const;
        report("place-district-key-filled-up", key.path, { params, fix });
        return;
      }
      const level = levelOfAgs(key.value);
      const fits = municipalKinds.has(kind)
        ? level === "municipality" &&
          (kind === "independentCity") === isIndependentCityKey(key.value)
        : kind === "state"
          ? level === "state" || isIndependentCityKey(key.value)
          : kind !== "district" || level === "district";
      if (!fits) report("place-kind-against-key", ["kind"], { params });
    },
  },
  {
    id: "PLACE4",
    codes: ["place-german-key-abroad"],
    check(place, _context, report) {
      if (place.country.toUpperCase() === "DE") return;
      const key = keyOf(place, "ags") ?? keyOf(place, "ars");
      if (key === undefined) return;
      const params = { key: key.value, country: place.country };
      report("place-german-key-abroad", ["country"], { params });
    },
  },
  {
    id: "PLACE5",
    codes: ["place-key-not-in-register"],
    check(place, { isKeyInRegister }, report) {
      if (isKeyInRegister === undefined) return;
      for (const scheme of ["ags", "ars"] as const) {
        const key = keyOf(place, scheme);
        if (key === undefined || isKeyInRegister(scheme, key.value)) continue;
        report("place-key-not-in-register", key.path, { params: { key: key.value } });
      }
    },
  },
];

const positionRules: readonly Rule<Place, PlaceContext>[] = [
  {
    id: "PLACE6",
    codes: ["place-coordinates-swapped", "place-coordinates-impossible"],
    check({ coordinates, country }, _context, report) {
      if (coordinates === undefined) return;
      const [longitude, latitude] = coordinates;
      const finding = locateInCountry(coordinates, country);
      const params = { longitude, latitude };
      if (finding === "swapped") {
        const fix = [{ op: "set", path: ["coordinates"], value: [latitude, longitude] }] as const;
        report("place-coordinates-swapped", ["coordinates"], { params, fix });
      } else if (finding === "impossible") {
        report("place-coordinates-impossible", ["coordinates"], { params });
      }
    },
  },
  {
    id: "PLACE7",
    codes: ["place-coordinates-outside"],
    check({ coordinates, country }, _context, report) {
      if (coordinates === undefined || locateInCountry(coordinates, country) !== "outside") return;
      report("place-coordinates-outside", ["coordinates"], { params: { country } });
    },
  },
  {
    id: "PLACE8",
    codes: ["place-postal-code-lost-zero", "place-postal-code-format"],
    check({ postalCodes, country }, _context, report) {
      if (postalCodes === undefined || country !== "DE") return;
      for (let i = 0; i < postalCodes.length; i++) {
        const value = postalCodes[i]!;
        if (/^\d{5}$/.test(value)) continue;
        const path = ["postalCodes", i];
        if (/^\d{4}$/.test(value)) {
          const fix = [{ op: "set", path, value: `0${value}` }] as const;
          report("place-postal-code-lost-zero", path, { params: { value }, fix });
        } else report("place-postal-code-format", path, { params: { value } });
      }
    },
  },
  {
    id: "PLACE13",
    codes: ["country-unknown", "identifier-not-normalised", "subdivision-unknown"],
    check({ country, subdivision }, _context, report) {
      for (const issue of parseCountry(country).issues) {
        report(issue.code, ["country"], issuesAt([issue], ["country"])[0]);
      }
      if (subdivision === undefined) return;
      for (const issue of parseSubdivision(subdivision).issues) {
        report(issue.code, ["subdivision"], issuesAt([issue], ["subdivision"])[0]);
      }
    },
  },
  {
    id: "PLACE14",
    codes: ["place-subdivision-disagrees"],
    check(place, _context, report) {
      const { subdivision } = place;
      if (subdivision === undefined) return;
      const key = keyOf(place, "ags") ?? keyOf(place, "ars");
      const expected = key === undefined ? undefined : stateOfKey(key.value);
      const country = subdivision.slice(0, 2).toUpperCase();
      if (country === place.country.toUpperCase() && (expected ?? subdivision) === subdivision)
        return;
      report("place-subdivision-disagrees", ["subdivision"], {
        params: { subdivision, expected: expected ?? place.country },
        ...(expected !== undefined &&
          place.country === "DE" && {
            fix: [{ op: "set", path: ["subdivision"], value: expected }],
          }),
      });
    },
  },
];

const otherRules: readonly Rule<Place, PlaceContext>[] = [
  {
    id: "PLACE9",
    codes: ["place-website-without-scheme"],
    check({ website }, _context, report) {
      if (website === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(website)) return;
      report("place-website-without-scheme", ["website"], {
        params: { value: website },
        fix: [{ op: "set", path: ["website"], value: `https://${website.trim()}` }],
      });
    },
  },
  {
    id: "PLACE11",
    codes: ["span-reversed"],
    check({ valid, formerNames }, _context, report) {
      reportReversedSpan(valid, ["valid"], report);
      formerNames?.forEach((former, i) => {
        reportReversedSpan(former.valid, ["formerNames", i, "valid"], report);
      });
    },
  },
  {
    id: "PLACE12",
    codes: ["place-refers-to-itself"],
    check({ id, parent, predecessors, successors }, _context, report) {
      if (parent === id) report("place-refers-to-itself", ["parent"]);
      predecessors?.forEach(({ place }, i) => {
        if (place === id) report("place-refers-to-itself", ["predecessors", i, "place"]);
      });
      successors?.forEach(({ place }, i) => {
        if (place === id) report("place-refers-to-itself", ["successors", i, "place"]);
      });
    },
  },
];

/** Everything the package knows about places. */
export const placeDefinition = {
  kind: "place",
  schema: placeSchema,
  defaults: () => ({ country: "DE" }),
  rules: [...keyRules, ...positionRules, ...otherRules],
  migrations: [],
  messages: { ...placeMessages, ...identifierMessages },
  prepare: (input, report) => readNumbersAsIdentifiers(input, parsers, report),
} as const satisfies RecordDefinition<"place", Place, PlaceContext>;
