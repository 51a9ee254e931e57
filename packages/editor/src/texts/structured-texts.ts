import type { StructuredCommandId } from "../commands/structured-commands.js";

/** Words of structured blocks. */
export interface StructuredTexts {
  readonly commands: Readonly<Record<StructuredCommandId, string>>;
  readonly searchWords: Readonly<Partial<Record<StructuredCommandId, string>>>;
}

const de: StructuredTexts = {
  commands: {
    task: "Aufgabe",
  },
  searchWords: {
    task: "To-do erledigen zuständig",
  },
};

const en: StructuredTexts = {
  commands: {
    task: "Task",
  },
  searchWords: {
    task: "to-do action",
  },
};

export const structuredTexts = { de, en } as const;
