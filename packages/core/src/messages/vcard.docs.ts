import type { DocsOf } from "./message-docs.js";
import type { vcardMessages } from "./vcard.js";

const newId = (): string => "urn:uuid:0190c5a0-0000-7000-8000-000000000001";

const reading = (...lines: string[]) => ({
  call: "readVCards",
  with: [lines.join("\r\n"), { now: "2026-01-05T09:00:00Z", newId }],
});

const card = (...lines: string[]) =>
  reading("BEGIN:VCARD", "VERSION:4.0", "FN:Anna Beispiel", ...lines, "END:VCARD");

export const vcardDocs: DocsOf<typeof vcardMessages> = {
  "vcard-too-large": {
    cause: "The cards hold large pictures, or the file is no address book.",
    repair: "Export it without pictures, or in parts.",
    example: reading("x".repeat(20_000_001)),
  },
  "vcard-none-found": {
    cause: "Another file was given, or the export was empty.",
    repair: "Export the address book as vCard.",
    example: reading(""),
  },
  "vcard-line-broken": {
    cause: "The file was edited by hand, or a program broke long lines without folding them.",
    repair: "Look at the named row; the rest was read.",
    example: card("das ist keine Zeile"),
  },
  "vcard-not-ended": {
    cause: "The file was cut off on its way.",
    repair: "Export it again; the last person may be incomplete.",
    example: reading("BEGIN:VCARD", "FN:Anna Beispiel"),
  },
  "vcard-not-a-person": {
    cause: "Address books hold organisations and groups too.",
    repair: "Enter the organisation by hand.",
    example: card("KIND:org"),
  },
  "vcard-property-dropped": {
    cause: "A person's record has no field for it; birthdays and pictures are not kept on purpose.",
    repair: "Nothing is to be done.",
    example: card("BDAY:19600910"),
  },
};
