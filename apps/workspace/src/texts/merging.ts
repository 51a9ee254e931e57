import type { Locale } from "@staedtenetz/elements";

const de = {
  decision: (row: number) => `Was geschieht mit Zeile ${row}?`,
  skip: "Nicht übernehmen",
  add: "Als neue Person übernehmen",
  merge: (name: string) => `Mit ${name} zusammenführen`,
  title: (name: string) => `In den Eintrag von ${name} kommt:`,
  parts: {
    name: "Name",
    roles: "Funktion",
    emails: "E-Mail",
    phones: "Telefon",
    addresses: "Anschrift",
  },
  choices: {
    keep: "lassen, wie es ist",
    add: "hinzufügen",
    replace: "ersetzen",
  },
  present: "Im Verzeichnis",
  incoming: "In der Liste",
  nothing: "nichts",
  same: "Alles, was in der Zeile steht, ist schon da. Die Liste wird als weitere Herkunft vermerkt.",
  hint: "Was neu dazukommt, sieht nur die Koordination. Das Zurücknehmen stellt wieder her, was vorher da war.",
  changed:
    "Jemand hat eine dieser Personen inzwischen geändert. Nichts wurde übernommen; Sie sehen jetzt den neuen Stand.",
  refused: (row: number) =>
    `Zeile ${row} lässt sich so nicht zusammenführen. Nichts wurde übernommen.`,
  summary: (number: number) => `${number} davon werden mit Vorhandenen zusammengeführt.`,
  commit: (number: number) =>
    number === 1 ? "1 Zeile zusammenführen" : `${number} Zeilen zusammenführen`,
  done: (number: number) =>
    number === 1
      ? "1 Zeile wurde mit einer vorhandenen Person zusammengeführt."
      : `${number} Zeilen wurden mit vorhandenen Personen zusammengeführt.`,
};

/** Words for merging rows of a list into people who are there already. */
export type MergingTexts = typeof de;

const en: MergingTexts = {
  decision: (row) => `What happens to row ${row}?`,
  skip: "Do not take in",
  add: "Take in as a new person",
  merge: (name) => `Merge with ${name}`,
  title: (name) => `Into the entry of ${name} goes:`,
  parts: {
    name: "Name",
    roles: "Office",
    emails: "E-mail",
    phones: "Phone",
    addresses: "Address",
  },
  choices: {
    keep: "leave as it is",
    add: "add",
    replace: "replace",
  },
  present: "In the directory",
  incoming: "In the list",
  nothing: "nothing",
  same: "Everything in this row is there already. The list is noted as a further source.",
  hint: "What is added is seen by those who coordinate only. Undoing restores what was there before.",
  changed:
    "Somebody changed one of these people meanwhile. Nothing was taken in; you now see how it is.",
  refused: (row) => `Row ${row} cannot be merged like this. Nothing was taken in.`,
  summary: (number) => `${number} of them are merged with people who are there.`,
  commit: (number) => (number === 1 ? "merge 1 row" : `merge ${number} rows`),
  done: (number) =>
    number === 1
      ? "1 row was merged with somebody who was there."
      : `${number} rows were merged with people who were there.`,
};

export const mergingTexts: Readonly<Record<Locale, MergingTexts>> = { de, en };
