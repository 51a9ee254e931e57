import type { Messages } from "../issues.js";

export const taskMessages = {
  "task-nobody-assigned": {
    severity: "warning",
    de: "Für diese Aufgabe ist niemand zuständig.",
    en: "Nobody is responsible for this task.",
  },
  "task-without-due-date": {
    severity: "warning",
    de: "Diese Aufgabe hat keinen Termin.",
    en: "This task has no due date.",
  },
  "task-due-in-words-only": {
    severity: "info",
    de: "Der Termin steht nur in Worten da („{text}“); die Aufgabe kann nicht überfällig werden.",
    en: "The due date is given in words only (“{text}”); the task cannot become overdue.",
  },
  "task-done-without-time": {
    severity: "error",
    de: "Die Aufgabe ist erledigt, aber es fehlt, wann.",
    en: "The task is done, but it does not say when.",
  },
  "task-open-with-done-time": {
    severity: "error",
    de: "Die Aufgabe hat einen Erledigt-Vermerk, gilt aber nicht als erledigt.",
    en: "The task says when it was done, but is not marked as done.",
  },
  "task-line-twice": {
    severity: "error",
    de: "Für dieselbe Kommune gibt es zwei Zeilen.",
    en: "There are two lines for the same town.",
  },
  "task-line-not-assigned": {
    severity: "warning",
    de: "Es gibt eine Zeile für eine Kommune, die nicht zuständig ist.",
    en: "There is a line for a town that is not responsible.",
  },
  "task-status-differs": {
    severity: "warning",
    de: "Der Stand der Aufgabe passt nicht zu dem der einzelnen Kommunen.",
    en: "The status of the task does not fit that of the single towns.",
  },
} as const satisfies Messages;
