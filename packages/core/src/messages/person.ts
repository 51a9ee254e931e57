import type { Messages } from "../issues.js";

export const personMessages = {
  "person-name-empty": {
    severity: "error",
    de: "Der Name fehlt.",
    en: "The name is missing.",
  },
  "person-title-in-name": {
    severity: "warning",
    de: "„{title}“ ist ein Titel und gehört nicht in den Vornamen.",
    en: "“{title}” is a title and does not belong to the given name.",
  },
  "person-former-office-as-current": {
    severity: "warning",
    de: "„{title}“ ist kein aktuelles Amt.",
    en: "“{title}” is not a current office.",
  },
  "person-email-format": {
    severity: "error",
    de: "Die E-Mail-Adresse ist nicht vollständig.",
    en: "The e-mail address is not complete.",
  },
  "person-visible-without-basis": {
    severity: "error",
    de: "Diese Angabe ist über die Koordination hinaus sichtbar, ohne dass eine Rechtsgrundlage festgehalten ist.",
    en: "This detail is visible beyond the coordinators without a recorded legal basis.",
  },
  "person-private-without-consent": {
    severity: "error",
    de: "Diese private Angabe ist sichtbar, ohne dass eine Einwilligung vorliegt.",
    en: "This private detail is visible without consent.",
  },
  "person-consent-not-found": {
    severity: "error",
    de: "Die Angabe beruft sich auf eine Einwilligung, die nicht erteilt oder widerrufen ist.",
    en: "This detail relies on a consent that was not given or was withdrawn.",
  },
  "person-deletion-due": {
    severity: "error",
    de: "Die Löschfrist ist abgelaufen ({deleteBy:day}).",
    en: "The date for deletion has passed ({deleteBy:day}).",
  },
  "person-not-confirmed-lately": {
    severity: "info",
    de: "Die Angaben wurden seit über zwölf Monaten nicht bestätigt (zuletzt {lastConfirmed:day}).",
    en: "The details have not been confirmed for more than twelve months (last on {lastConfirmed:day}).",
  },
} as const satisfies Messages;
