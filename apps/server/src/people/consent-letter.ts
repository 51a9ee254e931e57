import type { LetterText } from "@staedtenetz/mail";
import { dayWords } from "./person-language.js";
import type { PersonLocale } from "./wording.js";

/** What is kept of somebody. */
export type KeptKind = "name" | "roles" | "emails" | "phones" | "addresses";

const kindNames: Readonly<Record<PersonLocale, Readonly<Record<KeptKind, string>>>> = {
  de: {
    name: "Name",
    roles: "Funktion",
    emails: "E-Mail-Adresse",
    phones: "Telefonnummer",
    addresses: "Anschrift",
  },
  en: {
    name: "name",
    roles: "role",
    emails: "e-mail address",
    phones: "phone number",
    addresses: "postal address",
  },
};

function kindsIn(locale: PersonLocale, { kinds }: ConsentLetter): string {
  return kinds.map((kind) => kindNames[locale][kind]).join(", ");
}

function sourceIn(locale: PersonLocale, { source }: ConsentLetter): string {
  if (source === undefined) return "";
  const title = locale === "de" ? `„${source.title}“` : `“${source.title}”`;
  return source.date === undefined ? title : `${title} (${dayWords(source.date, locale)})`;
}

/** What the mail says that asks somebody to look at their data. */
export interface ConsentLetter {
  name: string;
  network: string;
  url: string;
  /** Where the data came from, and the day it was taken in, ISO 8601. */
  source: { title: string; date?: string | undefined } | undefined;
  /** The kinds of data that are kept. */
  kinds: readonly KeptKind[];
  /** `ask` for the first time, `remind`, or `confirm` again what was confirmed a year ago. */
  occasion: "ask" | "remind" | "confirm";
}

const de = (given: ConsentLetter): LetterText => ({
  subject:
    given.occasion === "confirm"
      ? `Bitte bestätigen: Ihre Daten bei „${given.network}“`
      : `Bitte prüfen und zustimmen: Ihre Daten bei „${given.network}“`,
  greeting: `Guten Tag, ${given.name},`,
  paragraphs: [
    given.occasion === "remind"
      ? `vor einiger Zeit haben wir Sie gebeten, Ihre Daten beim Netzwerk „${given.network}“ zu prüfen. Ihre Antwort steht noch aus.`
      : given.occasion === "confirm"
        ? `vor einem Jahr haben Sie Ihre Daten beim Netzwerk „${given.network}“ bestätigt. Bitte sehen Sie nach, ob noch alles stimmt.`
        : `das Netzwerk „${given.network}“ hat Kontaktdaten von Ihnen und möchte sie mit Ihrer Zustimmung verwenden.`,
    `Gespeichert sind: ${kindsIn("de", given)}. ${given.source === undefined ? "Die Daten haben Mitglieder des Netzwerks eingetragen." : `Sie stammen aus: ${sourceIn("de", given)}.`}${given.occasion === "confirm" ? "" : " Zurzeit sieht sie nur die Koordination des Netzwerks, solange Sie nichts anderes erlauben."}`,
    "Unter dem folgenden Link sehen Sie alles, was gespeichert ist. Sie können es berichtigen, jeder Verwendung einzeln zustimmen oder sie ablehnen und eine Zustimmung jederzeit widerrufen. Ein Konto brauchen Sie nicht.",
  ],
  action: { label: "Meine Daten prüfen", url: given.url },
  notes: [
    "Ihre Rechte nach der Datenschutz-Grundverordnung: Auskunft, Berichtigung, Löschung, Einschränkung, Übertragung, Widerspruch und Widerruf, außerdem Beschwerde bei der Aufsichtsbehörde Ihres Landes. Wofür die Daten dienen und wie lange sie bleiben, steht auf der Seite hinter dem Link (Art. 14 DSGVO).",
    "Der Link gilt nur für Sie. Bitte geben Sie ihn nicht weiter.",
  ],
});

const en = (given: ConsentLetter): LetterText => ({
  subject:
    given.occasion === "confirm"
      ? `Please confirm: your data at “${given.network}”`
      : `Please check and agree: your data at “${given.network}”`,
  greeting: `Hello ${given.name},`,
  paragraphs: [
    given.occasion === "remind"
      ? `some time ago we asked you to check your data at the network “${given.network}”. Your answer is still open.`
      : given.occasion === "confirm"
        ? `a year ago you confirmed your data at the network “${given.network}”. Please see whether all of it is still right.`
        : `the network “${given.network}” holds contact details of yours and would like to use them with your consent.`,
    `Stored are: ${kindsIn("en", given)}. ${given.source === undefined ? "Members of the network entered them." : `They come from: ${sourceIn("en", given)}.`}${given.occasion === "confirm" ? "" : " At present only those who coordinate the network see them, as long as you allow nothing else."}`,
    "Behind the following link you see everything that is stored. You can correct it, agree to each use or refuse it, and withdraw your consent at any time. You need no account.",
  ],
  action: { label: "Check my data", url: given.url },
  notes: [
    "Your rights under the General Data Protection Regulation: access, rectification, erasure, restriction, portability, objection and withdrawal, and a complaint to your supervisory authority. What the data is for and how long it is kept is on the page behind the link (GDPR Art. 14).",
    "The link is for you only. Please do not pass it on.",
  ],
});

/** The mail that asks somebody to look at their data and to say what may be done with it (GDPR Art. 14). */
export function consentLetter(locale: PersonLocale, given: ConsentLetter): LetterText {
  return locale === "de" ? de(given) : en(given);
}
