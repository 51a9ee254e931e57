import { html } from "hono/html";
import type { Html } from "../pages/layout.js";
import type { Language } from "../texts/gallery-texts.js";

/** One example on the page of an element. Its id is what tests look for. */
export interface Demo {
  readonly id: string;
  readonly caption: Readonly<Record<Language, string>>;
  /** A class of the stage it stands on. */
  readonly look?: "dark" | "light" | "narrow" | "town";
  readonly show: (base: string, language: Language) => Html;
}

const slot = (language: Language) =>
  html`<a href="https://netz.example/termine"
    >${language === "de" ? "Alle Termine" : "All events"}</a
  >`;

const events =
  (folder: string, limit: number): Demo["show"] =>
  (base, language) =>
    html`<netz-events source="${base}demo/${folder}" limit="${String(limit)}"
      >${slot(language)}</netz-events
    >`;

/** The examples of each element, the first one the largest. */
export const demos: Readonly<Record<string, readonly Demo[]>> = {
  "netz-events": [
    {
      id: "loaded",
      caption: {
        de: "Termine eines Netzes; was noch kein Datum hat, steht am Ende",
        en: "Events of a network; what has no date yet comes last",
      },
      show: events("network", 5),
    },
    {
      id: "narrow",
      caption: { de: "Schmale Spalte, 320 Pixel", en: "A narrow column of 320 pixels" },
      look: "narrow",
      show: events("network", 5),
    },
    {
      id: "dark",
      caption: { de: "Auf dunklem Grund", en: "On a dark ground" },
      look: "dark",
      show: events("network", 5),
    },
    {
      id: "english",
      caption: {
        de: 'Englisch, weil der Abschnitt lang="en" hat',
        en: 'In German, because the section has lang="de"',
      },
      show: (base, language) => {
        const other = language === "de" ? "en" : "de";
        return html`<div lang="${other}">${events("network", 3)(base, other)}</div>`;
      },
    },
    {
      id: "town",
      caption: {
        de: "In den Farben einer Kommune, über CSS-Eigenschaften und ::part()",
        en: "In the colours of a town, by custom properties and ::part()",
      },
      look: "town",
      show: events("network", 2),
    },
    {
      id: "cancelled",
      caption: { de: "Abgesagt", en: "Cancelled" },
      show: events("cancelled", 2),
    },
    {
      id: "empty",
      caption: { de: "Keine Termine", en: "No events" },
      show: events("empty", 1),
    },
    {
      id: "down",
      caption: {
        de: "Quelle nicht erreichbar: der Inhalt des Elements bleibt stehen",
        en: "Source out of reach: the content of the element stays",
      },
      show: events("unreachable", 1),
    },
    {
      id: "hostile",
      caption: {
        de: "Bösartige Angaben bleiben Text",
        en: "Hostile entries stay text",
      },
      show: events("hostile", 1),
    },
  ],
};
