import type { StructuredCommandId } from "../commands/structured-commands.js";

/** Words of structured blocks. */
export interface StructuredTexts {
  readonly commands: Readonly<Record<StructuredCommandId, string>>;
  readonly searchWords: Readonly<Partial<Record<StructuredCommandId, string>>>;
}

const de: StructuredTexts = {
  commands: {
    task: "Aufgabe",
    decision: "Beschluss",
    nextDate: "Nächster Termin",
    practice: "Praxisbeispiel",
    call: "Ausschreibung",
  },
  searchWords: {
    task: "To-do erledigen zuständig",
    decision: "Abstimmung Konsens vereinbaren",
    nextDate: "Termin Folgetreffen Datum",
    practice: "Beispiel gute Praxis",
    call: "Preis Förderung Award Wettbewerb",
  },
};

const en: StructuredTexts = {
  commands: {
    task: "Task",
    decision: "Decision",
    nextDate: "Next date",
    practice: "Good practice",
    call: "Call",
  },
  searchWords: {
    task: "to-do action",
    decision: "vote consensus agree",
    nextDate: "date meeting follow-up",
    practice: "example",
    call: "award funding prize",
  },
};

export const structuredTexts = { de, en } as const;
