import type { Messages } from "../issues.js";

export const registrationMessages = {
  "registration-after-deadline": {
    severity: "error",
    de: "Die Anmeldefrist ist vorbei (Ende: {deadline:day}).",
    en: "The registration deadline has passed (it was {deadline:day}).",
  },
  "registration-late-entry": {
    severity: "info",
    de: "Nachmeldung nach dem Ende der Anmeldefrist ({deadline:day}).",
    en: "Late registration by the organiser, after the deadline ({deadline:day}).",
  },
  "registration-before-opening": {
    severity: "error",
    de: "Die Anmeldung ist noch nicht geöffnet (ab {opens:day}).",
    en: "Registration is not open yet (from {opens:day}).",
  },
  "registration-event-cancelled": {
    severity: "error",
    de: "Die Veranstaltung ist abgesagt.",
    en: "The event is cancelled.",
  },
  "registration-twice": {
    severity: "error",
    de: "Diese Person ist für die Veranstaltung schon angemeldet.",
    en: "This person is already registered for the event.",
  },
  "registration-no-seat": {
    severity: "error",
    de: "Alle {capacity} Plätze sind vergeben; möglich ist die Warteliste.",
    en: "All {capacity} seats are taken; the waiting list is open.",
  },
  "registration-over-capacity": {
    severity: "warning",
    de: "Mit dieser Anmeldung sind mehr als {capacity} Plätze vergeben.",
    en: "With this registration more than {capacity} seats are taken.",
  },
  "registration-name-empty": {
    severity: "error",
    de: "Bitte geben Sie einen Namen an.",
    en: "Please give a name.",
  },
  "registration-contact-missing": {
    severity: "error",
    de: "Für die Bestätigung fehlt eine E-Mail-Adresse oder Telefonnummer.",
    en: "An e-mail address or phone number is missing for the confirmation.",
  },
  "registration-email-format": {
    severity: "error",
    de: "Die E-Mail-Adresse ist nicht vollständig.",
    en: "The e-mail address is not complete.",
  },
  "registration-represented-by-missing": {
    severity: "warning",
    de: "Es fehlt, wer die Vertretung übernimmt.",
    en: "It does not say who stands in.",
  },
  "registration-mode-not-offered": {
    severity: "error",
    de: "Diese Art der Teilnahme wird nicht angeboten.",
    en: "This way of taking part is not offered.",
  },
} as const satisfies Messages;
