import type { Locale } from "@staedtenetz/elements";

const de = {
  attendance: "Anwesenheit",
  links: "Voriges und nächstes Treffen",
  previous: "Voriges Treffen",
  next: "Folgetreffen",
  ongoing: "Läuft weiter aus dem vorigen Treffen",
  earlier: (number: number, date: string) => `TOP ${number} am ${date}`,
  noResult: "ohne Ergebnis",
  open: "Folgetreffen anlegen",
  title: "Folgetreffen anlegen",
  lead: "Was angehakt ist, geht mit. Aufgaben bleiben dieselben und stehen in beiden Protokollen.",
  name: "Titel",
  when: "Wann",
  whenHint: "Zum Beispiel „12.11.2026, 10 Uhr“, „4. Quartal“ oder „Termin folgt“",
  whenMissing: "Bitte geben Sie an, wann das Treffen ist. „Termin folgt“ genügt.",
  items: "Tagesordnungspunkte",
  noItems: "Alles wurde besprochen, nichts läuft weiter.",
  tasks: "Offene Aufgaben",
  noTasks: "Keine Aufgabe ist offen.",
  reasons: { continued: "läuft weiter", postponed: "vertagt", undiscussed: "nicht besprochen" },
  create: "Anlegen",
  creating: "Wird angelegt …",
  cancel: "Abbrechen",
  failed: "Das Folgetreffen konnte nicht angelegt werden.",
  offline: "Ohne Verbindung geht das nicht. Ihre Auswahl bleibt stehen.",
  notPermitted: "Dafür braucht es das Recht, Treffen anzulegen. Fragen Sie die Koordination.",
  goThere: "Zum Folgetreffen",
};

type TaskPageTexts = typeof de;

const en: TaskPageTexts = {
  attendance: "Attendance",
  links: "Previous and next meeting",
  previous: "Previous meeting",
  next: "Next meeting",
  ongoing: "Carried on from the previous meeting",
  earlier: (number, date) => `Item ${number} on ${date}`,
  noResult: "without a result",
  open: "Create follow-up meeting",
  title: "Create follow-up meeting",
  lead: "What is ticked goes over. Tasks stay the same and stand in both minutes.",
  name: "Title",
  when: "When",
  whenHint: "For example “12/11/2026, 10:00”, “4th quarter” or “date to follow”",
  whenMissing: "Please say when the meeting is. “Date to follow” is enough.",
  items: "Agenda items",
  noItems: "Everything was discussed, nothing runs on.",
  tasks: "Open tasks",
  noTasks: "No task is open.",
  reasons: { continued: "runs on", postponed: "postponed", undiscussed: "not discussed" },
  create: "Create",
  creating: "Creating …",
  cancel: "Cancel",
  failed: "The follow-up meeting could not be created.",
  offline: "This needs a connection. What you chose stays.",
  notPermitted: "This needs the right to create meetings. Ask the coordinators.",
  goThere: "To the follow-up meeting",
};

/** Words around attendance and the meeting that follows. */
export const taskPageTexts: Readonly<Record<Locale, TaskPageTexts>> = { de, en };
