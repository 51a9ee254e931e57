/** The languages of the gallery; German is the source. */
export const languages = ["de", "en"] as const;

export type Language = (typeof languages)[number];

/** Every word of the gallery itself. What stands about an element comes from its class comment and from `german.ts`. */
export interface GalleryTexts {
  readonly title: string;
  readonly lead: string;
  readonly skip: string;
  readonly elements: string;
  readonly overview: string;
  readonly otherLanguage: string;
  readonly themes: { readonly label: string; readonly light: string; readonly dark: string };
  readonly forSites: string;
  readonly forSitesLead: string;
  readonly forWorkspace: string;
  readonly forWorkspaceLead: string;
  readonly live: string;
  readonly embed: string;
  readonly embedLead: string;
  readonly fixedVersion: string;
  readonly fixedVersionLead: string;
  readonly policy: string;
  readonly policyLead: string;
  readonly ownServer: string;
  readonly ownServerLead: string;
  readonly space: string;
  readonly spaceLead: string;
  readonly copy: string;
  readonly copied: string;
  readonly states: string;
  readonly reference: string;
  readonly columns: {
    readonly name: string;
    readonly meaning: string;
    readonly type: string;
    readonly initial: string;
  };
  readonly attributes: string;
  readonly properties: string;
  readonly methods: string;
  readonly events: string;
  readonly slots: string;
  readonly defaultSlot: string;
  readonly parts: string;
  readonly customProperties: string;
}

const de: GalleryTexts = {
  title: "Galerie der Elemente",
  lead: "Bausteine des Städtenetzes für Webseiten: ansehen, ausprobieren, einbauen.",
  skip: "Zum Inhalt",
  elements: "Elemente",
  overview: "Übersicht",
  otherLanguage: "English",
  themes: { label: "Darstellung", light: "Hell", dark: "Dunkel" },
  forSites: "Für die Webseite Ihrer Kommune",
  forSitesLead:
    "Eine Zeile Skript, ein Element. Ohne Cookies, ohne Anfragen an Dritte, passend zu Ihrer Gestaltung.",
  forWorkspace: "Im Arbeitsbereich",
  forWorkspaceLead: "Elemente für die gemeinsame Arbeit; sie brauchen ein verbundenes Dokument.",
  live: "So sieht es aus",
  embed: "Einbauen",
  embedLead: "Diese Zeilen kommen dorthin, wo die Liste erscheinen soll.",
  fixedVersion: "Feste Fassung mit Prüfsumme",
  fixedVersionLead:
    "Eine einzige Datei, die sich nie ändert. Sie dürfen sie auch auf dem eigenen Server ablegen. Die Prüfsummen stehen in /elements/integrity.json.",
  policy: "Inhaltsrichtlinie (CSP)",
  policyLead: "Diese Freigaben genügen. Nichts davon braucht „unsafe-inline“.",
  ownServer: "Ohne Verbindung nach außen",
  ownServerLead:
    "Leiten Sie einen Pfad Ihres Servers zum Netz, oder legen Sie eine exportierte Datei ab: Dann erfährt niemand außer Ihnen, wer die Seite besucht.",
  space: "Ruhige Seite",
  spaceLead:
    "Damit auch bei langsamer Verbindung nichts springt, bevor das Skript da ist, halten Sie den Platz frei (hier für drei Termine).",
  copy: "Kopieren",
  copied: "Kopiert",
  states: "Zustände",
  reference: "Nachschlagen",
  columns: { name: "Name", meaning: "Bedeutung", type: "Art", initial: "Vorgabe" },
  attributes: "Attribute",
  properties: "Eigenschaften",
  methods: "Methoden",
  events: "Ereignisse",
  slots: "Inhalt (Slots)",
  defaultSlot: "ohne Namen",
  parts: "Teile für ::part()",
  customProperties: "CSS-Eigenschaften",
};

const en: GalleryTexts = {
  title: "Gallery of elements",
  lead: "Building blocks of Städtenetz for websites: look, try, embed.",
  skip: "Skip to content",
  elements: "Elements",
  overview: "Overview",
  otherLanguage: "Deutsch",
  themes: { label: "Appearance", light: "Light", dark: "Dark" },
  forSites: "For the website of your town",
  forSitesLead:
    "One line of script, one element. No cookies, no requests to third parties, in your own design.",
  forWorkspace: "In the workspace",
  forWorkspaceLead: "Elements for working together; they need a connected document.",
  live: "What it looks like",
  embed: "Embedding",
  embedLead: "These lines go where the list is to appear.",
  fixedVersion: "A fixed version with a checksum",
  fixedVersionLead:
    "One single file that never changes. You may also keep it on your own server. The checksums are in /elements/integrity.json.",
  policy: "Content Security Policy",
  policyLead: "These permissions are enough. None of it needs “unsafe-inline”.",
  ownServer: "Without a connection to the outside",
  ownServerLead:
    "Lead a path of your server to the network, or store an exported file: then nobody but you learns who visits the page.",
  space: "A page that stays calm",
  spaceLead:
    "So that nothing jumps on a slow connection before the script has arrived, hold the space (here for three events).",
  copy: "Copy",
  copied: "Copied",
  states: "States",
  reference: "Reference",
  columns: { name: "Name", meaning: "Meaning", type: "Type", initial: "Default" },
  attributes: "Attributes",
  properties: "Properties",
  methods: "Methods",
  events: "Events",
  slots: "Slots",
  defaultSlot: "unnamed",
  parts: "Parts for ::part()",
  customProperties: "CSS custom properties",
};

export const galleryTexts: Readonly<Record<Language, GalleryTexts>> = { de, en };
