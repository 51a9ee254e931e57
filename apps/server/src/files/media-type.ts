import { allowedMediaTypes } from "@staedtenetz/core/attachment";
import { fileTypeFromBuffer } from "file-type";

/** A media type that may be uploaded. */
export type MediaType = (typeof allowedMediaTypes)[number];

/** The types without a mark of their own, by the ending people give them. */
const textTypes: Readonly<Record<string, MediaType>> = {
  txt: "text/plain",
  csv: "text/csv",
  ics: "text/calendar",
  vcf: "text/vcard",
};

/** What `file-type` calls the old Office format, which Word documents share with spreadsheets. */
const compoundFile = "application/x-cfb";

/**
 * What a file is, from its content; the name decides only between kinds of text. `undefined` for everything that may
 * not be uploaded: programs, pages with scripts, documents with macros, and what cannot be told.
 *
 * @example
 * await mediaTypeOf(bytes, "Einladung.pdf"); // "application/pdf"
 */
export async function mediaTypeOf(bytes: Uint8Array, name: string): Promise<MediaType | undefined> {
  const ending = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const found: string | undefined = (await fileTypeFromBuffer(bytes))?.mime;
  if (found === compoundFile) return ending === "doc" ? "application/msword" : undefined;
  if (found !== undefined) {
    const isKindOfText = Object.values<string>(textTypes).includes(found);
    return isKindOfText ? textOf(bytes, ending) : allowedMediaTypes.find((type) => type === found);
  }
  return textOf(bytes, ending);
}

function textOf(bytes: Uint8Array, ending: string): MediaType | undefined {
  const type = Object.hasOwn(textTypes, ending) ? textTypes[ending] : undefined;
  return type !== undefined && isText(bytes) ? type : undefined;
}

/** Text has none of the control characters that no text needs. */
function isText(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
