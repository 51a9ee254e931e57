import type { ProcessingActivity } from "@staedtenetz/api";

/** How long things stay, in days: what the retention run does and what the register says is one number. */
export const periods = {
  importPreview: 7,
  finishedImport: 365,
  unanswered: 180,
  mail: 30,
} as const;

const measures = {
  de: "Rechte je Dokument und je Feld, verschlüsselte Übertragung, Datenordner nur für das Dienstkonto, Protokoll der Änderungen ohne Namen, Löschung bis in die Dateien",
  en: "Rights per document and per field, encrypted transport, data folder for the service account only, audit list without names, erasure down to the files",
};

const inside = {
  de: "Koordination; Mitglieder des Netzwerks, soweit erlaubt",
  en: "Coordinators; members of the network as far as allowed",
};

/** The register of processing activities (GDPR Art. 30): every purpose this program has, with its period. */
export const processingActivities: readonly ProcessingActivity[] = [
  {
    id: "directory",
    purpose: {
      de: "Verzeichnis der Ansprechpersonen des Netzwerks",
      en: "Directory of the network’s contact persons",
    },
    basis: {
      de: "Einwilligung (Art. 6 Abs. 1 a DSGVO); öffentliche Aufgabe bei Amtsträgerinnen und Amtsträgern (e)",
      en: "Consent (GDPR Art. 6(1)(a)); public task for office holders (e)",
    },
    subjects: {
      de: "Beschäftigte von Kommunen, Mandatsträgerinnen und Mandatsträger, Engagierte",
      en: "Staff of municipalities, elected representatives, volunteers",
    },
    categories: {
      de: "Name, Funktion, Kommune, dienstliche und freiwillig private Kontaktdaten",
      en: "Name, role, municipality, work contact details, private ones if volunteered",
    },
    recipients: inside,
    period: {
      de: `Bis Widerruf oder Löschung; jährliche Bestätigung; ohne Antwort Entscheidung nach ${periods.unanswered} Tagen`,
      en: `Until withdrawal or erasure; confirmed every year; decided after ${periods.unanswered} days without an answer`,
    },
    measures,
  },
  {
    id: "publication",
    purpose: {
      de: "Öffentliche Ansprechpersonen im Internet",
      en: "Public contacts on the internet",
    },
    basis: { de: "Einwilligung (Art. 6 Abs. 1 a DSGVO)", en: "Consent (GDPR Art. 6(1)(a))" },
    subjects: {
      de: "Wer der Veröffentlichung zugestimmt hat",
      en: "Whoever agreed to publication",
    },
    categories: { de: "Einzeln freigegebene Felder", en: "Fields released one by one" },
    recipients: { de: "Öffentlichkeit", en: "The public" },
    period: {
      de: "Bis Widerruf; wirkt beim nächsten Abruf",
      en: "Until withdrawal; acts at the next request",
    },
    measures,
  },
  {
    id: "import",
    purpose: {
      de: "Übernahme vorhandener Kontaktlisten",
      en: "Taking over existing contact lists",
    },
    basis: {
      de: "Berechtigtes Interesse an der Information der Betroffenen (Art. 6 Abs. 1 f, Art. 14 DSGVO)",
      en: "Legitimate interest in informing those concerned (GDPR Art. 6(1)(f), Art. 14)",
    },
    subjects: { de: "Personen aus Listen des Netzwerks", en: "People from lists of the network" },
    categories: { de: "Inhalt der Liste", en: "Content of the list" },
    recipients: { de: "Nur Koordination", en: "Coordinators only" },
    period: {
      de: `Vorschau ${periods.importPreview} Tage, Nachweis der Übernahme ${periods.finishedImport} Tage`,
      en: `Preview ${periods.importPreview} days, proof of the import ${periods.finishedImport} days`,
    },
    measures,
  },
  {
    id: "accounts",
    purpose: { de: "Anmeldung und gemeinsames Schreiben", en: "Sign-in and writing together" },
    basis: {
      de: "Nutzungsverhältnis (Art. 6 Abs. 1 b DSGVO)",
      en: "Terms of use (GDPR Art. 6(1)(b))",
    },
    subjects: { de: "Mitglieder und Gäste mit Konto", en: "Members and guests with an account" },
    categories: {
      de: "Name, Mailadresse, Sitzungen (30 Tage), Kennung an eigenen Beiträgen",
      en: "Name, mail address, sessions (30 days), id at own contributions",
    },
    recipients: inside,
    period: { de: "Bis das Konto gelöscht wird", en: "Until the account is erased" },
    measures,
  },
  {
    id: "minutes",
    purpose: { de: "Protokolle, Aufgaben und Teilnahme", en: "Minutes, tasks and attendance" },
    basis: {
      de: "Öffentliche Aufgabe, Nachweis der Beschlussfassung (Art. 6 Abs. 1 e DSGVO)",
      en: "Public task, proof of decisions (GDPR Art. 6(1)(e))",
    },
    subjects: { de: "Teilnehmende", en: "Participants" },
    categories: {
      de: "Kennung, Anwesenheit, Wortbeiträge im Text",
      en: "Id, attendance, contributions in the text",
    },
    recipients: inside,
    period: {
      de: "Nach Aktenordnung der Träger; nach Löschung einer Person bleibt die Kennung ohne Namen",
      en: "By the records rules of the bodies; after an erasure the id remains without a name",
    },
    measures,
  },
  {
    id: "mail",
    purpose: { de: "Versand von Einladungen und Anfragen", en: "Sending invitations and requests" },
    basis: {
      de: "Einwilligung oder Nutzungsverhältnis (Art. 6 Abs. 1 a, b DSGVO)",
      en: "Consent or terms of use (GDPR Art. 6(1)(a), (b))",
    },
    subjects: { de: "Empfängerinnen und Empfänger", en: "Recipients" },
    categories: {
      de: "Mailadresse, Art und Zeit der Nachricht",
      en: "Mail address, kind and time of the message",
    },
    recipients: { de: "Maildienst des Betreibers", en: "The operator’s mail service" },
    period: {
      de: `${periods.mail} Tage nach Zustellung`,
      en: `${periods.mail} days after delivery`,
    },
    measures,
  },
];
