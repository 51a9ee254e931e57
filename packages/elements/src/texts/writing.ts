import type { AnnouncementKind } from "../announcer/announcer.js";
import type { Locale } from "../locale/locale.js";

const kindsDe: Readonly<Record<AnnouncementKind, string>> = {
  presence: "Wer dazukommt und geht",
  saving: "Ob gespeichert wird, und Hinweise",
  page: "Welche Seite sich öffnet",
  task: "Was mit Aufgaben geschieht",
  edits: "Wer gerade schreibt",
};

const kindsEn: Readonly<Record<AnnouncementKind, string>> = {
  presence: "Who joins and leaves",
  saving: "Whether it is saved, and notices",
  page: "Which page opens",
  task: "What happens to tasks",
  edits: "Who is writing",
};

const de = {
  find: {
    label: "Im Protokoll suchen",
    field: "Suchbegriff",
    count: (current: number, count: number) => `${current} von ${count}`,
    none: "Nicht gefunden",
    next: "Nächste Stelle",
    previous: "Vorige Stelle",
    close: "Suche schließen",
    browser: "Strg+F noch einmal öffnet die Suche des Browsers",
  },
  shortcuts: {
    title: "Tastenkürzel",
    close: "Schließen",
    groups: {
      history: "Rückgängig",
      insert: "Einfügen",
      inline: "Wörter",
      block: "Absätze",
      table: "In Tabellen",
      view: "Ansicht und Zusammenarbeit",
    },
    fixed: [
      { keys: "/", name: "Menü zum Einfügen" },
      { keys: "@", name: "Person, Stadt oder Organisation erwähnen" },
      { keys: "/termin …", name: "Termin mit Ihren Worten" },
      { keys: "Alt+F10", name: "Zur Werkzeugleiste; Escape zurück zum Text" },
      { keys: "Tab", name: "In Tabellen: nächste Zelle; in der letzten eine neue Zeile" },
      { keys: "Ctrl+Enter", name: "Aus einer Tabelle heraus" },
      { keys: "?", name: "Diese Liste, wenn Sie nicht im Text sind" },
    ],
    own: "Rückgängig nimmt nur Ihre eigenen Änderungen zurück.",
  },
  announcements: {
    title: "Ansagen",
    explanation:
      "Was ein Vorleseprogramm sagt, während andere mitschreiben. Höchstens ein Satz alle zwei Sekunden.",
    kinds: kindsDe,
    done: "Fertig",
  },
  quiet: {
    on: "Ruhemodus: Änderungen anderer warten, während Sie schreiben.",
    held: (count: number) => (count === 1 ? "1 Änderung wartet." : `${count} Änderungen warten.`),
    release: "Jetzt zeigen",
    off: "Ruhemodus beenden",
    started: "Ruhemodus ist an.",
    ended: "Ruhemodus ist aus.",
  },
  together: {
    wentTo: (name: string) => `Hier schreibt ${name}.`,
    nobody: "Gerade schreibt niemand sonst.",
    edited: (names: string) => `${names} schreibt.`,
    editedMany: (names: string) => `${names} schreiben.`,
  },
  agenda: {
    label: "Tagesordnung",
    edit: "Tagesordnung bearbeiten",
    reservation: "Vorbehalt und Wiedervorlage",
    endEditing: "Bearbeiten beenden",
    item: (number: number) => `TOP ${number}`,
    up: (title: string) => `„${title}“ nach oben`,
    down: (title: string) => `„${title}“ nach unten`,
    drag: "Ziehen, um umzuordnen",
    presenter: (title: string) => `Wer trägt vor bei „${title}“`,
    nobody: "Niemand",
    minutes: (title: string) => `Minuten für „${title}“`,
    minutesUnit: "Min.",
    clock: (from: string, to: string) => `${from}–${to} Uhr`,
    total: (minutes: number) => `Zusammen ${minutes} Minuten`,
    totalUntil: (minutes: number, end: string) => `Zusammen ${minutes} Minuten, bis ${end} Uhr`,
    remove: (title: string) => `„${title}“ von der Tagesordnung nehmen`,
    removed: "Nicht mehr auf der Tagesordnung",
    restore: (title: string) => `„${title}“ wieder aufnehmen`,
    restoreShort: "Wieder aufnehmen",
    untitled: "Ohne Titel",
    moved: (title: string, number: number) => `„${title}“ ist jetzt TOP ${number}.`,
    moveText: (number: number) => `Text von TOP ${number} auch verschieben`,
    someoneThere: "Das geht, sobald dort niemand mehr schreibt.",
    offline: "Das geht, sobald Sie wieder verbunden sind.",
  },
};

