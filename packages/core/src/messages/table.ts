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
    de: "Die Datei ist mit {size} Zeichen oder Bytes zu groß; gelesen werden höchstens {limit}.",
    en: "The file is too large with {size} characters or bytes; at most {limit} are read.",
  },
  "table-unreadable": {
    severity: "error",
    de: "Die Datei ist keine lesbare Tabelle: {reason}.",
    en: "The file is no readable table: {reason}.",
  },
  "table-no-heading-known": {
    severity: "error",
    de: "Keine der Überschriften ist bekannt: {headings}.",
    en: "None of the headings is known: {headings}.",
  },
  "table-encoding": {
    severity: "info",
    de: "Die Datei ist nicht in UTF-8 gespeichert; sie wurde als {encoding} gelesen.",
    en: "The file is not saved as UTF-8; it was read as {encoding}.",
  },
  "table-column-unknown": {
    severity: "info",
    de: "Die Spalte „{column}“ ist unbekannt und wird nicht übernommen.",
    en: "The column “{column}” is not known and is not taken over.",
  },
  "table-field-unknown": {
    severity: "error",
    de: "Die Spalte „{column}“ ist dem Feld „{target}“ zugeordnet, das es nicht gibt.",
    en: "The column “{column}” is mapped to the field “{target}”, which does not exist.",
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
  "table-cell-partly": {
    severity: "warning",
    de: "Zeile {row}, Spalte „{column}“: Von „{value}“ wurde nur die Zeitangabe gelesen, nicht „{unread}“.",
    en: "Row {row}, column “{column}”: of “{value}” only the date was read, not “{unread}”.",
  },
  "table-value-without-date": {
    severity: "warning",
    de: "Zeile {row}, Spalte „{column}“: „{value}“ wurde nicht übernommen, weil kein Datum sagt, von wann die Angabe ist.",
    en: "Row {row}, column “{column}”: “{value}” was not taken over, since no date says from when it is.",
  },
  "table-id-twice": {
    severity: "error",
    de: "Zeile {row}: Die Kennung „{value}“ steht schon in Zeile {first}.",
    en: "Row {row}: the id “{value}” stands in row {first} already.",
  },
  "table-cell-json": {
    severity: "warning",
    de: "Zeile {row}: Die weiteren Angaben sind kein lesbares JSON: „{value}“.",
    en: "Row {row}: the further fields are no readable JSON: “{value}”.",
  },
} as const satisfies Messages;
