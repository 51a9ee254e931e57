import type { Locale } from "@staedtenetz/elements";
import { peopleDe, type PeopleTexts } from "./people-de.js";
import { peopleEn } from "./people-en.js";

export type { PeopleTexts };

/** The words of the pages about people. */
export const peopleTexts: Readonly<Record<Locale, PeopleTexts>> = { de: peopleDe, en: peopleEn };