/** Words of the tools around the text. */
export type WritingToolTexts = typeof de;

const en: WritingToolTexts = {
  find: {
    label: "Find in the minutes",
    field: "Words to find",
    count: (current, count) => `${current} of ${count}`,
    none: "Not found",
    next: "Next place",
    previous: "Previous place",
    close: "Close the search",
    browser: "Ctrl+F once more opens the browser's own search",
  },
  shortcuts: {
    title: "Shortcuts",
    close: "Close",
    groups: {
      history: "Undo",
      insert: "Insert",
      inline: "Words",
      block: "Paragraphs",
      table: "In tables",
      view: "View and working together",
    },
    fixed: [
      { keys: "/", name: "Menu of what can be inserted" },
      { keys: "@", name: "Mention a person, town or organisation" },
      { keys: "/date …", name: "A date in your own words" },
      { keys: "Alt+F10", name: "To the toolbar; Escape goes back to the text" },
      { keys: "Tab", name: "In tables: next cell; in the last one a new row" },
      { keys: "Ctrl+Enter", name: "Out of a table" },
      { keys: "?", name: "This list, when you are not in the text" },
    ],
    own: "Undo takes back your own changes only.",
  },
  announcements: {
    title: "Announcements",
    explanation:
      "What a screen reader says while others write. One sentence every two seconds at most.",
    kinds: kindsEn,
    done: "Done",
  },
  quiet: {
    on: "Quiet mode: changes of others wait while you write.",
    held: (count) => (count === 1 ? "1 change is waiting." : `${count} changes are waiting.`),
    release: "Show now",
    off: "End quiet mode",
    started: "Quiet mode is on.",
    ended: "Quiet mode is off.",
  },
  together: {
    wentTo: (name) => `${name} is writing here.`,
    nobody: "Nobody else is writing.",
    edited: (names) => `${names} is writing.`,
    editedMany: (names) => `${names} are writing.`,
  },
  agenda: {
    label: "Agenda",
    edit: "Edit the agenda",
    reservation: "Reservation, and when to look again",
    endEditing: "Stop editing",
    item: (number) => `Item ${number}`,
    up: (title) => `Move “${title}” up`,
    down: (title) => `Move “${title}” down`,
    drag: "Drag to reorder",
    presenter: (title) => `Who presents “${title}”`,
    nobody: "Nobody",
    minutes: (title) => `Minutes for “${title}”`,
    minutesUnit: "min",
    clock: (from, to) => `${from}–${to}`,
    total: (minutes) => `${minutes} minutes altogether`,
    totalUntil: (minutes, end) => `${minutes} minutes altogether, until ${end}`,
    remove: (title) => `Take “${title}” off the agenda`,
    removed: "No longer on the agenda",
    restore: (title) => `Put “${title}” back on the agenda`,
    restoreShort: "Put back",
    untitled: "Untitled",
    moved: (title, number) => `“${title}” is item ${number} now.`,
    moveText: (number) => `Move the text of item ${number} as well`,
    someoneThere: "Possible as soon as nobody writes there any more.",
    offline: "Possible as soon as you are connected again.",
  },
};

export const writingToolTexts: Readonly<Record<Locale, WritingToolTexts>> = { de, en };
