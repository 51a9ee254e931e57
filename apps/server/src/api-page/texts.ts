import type { OperationAccess } from "@staedtenetz/api";
import type { ApiArea } from "./areas.js";

export type ApiPageLanguage = "de" | "en";

const de = {
  title: "Schnittstelle (API)",
  lead: "Alles, was Städtenetz über HTTP beantwortet: Wege, Angaben, Beispiele und Fehler.",
  language: "Die Beschreibungen kommen aus dem Vertrag selbst und sind auf Englisch.",
  find: "Suchen Sie mit der Suche Ihres Browsers (Strg+F oder ⌘F). Jeder Eintrag hat eine eigene Adresse.",
  machine: "Für Programme: OpenAPI 3.1",
  contents: "Inhalt",
  otherLanguage: "English",
  anchor: (path: string) => `Adresse von ${path}`,
  who: "Wer",
  access: {
    anyone: "Alle, ohne Anmeldung",
    member: "Angemeldete, soweit ihre Rechte reichen",
    public: "Alle, auch von anderen Websites aus",
    token: "Wer den persönlichen Link hat",
  } satisfies Readonly<Record<OperationAccess, string>>,
  parameters: "Angaben",
  parameterColumns: ["Name", "Wo", "Was", "Bedeutung"],
  places: { path: "Pfad", query: "Anfrage", header: "Kopfzeile" } as Readonly<
    Record<string, string>
  >,
  required: "nötig",
  request: "Was gesendet wird",
  answer: (status: string) => `Antwort ${status}`,
  example: "Beispiel",
  noExample: "Kein JSON; der Inhalt selbst.",
  problems: "Fehler",
  allProblems: "Alle Fehler",
  allProblemsLead:
    "Jede Absage kommt als Problem Details (RFC 9457) mit einem dieser Codes; ein Code ändert sich nie. Überall möglich sind",
  problemColumns: ["Code", "Status", "Bedeutung"],
  count: (operations: number) => `${operations} Einträge`,
  areas: {
    session: "Anmelden und eigenes Konto",
    directory: "Netzwerk, Orte, Organisationen, Gruppen",
    events: "Termine und Treffen",
    minutes: "Protokolle und ihre Fassungen",
    entries: "Aufgaben, Beschlüsse und andere Einträge",
    files: "Bilder und Anlagen",
    people: "Personen und Datenschutz",
    members: "Mitglieder, Rechte und Einladungen",
    public: "Öffentlich und mit persönlichem Link",
    other: "Weiteres",
  } satisfies Readonly<Record<ApiArea, string>>,
};

export type ApiPageTexts = typeof de;

const en: ApiPageTexts = {
  title: "Interface (API)",
  lead: "Everything Städtenetz answers over HTTP: addresses, parameters, examples and failures.",
  language: "The descriptions come from the contract itself.",
  find: "Search with your browser (Ctrl+F or ⌘F). Each entry has an address of its own.",
  machine: "For programs: OpenAPI 3.1",
  contents: "Contents",
  otherLanguage: "Deutsch",
  anchor: (path) => `Address of ${path}`,
  who: "Who",
  access: {
    anyone: "Anyone, without signing in",
    member: "Those signed in, as far as their rights reach",
    public: "Anyone, from other sites too",
    token: "Whoever has the personal link",
  },
  parameters: "Parameters",
  parameterColumns: ["Name", "Where", "What", "Meaning"],
  places: { path: "path", query: "query", header: "header" },
  required: "required",
  request: "What is sent",
  answer: (status) => `Answer ${status}`,
  example: "Example",
  noExample: "No JSON; the content itself.",
  problems: "Failures",
  allProblems: "All failures",
  allProblemsLead:
    "Every refusal comes as problem details (RFC 9457) with one of these codes; a code never changes. Possible everywhere:",
  problemColumns: ["Code", "Status", "Meaning"],
  count: (operations) => `${operations} entries`,
  areas: {
    session: "Signing in and one's own account",
    directory: "Network, places, organisations, groups",
    events: "Events and meetings",
    minutes: "Minutes and their versions",
    entries: "Tasks, decisions and other entries",
    files: "Pictures and attachments",
    people: "People and data protection",
    members: "Members, rights and invitations",
    public: "Public, and by personal link",
    other: "Further",
  },
};

export const apiPageTexts: Readonly<Record<ApiPageLanguage, ApiPageTexts>> = { de, en };
