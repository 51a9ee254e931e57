/** One section of a legal page: a heading and its paragraphs. */
export interface LegalSection {
  readonly heading: string;
  readonly paragraphs: readonly string[];
}

export interface LegalTexts {
  readonly gap: (what: string) => string;
  readonly name: string;
  readonly address: string;
  readonly mail: string;
  readonly otherLanguage: string;
  readonly home: string;
  readonly imprint: {
    readonly title: string;
    readonly lead: (network: string) => string;
    readonly contact: string;
    readonly sections: readonly LegalSection[];
  };
  readonly privacy: {
    readonly title: string;
    readonly lead: (network: string) => string;
    readonly responsible: string;
    readonly purposes: string;
    readonly sections: readonly LegalSection[];
  };
  readonly accessibility: {
    readonly title: string;
    readonly lead: (network: string) => string;
    readonly report: string;
    readonly reportLead: string;
    readonly reportSubject: string;
    readonly sections: readonly LegalSection[];
  };
}

const de: LegalTexts = {
  gap: (what) => `${what} fehlt noch`,
  name: "Name der verantwortlichen Stelle",
  address: "Anschrift",
  mail: "E-Mail-Adresse",
  otherLanguage: "English",
  home: "Zur Startseite",
  imprint: {
    title: "Impressum",
    lead: (network) => `Angaben nach § 5 DDG für „${network}“.`,
    contact: "Verantwortlich",
    sections: [
      {
        heading: "Software",
        paragraphs: [
          "Diese Seite läuft mit Städtenetz, freier Software unter der Lizenz Apache 2.0. Für die Inhalte ist die oben genannte Stelle verantwortlich.",
        ],
      },
    ],
  },
  privacy: {
    title: "Datenschutz",
    lead: (network) =>
      `Was „${network}“ über Personen speichert, wozu, und was Sie verlangen können.`,
    responsible: "Verantwortliche Stelle",
    purposes: "Wozu Daten verarbeitet werden",
    sections: [
      {
        heading: "Was beim Besuch geschieht",
        paragraphs: [
          "Ihr Browser sendet seine Adresse an diesen Server; sie steht in keinem Protokoll und wird nicht gespeichert. Nichts wird von anderen Servern geladen, und nichts wird an andere gemeldet.",
          "Nur wer sich anmeldet, erhält ein Cookie: netz_session. Es dient allein der Anmeldung und endet mit ihr, spätestens nach 30 Tagen.",
        ],
      },
      {
        heading: "Was auf Ihrem Gerät liegt",
        paragraphs: [
          "Damit Sie auch ohne Netz arbeiten können, bewahrt Ihr Browser Kopien der Protokolle und Aufgaben auf. Wenn Sie sich abmelden, werden sie gelöscht.",
        ],
      },
      {
        heading: "Ihre Rechte",
        paragraphs: [
          "Sie können Auskunft über Ihre Daten verlangen, sie berichtigen, löschen oder einschränken lassen, ihrer Verarbeitung widersprechen und sie in einem lesbaren Format erhalten (Artikel 15 bis 21 DSGVO). Eine Einwilligung können Sie jederzeit zurücknehmen; das gilt vom nächsten Aufruf an.",
          "Wer um Zustimmung gebeten wurde, sieht über den persönlichen Link in der E-Mail alle eigenen Daten und kann sie dort selbst ändern. Beschweren können Sie sich bei der Datenschutzaufsicht Ihres Landes.",
        ],
      },
    ],
  },
  accessibility: {
    title: "Barrierefreiheit",
    lead: (network) =>
      `„${network}“ soll für alle benutzbar sein, auch mit Tastatur, Vergrößerung und Vorleseprogramm.`,
    report: "Barriere melden",
    reportLead: "Sie kommen irgendwo nicht weiter? Bitte schreiben Sie uns, wo und womit.",
    reportSubject: "Barriere auf Städtenetz",
    sections: [
      {
        heading: "Stand",
        paragraphs: [
          "Angestrebt sind die Anforderungen der EN 301 549 (BITV 2.0, WCAG 2.2 Stufe AA). Alle Seiten werden bei jeder Änderung automatisch geprüft; eine Prüfung durch Menschen mit Behinderung steht noch aus.",
        ],
      },
      {
        heading: "Was noch nicht geht",
        paragraphs: [
          "Anhänge wie PDF und Office-Dokumente werden so angeboten, wie sie hochgeladen wurden; sie können Barrieren enthalten.",
        ],
      },
    ],
  },
};

const en: LegalTexts = {
  gap: (what) => `${what} still missing`,
  name: "Name of the body responsible",
  address: "Address",
  mail: "E-mail address",
  otherLanguage: "Deutsch",
  home: "To the start page",
  imprint: {
    title: "Imprint",
    lead: (network) => `Information required by § 5 DDG for “${network}”.`,
    contact: "Responsible",
    sections: [
      {
        heading: "Software",
        paragraphs: [
          "This site runs on Städtenetz, free software under the Apache 2.0 licence. The body named above is responsible for its content.",
        ],
      },
    ],
  },
  privacy: {
    title: "Privacy",
    lead: (network) => `What “${network}” stores about people, what for, and what you can ask for.`,
    responsible: "Controller",
    purposes: "What data is processed for",
    sections: [
      {
        heading: "What happens when you visit",
        paragraphs: [
          "Your browser sends its address to this server; it is written to no log and not stored. Nothing is loaded from other servers, and nothing is reported to anyone.",
          "Only those who sign in get a cookie: netz_session. It serves the sign-in alone and ends with it, after 30 days at the latest.",
        ],
      },
      {
        heading: "What is kept on your device",
        paragraphs: [
          "So that you can work without a network, your browser keeps copies of minutes and tasks. They are removed when you sign out.",
        ],
      },
      {
        heading: "Your rights",
        paragraphs: [
          "You can ask for access to your data, have it corrected, erased or restricted, object to its processing and receive it in a readable format (Articles 15 to 21 GDPR). You can withdraw consent at any time; it holds from the next request on.",
          "Whoever was asked for consent sees all data about themselves by the personal link in the mail and can change it there. You can complain to the supervisory authority of your state.",
        ],
      },
    ],
  },
  accessibility: {
    title: "Accessibility",
    lead: (network) =>
      `“${network}” is meant to be usable by everyone, with a keyboard, magnification or a screen reader too.`,
    report: "Report a barrier",
    reportLead: "You cannot get on somewhere? Please write to us where, and what you use.",
    reportSubject: "Barrier on Städtenetz",
    sections: [
      {
        heading: "Status",
        paragraphs: [
          "The aim is EN 301 549 (BITV 2.0, WCAG 2.2 level AA). All pages are checked automatically with each change; an examination by people with disabilities is still to be done.",
        ],
      },
      {
        heading: "What does not work yet",
        paragraphs: [
          "Attachments such as PDF and office documents are offered as they were uploaded; they may contain barriers.",
        ],
      },
    ],
  },
};

export const legalTexts = { de, en } as const;
export type LegalLanguage = keyof typeof legalTexts;
