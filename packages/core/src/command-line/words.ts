import type { Locale, Severity } from "../issues.js";

/** What the command line says in one language. */
export interface Words {
  readonly severity: Readonly<Record<Severity, string>>;
  readonly formats: Readonly<Record<FileFormat, string>>;
  row(row: number): string;
  column(column: string): string;
  repair(text: string): string;
  removed(path: string): string;
  records(count: number): string;
  clean: string;
  repaired(file: string): string;
  nothingToRepair: string;
  notRepairable: string;
  notWritten(file: string): string;
  progress(file: string, row: number, last: number): string;
  counts(counts: Counts): string;
  unreadable: Readonly<Record<UnreadableReason, string>>;
  wrongUse(reason: string): string;
  help: string;
}

/** The formats that are recognised. */
export type FileFormat = "register" | "csv" | "xlsx" | "icalendar" | "vcard" | "oparl" | "records";

/** Why a file could not be checked at all. */
export type UnreadableReason =
  | "missing"
  | "tooLarge"
  | "unknownFormat"
  | "unknownKind"
  | "brokenJson"
  | "notReadable";

/** What the last line counts. */
export interface Counts {
  readonly files: number;
  readonly records: number;
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  readonly repairable: number;
  readonly unreadable: number;
}

const kinds = "place, partnership, organisation, person, event, task";

const german: Words = {
  severity: { error: "Fehler", warning: "Warnung", info: "Hinweis" },
  formats: {
    register: "Gemeindeverzeichnis (GV100AD)",
    csv: "CSV",
    xlsx: "XLSX",
    icalendar: "iCalendar",
    vcard: "vCard",
    oparl: "OParl",
    records: "JSON",
  },
  row: (row) => `Zeile ${row}`,
  column: (column) => `Spalte „${column}“`,
  repair: (text) => `Reparatur: ${text}`,
  removed: (path) => `${path} entfernen`,
  records: (count) => (count === 1 ? "1 Datensatz" : `${count} Datensätze`),
  clean: "Nichts zu sagen.",
  repaired: (file) => `Repariert gespeichert als ${file}`,
  nothingToRepair: "Nichts zu reparieren.",
  notRepairable:
    "Nicht repariert: Dieses Format kann hier nicht wieder geschrieben werden, ohne dass etwas verloren geht.",
  notWritten: (file) => `Nicht repariert: ${file} kann nicht geschrieben werden.`,
  progress: (file, row, last) => `${file}: Zeile ${row} von ${last}`,
  counts: ({ files, records, errors, warnings, infos, repairable, unreadable }) =>
    `${files === 1 ? "1 Datei" : `${files} Dateien`}, ${records === 1 ? "1 Datensatz" : `${records} Datensätze`}: ` +
    `${errors} Fehler, ${warnings} ${warnings === 1 ? "Warnung" : "Warnungen"}, ${infos} ${infos === 1 ? "Hinweis" : "Hinweise"}, ` +
    `${repairable} davon reparierbar${unreadable === 0 ? "" : `, ${unreadable} nicht lesbar`}`,
  unreadable: {
    missing: "Die Datei gibt es nicht, oder sie darf nicht gelesen werden.",
    tooLarge: "Die Datei ist zu groß.",
    unknownFormat: "Das Format der Datei wurde nicht erkannt.",
    unknownKind: `Die Überschriften sagen nicht, was für eine Tabelle das ist. Nennen Sie es: --kind mit einem von ${kinds}`,
    brokenJson: "Die Datei ist kein lesbares JSON.",
    notReadable: "Die Datei konnte nicht gelesen werden.",
  },
  wrongUse: (reason) => `${reason}\nHilfe: staedtenetz-core --help`,
  help: `Prüft Daten von Städten und sagt, was daran zu verbessern ist.

Aufruf: npx @staedtenetz/core check DATEI…

Erkannt werden das Gemeindeverzeichnis (GV100AD), CSV, XLSX, iCalendar, vCard, OParl und eigene Datensätze (JSON).

  --kind ART     was in einer Tabelle steht: ${kinds}
  --fix          schreibt die reparierte Datei daneben: name.repaired.csv
  --json         gibt ein Objekt für Programme aus
  --lang de|en   Sprache; sonst die von LANG
  --help         diese Hilfe

Ende mit 0: sauber oder nur Warnungen, 1: Fehler, 2: eine Datei war nicht lesbar.
`,
};

const english: Words = {
  severity: { error: "error", warning: "warning", info: "info" },
  formats: { ...german.formats, register: "register of municipalities (GV100AD)" },
  row: (row) => `Row ${row}`,
  column: (column) => `column “${column}”`,
  repair: (text) => `Repair: ${text}`,
  removed: (path) => `remove ${path}`,
  records: (count) => (count === 1 ? "1 record" : `${count} records`),
  clean: "Nothing to say.",
  repaired: (file) => `Repaired, saved as ${file}`,
  nothingToRepair: "Nothing to repair.",
  notRepairable: "Not repaired: this format cannot be written again here without losing something.",
  notWritten: (file) => `Not repaired: ${file} cannot be written.`,
  progress: (file, row, last) => `${file}: row ${row} of ${last}`,
  counts: ({ files, records, errors, warnings, infos, repairable, unreadable }) =>
    `${files === 1 ? "1 file" : `${files} files`}, ${records === 1 ? "1 record" : `${records} records`}: ` +
    `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}, ${infos} infos, ` +
    `${repairable} of them with a repair${unreadable === 0 ? "" : `, ${unreadable} unreadable`}`,
  unreadable: {
    missing: "The file does not exist, or may not be read.",
    tooLarge: "The file is too large.",
    unknownFormat: "The format of the file was not recognised.",
    unknownKind: `The headings do not say what kind of table this is. Name it: --kind with one of ${kinds}`,
    brokenJson: "The file is no readable JSON.",
    notReadable: "The file could not be read.",
  },
  wrongUse: (reason) => `${reason}\nHelp: staedtenetz-core --help`,
  help: `Checks data of towns and says what to improve.

Usage: npx @staedtenetz/core check FILE…

Recognised are the German register of municipalities (GV100AD), CSV, XLSX, iCalendar, vCard, OParl and own records (JSON).

  --kind KIND    what a table holds: ${kinds}
  --fix          writes the repaired file beside it: name.repaired.csv
  --json         prints one object for programs
  --lang de|en   language; else that of LANG
  --help         this help

Exits with 0: clean or warnings only, 1: errors, 2: a file was unreadable.
`,
};

/** The words of a language. */
export function wordsOf(locale: Locale): Words {
  return locale === "de" ? german : english;
}
