import type { ConsentWording, Question } from "@staedtenetz/records";
import { questionKey } from "@staedtenetz/records";

/** The languages of one's own page and its mails. */
export type PersonLocale = "de" | "en";

const de = {
  intro:
    "Wir möchten Ihre Kontaktdaten nur so verwenden, wie Sie es erlauben. Jede Antwort ist freiwillig, gilt für sich und lässt sich hier jederzeit mit Wirkung für die Zukunft ändern. Wer nicht zustimmt, hat keinen Nachteil.",
  "directory.name":
    "Mein Name und meine Funktion stehen im Verzeichnis für die Mitglieder des Netzwerks.",
  "directory.emails": "Meine E-Mail-Adressen stehen im Verzeichnis für die Mitglieder.",
  "directory.phones": "Meine Telefonnummern stehen im Verzeichnis für die Mitglieder.",
  "directory.addresses": "Meine Anschrift steht im Verzeichnis für die Mitglieder.",
  "publication.name": "Mein Name und meine Funktion werden öffentlich im Internet gezeigt.",
  "publication.emails": "Meine E-Mail-Adressen werden öffentlich im Internet gezeigt.",
  "publication.phones": "Meine Telefonnummern werden öffentlich im Internet gezeigt.",
  "publication.addresses": "Meine Anschrift wird öffentlich im Internet gezeigt.",
  contact: "Das Netzwerk darf mir zu Treffen und Aufgaben schreiben.",
  newsletter: "Ich möchte den Rundbrief des Netzwerks erhalten.",
  pictures: "Bilder von Treffen, auf denen ich zu erkennen bin, dürfen gezeigt werden.",
};

type WordingTexts = typeof de;

const en: WordingTexts = {
  intro:
    "We want to use your contact details only as you allow. Every answer is voluntary, stands for itself and can be changed here at any time for the future. Nobody is at a disadvantage for saying no.",
  "directory.name": "My name and my role are listed in the directory for the network’s members.",
  "directory.emails": "My e-mail addresses are listed in the directory for members.",
  "directory.phones": "My phone numbers are listed in the directory for members.",
  "directory.addresses": "My postal address is listed in the directory for members.",
  "publication.name": "My name and my role are shown in public on the internet.",
  "publication.emails": "My e-mail addresses are shown in public on the internet.",
  "publication.phones": "My phone numbers are shown in public on the internet.",
  "publication.addresses": "My postal address is shown in public on the internet.",
  contact: "The network may write to me about meetings and tasks.",
  newsletter: "I would like to receive the network’s newsletter.",
  pictures: "Pictures of meetings on which I can be recognised may be shown.",
};

/** The words people agree to at present. A change of any word needs a new version: consents name the one they were given to. */
export const presentWording = {
  version: "2026-11",
  texts: { de, en },
} as const satisfies Omit<ConsentWording, "created">;

/** What a question says. */
export function questionText(question: Question, locale: PersonLocale): string {
  const texts: Readonly<Record<string, string>> = presentWording.texts[locale];
  return texts[questionKey(question)] ?? "";
}
