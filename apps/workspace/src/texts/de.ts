import { plural } from "@staedtenetz/elements";

const count = (number: number, one: string, other: string): string =>
  `${number} ${plural("de", number, { one, other })}`;

export const de = {
  product: "Städtenetz",
  skip: "Zum Inhalt springen",
  demo: "Demodaten: Städte, Personen und Termine sind Beispiele. Nichts davon wird veröffentlicht.",

  navigation: {
    label: "Hauptbereiche",
    menu: "Menü",
    overview: "Übersicht",
    meetings: "Treffen",
    tasks: "Aufgaben",
    decisions: "Beschlüsse",
    towns: "Kommunen",
    people: "Personen",
    events: "Veranstaltungen",
  },

  settings: {
    language: "Sprache",
    german: "Deutsch",
    english: "English",
    theme: "Darstellung",
    system: "Wie das Gerät",
    light: "Hell",
    dark: "Dunkel",
    account: (name: string) => `Konto: ${name}`,
    signOut: "Abmelden",
    roles: {
      admin: "Verwaltung des Netzwerks",
      coordinator: "Koordination",
      editor: "Redaktion",
      member: "Mitglied",
      reader: "Nur lesen",
      guest: "Gast",
    },
    unsentTitle: "Noch nicht alles gesendet",
    unsent:
      "Auf diesem Gerät liegen Änderungen, die der Server noch nicht hat. Wenn Sie sich abmelden, gehen sie verloren.",
    signOutAnyway: "Trotzdem abmelden",
    stay: "Angemeldet bleiben",
  },

  footer: {
    legal: "Rechtliches",
    imprint: "Impressum",
    privacy: "Datenschutz",
    accessibility: "Barrierefreiheit",
    note: "Städtenetz ist freie Software für Netzwerke von Kommunen.",
    print: "Diese Seite drucken",
  },

  overview: {
    title: "Übersicht",
    greeting: (name: string) => `Guten Tag, ${name}`,
    lead: (network: string, towns: number) => `${network} · ${count(towns, "Kommune", "Kommunen")}`,
    next: "Nächstes Treffen",
    noNext: "Es ist noch kein weiteres Treffen geplant.",
    toMeeting: "Zum Treffen",
    invited: (towns: number) => `${count(towns, "Kommune", "Kommunen")} eingeladen`,
    registration: (words: string) => `Anmeldung bis ${words}`,
    towns: "Offen in den Kommunen",
    openTasksOf: (number: number) => `${number} offen`,
    overdueOf: (number: number) => `${number} überfällig`,
    allTowns: "Alle Kommunen",
    toDo: "Was jetzt ansteht",
    nothingToDo: "Im Moment steht nichts an.",
    vagueDate: (title: string, words: string) => `Tag festlegen: ${title} (${words})`,
    overdueTasks: (number: number, group: string) =>
      `${count(number, "überfällige Aufgabe", "überfällige Aufgaben")}: ${group}`,
    readMinutes: (title: string) => `Protokoll durchsehen: ${title}`,
    myTasks: "Meine Aufgaben",
    openTasks: "Offene Aufgaben",
    noTasks: "Keine offenen Aufgaben. Neue entstehen im Protokoll oder in der Aufgabenliste.",
    allTasks: "Alle Aufgaben",
    recent: "Letzte Protokolle",
    noRecent: "Noch keine Protokolle. Sie entstehen auf der Seite eines Treffens.",
    allMeetings: "Alle Treffen",
  },

  meetings: {
    title: "Treffen",
    lead: "Einladungen, Tagesordnungen und Protokolle des Netzwerks.",
    upcoming: "Kommende Treffen",
    past: "Vergangene Treffen",
    noUpcoming: "Kein kommendes Treffen. Sobald eines geplant ist, steht es hier.",
    noPast: "Noch kein vergangenes Treffen.",
  },

  meeting: {
    back: "Alle Treffen",
    facts: "Auf einen Blick",
    when: "Wann",
    where: "Wo",
    who: "Teilnahme",
    organisers: "Veranstaltet von",
    agenda: "Tagesordnung",
    minutes: "Protokoll",
    tasks: "Aufgaben der Gruppe",
    questions: "Fragen",
    audience: "Eingeladen sind",
    registration: "Anmeldung",
    registrationUntil: (words: string) => `bis ${words}`,
    topicTables: "Thementische",
    minutesPlanned: (number: number) => `${number} Min.`,
  },

  tasks: {
    title: "Aufgaben",
    lead: "Was im Netzwerk zu tun ist. Ein Häkchen hier ist ein Häkchen im Protokoll.",
    groups: "Aufgabenlisten",
    overdue: "überfällig",
  },

  towns: {
    title: "Kommunen",
    lead: "Die Städte und Gemeinden des Netzwerks und ihre Partnerschaften.",
    members: "Im Netzwerk",
    memberSince: (words: string) => `dabei seit ${words}`,
    partnerships: (number: number) => count(number, "Partnerschaft", "Partnerschaften"),
    allPartnerships: "Alle Partnerschaften",
    kilometres: (number: number) => `${number} km`,
    noPartnerships: "Noch keine Partnerschaft eingetragen.",
  },

  town: {
    back: "Alle Kommunen",
    partnerships: "Partnerschaften",
    identifiers: "Kennungen",
    country: "Land",
    population: "Einwohnerinnen und Einwohner",
    populationAsOf: (value: string, asOf: string) => `${value} (Stand ${asOf})`,
    website: "Website",
    designations: "Bezeichnungen",
    openTasks: "Offene Aufgaben",
    noTasks: "Keine offene Aufgabe: Im Moment ist hier nichts zu tun.",
    organisations: "Vereine und Einrichtungen",
    postalCodes: "Postleitzahl",
    officialName: "Amtlicher Name",
    groups: "Gruppen",
  },

  events: {
    title: "Veranstaltungen",
    lead: "Workshops, Dialoge und Treffen, zu denen das Netzwerk einlädt oder beiträgt.",
    upcoming: "Kommende Veranstaltungen",
    past: "Vergangene Veranstaltungen",
    noUpcoming: "Keine kommende Veranstaltung. Sobald eine eingetragen ist, steht sie hier.",
    noPast: "Keine vergangene Veranstaltung.",
    isMeeting: "Treffen",
    more: "Mehr dazu",
  },

  offline: {
    title: "Keine Verbindung",
    lead: "Der Server ist gerade nicht zu erreichen, und auf diesem Gerät liegt noch keine Kopie dieser Seite.",
    stored: "Keine Verbindung. Sie sehen die Fassung, die auf diesem Gerät liegt.",
    retry: "Erneut versuchen",
  },

  error: {
    title: "Das hat nicht geklappt",
    lead: "Die Seite konnte nicht geladen werden. Ihre Texte sind davon nicht betroffen.",
    retry: "Erneut versuchen",
    notFoundTitle: "Seite nicht gefunden",
    notFound: "Unter dieser Adresse gibt es nichts. Vielleicht wurde sie falsch abgeschrieben.",
    toOverview: "Zur Übersicht",
    notPermittedTitle: "Nicht für Ihr Konto freigegeben",
    notPermitted:
      "Für diese Seite fehlt Ihnen die Berechtigung. Bitte wenden Sie sich an die Koordination, wenn Sie sie brauchen.",
  },

  connection: {
    signIn: "Neu anmelden",
    reload: "Neu laden",
    retry: "Erneut verbinden",
  },

  loading: "Wird geladen …",
  update: {
    ready: "Eine neue Version steht bereit.",
    reload: "Jetzt neu laden",
    later: "Später",
  },
};
