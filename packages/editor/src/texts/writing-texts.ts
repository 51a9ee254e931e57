import type { TextCommandId } from "../commands/text-commands.js";
import type { ViewCommandId } from "../commands/view-commands.js";
import type { WritingCommandId } from "../commands/writing-commands.js";

type OwnCommandId = WritingCommandId | TextCommandId | ViewCommandId;

/** Words of writing. */
export interface WritingTexts {
  readonly commands: Readonly<Record<OwnCommandId, string>>;
  readonly searchWords: Readonly<Partial<Record<OwnCommandId, string>>>;
  /** Stands on blocks that are for the network alone. */
  readonly internal: string;
  readonly mention: {
    readonly label: string;
    readonly empty: string;
    readonly offer: (name: string) => string;
    readonly loading: string;
    readonly former: string;
  };
  readonly date: {
    /** The word that begins a date after the slash. */
    readonly trigger: string;
    readonly hint: string;
    readonly notUnderstood: string;
    readonly understood: string;
  };
  readonly file: {
    readonly alt: string;
    readonly altHint: string;
    readonly unknownPicture: string;
    readonly unknownAttachment: string;
  };
  readonly agenda: {
    /** From when to when an item is planned. */
    readonly clock: (from: string, to: string) => string;
    readonly restore: string;
    readonly presenter: (name: string) => string;
  };
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
    table: "Tabelle",
    mention: "Person, Stadt oder Organisation",
    date: "Termin",
    picture: "Bild",
    attachment: "Anhang",
    callout: "Interner Hinweis",
    internal: "Als intern kennzeichnen",
    mentionName: "Namen als Erwähnung einsetzen",
    rowBefore: "Zeile darüber einfügen",
    rowAfter: "Zeile darunter einfügen",
    columnBefore: "Spalte links einfügen",
    columnAfter: "Spalte rechts einfügen",
    headerCell: "Kopfzelle",
    deleteRow: "Zeile löschen",
    deleteColumn: "Spalte löschen",
    deleteTable: "Tabelle löschen",
    find: "Im Protokoll suchen",
    goToPerson: "Dorthin, wo jemand schreibt",
    quiet: "Ruhemodus",
    announcements: "Ansagen einstellen",
    shortcuts: "Tastenkürzel zeigen",
  },
  searchWords: {
    agendaItem: "TOP Punkt Thema",
    paragraph: "Absatz normal",
    heading1: "Titel h1",
    heading2: "Titel h2",
    heading3: "Titel h3",
    bulletList: "Liste Punkte",
    orderedList: "Liste Zahlen",
    table: "Raster Spalten Zeilen",
    mention: "Erwähnung @ Name Kommune",
    date: "Datum Quartal",
    picture: "Foto Grafik",
    attachment: "Datei Dokument",
    callout: "Kasten vertraulich",
    internal: "vertraulich nicht öffentlich",
  },
  internal: "Intern",
  mention: {
    label: "Erwähnen",
    empty: "Niemand mit diesem Namen im Verzeichnis",
    offer: (name) => `„${name}“ als Erwähnung einsetzen (Strg+Alt+N)`,
    loading: "Name wird geladen",
    former: "Ehemaliges Mitglied",
  },
  date: {
    trigger: "termin",
    hint: "Schreiben Sie einen Termin, zum Beispiel „4. Quartal“ oder „18. Juni“",
    notUnderstood: "Kein Datum erkannt",
    understood: "so verstanden",
  },
  file: {
    alt: "Beschreibung für alle, die das Bild nicht sehen",
    altHint: "Was ist auf dem Bild zu sehen?",
    unknownPicture: "Bild ist hier noch nicht bekannt",
    unknownAttachment: "Anhang ist hier noch nicht bekannt",
  },
  agenda: {
    clock: (from, to) => `${from}–${to} Uhr`,
    restore: "Wieder aufnehmen",
    presenter: (name) => `Vortrag: ${name}`,
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
    table: "Table",
    mention: "Person, town or organisation",
    date: "Date",
    picture: "Picture",
    attachment: "Attachment",
    callout: "Internal note",
    internal: "Mark as internal",
    mentionName: "Turn the name into a mention",
    rowBefore: "Insert row above",
    rowAfter: "Insert row below",
    columnBefore: "Insert column on the left",
    columnAfter: "Insert column on the right",
    headerCell: "Header cell",
    deleteRow: "Delete row",
    deleteColumn: "Delete column",
    deleteTable: "Delete table",
    find: "Find in the minutes",
    goToPerson: "Go to where somebody writes",
    quiet: "Quiet mode",
    announcements: "Choose announcements",
    shortcuts: "Show shortcuts",
  },
  searchWords: {
    agendaItem: "topic point",
    paragraph: "plain normal",
    heading1: "title h1",
    heading2: "title h2",
    heading3: "title h3",
    table: "grid columns rows",
    mention: "@ name municipality",
    date: "quarter day",
    picture: "photo image",
    attachment: "file document",
    callout: "box confidential",
    internal: "confidential not public",
  },
  internal: "Internal",
  mention: {
    label: "Mention",
    empty: "Nobody of this name in the directory",
    offer: (name) => `Turn “${name}” into a mention (Ctrl+Alt+N)`,
    loading: "Name is loading",
    former: "Former member",
  },
  date: {
    trigger: "date",
    hint: "Write a date, such as “4th quarter” or “18 June”",
    notUnderstood: "No date recognised",
    understood: "understood so",
  },
  file: {
    alt: "Description for those who do not see the picture",
    altHint: "What does the picture show?",
    unknownPicture: "This picture is not known here yet",
    unknownAttachment: "This attachment is not known here yet",
  },
  agenda: {
    clock: (from, to) => `${from}–${to}`,
    restore: "Put back",
    presenter: (name) => `Presented by ${name}`,
  },
};

export const writingTexts = { de, en } as const;
