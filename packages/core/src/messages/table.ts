import type { Messages } from "../issues.js";

/** Issues of tables: CSV files and spreadsheets. */
export const tableMessages = {
  "table-empty": {
    severity: "error",
    de: "Die Tabelle hat keine Überschriften.",
    en: "The table has no headings.",
  },
  "table-too-large": {
    severity: "error",
    de: "Die Datei ist mit {size} Zeichen zu groß; gelesen werden höchstens {limit}.",
    en: "The file is too large with {size} characters; at most {limit} are read.",
  },
  "table-unreadable": {
    severity: "error",
    de: "Die Datei ist keine lesbare Tabelle: {reason}.",
    en: "The file is no readable table: {reason}.",
  },
  "table-column-unknown": {
    severity: "info",
    de: "Die Spalte „{column}“ ist unbekannt und wird nicht übernommen.",
    en: "The column “{column}” is not known and is not taken over.",
  },
  "table-row-broken": {
    severity: "warning",
    de: "Zeile {row}: Anführungszeichen oder Spalten passen nicht zusammen.",
    en: "Row {row}: quotation marks or columns do not match.",
  },
  "table-cell-number": {
    severity: "warning",
    de: "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Zahl.",
    en: "Row {row}, column “{column}”: “{value}” is no number.",
  },
  "table-cell-date": {
    severity: "warning",
    de: "Zeile {row}, Spalte „{column}“: „{value}“ ist keine Zeitangabe.",
    en: "Row {row}, column “{column}”: “{value}” is no date or time.",
  },
  "table-cell-json": {
    severity: "warning",
    de: "Zeile {row}: Die weiteren Angaben sind kein lesbares JSON: „{value}“.",
    en: "Row {row}: the further fields are no readable JSON: “{value}”.",
  },
} as const satisfies Messages;
