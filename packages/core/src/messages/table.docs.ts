import type { DocsOf } from "./message-docs.js";
import type { tableMessages } from "./table.js";

const reading = (kind: string, ...lines: string[]) => ({
  call: "readCsv",
  with: [lines.join("\n"), kind],
});

export const tableDocs: DocsOf<typeof tableMessages> = {
  "table-empty": {
    cause: "The file is empty, or the export had no content.",
    repair: "Export the table again.",
    example: reading("place", ""),
  },
  "table-too-large": {
    cause: "The file holds more than one table, pictures, or a million empty cells.",
    repair: "Save the table alone, or in parts.",
    example: reading("place", "x".repeat(20_000_001)),
  },
  "table-unreadable": {
    cause:
      "The file has another format than its name says, is an old .xls, or is protected by a password.",
    repair: "Open it in a spreadsheet program and save it as XLSX or CSV.",
    example: { call: "readXlsx", with: [Uint8Array.from([1, 2, 3]), "place"] },
  },
  "table-no-heading-known": {
    cause: "The table has no headings, or it is a table of something else.",
    repair: "Write headings above the columns, or say in the mapping what they mean.",
    example: reading("place", "Gemüse;Preis", "Kohl;3"),
  },
  "table-encoding": {
    cause: "Spreadsheets of Windows save CSV in an older encoding unless told otherwise.",
    repair: "Nothing is to be done if the umlauts are right; “CSV UTF-8” avoids the guess.",
    example: {
      call: "readCsv",
      with: [Uint8Array.from([0x4e, 0x61, 0x6d, 0x65, 10, 0xe4]), "place"],
    },
  },
  "table-column-unknown": {
    cause: "Tables of offices hold columns that a record has no field for.",
    repair: "Say in the mapping what the column means, or leave it.",
    example: reading("place", "Name;Aktenzeichen", "Görlitz;1/25"),
  },
  "table-field-unknown": {
    cause: "A mapping names a field that this kind of table does not have.",
    repair: "Correct the mapping; the cells of the column were left aside.",
    example: { call: "readCsv", with: ["Name;Land\nGörlitz;DE", "place", { Land: "state" }] },
  },
  "table-row-broken": {
    cause:
      "A quotation mark is not closed or stands inside a text, or a row has more cells than there are headings.",
    repair: "Look at the named row; the rows around it were read.",
    example: reading("place", "Name;Einwohner", '"Görlitz;56000', "Zittau;25000"),
  },
  "table-cell-number": {
    cause: "Words stand where a number belongs.",
    repair: "Write the number alone; the cell was left aside.",
    example: reading("place", "Name;Einwohner", "Görlitz;rund 56 Tsd."),
  },
  "table-cell-date": {
    cause: "The cell holds no date, or a day that does not exist.",
    repair: "Write a day, a month, a quarter or a year; the cell was left aside.",
    example: reading("partnership", "Stadt;Partnerstadt;seit", "Görlitz;Zgorzelec;lange"),
  },
  "table-cell-partly": {
    cause: "A date and something else stand in one cell.",
    repair: "Move the other words to a column of their own.",
    example: reading("event", "Titel;Datum", "Treffen;18.06.2025 im Rathaus"),
  },
  "table-value-without-date": {
    cause:
      "The table says how a partnership stands or how many people live in a town, but not from when that is.",
    repair: "Add a column with the date of signing, or with the day of the count.",
    example: reading("partnership", "Stadt;Partnerstadt;Status", "Görlitz;Zgorzelec;aktiv"),
  },
  "table-id-twice": {
    cause: "A row was copied together with its id.",
    repair: "Empty the id of the row that is new.",
    example: reading("place", "Id;Name", "x:1;Görlitz", "x:1;Zittau"),
  },
  "table-cell-json": {
    cause: "The last column was edited or cut off.",
    repair: "Restore the cell, or empty it; the other cells of the row were read.",
    example: reading("place", "Name;Weitere Angaben (JSON)", "Görlitz;kaputt"),
  },
};
