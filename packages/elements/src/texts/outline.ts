import type { OutlineEntry } from "@staedtenetz/document";
import type { Locale } from "../locale/locale.js";

const de = {
  label: "Gliederung",
  open: "Gliederung öffnen",
  close: "Gliederung schließen",
  empty: "Noch keine Überschriften, Tagesordnungspunkte oder Beschlüsse.",
  number: (number: number) => `TOP ${number}`,
  untitled: "ohne Titel",
  kinds: {
    agendaItem: "Tagesordnungspunkt",
    heading: "Überschrift",
    task: "Aufgabe",
    decision: "Beschluss",
    nextDate: "Termin",
    practice: "Praxisbeispiel",
    call: "Ausschreibung",
  } satisfies Record<OutlineEntry["kind"], string> as Record<OutlineEntry["kind"], string>,
};

export type OutlineTexts = typeof de;

const en: OutlineTexts = {
  label: "Outline",
  open: "Open the outline",
  close: "Close the outline",
  empty: "No headings, agenda items or decisions yet.",
  number: (number) => `Item ${number}`,
  untitled: "untitled",
  kinds: {
    agendaItem: "Agenda item",
    heading: "Heading",
    task: "Task",
    decision: "Decision",
    nextDate: "Date",
    practice: "Good practice",
    call: "Call",
  },
};

/** Words of the outline, German and English. */
export const outlineTexts: Readonly<Record<Locale, OutlineTexts>> = { de, en };
