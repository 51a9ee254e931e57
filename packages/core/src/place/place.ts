import * as z from "zod";
import type { ValidationContext } from "../context.js";
import type { RecordDefinition } from "../definition.js";
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
import type { Rule } from "../rules.js";

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
  country: z.string().regex(/^[A-Z]{2}$/, "place-country-format"),
  subdivision: z
    .string()
    .regex(/^[A-Z]{2}-[A-Z0-9]{1,3}$/, "place-subdivision-format")
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

const rules: readonly Rule<Place, PlaceContext>[] = [
  {
    id: "PLACE9",
    codes: ["place-website-without-scheme"],
    check({ website }, _context, report) {
      if (website === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(website)) return;
      report("place-website-without-scheme", ["website"], {
        params: { value: website },
        fix: [{ op: "set", path: ["website"], value: `https://${website}` }],
      });
    },
  },
];

/** Everything the package knows about places. */
export const placeDefinition = {
  kind: "place",
  schema: placeSchema,
  defaults: () => ({ country: "DE" }),
  rules,
  migrations: [],
  messages: placeMessages,
} as const satisfies RecordDefinition<"place", Place, PlaceContext>;
