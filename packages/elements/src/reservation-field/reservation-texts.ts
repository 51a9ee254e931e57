import type { Locale } from "../locale/locale.js";

const de = {
  text: "Vorbehaltlich",
  textOf: (title: string) => `Vorbehalt bei „${title}“`,
  placeholder: "z. B. der Haushaltslage",
  revisit: "Wiedervorlage",
  revisitHint: "Zum Beispiel „30.9.2026“ oder „4. Quartal“",
  revisitOf: (title: string) => `Wiedervorlage von „${title}“`,
  shown: (text: string) => `vorbehaltlich ${text}`,
  shownRevisit: (date: string) => `Wiedervorlage: ${date}`,
};

type ReservationTexts = typeof de;

const en: ReservationTexts = {
  text: "Subject to",
  textOf: (title) => `Reservation on “${title}”`,
  placeholder: "e.g. the state of the budget",
  revisit: "Look at it again",
  revisitHint: "For example “30 September 2026” or “4th quarter”",
  revisitOf: (title) => `When to look at “${title}” again`,
  shown: (text) => `subject to ${text}`,
  shownRevisit: (date) => `To be looked at again: ${date}`,
};

export const reservationTexts: Readonly<Record<Locale, ReservationTexts>> = { de, en };
