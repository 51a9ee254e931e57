import * as z from "zod";
import { exactText } from "./shape.js";
import { edtfFault } from "./time/edtf.js";
import type { Edtf } from "./time/types.js";

/**
 * An object of known fields that keeps unknown ones: bad input loses nothing, an info says what was not known.
 * Its type names the known fields only, so that a misspelt field does not compile.
 */
export function openObject<Fields extends z.core.$ZodLooseShape>(
  fields: Fields,
): z.ZodObject<Fields> {
  return z.looseObject(fields);
}

declare const recordIdOf: unique symbol;

/**
 * The id of a record of one kind. Any text may be given where an id is wanted, but an id that was read as one
 * kind's is not accepted where another kind's is wanted.
 */
export type RecordId<Kind extends string> = string & { readonly [recordIdOf]?: Kind };

const uri = /^[A-Za-z][A-Za-z0-9+.-]{0,40}:[!#-;=?-[\]_a-z~]+$/;

const idText = exactText(z.string().max(2000, "text-too-long").regex(uri, "id-format"));

/** Schema of the id of a record of one kind: a URI or `urn:uuid:…`. */
export function idOf<Kind extends string>(): z.ZodType<RecordId<Kind>, RecordId<Kind>> {
  return idText;
}

/** An instant with its offset, `2025-06-18T10:00:00Z`. */
export const instantSchema = z.iso.datetime({ offset: true, error: "instant-format" });

/** A partial date in EDTF: `2025`, `2025-06`, `2025-36` (fourth quarter), `1958/..`. */
export const edtfSchema = exactText(
  z
    .string()
    .max(200, "text-too-long")
    .refine((text) => edtfFault(text) === undefined, {
      error: ({ input }) => edtfFault(input as string),
    }),
) as unknown as z.ZodType<Edtf, Edtf>;

/** A text that says something: not empty, at most 10,000 characters. */
export const textSchema = z.string().min(1, "text-empty").max(10_000, "text-too-long");

/** A text of one line, such as a name or a title: not empty, at most 1,000 characters. */
export const lineSchema = z.string().min(1, "text-empty").max(1000, "text-too-long");

/** A long text, such as a body: at most 200,000 characters. */
export const longTextSchema = z.string().max(200_000, "text-too-long");

/** An address on the web, with its scheme. */
export const urlSchema = z
  .string()
  .max(2000, "text-too-long")
  .regex(/^https?:\/\/[^\s<>"{}|\\^`]+$/i, "url-format");

const languageTag = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, "language-format");

/** A text in one or more languages: `{ de: "Görlitz", pl: "Zgorzelec", hsb: "Zhorjelc" }`. */
export const langMapSchema = z
  .record(languageTag, lineSchema)
  .refine((map) => Object.keys(map).length > 0, "lang-map-empty");
export type LangMap = z.infer<typeof langMapSchema>;

/** A stretch of time; an absent end is open or unknown. */
export const spanSchema = openObject({
  from: edtfSchema.optional(),
  to: edtfSchema.optional(),
});
export type Span = z.infer<typeof spanSchema>;

/** Where a statement comes from. */
export const sourceSchema = openObject({
  title: lineSchema.optional(),
  url: urlSchema.optional(),
  date: edtfSchema.optional(),
  note: textSchema.optional(),
});
export type Source = z.infer<typeof sourceSchema>;

/** An identifier given by someone else, such as an AGS or a Wikidata item. */
export const identifierSchema = openObject({
  scheme: lineSchema,
  value: lineSchema,
  valid: spanSchema.optional(),
});
export type Identifier = z.infer<typeof identifierSchema>;

/** The fields every record has, to be spread into the schema of a kind: `openObject({ ...recordFields("place"), … })`. */
export function recordFields<Kind extends string>(kind: Kind) {
  return {
    id: idOf<Kind>(),
    type: z.literal(kind),
    created: instantSchema,
    modified: instantSchema,
    deleted: instantSchema.optional(),
    sources: z.array(sourceSchema).optional(),
    identifiers: z.array(identifierSchema).optional(),
    keywords: z.array(lineSchema).optional(),
    web: urlSchema.optional(),
  };
}

/** What every record has, whatever its kind. */
export interface RecordBase {
  id: string;
  type: string;
  created: string;
  modified: string;
  deleted?: string | undefined;
  sources?: Source[] | undefined;
  identifiers?: Identifier[] | undefined;
  keywords?: string[] | undefined;
  web?: string | undefined;
}
