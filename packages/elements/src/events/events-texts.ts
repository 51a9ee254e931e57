import type { EventMode, EventStatus } from "./public-event.js";

/** Every word that `<netz-events>` says. */
export interface EventsTexts {
  /** Names the list for people who hear the page. */
  readonly label: string;
  readonly loading: string;
  readonly empty: string;
  readonly unavailable: string;
  readonly demo: string;
  /** What stands before an event that is not simply going to take place. */
  readonly status: Readonly<Record<Exclude<EventStatus, "confirmed">, string>>;
  readonly mode: Readonly<Record<EventMode, string>>;
}

const de: EventsTexts = {
  label: "Termine",
  loading: "Termine werden geladen …",
  empty: "Zurzeit sind keine Termine angekündigt.",
  unavailable: "Die Termine lassen sich gerade nicht laden.",
  demo: "Demo",
  status: {
    cancelled: "Abgesagt",
    postponed: "Verschoben",
    rescheduled: "Neuer Termin",
    movedOnline: "Jetzt online",
    tentative: "Unter Vorbehalt",
  },
  mode: { onSite: "vor Ort", online: "online", hybrid: "vor Ort und online" },
};

const en: EventsTexts = {
  label: "Events",
  loading: "Loading events …",
  empty: "No events have been announced at the moment.",
  unavailable: "The events cannot be loaded right now.",
  demo: "Demo",
  status: {
    cancelled: "Cancelled",
    postponed: "Postponed",
    rescheduled: "New date",
    movedOnline: "Now online",
    tentative: "Subject to change",
  },
  mode: { onSite: "on site", online: "online", hybrid: "on site and online" },
};

/** The languages the element speaks; German is the source. */
export const eventsTexts = { de, en } as const;

export type EventsLanguage = keyof typeof eventsTexts;

/**
 * The language to speak where a page is written in `tag` (BCP 47).
 *
 * @example
 * languageFor("en-GB"); // "en"
 * languageFor("pl"); // "de": the source
 */
export function languageFor(tag: string): EventsLanguage {
  return tag.toLowerCase().split("-")[0] === "en" ? "en" : "de";
}
