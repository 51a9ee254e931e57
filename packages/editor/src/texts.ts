import type { TaskStatus } from "@staedtenetz/document";
import type { CommandId } from "./commands/command-table.js";
import { commentTexts } from "./texts/comment-texts.js";
import { structuredTexts } from "./texts/structured-texts.js";
import { writingTexts, type WritingTexts } from "./texts/writing-texts.js";

/** Languages of the editor. */
export type Locale = "de" | "en";

/** Every word the editor shows or has read out. */
export interface EditorTexts {
  readonly editor: string;
  readonly commands: Readonly<Record<CommandId, string>>;
  /** Words that find a command in the slash menu besides its name. */
  readonly searchWords: Readonly<Partial<Record<CommandId, string>>>;
  readonly slashMenu: { readonly label: string; readonly empty: string; readonly hint: string };
  readonly agendaItem: {
    readonly number: (number: number) => string;
    readonly title: (number: number) => string;
    readonly placeholder: string;
    readonly minutes: (minutes: number) => string;
    readonly loading: string;
    readonly removed: string;
  };
  readonly task: {
    readonly label: string;
    readonly title: string;
    readonly placeholder: string;
    readonly done: (title: string) => string;
    readonly untitled: string;
    readonly loading: string;
    readonly removed: string;
    readonly moved: (group: string) => string;
    readonly restore: string;
    readonly progress: (done: number, total: number) => string;
    readonly due: (words: string) => string;
    readonly setDue: string;
    readonly assign: string;
    readonly assignees: string;
    readonly unknownSubject: string;
    readonly statuses: Readonly<Record<TaskStatus, string>>;
  };
  readonly writing: WritingTexts;
  readonly notices: {
    readonly pasteTooLarge: string;
    readonly someoneElseHere: string;
    readonly tooDeep: string;
    readonly noFilesHere: string;
  };
}

const de: EditorTexts = {
  writing: writingTexts.de,
  editor: "Protokolltext",
  commands: {
    ...writingTexts.de.commands,
    ...structuredTexts.de.commands,
    ...commentTexts.de.commands,
  },
  searchWords: {
    ...writingTexts.de.searchWords,
    ...structuredTexts.de.searchWords,
    ...commentTexts.de.searchWords,
  },
  slashMenu: {
    label: "Einfügen",
    empty: "Nichts gefunden",
    hint: "Schreiben Sie, oder fügen Sie mit „/“ etwas ein",
  },
  agendaItem: {
    number: (number) => `TOP ${number}`,
    title: (number) => `Titel von TOP ${number}`,
    placeholder: "Worum geht es?",
    minutes: (minutes) => `${minutes} Min.`,
    loading: "Tagesordnungspunkt wird geladen",
    removed: "Nicht mehr auf der Tagesordnung",
  },
  task: {
    label: "Aufgabe",
    title: "Aufgabe",
    placeholder: "Was ist zu tun?",
    done: (title) => `Erledigt: ${title}`,
    untitled: "ohne Titel",
    loading: "Aufgabe wird geladen",
    removed: "Aufgabe entfernt",
    moved: (group) => `steht jetzt in der Liste „${group}“`,
    restore: "Wiederherstellen",
    progress: (done, total) => `${done} von ${total}`,
    due: (words) => `fällig: ${words}`,
    setDue: "Frist",
    assign: "Zuweisen",
    assignees: "Zuständig",
    unknownSubject: "unbekannt",
    statuses: {
      open: "offen",
      inProgress: "in Arbeit",
      done: "erledigt",
      deferred: "zurückgestellt",
      dropped: "entfallen",
    },
  },
  notices: {
    pasteTooLarge: "Der eingefügte Text ist zu lang. Fügen Sie ihn in Teilen ein.",
    someoneElseHere: "Hier schreibt gerade jemand anderes.",
    tooDeep: "Tiefer lässt sich hier nicht verschachteln.",
    noFilesHere: "Bilder und Dateien lassen sich hier nicht einfügen.",
  },
};

const en: EditorTexts = {
  writing: writingTexts.en,
  editor: "Text of the minutes",
  commands: {
    ...writingTexts.en.commands,
    ...structuredTexts.en.commands,
    ...commentTexts.en.commands,
  },
  searchWords: {
    ...writingTexts.en.searchWords,
    ...structuredTexts.en.searchWords,
    ...commentTexts.en.searchWords,
  },
  slashMenu: {
    label: "Insert",
    empty: "Nothing found",
    hint: "Write, or insert something with “/”",
  },
  agendaItem: {
    number: (number) => `Item ${number}`,
    title: (number) => `Title of item ${number}`,
    placeholder: "What is it about?",
    minutes: (minutes) => `${minutes} min`,
    loading: "Agenda item is loading",
    removed: "No longer on the agenda",
  },
  task: {
    label: "Task",
    title: "Task",
    placeholder: "What is to be done?",
    done: (title) => `Done: ${title}`,
    untitled: "untitled",
    loading: "Task is loading",
    removed: "Task removed",
    moved: (group) => `now stands in the list “${group}”`,
    restore: "Restore",
    progress: (done, total) => `${done} of ${total}`,
    due: (words) => `due: ${words}`,
    setDue: "Due date",
    assign: "Assign",
    assignees: "Assigned to",
    unknownSubject: "unknown",
    statuses: {
      open: "open",
      inProgress: "in progress",
      done: "done",
      deferred: "deferred",
      dropped: "dropped",
    },
  },
  notices: {
    pasteTooLarge: "The pasted text is too long. Paste it in parts.",
    someoneElseHere: "Someone else is writing here.",
    tooDeep: "It cannot be nested more deeply here.",
    noFilesHere: "Pictures and files cannot be inserted here.",
  },
};

/**
 * All words of the editor, German and English.
 *
 * @example
 * editorTexts.de.commands.task // "Aufgabe"
 */
export const editorTexts: Readonly<Record<Locale, EditorTexts>> = { de, en };
