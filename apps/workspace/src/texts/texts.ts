import type { Locale } from "@staedtenetz/elements";
import { de } from "./de.js";
import { en } from "./en.js";

/** Every text of the workspace; a language that misses one does not compile. */
export type Texts = typeof de;

export const texts: Readonly<Record<Locale, Texts>> = { de, en };
