import * as z from "zod";
import type { DocsOf } from "./message-docs.js";
import type { recordMessages } from "./record.js";

const nested = (levels: number): unknown => JSON.parse("[".repeat(levels) + "]".repeat(levels));

export const recordDocs: DocsOf<typeof recordMessages> = {
  "not-an-object": {
    cause: "A list, a text or nothing at all was given where a record was wanted.",
    repair: "Pass one record; for a list validate each entry.",
    example: { call: "validate", with: ["place", "Görlitz"] },
  },
  "too-deep": {
    cause: "No record of a network is nested that deeply; hostile input is.",
    repair: "Flatten or drop the nested part.",
    example: { changes: { extra: nested(40) } },
  },
  "too-many-values": {
    cause: "A whole file was passed where one record was wanted.",
    repair: "Split the input into records.",
    example: { changes: { extra: Array.from({ length: 100_001 }, () => 0) } },
  },
  "text-too-long": {
    cause: "A whole document landed in a field for a line.",
    repair: "Shorten the text or attach it as a file; nothing is cut off silently.",
    example: { changes: { keywords: ["x".repeat(2000)] } },
  },
  "text-control-character": {
    cause:
      "Copying from PDF files and old databases leaves NUL and other control characters behind.",
    repair: "The repair takes the characters out.",
    example: { changes: { keywords: ["Gör\u0000litz"] } },
  },
  "text-lone-surrogate": {
    cause:
      "A program cut a text in the middle of a character beyond the basic plane, such as an emoji.",
    repair: "The repair puts the replacement character in its place.",
    example: { changes: { keywords: ["Görlitz \ud83c"] } },
  },
  "text-not-nfc": {
    cause: "File names of a Mac and some PDF files write ö as o and two dots.",
    repair: "The repair composes the letters (Unicode NFC).",
    example: { changes: { keywords: ["Go\u0308rlitz"] } },
  },
  "text-empty": {
    cause: "Forms and OParl servers send empty texts for what was not filled in.",
    repair: "Fill the field in or leave it out.",
    example: { changes: { keywords: [""] } },
  },
  "key-forbidden": {
    cause: "`__proto__`, `constructor` and `prototype` would change how programs treat the record.",
    repair: "The repair takes the key out.",
    example: { changes: { constructor: 1 } },
  },
  "key-unknown": {
    cause: "The record comes from another program or a newer release, or the field is misspelt.",
    repair: "Nothing has to be done; check the spelling if the field was meant for this software.",
    example: { changes: { colour: "blue" } },
  },
  "value-not-plain": {
    cause: "A Date, a Map, a function or a BigInt stands where plain JSON is wanted.",
    repair: "Turn the value into a text, a number, a list or fields first.",
    example: { changes: { extra: new Date(0) } },
  },
  unreadable: {
    cause: "The object throws when it is read: a getter or a proxy.",
    repair: "Pass plain JSON.",
    example: {
      call: "validate",
      with: [
        "place",
        {
          get id(): string {
            throw new TypeError("not readable");
          },
        },
      ],
    },
  },
  "field-missing": {
    cause: "26 of 29 captured OParl bodies lack mandatory fields.",
    repair: "Add the field.",
    example: { changes: { modified: undefined } },
  },
  "field-null": {
    cause: "Many servers send null for what is not known.",
    repair: "The repair takes the field out where it may be left out; otherwise fill it in.",
    example: { changes: { web: null } },
  },
  "field-type": {
    cause:
      "Spreadsheets turn texts into numbers, and a list of one entry is often sent without its brackets.",
    repair: "Where the value has one reading, the repair converts it.",
    example: { changes: { keywords: "Europastadt" } },
  },
  "value-not-in-list": {
    cause: "A code of another system or another spelling was used.",
    repair: "Use one of the codes; the repair puts a wrong case right.",
    example: { changes: { kind: "TOWN" } },
  },
  "value-out-of-range": {
    cause: "A sign or a digit slipped in.",
    repair: "Correct the number.",
    example: { changes: { population: { value: -1, asOf: "2023" } } },
  },
  "list-length": {
    cause: "Fewer or more entries than make sense.",
    repair: "Add or remove entries.",
    example: { changes: { coordinates: [] } },
  },
  "field-format": {
    cause: "The schema wants another form than was given.",
    repair: "Look at the field's description.",
    example: { call: "validateWith", with: [definitionWithMail(), { mail: "goerlitz" }] },
  },
  "no-alternative-fits": {
    cause: "The field may have one of several forms, and the value has none of them.",
    repair: "Look at the field's description.",
    example: { kind: "event", changes: { when: "morgen" } },
  },
  "id-format": {
    cause: "A bare number or UUID stands where a URI is wanted.",
    repair: "Write urn:uuid: in front of a UUID.",
    example: { changes: { id: "4711" } },
  },
  "instant-format": {
    cause: "A local time or an empty text stands where an instant is wanted.",
    repair: "Add the offset: Z or +01:00.",
    example: { changes: { modified: "2025-06-18 10:00" } },
  },
  "edtf-invalid": {
    cause: "A date was written as people say it, or with a blank or a small letter too many.",
    repair:
      "The repair takes blanks off and writes capital letters; `parsePartialDate` reads phrases such as 4. Quartal 2025.",
    example: { changes: { sources: [{ title: "Urkunde", date: "199x" }] } },
  },
  "date-missing": {
    cause: "29 February in a year that has none, or a slip of the pen.",
    repair: "Look the day up; there is no single reading.",
    example: {
      kind: "event",
      changes: { when: { startDate: "2025-02-29", endDate: "2025-02-29" } },
    },
  },
  "interval-reversed": {
    cause: "Start and end were exchanged, or one year is wrong.",
    repair: "Look both dates up; there is no single reading.",
    example: { call: "parseEdtf", with: ["2004/2003"] },
  },
  "language-format": {
    cause: "A language was named in words.",
    repair: "Use the tag of BCP 47: de, hsb, pl.",
    example: { changes: { name: { Deutsch: "Görlitz" } } },
  },
  "lang-map-empty": {
    cause: "A form was sent without any name.",
    repair: "Give the text in one language at least.",
    example: { changes: { name: {} } },
  },
  "url-format": {
    cause:
      "Addresses are noted as they are spoken, without https://, or an e-mail address stands in the field.",
    repair: "Write the whole address.",
    example: { changes: { web: "www.goerlitz.de" } },
  },
  "modified-before-created": {
    cause: "Two clocks or two sources were mixed.",
    repair: "Correct the earlier or the later instant.",
    example: { changes: { modified: "2020-01-01T00:00:00Z" } },
  },
  "deleted-before-created": {
    cause: "Two clocks or two sources were mixed.",
    repair: "Correct the earlier or the later instant.",
    example: { changes: { deleted: "2020-01-01T00:00:00Z" } },
  },
  "span-reversed": {
    cause: "The two ends of a span were mixed up.",
    repair: "The repair swaps them.",
    example: {
      changes: {
        identifiers: [{ scheme: "local", value: "1", valid: { from: "2008", to: "1990" } }],
      },
    },
  },
  "kind-unknown": {
    cause: "The name of a record kind is misspelt.",
    repair: "Use one of `recordKindNames`.",
    example: { call: "validate", with: ["city", {}] },
  },
  "version-missing": {
    cause: "The record was stored without its envelope.",
    repair: "Store what `toStored` gives.",
    example: { call: "migrate", with: ["place", {}] },
  },
  "version-unknown": {
    cause: "The record was stored by a newer release.",
    repair: "Update this software; the stored record stays as it is.",
    example: { call: "migrate", with: ["place", { kind: "place", version: 99, record: {} }] },
  },
  "migration-failed": {
    cause: "The stored record never had the shape of the version it names.",
    repair: "Look at the stored record; it stays as it is.",
    example: { call: "migrateWith", with: [failingDefinition(), { version: 1, record: {} }] },
  },
};

function definitionWithMail(): unknown {
  const schema = z.object({ mail: z.email() });
  return { kind: "place", schema, defaults: () => ({}), rules: [], migrations: [], messages: {} };
}

function failingDefinition(): unknown {
  return {
    kind: "place",
    migrations: [
      {
        name: "place/2-fails",
        version: 2,
        up() {
          throw new TypeError("a shape this version never had");
        },
      },
    ],
  };
}
