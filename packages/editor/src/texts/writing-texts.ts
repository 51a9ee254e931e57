import type { WritingCommandId } from "../commands/writing-commands.js";

/** Words of writing. */
export interface WritingTexts {
  readonly commands: Readonly<Record<WritingCommandId, string>>;
  readonly searchWords: Readonly<Partial<Record<WritingCommandId, string>>>;
}

const de: WritingTexts = {
  commands: {
    undo: "Rückgängig",
    redo: "Wiederholen",
    bold: "Fett",
    italic: "Kursiv",
    underline: "Unterstrichen",
    strike: "Durchgestrichen",
    highlight: "Markieren",
    link: "Link",
    paragraph: "Text",
    heading1: "Überschrift 1",
    heading2: "Überschrift 2",
    heading3: "Überschrift 3",
    bulletList: "Aufzählung",
    orderedList: "Nummerierte Liste",
    blockquote: "Zitat",
    indent: "Einrücken",
    outdent: "Ausrücken",
    agendaItem: "Tagesordnungspunkt",
  },
  searchWords: {
    agendaItem: "TOP Punkt Thema",
    paragraph: "Absatz normal",
    heading1: "Titel h1",
    heading2: "Titel h2",
    heading3: "Titel h3",
    bulletList: "Liste Punkte",
    orderedList: "Liste Zahlen",
  },
};

const en: WritingTexts = {
  commands: {
    undo: "Undo",
    redo: "Redo",
    bold: "Bold",
    italic: "Italic",
    underline: "Underline",
    strike: "Strikethrough",
    highlight: "Highlight",
    link: "Link",
    paragraph: "Text",
    heading1: "Heading 1",
    heading2: "Heading 2",
    heading3: "Heading 3",
    bulletList: "Bullet list",
    orderedList: "Numbered list",
    blockquote: "Quote",
    indent: "Indent",
    outdent: "Outdent",
    agendaItem: "Agenda item",
  },
  searchWords: {
    agendaItem: "topic point",
    paragraph: "plain normal",
    heading1: "title h1",
    heading2: "title h2",
    heading3: "title h3",
  },
};

export const writingTexts = { de, en } as const;
