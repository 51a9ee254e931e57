import type { Locale } from "../locale/locale.js";
import { de } from "./de.js";
import { en } from "./en.js";

/** Every text of the elements; a language that misses one does not compile. */
export type ElementTexts = typeof de;

export const texts: Readonly<Record<Locale, ElementTexts>> = { de, en };
