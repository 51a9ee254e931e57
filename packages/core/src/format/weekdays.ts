import type { Locale } from "../issues.js";

/** The names of the weekdays from Monday to Sunday. */
export const weekdays: Readonly<Record<Locale, readonly string[]>> = {
  de: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  en: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
};
